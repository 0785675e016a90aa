#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "session/port.h"
#include "store/database.h"
#include "store/guard.h"

namespace assessor::store {

/// One row of the journal: one record changed by one act.
struct JournalEntry {
  std::int64_t sequence = 0;
  std::int64_t act = 0;  ///< Transaction::sequence
  std::string at, actor, command, key;
  std::int64_t undoes = 0;
  std::string before_hash, after_hash, reason_hash;  ///< empty: nothing was there
  std::string previous_hash, hash;
};

/// SHA-256 over all other fields with their lengths, so that no two entries can be mistaken for each other.
std::string hash_of(const JournalEntry& entry);
/// SHA-256 of salt and value: without the salt, a short value could be guessed from its hash.
std::string salted_hash(const std::string& salt, const std::string& value);

/// What a chain check found first; `code` empty: the chain is whole.
struct ChainFault {
  /// entry-missing · entry-changed · entry-unlinked · value-changed · journal-shorter · head-differs
  std::string code;
  std::int64_t entry = 0;  ///< the first bad one
  std::size_t unseen =
      0;  ///< sealed values that could not be compared with their hashes, for want of the key
};

/// A printed head: so many entries ended with this hash (the first 16 letters or more).
struct PrintedHead {
  std::string hash;
  std::int64_t count = 0;
};

JournalEntry read_entry(const Statement& row);
constexpr const char* k_entry_columns =
    "sequence, act, at, actor, command, key, undoes, before_hash, after_hash, reason_hash, previous_hash, "
    "hash";

Result<session::JournalHead> journal_head(const Database& database);
/// Walks the whole journal with its values. The chain of entries holds with and without the key.
Result<ChainFault> check_chain(const Database& database, const std::optional<PrintedHead>& printed,
                               const Guard& guard);

}  // namespace assessor::store
