#pragma once

namespace assessor::exchange {

struct StandardReading;

/// Everything of methods.md A8 that can only be said of the whole standard.
void lint_standard(StandardReading& reading);

}  // namespace assessor::exchange
