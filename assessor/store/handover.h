#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

#include "base/result.h"
#include "store/folder.h"
#include "store/schema.h"

namespace assessor::store {

struct HandoverOptions {
  std::string readme;       ///< words for the successor, from the language catalogs
  std::string readme_name;  ///< "BACA DAHULU.txt"
  std::function<void(std::size_t done, std::size_t of)> progress;  ///< files; may be empty
  std::stop_token stop = {};
  const Migrations* steps = &migrations();
};

struct Handover {
  std::size_t files = 0;
  std::uint64_t bytes = 0;
};

/// The whole workspace in a folder of its own that opens anywhere: database, pinned standards, evidence,
/// templates, the export log, a README and sha256sums.txt. Every file is read back and compared. The
/// workspace may be open meanwhile. Errors: folder-not-empty {path} · evidence-damaged {file} · copy-differs
/// {path} · cancelled · those of backup.h.
Result<Handover> make_handover(const WorkspaceFolder& folder, const std::filesystem::path& target,
                               const HandoverOptions& options);

}  // namespace assessor::store
