#pragma once

#include <string>

#include "report/document.h"

namespace assessor::report {

/// The document as plain UTF-8 text of at most 100 letters a line: tables in columns, figures in words,
/// header and footer once. The same document gives the same bytes.
std::string write_text(const Document& document);

}  // namespace assessor::report
