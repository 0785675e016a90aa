#pragma once

#include <optional>
#include <string>

#include "report/drawing.h"

namespace assessor::report {

/// The text as a QR code with its quiet zone, `side` points wide. Nothing where no code can hold the text.
std::optional<Drawing> check_code(const std::string& text, double side);

}  // namespace assessor::report
