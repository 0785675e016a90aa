// Someone with another tool changes the journal. Whatever it was, it is found, and the first bad entry is
// named.
#include "store/journal.h"

#include <fstream>
#include <random>

#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "store/check.h"
#include "store/workspace.h"
#include "support/raw_database.h"
#include "support/temp_folder.h"

using namespace assessor;
using namespace assessor::store;
using test::RawDatabase;
using test::TempFolder;

namespace {

constexpr int k_entries = 40;
const OpenOptions k_ratna{"Ratna", {1795000000}};

/// A workspace with so many entries on a few people, each with a reason.
class Ledger {
 public:
  Ledger() : m_root(m_folder / "w") {
    auto workspace = Workspace::create(m_root, k_ratna);
    REQUIRE(workspace);
    session::WorkspaceState state;
    for (int i = 1; i <= k_entries; ++i) {
      session::Transaction transaction;
      transaction.sequence = i;
      transaction.at = {1795000000 + i};
      transaction.actor = "ratna";
      transaction.command = "edit-person";
      transaction.reason = "alasan " + std::to_string(i);
      const auto key = session::Key::of(session::RecordKind::person, "p-" + std::to_string(i % 7));
      Person person;
      person.id = key.parts[0];
      person.name = "Orang " + std::to_string(i);
      transaction.changes.push_back({key, state.record(key), person});
      REQUIRE((*workspace)->commit(transaction));
      apply(state, transaction);
    }
    m_head = *(*workspace)->head();
    workspace->reset();
    m_untouched = read_file(m_root / "workspace.db", 10 << 20).value();
  }

  void put_back() const { std::ofstream(m_root / "workspace.db", std::ios::binary) << m_untouched; }

  void tamper(const std::string& sql) { RawDatabase(m_root / "workspace.db").tamper(sql); }

  std::vector<CheckFinding> findings(const std::optional<PrintedHead>& printed = std::nullopt) const {
    const auto report = check_workspace({m_root}, {printed});
    REQUIRE(report);
    return report->findings;
  }
  /// The entry that the check names as the first bad one; 0: the chain is whole.
  std::int64_t first_bad(const std::optional<PrintedHead>& printed = std::nullopt) const {
    for (const CheckFinding& finding : findings(printed))
      if (finding.code == "journal-broken") return std::stoll(finding.params.at("entry"));
    return 0;
  }
  bool finds(const std::string& code) const {
    const auto all = findings();
    return std::any_of(all.begin(), all.end(), [&](const CheckFinding& one) { return one.code == code; });
  }
  PrintedHead printed() const { return {m_head.hash.substr(0, 16), m_head.count}; }
  const std::filesystem::path& root() const { return m_root; }

 private:
  TempFolder m_folder;
  std::filesystem::path m_root;
  session::JournalHead m_head;
  std::string m_untouched;
};

/// Entries after `at` move up by one; a made-up one takes its place.
std::string insertion_at(int at) {
  const std::string place = std::to_string(at);
  return "UPDATE journal SET sequence = sequence + 1000 WHERE sequence >= " + place +
         "; UPDATE journal SET sequence = sequence - 999 WHERE sequence > 1000;"
         "UPDATE journal_value SET sequence = sequence + 1000 WHERE sequence >= " +
         place +
         "; UPDATE journal_value SET sequence = sequence - 999 WHERE sequence > 1000;"
         "INSERT INTO journal SELECT " +
         place +
         ", act, at, 'orang lain', command, key, undoes, '', '', '', "
         "previous_hash, hash FROM journal WHERE sequence = " +
         place + " + 1;";
}

}  // namespace

TEST_CASE("a journal that nobody touched is whole, also against its printed head") {
  const Ledger ledger;
  CHECK(ledger.findings(ledger.printed()).empty());
}

TEST_CASE("an edited, removed, inserted or moved entry is named") {
  Ledger ledger;
  std::mt19937 random(5);
  for (int round = 0; round < 100; ++round) {
    ledger.put_back();
    const int at = 2 + static_cast<int>(random() % (k_entries - 4));
    const std::string place = std::to_string(at);
    CAPTURE(round, at);
    switch (round % 5) {
      case 0:
        ledger.tamper("UPDATE journal SET actor = 'orang lain' WHERE sequence = " + place);
        break;
      case 1:
        ledger.tamper("DELETE FROM journal_value WHERE sequence = " + place +
                      "; DELETE FROM journal WHERE sequence = " + place);
        break;
      case 2:
        ledger.tamper(insertion_at(at));
        break;
      case 3:
        ledger.tamper("UPDATE journal SET sequence = 1000 WHERE sequence = " + place +
                      "; UPDATE journal SET sequence = " + place + " WHERE sequence = " + place +
                      " + 1; UPDATE journal SET sequence = " + place + " + 1 WHERE sequence = 1000");
        break;
      default:
        ledger.tamper(
            "UPDATE journal_value SET value = replace(value, 'Orang', 'Orong') WHERE part = 'after' AND "
            "sequence = " +
            place);
    }
    CHECK(ledger.first_bad() == at);
  }
}

TEST_CASE("a reason that was changed is found like a value") {
  Ledger ledger;
  ledger.tamper("UPDATE journal_value SET value = 'lain' WHERE part = 'reason' AND sequence = 9");
  CHECK(ledger.first_bad() == 9);
}

TEST_CASE("a cut tail is found against the head printed on paper, and without paper by the records") {
  Ledger ledger;
  ledger.tamper("DELETE FROM journal_value WHERE sequence > 30; DELETE FROM journal WHERE sequence > 30");
  CHECK(ledger.first_bad() == 0);
  CHECK(ledger.first_bad(ledger.printed()) == 31);
  CHECK(ledger.finds("record-differs"));
}

TEST_CASE("a chain written anew from some entry on is found against the printed head") {
  Ledger ledger;
  {
    RawDatabase database(ledger.root() / "workspace.db");
    const auto last = database.cells(
        "SELECT act, at, command, key, before_hash, after_hash, reason_hash, previous_hash "
        "FROM journal WHERE sequence = 40");
    JournalEntry forged{40,      std::stoll(last[0]),
                        last[1], "orang lain",
                        last[2], last[3],
                        0,       last[4],
                        last[5], last[6],
                        last[7], {}};
    database.tamper("UPDATE journal SET actor = 'orang lain', hash = '" + hash_of(forged) +
                    "' WHERE sequence = 40");
  }
  CHECK(ledger.first_bad() == 0);
  CHECK(ledger.first_bad(ledger.printed()) == 40);
}

TEST_CASE("a value that was removed without an erasure is missed") {
  Ledger ledger;
  ledger.tamper("DELETE FROM journal_value WHERE part = 'reason' AND sequence = 12");
  CHECK(ledger.finds("value-missing"));
}

TEST_CASE("the journal cannot be changed by plain means") {
  Ledger ledger;
  RawDatabase database(ledger.root() / "workspace.db");
  for (const char* sql : {"UPDATE journal SET actor = 'x'", "DELETE FROM journal",
                          "UPDATE journal_value SET value = 'x'", "DELETE FROM journal_value"}) {
    sqlite3* raw = nullptr;
    sqlite3_open((ledger.root() / "workspace.db").c_str(), &raw);
    CHECK(sqlite3_exec(raw, sql, nullptr, nullptr, nullptr) == SQLITE_CONSTRAINT);
    sqlite3_close(raw);
  }
}

TEST_CASE("a record changed behind the journal's back is seen on opening, and its true value shown") {
  Ledger ledger;
  ledger.tamper("UPDATE record SET value = replace(value, 'Orang', 'Orong') WHERE key = 'person/p-3'");
  CHECK(ledger.finds("record-differs"));
  auto workspace = Workspace::open(ledger.root(), k_ratna);
  REQUIRE(workspace);
  const auto loaded = (*workspace)->load();
  REQUIRE(loaded);
  REQUIRE(loaded->problems.size() == 1);
  CHECK(loaded->problems.front().params.at("key") == "person/p-3");
  CHECK(loaded->state.person("p-3")->name == "Orang 38");
  CHECK_FALSE((*workspace)->writable());
}

TEST_CASE("a record removed or brought back behind the journal's back is missed") {
  Ledger ledger;
  ledger.tamper("DELETE FROM record WHERE key = 'person/p-3'");
  CHECK(ledger.finds("record-missing"));
}

TEST_CASE("a short value cannot be guessed from its hash") {
  const TempFolder folder;
  auto workspace = Workspace::create(folder / "w", k_ratna);
  REQUIRE(workspace);
  session::Transaction transaction;
  transaction.command = "add-person";
  for (int i = 1; i <= 2; ++i) {
    transaction.sequence = i;
    transaction.changes.clear();
    const auto key = session::Key::of(session::RecordKind::person, "same");
    Person person;
    person.id = "same";
    transaction.changes.push_back({key, std::nullopt, person});
    REQUIRE((*workspace)->commit(transaction));
  }
  workspace->reset();
  RawDatabase database(folder / "w/workspace.db");
  const auto hashes = database.cells("SELECT after_hash FROM journal");
  REQUIRE(hashes.size() == 2);
  CHECK(hashes[0] != hashes[1]);
}
