#pragma once

#include <string>
#include <string_view>

#include "ui/ui.h"

namespace assessor::ui {

/// What to say below a field whose text looks like personal data: what was found, masked, and the cure.
/// Empty: nothing was found.
std::string personal_hint(const Ui& ui, std::string_view text);

}  // namespace assessor::ui
