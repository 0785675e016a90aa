#pragma once

#include <string>

#include "base/result.h"
#include "report/document.h"
#include "report/typesetter.h"

namespace assessor::report {

/// The document as one HTML file that loads nothing from outside and runs nothing; figures are the same
/// drawings as in the PDF, as SVG. The same document, libraries and fonts give the same bytes.
/// Read back before it is returned (written_check.h). Errors: report-not-drawn {reason}, report-not-verified
/// {reason}.
Result<std::string> write_html(const Document& document, Typesetter& typesetter);

}  // namespace assessor::report
