#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "report/document.h"

namespace assessor::report {

/// Lines of at most `width` letters (at least 1). Words stay whole where they fit; line feeds end a line.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

/// Blanks around `line` up to `width` letters.
std::string padded(const std::string& line, std::size_t width, Align align);

}  // namespace assessor::report
