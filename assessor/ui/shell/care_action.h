#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/sealing.h"
#include "session/journal_filter.h"

namespace assessor::ui {

// The care of a workspace: what a person wants done with it as a whole (action.h).

struct BackUp {};
struct ListBackups {};
struct RestoreBackup {
  std::string name;
};
/// For good; what was erased from the records may still be in it.
struct RemoveBackup {
  std::string name;
};
/// A verified copy for a successor.
struct HandOver {
  std::filesystem::path folder;
};
/// Comes back as Desk::check.
struct CheckWorkspace {};
/// Compares the text of a printed code with the workspace; comes back as Desk::paper_check.
struct CheckPaper {
  std::string text;
};
/// Copies a PNG in as the letterhead's crest. Taking it off is a change of the office.
struct SetCrest {
  std::filesystem::path file;
};
/// The newest transactions that fit; comes back as Desk::journal.
struct ReadJournal {
  session::JournalFilter filter;
  std::size_t limit = 0;
};

/// What left the workspace as files; comes back as Desk::handed_out.
struct ReadHandedOut {};

/// The newest changes of one item in these stages; comes back as Desk::item_history.
struct ReadItemHistory {
  std::string criterion;
  std::vector<StageKey> stages;
  std::uint64_t revision = 0;  ///< of the records when it was asked
  friend bool operator==(const ReadItemHistory&, const ReadItemHistory&) = default;
};

/// On its way to the program around the window; wiped when the last copy goes.
using Passphrase = std::shared_ptr<const Secret>;
/// Opens the sealed workspace on the desk anew; Desk::seal_error says when the passphrase does not fit.
struct Unlock {
  Passphrase passphrase;
};
struct SealWorkspace {
  Passphrase passphrase;
  bool remove_plain_backups = false;
};
struct UnsealWorkspace {
  Passphrase passphrase;
};
struct ChangePassphrase {
  Passphrase present, wanted;
};
/// Those from before sealing, which anyone can read.
struct RemovePlainBackups {};

}  // namespace assessor::ui
