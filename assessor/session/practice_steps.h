#pragma once

#include <functional>
#include <string>
#include <vector>

#include "domain/evidence.h"
#include "session/command.h"
#include "session/practice_plan.h"

namespace assessor::session {

struct SampleFile {
  std::string name;
  std::string bytes;
  Sensitivity sensitivity = Sensitivity::none;
};
struct KeptFile {
  std::string file;  ///< "sha256:…"
  std::string media_type;
  std::uint64_t size = 0;
};
/// Puts a file into the evidence folder; may be asked for the same bytes again.
using KeepFile = std::function<Result<KeptFile>(const SampleFile&)>;

/// One command, by whom and when.
struct PracticeStep {
  Instant at;
  std::string actor;
  Command command;
};

/// Every command of the practice workspace in the order of time. Error: those of `keep`.
Result<std::vector<PracticeStep>> practice_steps(const PracticePlan& plan, const KeepFile& keep);

}  // namespace assessor::session
