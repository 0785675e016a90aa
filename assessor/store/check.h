#pragma once

#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "base/result.h"
#include "session/port.h"
#include "store/folder.h"
#include "store/guard.h"
#include "store/journal.h"
#include "store/schema.h"

namespace assessor::store {

struct CheckFinding {
  /// database-damaged {reason} · journal-broken {entry, reason} · value-missing {entry} · record-differs
  /// {key} · record-missing {key} · record-unreadable {key} · standard-damaged {digest} ·
  /// standard-copy-differs {digest} · evidence-missing {document, file} · crest-missing {file} ·
  /// evidence-damaged {file} · evidence-orphan {file} · evidence-plain {file} · seal-damaged
  std::string code;
  bool harmless = false;  ///< an orphan, a copy beside the database: nothing is lost
  std::map<std::string, std::string> params;

  /// Of database or journal, which a backup holds whole; otherwise of a file, which is in no backup.
  bool in_database() const;
};

struct CheckReport {
  std::vector<CheckFinding> findings;
  session::JournalHead head;
  std::size_t records = 0, evidence_files = 0, standards = 0;
  /// What could not be looked into without the passphrase.
  std::size_t sealed_values = 0, sealed_files = 0;
  bool sealed = false;
  std::size_t erased_values = 0;  ///< of the journal, destroyed by erasures

  bool whole() const;           ///< no finding but harmless ones
  bool backup_helps() const;    ///< something of the database is damaged
  bool files_are_lost() const;  ///< a file is missing or was changed
};

struct CheckOptions {
  std::optional<PrintedHead> printed;
  std::stop_token stop = {};
  const Migrations* steps = &migrations();
  const Secret* passphrase = nullptr;  ///< of a sealed workspace, to look into all of it
  Guard unlocked;                      ///< the same, from who has it open
};

/// Database, journal against records, pinned standards and evidence files; reads only, also while the
/// workspace is open. Errors only when nothing can be read at all, and passphrase-wrong.
Result<CheckReport> check_workspace(const WorkspaceFolder& folder, const CheckOptions& options);

}  // namespace assessor::store
