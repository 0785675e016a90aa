#include "store/records.h"

#include <algorithm>
#include <utility>

#include "base/hash.h"
#include "store/erasure.h"
#include "store/journal.h"
#include "store/masking.h"
#include "store/workspace.h"

namespace assessor::store {

namespace {

using session::Change;
using session::Key;
using session::Record;
using session::Transaction;

/// A value on its way into the journal: what the chain keeps of it and what may be erased later.
struct Vouched {
  std::string salt, value, hash;  ///< all empty: there was nothing. The hash is of the plain value
};

Vouched vouched(const std::string& plain) {
  Vouched result{random_hex(16), {}, {}};
  result.hash = salted_hash(result.salt, plain);
  return result;
}

Result<Vouched> vouched_record(const std::optional<Record>& record, const std::string& key,
                               const Guard& guard) {
  if (!record) return Vouched{};
  ASSESSOR_TRY(const std::string text, session::record_text(*record));
  Vouched result = vouched(text);
  ASSESSOR_TRY(result.value, guard.stored(key, text));
  return result;
}

Result<Vouched> vouched_reason(const std::string& reason, const std::string& key, const Guard& guard) {
  if (reason.empty()) return Vouched{};
  Vouched result = vouched(reason);
  ASSESSOR_TRY(result.value, guard.stored_whole(reason_context(key), reason));
  return result;
}

/// The statements of one append, compiled once.
class Appender {
 public:
  static Result<Appender> prepare(const Database& database, const Guard& guard) {
    Appender appender;
    appender.m_guard = guard;
    ASSESSOR_TRY(appender.m_entry, database.prepare(std::string("INSERT INTO journal (") + k_entry_columns +
                                                    ") VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12)"));
    ASSESSOR_TRY(appender.m_value, database.prepare("INSERT INTO journal_value (sequence, part, salt, value) "
                                                    "VALUES (?1, ?2, ?3, ?4)"));
    ASSESSOR_TRY(appender.m_put,
                 database.prepare("INSERT INTO record (key, kind, value, sequence) VALUES (?1,?2,?3,?4) "
                                  "ON CONFLICT (key) DO UPDATE SET value = excluded.value, "
                                  "sequence = excluded.sequence"));
    ASSESSOR_TRY(appender.m_remove, database.prepare("DELETE FROM record WHERE key = ?1"));
    ASSESSOR_TRY(appender.m_destroy,
                 database.prepare("DELETE FROM journal_value WHERE sequence < ?1 AND sequence IN "
                                  "(SELECT sequence FROM journal WHERE key = ?2)"));
    ASSESSOR_TRY(const session::JournalHead head, journal_head(database));
    appender.m_last.sequence = head.count;
    appender.m_last.hash = head.hash;
    return appender;
  }

  Result<void> add(const Transaction& transaction, const Change& change, const std::string& reason) {
    const std::string key = change.key.text();
    ASSESSOR_TRY(const Vouched before, vouched_record(change.before, key, m_guard));
    ASSESSOR_TRY(const Vouched after, vouched_record(change.after, key, m_guard));
    ASSESSOR_TRY(const Vouched why, vouched_reason(reason, key, m_guard));
    JournalEntry entry{m_last.sequence + 1,  transaction.sequence,
                       transaction.at.iso(), transaction.actor,
                       transaction.command,  key,
                       transaction.undoes,   before.hash,
                       after.hash,           why.hash,
                       m_last.hash,          {}};
    entry.hash = hash_of(entry);
    ASSESSOR_CHECK(insert(entry));
    // What is erased is hashed with a salt that nobody keeps.
    if (!is_erasure(transaction)) ASSESSOR_CHECK(insert(entry.sequence, "before", before));
    ASSESSOR_CHECK(insert(entry.sequence, "after", after));
    ASSESSOR_CHECK(insert(entry.sequence, "reason", why));
    ASSESSOR_CHECK(put(entry, change, after));
    if (is_erasure(transaction)) ASSESSOR_CHECK(destroy_history(entry));
    m_last = std::move(entry);
    return {};
  }

 private:
  Result<void> insert(const JournalEntry& entry) {
    m_entry.bind(1, entry.sequence).bind(2, entry.act).bind(3, entry.at).bind(4, entry.actor);
    m_entry.bind(5, entry.command).bind(6, entry.key).bind(7, entry.undoes).bind(8, entry.before_hash);
    m_entry.bind(9, entry.after_hash).bind(10, entry.reason_hash).bind(11, entry.previous_hash);
    m_entry.bind(12, entry.hash);
    return m_entry.run();
  }

  Result<void> insert(std::int64_t sequence, std::string_view part, const Vouched& value) {
    if (value.hash.empty()) return {};
    m_value.bind(1, sequence).bind(2, part).bind(3, value.salt).bind(4, value.value);
    return m_value.run();
  }

  /// Salt and value of all that this record was before.
  Result<void> destroy_history(const JournalEntry& erasure) {
    m_destroy.bind(1, erasure.sequence).bind(2, erasure.key);
    return m_destroy.run();
  }

  Result<void> put(const JournalEntry& entry, const Change& change, const Vouched& after) {
    if (!change.after) {
      m_remove.bind(1, entry.key);
      return m_remove.run();
    }
    m_put.bind(1, entry.key).bind(2, name_of(change.key.kind)).bind(3, after.value).bind(4, entry.sequence);
    return m_put.run();
  }

  Guard m_guard;
  Statement m_entry, m_value, m_put, m_remove, m_destroy;
  JournalEntry m_last;
};

/// One current record beside the journal entry that made it.
struct Row {
  std::string key, value, journal_key, after_hash, salt, journal_value;
};

Error damaged(const std::string& key) {
  return {"record-damaged", {{"key", key}, {"reason", "hash"}, {"path", "$"}}, {}};
}

/// A value that can be read and that its journal entry vouches for; without the key nothing speaks against
/// the readable part.
std::optional<std::string> vouched_text(const Row& row, const std::string& stored, const Guard& guard) {
  Result<Guard::Shown> shown = guard.shown(row.key, stored);
  if (!shown) return std::nullopt;
  if (!shown->hidden && salted_hash(row.salt, shown->text) != row.after_hash) return std::nullopt;
  return std::move(shown->text);
}

void take_record(const Row& row, const std::string& text, session::Loaded& loaded) {
  const Result<Key> key = Key::parse(row.key);
  if (!key) return;
  Result<Record> record = session::read_record(*key, text);
  if (record)
    put(loaded.state, *key, std::move(*record));
  else
    loaded.problems.push_back(record.error());
}

/// Salvaged from the journal when the record itself was hit.
void take_row(const Row& row, const Guard& guard, session::Loaded& loaded) {
  if (row.key == row.journal_key && !row.salt.empty()) {
    if (const auto text = vouched_text(row, row.value, guard)) return take_record(row, *text, loaded);
    loaded.problems.push_back(damaged(row.key));
    if (const auto text = vouched_text(row, row.journal_value, guard)) take_record(row, *text, loaded);
    return;
  }
  loaded.problems.push_back(damaged(row.key));
}

/// What is there; then what a damaged file lost and the journal still has.
constexpr const char* k_current =
    "SELECT r.key, r.value, j.key, j.after_hash, v.salt, v.value FROM record r "
    "LEFT JOIN journal j ON j.sequence = r.sequence "
    "LEFT JOIN journal_value v ON v.sequence = r.sequence AND v.part = 'after' "
    "UNION ALL "
    "SELECT j.key, '', j.key, j.after_hash, v.salt, v.value FROM journal j "
    "LEFT JOIN journal_value v ON v.sequence = j.sequence AND v.part = 'after' "
    "WHERE j.after_hash <> '' AND NOT EXISTS (SELECT 1 FROM record r WHERE r.key = j.key) "
    "AND NOT EXISTS (SELECT 1 FROM journal later WHERE later.key = j.key AND later.sequence > j.sequence)";

Result<void> load_current(const Database& database, const Guard& guard, session::Loaded& loaded) {
  ASSESSOR_TRY(Statement rows, database.prepare(k_current));
  for (;;) {
    ASSESSOR_TRY(const bool row, rows.step());
    if (!row) return {};
    take_row({rows.text(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4), rows.text(5)}, guard,
             loaded);
  }
}

Result<void> load_standards(const Database& database, session::Loaded& loaded) {
  ASSESSOR_TRY(Statement rows, database.prepare("SELECT digest, bytes FROM standard ORDER BY digest"));
  for (;;) {
    ASSESSOR_TRY(const bool row, rows.step());
    if (!row) return {};
    loaded.standards.push_back({rows.text(0), rows.text(1)});
  }
}

Result<std::optional<Record>> read_value(const Key& key, const Statement& rows, int column,
                                         const Guard& guard) {
  if (rows.is_null(column)) return std::optional<Record>();
  ASSESSOR_TRY(const Guard::Shown shown, guard.shown(key.text(), rows.text(column)));
  return session::read_record(key, shown.text).map([](Record record) {
    return std::optional(std::move(record));
  });
}

Result<std::string> read_reason(const std::string& key, const Statement& rows, int column,
                                const Guard& guard) {
  ASSESSOR_TRY(Guard::Shown shown, guard.shown(reason_context(key), rows.text(column)));
  return shown.hidden ? std::string(k_masked) : std::move(shown.text);
}

/// Entry columns, then the values before, after and of the reason.
std::string act_query(const session::HistoryQuery& query) {
  std::string wanted = "SELECT DISTINCT act FROM journal WHERE act < ?1";
  if (!query.key_prefix.empty()) wanted += " AND key >= ?3 AND key < ?3 || '~'";
  return std::string("SELECT j.sequence, j.act, j.at, j.actor, j.command, j.key, j.undoes, j.before_hash, ") +
         "j.after_hash, j.reason_hash, j.previous_hash, j.hash, b.value, a.value, r.value FROM journal j "
         "LEFT JOIN journal_value b ON b.sequence = j.sequence AND b.part = 'before' "
         "LEFT JOIN journal_value a ON a.sequence = j.sequence AND a.part = 'after' "
         "LEFT JOIN journal_value r ON r.sequence = j.sequence AND r.part = 'reason' "
         "WHERE j.act IN (" +
         wanted + " ORDER BY act DESC LIMIT ?2) ORDER BY j.act DESC, j.sequence";
}

Result<void> take_entry(const Statement& rows, const Guard& guard, std::vector<Transaction>& acts) {
  const JournalEntry entry = read_entry(rows);
  if (acts.empty() || acts.back().sequence != entry.act) {
    ASSESSOR_TRY(const Instant at, Instant::parse(entry.at));
    ASSESSOR_TRY(std::string reason, read_reason(entry.key, rows, 14, guard));
    acts.push_back({entry.act, at, entry.actor, entry.command, std::move(reason), entry.undoes, {}});
  }
  ASSESSOR_TRY(const Key key, Key::parse(entry.key));
  ASSESSOR_TRY(std::optional<Record> before, read_value(key, rows, 12, guard));
  ASSESSOR_TRY(std::optional<Record> after, read_value(key, rows, 13, guard));
  const bool erased = (!before && !entry.before_hash.empty()) || (!after && !entry.after_hash.empty());
  acts.back().changes.push_back({key, std::move(before), std::move(after), erased});
  return {};
}

}  // namespace

Result<void> append(const Database& database, std::span<const Transaction> acts, const Guard& guard) {
  ASSESSOR_TRY(DatabaseTransaction saving, DatabaseTransaction::begin(database, Access::write));
  ASSESSOR_TRY(std::int64_t last, database.number("SELECT coalesce(max(act), 0) FROM journal"));
  ASSESSOR_TRY(Appender appender, Appender::prepare(database, guard));
  for (const Transaction& act : acts) {
    // Only the holder of the lock writes, so an act that is there is this one, saved before an unclear
    // failure.
    if (act.sequence <= last) continue;
    if (act.sequence != last + 1)
      return fail("sequence-gap",
                  {{"expected", std::to_string(last + 1)}, {"found", std::to_string(act.sequence)}});
    std::string reason = act.reason;
    for (const Change& change : act.changes)
      ASSESSOR_CHECK(appender.add(act, change, std::exchange(reason, {})));
    last = act.sequence;
  }
  return saving.commit();
}

Result<std::vector<Transaction>> read_history(const Database& database, const session::HistoryQuery& query,
                                              const Guard& guard) {
  ASSESSOR_TRY(Statement rows, database.prepare(act_query(query)));
  rows.bind(1, query.before).bind(2, static_cast<std::int64_t>(query.limit));
  if (!query.key_prefix.empty()) rows.bind(3, query.key_prefix);
  std::vector<Transaction> acts;
  for (;;) {
    ASSESSOR_TRY(const bool row, rows.step());
    if (!row) return acts;
    ASSESSOR_CHECK(take_entry(rows, guard, acts));
  }
}

Result<session::Loaded> load_records(const Database& database, const Guard& guard) {
  ASSESSOR_TRY(DatabaseTransaction reading, DatabaseTransaction::begin(database, Access::read));
  session::Loaded loaded;
  ASSESSOR_CHECK(load_current(database, guard, loaded));
  ASSESSOR_CHECK(load_standards(database, loaded));
  ASSESSOR_TRY(loaded.last_sequence, database.number("SELECT coalesce(max(act), 0) FROM journal"));
  Result<std::vector<Transaction>> recent =
      read_history(database, {.before = INT64_MAX, .limit = session::k_undo_reach, .key_prefix = {}}, guard);
  // A journal that cannot be read costs undo, not the records.
  if (recent)
    loaded.recent.assign(std::make_move_iterator(recent->rbegin()), std::make_move_iterator(recent->rend()));
  else
    loaded.problems.push_back(recent.error());
  return loaded;
}

Result<session::Loaded> Workspace::load() {
  const std::lock_guard lock(m_mutex);
  ASSESSOR_TRY(session::Loaded loaded, load_records(m_database, m_guard));
  if (!loaded.problems.empty() && writable()) only_read(loaded.problems.front());
  if (writable()) ASSESSOR_CHECK(finish_erasure(m_folder, m_database, m_guard));
  return loaded;
}

Result<void> Workspace::commit(const Transaction& transaction) {
  const std::lock_guard lock(m_mutex);
  if (m_reason) return tl::unexpected(*m_reason);
  if (!is_erasure(transaction)) return append(m_database, {&transaction, 1}, m_guard);
  ASSESSOR_CHECK(note_erasure(m_folder, transaction));
  ASSESSOR_CHECK(append(m_database, {&transaction, 1}, m_guard));
  // The records are whole now; a file that would not go now goes when the workspace is next opened.
  static_cast<void>(finish_erasure(m_folder, m_database, m_guard));
  return {};
}

Result<void> Workspace::commit_all(std::span<const Transaction> transactions) {
  const std::lock_guard lock(m_mutex);
  if (m_reason) return tl::unexpected(*m_reason);
  return append(m_database, transactions, m_guard);
}

Result<std::vector<Transaction>> Workspace::history(const session::HistoryQuery& query) {
  const std::lock_guard lock(m_mutex);
  return read_history(m_database, query, m_guard);
}

}  // namespace assessor::store
