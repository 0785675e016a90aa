#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "store/folder.h"
#include "store/guard.h"

namespace assessor::store {

/// What left the workspace as a file.
struct ExportNote {
  Instant at;
  std::string person;  ///< who the computer says it was
  std::string what;    ///< kind of paper ("f-07"), or "package"
  std::string format;  ///< "pdf"; empty for a package
  std::string organization, period;
  std::string file;    ///< its name, without the folder
  std::string sha256;  ///< of the file; 64 letters, empty for a package
  friend bool operator==(const ExportNote&, const ExportNote&) = default;
};

struct ExportLog {
  std::vector<ExportNote> notes;  ///< oldest first
  std::size_t unreadable = 0;  ///< lines that a full disk or another program left broken, or that are sealed
};

/// Adds to "exports.jsonl", a line each. The log stands beside the journal, not in it: printing changes no
/// record, and who only reads prints as well. It is a memory aid and proves nothing.
/// Errors: those of base/platform/files.h, workspace-sealed.
Result<void> add_export_notes(const WorkspaceFolder& folder, const std::vector<ExportNote>& notes,
                              const Guard& guard);
/// Empty where nothing was exported yet.
Result<ExportLog> read_export_log(const WorkspaceFolder& folder, const Guard& guard);
/// Writes the whole log again behind another guard; what cannot be read stays as it is.
Result<void> rewrite_export_log(const WorkspaceFolder& folder, const Guard& from, const Guard& to);

}  // namespace assessor::store
