#pragma once

#include <memory>
#include <stop_token>
#include <string>

#include "report/drawing.h"
#include "store/vault.h"

namespace assessor::cli {

// The crest of the office's letterhead: a PNG in the vault, named by Office::crest.

/// Looks at a PNG as it will be printed and copies it in. Returns its name. Errors: crest-not-png {path} ·
/// crest-too-small {path, width, height, least} · crest-too-long {path} (one side over four times the other)
/// · those of make_thumbnail (picture-damaged, picture-too-large …) and Vault::add.
Result<std::string> store_crest(const store::Vault& vault, const std::filesystem::path& source,
                                const std::stop_token& stop = {});
/// Decoded for printing, in a process of its own. Null: the office has none. Errors: file-missing and the
/// others of Vault::path_of, those of make_thumbnail, program-missing.
Result<std::shared_ptr<const report::Raster>> read_crest(const store::Vault& vault, const std::string& crest,
                                                         const std::stop_token& stop = {});

}  // namespace assessor::cli
