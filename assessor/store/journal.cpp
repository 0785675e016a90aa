#include "store/journal.h"

#include <map>
#include <utility>

#include "base/hash.h"

namespace assessor::store {

namespace {

void add_field(Sha256& hash, std::string_view text) {
  hash.add(std::to_string(text.size()));
  hash.add(":");
  hash.add(text);
  hash.add(",");
}

struct StoredValue {
  std::int64_t sequence = 0;
  std::string part, salt, value;
};

/// The values behind the hashes, walked side by side with the entries.
class ValueWalk {
 public:
  static Result<ValueWalk> start(const Database& database, const Guard& guard) {
    ValueWalk walk;
    walk.m_guard = guard;
    ASSESSOR_TRY(walk.m_rows, database.prepare("SELECT sequence, part, salt, value FROM journal_value "
                                               "ORDER BY sequence, part"));
    ASSESSOR_CHECK(walk.advance());
    return walk;
  }

  /// False when a value does not fit its hash, or belongs to no entry.
  Result<bool> fits(const JournalEntry& entry) {
    while (m_next && m_next->sequence <= entry.sequence) {
      if (m_next->sequence < entry.sequence) return false;
      const std::string& hash = m_next->part == "before"  ? entry.before_hash
                                : m_next->part == "after" ? entry.after_hash
                                                          : entry.reason_hash;
      if (!is_behind(hash, entry.key)) return false;
      ASSESSOR_CHECK(advance());
    }
    return true;
  }

  bool ended() const { return !m_next; }
  std::size_t unseen() const { return m_unseen; }

 private:
  bool is_behind(const std::string& hash, const std::string& key) {
    const std::string context = m_next->part == "reason" ? reason_context(key) : key;
    const Result<Guard::Shown> shown = m_guard.shown(context, m_next->value);
    if (!shown) return false;
    if (shown->hidden) ++m_unseen;
    return shown->hidden ? !hash.empty() : salted_hash(m_next->salt, shown->text) == hash;
  }

  Result<void> advance() {
    ASSESSOR_TRY(const bool row, m_rows.step());
    if (row)
      m_next = StoredValue{m_rows.number(0), m_rows.text(1), m_rows.text(2), m_rows.text(3)};
    else
      m_next.reset();
    return {};
  }

  Guard m_guard;
  Statement m_rows;
  std::optional<StoredValue> m_next;
  std::size_t m_unseen = 0;
};

/// What is wrong with an entry that should follow `previous`.
std::string link_fault(const JournalEntry& entry, const JournalEntry& previous) {
  if (entry.sequence != previous.sequence + 1) return "entry-missing";
  if (entry.previous_hash != previous.hash) return "entry-unlinked";
  return entry.hash == hash_of(entry) ? std::string() : "entry-changed";
}

ChainFault against_print(const JournalEntry& last, const std::optional<PrintedHead>& printed,
                         const std::string& hash_then) {
  if (!printed) return {};
  if (last.sequence < printed->count) return {"journal-shorter", last.sequence + 1};
  const bool same = !printed->hash.empty() && hash_then.starts_with(printed->hash);
  return same ? ChainFault{} : ChainFault{"head-differs", printed->count};
}

}  // namespace

std::string hash_of(const JournalEntry& entry) {
  Sha256 hash;
  add_field(hash, entry.previous_hash);
  add_field(hash, std::to_string(entry.sequence));
  add_field(hash, std::to_string(entry.act));
  add_field(hash, std::to_string(entry.undoes));
  for (const std::string* field : {&entry.at, &entry.actor, &entry.command, &entry.key, &entry.before_hash,
                                   &entry.after_hash, &entry.reason_hash})
    add_field(hash, *field);
  return hash.finish();
}

std::string salted_hash(const std::string& salt, const std::string& value) {
  Sha256 hash;
  add_field(hash, salt);
  add_field(hash, value);
  return hash.finish();
}

JournalEntry read_entry(const Statement& row) {
  return {row.number(0), row.number(1), row.text(2), row.text(3), row.text(4),  row.text(5),
          row.number(6), row.text(7),   row.text(8), row.text(9), row.text(10), row.text(11)};
}

Result<session::JournalHead> journal_head(const Database& database) {
  ASSESSOR_TRY(Statement row,
               database.prepare("SELECT sequence, hash FROM journal ORDER BY sequence DESC LIMIT 1"));
  ASSESSOR_TRY(const bool found, row.step());
  return found ? session::JournalHead{row.number(0), row.text(1)} : session::JournalHead{};
}

Result<ChainFault> check_chain(const Database& database, const std::optional<PrintedHead>& printed,
                               const Guard& guard) {
  ASSESSOR_TRY(ValueWalk values, ValueWalk::start(database, guard));
  ASSESSOR_TRY(Statement rows, database.prepare(std::string("SELECT ") + k_entry_columns +
                                                " FROM journal ORDER BY sequence"));
  JournalEntry previous;
  std::string hash_at_print;
  for (;;) {
    ASSESSOR_TRY(const bool row, rows.step());
    if (!row) break;
    JournalEntry entry = read_entry(rows);
    if (const std::string fault = link_fault(entry, previous); !fault.empty())
      return ChainFault{fault, previous.sequence + 1};
    ASSESSOR_TRY(const bool fits, values.fits(entry));
    if (!fits) return ChainFault{"value-changed", entry.sequence};
    if (printed && entry.sequence == printed->count) hash_at_print = entry.hash;
    previous = std::move(entry);
  }
  if (!values.ended()) return ChainFault{"entry-missing", previous.sequence + 1};
  ChainFault fault = against_print(previous, printed, hash_at_print);
  fault.unseen = values.unseen();
  return fault;
}

}  // namespace assessor::store
