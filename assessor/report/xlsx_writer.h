#pragma once

#include <string>

#include "base/result.h"
#include "report/document.h"
#include "report/typesetter.h"

namespace assessor::report {

/// The document as a spreadsheet: a sheet for each chapter, numbers in right-aligned columns as numbers, all
/// else as text. No cell becomes a formula or a link. Figures are pictures.
/// Errors: report-not-drawn {reason}, report-not-verified {reason}, and those of base/platform/files.h.
Result<std::string> write_xlsx(const Document& document, Typesetter& typesetter);

}  // namespace assessor::report
