#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "report/pages.h"

namespace assessor::report {

/// A file carried inside the PDF, for machines.
struct Attachment {
  std::string name;        ///< "data.json"
  std::string media_type;  ///< "application/json"
  std::string bytes;
};

/// The bytes of a tagged PDF with outline, language, embedded fonts and attachments, read back and its
/// pages counted before they are returned. The same pages, libraries and fonts give the same bytes.
/// Errors: report-not-drawn {reason}, report-not-verified {reason}.
Result<std::string> write_pdf(const Pages& pages, const std::vector<Attachment>& attachments = {});

/// Pages of a PDF, for checking a file after it was written. Error: report-not-verified {reason}.
Result<std::size_t> count_pdf_pages(const std::string& bytes);

}  // namespace assessor::report
