#pragma once

#include <string>
#include <string_view>

#include "report/inline_text.h"

namespace assessor::report {

/// Cleaned text for HTML, between tags or between quotes; line feeds become <br> only in html_of().
std::string escaped(std::string_view text);

/// Runs with their looks; ink as colour.
std::string html_of(const Inline& text);

/// For the rest of a data address: letters and digits stay, all else becomes %XX.
std::string percent_encoded(std::string_view bytes);

}  // namespace assessor::report
