#pragma once

#include "base/result.h"
#include "base/sealing.h"
#include "cli/console.h"
#include "store/folder.h"

namespace assessor::cli {

// Where a passphrase comes from: the file of --passphrase-file, the file that the variable
// ASSESSOR_PASSPHRASE_FILE names, or the terminal, unseen. Never an argument: others could see it.

/// The file that was named for every command; empty: none.
std::string given_file(const Console& console);
/// The first line of a file. Errors: those of files.h, passphrase-short.
Result<Secret> passphrase_in(const std::string& file);
/// The one that opens this workspace. Empty: it is not sealed, or nobody can be asked.
Result<Secret> passphrase_for(const Console& console, const store::WorkspaceFolder& folder);
/// As above, also where the workspace is known to be sealed. Error: passphrase-needed.
Result<Secret> present_passphrase(const Console& console);
/// A new one: from `file`, or typed twice. Errors: passphrase-needed, passphrases-differ.
Result<Secret> new_passphrase(const Console& console, const std::string& file);

}  // namespace assessor::cli
