#pragma once

#include <filesystem>
#include <string>

#include "session/journal_filter.h"

namespace assessor::ui {

// The care of a workspace: what a person wants done with it as a whole (action.h).

struct BackUp {};
struct ListBackups {};
struct RestoreBackup {
  std::string name;
};
/// A verified copy for a successor.
struct HandOver {
  std::filesystem::path folder;
};
struct CheckWorkspace {};
/// Copies a PNG in as the letterhead's crest. Taking it off is a change of the office.
struct SetCrest {
  std::filesystem::path file;
};
/// The newest transactions that fit; comes back as Desk::journal.
struct ReadJournal {
  session::JournalFilter filter;
  std::size_t limit = 0;
};

}  // namespace assessor::ui
