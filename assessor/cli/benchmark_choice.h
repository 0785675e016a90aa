#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"
#include "session/session.h"

namespace assessor::cli {

/// By id, else by name. Errors: benchmark-missing and benchmark-ambiguous {benchmark}.
Result<const BenchmarkRecord*> find_benchmark(const session::WorkspaceState& state, const std::string& typed);

/// The standard of these words among those pinned here. Error: standard-not-here {standard}.
Result<const Standard*> pinned_here(const session::Standards& standards, const std::string& id,
                                    const std::string& version);

/// The sheet of a stage package whose files are all as its list says, rated by a standard that is pinned
/// here. Errors: those of check_stage_package and open_stage_package, standard-not-here {standard},
/// package-standard-differs, benchmark-package-open (the stage was not sent), benchmark-has-findings {path,
/// and of exchange::first_of}.
Result<AnswerSheet> sheet_of_package(const session::Standards& standards,
                                     const std::filesystem::path& folder);

}  // namespace assessor::cli
