#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/platform/lock_file.h"
#include "base/result.h"
#include "session/state.h"

namespace assessor::session {

/// Which transactions to read; newest first.
struct HistoryQuery {
  std::int64_t before = INT64_MAX;  ///< only those with a smaller sequence
  std::size_t limit = 100;
  std::string key_prefix;  ///< "answer/<assessment>/": only transactions that touch such a key; empty: all
};

struct PinnedBytes {
  std::string digest;  ///< "sha256:…"
  std::string bytes;
};

/// All that a session needs to start.
struct Loaded {
  WorkspaceState state;
  std::int64_t last_sequence = 0;
  std::vector<PinnedBytes> standards;
  std::vector<Transaction> recent;  ///< oldest first; as far back as undo reaches
  std::vector<Error> problems;      ///< records that do not fit the journal (record-damaged {key}); left out, or
                                    ///< taken from the journal where that is whole
};

/// The journal's last entry: what a report prints so that paper can prove the record.
struct JournalHead {
  std::int64_t count = 0;  ///< entries, one for each record changed
  std::string hash;        ///< 64 hexadecimal letters; empty: no entry yet
};

/// Where a session keeps its records: store::Workspace on disk, a map in tests, a server later.
/// Each call may come from another thread than the last; implementations serialize.
class Port {
 public:
  Port() = default;
  virtual ~Port() = default;
  Port(const Port&) = delete;
  Port& operator=(const Port&) = delete;

  virtual Result<Loaded> load() = 0;
  /// Durable when it returns. The sequence must follow the last one; committing a transaction that is
  /// already there (a retry after an unclear failure) does nothing.
  /// Errors: disk-full, read-only-disk, io-failed {reason}, sequence-gap {expected, found} …
  virtual Result<void> commit(const Transaction& transaction) = 0;
  virtual Result<std::vector<Transaction>> history(const HistoryQuery& query) = 0;
  virtual Result<JournalHead> head() = 0;
  /// Keeps the bytes of a standard for ever. Pinning the same bytes again does nothing.
  virtual Result<void> pin_standard(const PinnedBytes& standard) = 0;
  /// False: only reading is possible; `writer` says who edits, when that is the cause.
  virtual bool writable() const = 0;
  virtual std::optional<LockHolder> writer() const = 0;
  /// Differs from the last answer when another program has changed the records. Ask before load(): what is
  /// written in between is then read again instead of missed.
  virtual Result<std::int64_t> version() = 0;
};

/// How many transactions undo reaches back, over everyone.
constexpr std::size_t k_undo_reach = 300;

}  // namespace assessor::session
