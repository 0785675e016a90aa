#include "report/report_format.h"

#include "report/docx_writer.h"
#include "report/html_writer.h"
#include "report/text_writer.h"
#include "report/written_check.h"
#include "report/xlsx_writer.h"

namespace assessor::report {

namespace {

Result<std::string> checked_text(const Document& document) {
  std::string text = write_text(document);
  ASSESSOR_CHECK(check_text_file(text, document));
  return text;
}

}  // namespace

ReportFormat format_named(std::string_view ending) {
  if (ending == "docx") return ReportFormat::docx;
  if (ending == "xlsx") return ReportFormat::xlsx;
  if (ending == "html") return ReportFormat::html;
  return ending == "txt" ? ReportFormat::text : ReportFormat::pdf;
}

Result<std::string> write_report(const Document& document, const std::vector<Attachment>& attachments,
                                 ReportFormat format, Typesetter& typesetter) {
  switch (format) {
    case ReportFormat::docx:
      return write_docx(document, typesetter);
    case ReportFormat::xlsx:
      return write_xlsx(document, typesetter);
    case ReportFormat::html:
      return write_html(document, typesetter);
    case ReportFormat::text:
      return checked_text(document);
    case ReportFormat::pdf:
      break;
  }
  return write_pdf(lay_out(document, typesetter), attachments);
}

}  // namespace assessor::report
