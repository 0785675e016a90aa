#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

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

/// The newest changes of one item in these stages; comes back as Desk::item_history.
struct ReadItemHistory {
  std::string criterion;
  std::vector<StageKey> stages;
  std::uint64_t revision = 0;  ///< of the records when it was asked
  friend bool operator==(const ReadItemHistory&, const ReadItemHistory&) = default;
};

}  // namespace assessor::ui
