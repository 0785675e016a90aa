#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace assessor::report {

/// A file inside a zip.
struct Part {
  std::string name;  ///< "word/document.xml"
  std::string bytes;
  friend bool operator==(const Part&, const Part&) = default;
};

/// The parts in their order as a zip whose entries bear no clock: the same parts are the same bytes.
/// Error: report-not-drawn {reason}.
Result<std::string> zip_of(const std::vector<Part>& parts);

/// All parts of a zip of ours. Errors: report-not-verified {reason}, also for what unpacks to more than
/// 256 MB.
Result<std::vector<Part>> parts_of(const std::string& zip);

/// Every part that is XML can be read as XML. Error: report-not-verified {reason}, the part's name.
Result<void> check_readable(const std::vector<Part>& parts);

/// Reads a written file back: the same parts, and every part that is XML can be read as XML.
/// Error: report-not-verified {reason}, the part's name.
Result<void> verify_package(const std::string& zip, const std::vector<Part>& parts);

}  // namespace assessor::report
