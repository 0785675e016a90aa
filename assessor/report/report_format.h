#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/pdf_writer.h"

namespace assessor::report {

enum class ReportFormat { pdf, docx, xlsx, html, text };

/// "pdf", "docx", "xlsx", "html" or "txt": the ending of the file; anything else is taken for PDF.
ReportFormat format_named(std::string_view ending);

/// The bytes of the file. Only a PDF carries the attachments. Errors: those of the writers.
Result<std::string> write_report(const Document& document, const std::vector<Attachment>& attachments,
                                 ReportFormat format, Typesetter& typesetter);

}  // namespace assessor::report
