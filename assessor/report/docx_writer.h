#pragma once

#include <string>

#include "base/result.h"
#include "report/document.h"
#include "report/typesetter.h"

namespace assessor::report {

/// The document for Word: everything can be edited, page numbers are fields, tables repeat their heads,
/// figures are vectors with pixels beside them. The same document, libraries and fonts give the same bytes.
/// Read back before it is returned: every part, and every part's XML.
/// Errors: report-not-drawn {reason}, report-not-verified {reason}.
Result<std::string> write_docx(const Document& document, Typesetter& typesetter);

}  // namespace assessor::report
