#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/date.h"
#include "i18n/sentence.h"
#include "session/journal_filter.h"

namespace assessor::ui {

// What the desk knows of a workspace as a whole (desk.h); asked for by the actions of care_action.h.

struct Backup {
  std::string name;
  Instant made;
  std::uint64_t size = 0;
  bool sound = false;
  bool plain = false;  ///< not sealed, though the workspace is
};

/// What the last check of the workspace found.
struct WorkspaceCheck {
  bool whole = false;                   ///< nothing but what is harmless was found
  std::vector<i18n::Sentence> outcome;  ///< whether it is whole, and what to do where it is not
  std::vector<i18n::Sentence> damages, harmless;
  std::vector<i18n::Sentence> facts;  ///< what was looked at, and what could not be
};

/// How the text of a printed code compares with the workspace.
struct PaperCheck {
  std::string text;  ///< as it was typed
  bool holds = false;
  std::vector<i18n::Sentence> sentences;
};

/// Part of the journal as it stands on disk.
struct Journal {
  session::JournalFilter filter;
  std::size_t limit = 0;
  std::vector<session::Transaction> transactions;  ///< newest first, `limit` at most
  session::JournalHead head;
};

/// Something that left the workspace as a file.
struct HandedOut {
  Instant at;
  std::string person;  ///< who the computer says it was
  std::string kind;    ///< of paper ("f-07"), or "package", "city", "what-if"
  std::string subject, file;
};
struct HandedOutList {
  std::vector<HandedOut> rows;  ///< newest first
  std::size_t unreadable = 0;   ///< lines that cannot be read, broken or sealed
};

}  // namespace assessor::ui
