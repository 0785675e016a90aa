#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "report/pdf_writer.h"

namespace assessor::report {

/// Adds what Cairo cannot: language, title in the window bar, words for figures, attachments, and an id
/// that follows from the content. Error: report-not-verified {reason}.
Result<std::string> finish_pdf(const std::string& drawn, const Pages& pages,
                               const std::vector<Attachment>& attachments);

}  // namespace assessor::report
