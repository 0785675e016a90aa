#pragma once

#include <string>

#include "base/result.h"
#include "report/document.h"

namespace assessor::report {

/// Reads a written page as a browser would: every element that opens also closes, in turn, and there are as
/// many headings, tables and figures as the document has. Error: report-not-verified {reason}, the element.
Result<void> check_html(const std::string& html, const Document& document);

/// Whether a written text is well-formed and holds every heading and the notice.
/// Error: report-not-verified {reason}.
Result<void> check_text_file(const std::string& text, const Document& document);

}  // namespace assessor::report
