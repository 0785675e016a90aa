#pragma once

#include <cstddef>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "base/result.h"
#include "report/report_format.h"

namespace assessor::report {

struct PrintSheet {
  Document document;
  std::vector<Attachment> attachments;
  ReportFormat format = ReportFormat::pdf;
  /// Writes a file that is no document, such as a worksheet; then the document is not looked at.
  std::function<Result<std::string>()> file = {};
};

/// Makes what is to be printed. Called on a worker: it may only read what nobody changes meanwhile.
using PrintJob = std::function<PrintSheet()>;
/// Takes the finished file of a job, or why there is none. Called on the workers, one call at a time.
using PrintSink = std::function<void(std::size_t job, Result<std::string> bytes)>;

/// Prints many papers with several workers, each with fonts of its own, and returns when all are done or
/// `stop` was asked for; then jobs that had not begun are left out. Returns how many were handed over.
std::size_t print_all(const std::vector<PrintJob>& jobs, unsigned workers, const std::stop_token& stop,
                      const PrintSink& sink);

}  // namespace assessor::report
