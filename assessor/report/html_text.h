#pragma once

#include <string>
#include <string_view>

#include "report/inline_text.h"

namespace assessor::report {

/// Cleaned text for HTML, between tags or between quotes; line feeds become <br> only in html_of().
std::string escaped(std::string_view text);

/// The words of runs inside a quoted CSS string in a style element: nothing in them ends string or element.
std::string css_text(const Inline& text);

/// Runs with their looks; ink as colour.
std::string html_of(const Inline& text);

/// For the rest of a data address: letters and digits stay, all else becomes %XX.
std::string percent_encoded(std::string_view bytes);

}  // namespace assessor::report
