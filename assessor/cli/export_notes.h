#pragma once

#include <string>
#include <vector>

#include "cli/console.h"
#include "store/export_log.h"
#include "store/workspace.h"

namespace assessor::cli {

/// A paper as the export log remembers it: person and moment are the computer's.
store::ExportNote export_note(const Console& console, const std::string& what,
                              const std::string& organization, const std::string& period,
                              const std::string& file, const std::string& bytes);

/// Adds to the log. Where that cannot be done, the person is told why; the files are there all the same.
void remember_exports(const Console& console, const store::Workspace& workspace,
                      const std::vector<store::ExportNote>& notes);

}  // namespace assessor::cli
