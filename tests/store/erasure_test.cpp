// What is erased is gone from the file, and the journal stays whole.
#include "store/erasure.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "base/hash.h"
#include "base/platform/files.h"
#include "session/privacy_commands.h"
#include "store/check.h"
#include "store/vault.h"
#include "store/workspace.h"
#include "support/raw_database.h"
#include "support/temp_folder.h"

using namespace assessor;
using namespace assessor::store;
using session::Change;
using session::Key;
using session::RecordKind;
using session::Transaction;
using test::RawDatabase;
using test::TempFolder;

namespace {

constexpr const char* k_secret = "Siti-Aminah-6371015203900001";
constexpr const char* k_pdf = "%PDF-1.4 kartu tanda penduduk";
const Key k_deed = Key::of(RecordKind::document, "deed");

/// A workspace with one document, changed once, and its file in the vault.
class OneDeed {
 public:
  OneDeed() : m_root(m_folder / "w") {
    open(true);
    REQUIRE(write_file_atomically(m_folder / "ktp.pdf", k_pdf));
    const auto stored = vault().add(m_folder / "ktp.pdf", {});
    REQUIRE(stored);
    m_file = stored->file;
    EvidenceDocument document;
    document.document.id = "deed";
    document.document.evidence = "E-01";
    document.document.title = k_secret;
    document.document.file = m_file;
    document.organization = "org-1";
    commit("add-document", k_deed, document, {});
    document.caption = std::string("salinan ") + k_secret;
    commit("edit-document", k_deed, document, std::string("atas nama ") + k_secret);
  }

  void open(bool create = false) {
    m_workspace.reset();
    const OpenOptions options{"Ratna", {1795000000}};
    auto opened = create ? Workspace::create(m_root, options) : Workspace::open(m_root, options);
    REQUIRE(opened);
    m_workspace = std::move(*opened);
    const auto loaded = m_workspace->load();
    REQUIRE(loaded);
    CHECK(loaded->problems.empty());
    m_state = loaded->state;
    m_last = loaded->last_sequence;
  }
  void close() { m_workspace.reset(); }

  Transaction act(const std::string& command, const Key& key, std::optional<session::Record> after,
                  const std::string& reason) const {
    Transaction transaction;
    transaction.sequence = m_last + 1;
    transaction.at = {1795000000 + transaction.sequence};
    transaction.actor = "ratna";
    transaction.command = command;
    transaction.reason = reason;
    transaction.changes.push_back({key, m_state.record(key), std::move(after)});
    return transaction;
  }
  void commit(const std::string& command, const Key& key, std::optional<session::Record> after,
              const std::string& reason) {
    const Transaction transaction = act(command, key, std::move(after), reason);
    REQUIRE(m_workspace->commit(transaction));
    apply(m_state, transaction);
    ++m_last;
  }
  Transaction erasure() const {
    EvidenceDocument left = *m_state.document("deed");
    left.document.title = "–";
    left.document.file.clear();
    left.caption.clear();
    return act("erase", k_deed, left, "diminta pemiliknya");
  }
  void erase() { REQUIRE(m_workspace->commit(erasure())); }

  Vault vault() const { return Vault(folder().evidence()); }
  WorkspaceFolder folder() const { return {m_root}; }
  bool has_file() const { return vault().path_of(m_file).has_value(); }
  bool holds_secret() const {
    return read_file(m_root / "workspace.db", 10 << 20).value().find(k_secret) != std::string::npos;
  }
  CheckReport check() const { return check_workspace(folder(), {}).value(); }
  Workspace& workspace() { return *m_workspace; }
  const std::string& file() const { return m_file; }

 private:
  TempFolder m_folder;
  std::filesystem::path m_root;
  std::unique_ptr<Workspace> m_workspace;
  session::WorkspaceState m_state;
  std::int64_t m_last = 0;
  std::string m_file;
};

bool has_finding(const CheckReport& report, const std::string& code) {
  return std::any_of(report.findings.begin(), report.findings.end(),
                     [&](const CheckFinding& finding) { return finding.code == code; });
}

}  // namespace

TEST_CASE("an erasure destroys every value of the record, with its file, and the chain stays whole") {
  OneDeed office;
  REQUIRE(office.holds_secret());
  const auto before = office.workspace().head();
  office.erase();
  CHECK_FALSE(office.has_file());
  const auto history = office.workspace().history({});
  REQUIRE(history);
  REQUIRE(history->size() == 3);
  CHECK(history->front().command == "erase");
  CHECK(history->front().reason == "diminta pemiliknya");
  CHECK(history->front().changes[0].erased);
  CHECK(history->at(1).reason.empty());
  CHECK_FALSE(history->at(1).changes[0].after);
  CHECK(history->at(1).changes[0].erased);
  office.close();
  CHECK_FALSE(office.holds_secret());
  const CheckReport report = office.check();
  CHECK(report.whole());
  CHECK(report.findings.empty());
  CHECK(report.erased_values == 5);  // added; before, after and reason of the change; before of the erasure
  // A head that was printed before the erasure still fits.
  CHECK(check_workspace(office.folder(), {PrintedHead{before->hash, before->count}})->whole());
}

TEST_CASE("what was erased is loaded as it was left") {
  OneDeed office;
  office.erase();
  office.open();
  const auto loaded = office.workspace().load();
  REQUIRE(loaded);
  CHECK(loaded->problems.empty());
  CHECK(loaded->state.document("deed")->document.title == "–");
  CHECK(office.workspace().writable());
}

TEST_CASE("a file that another document shows stays") {
  OneDeed office;
  EvidenceDocument other;
  other.document.id = "other";
  other.document.evidence = "E-01";
  other.document.title = "Akta";
  other.document.file = office.file();
  other.organization = "org-2";
  office.commit("add-document", Key::of(RecordKind::document, "other"), other, {});
  office.erase();
  CHECK(office.has_file());
  CHECK(office.check().whole());
  CHECK_FALSE(has_finding(office.check(), "evidence-orphan"));
}

TEST_CASE(
    "killed before the records changed, nothing is erased; killed after, the file goes at the next opening") {
  OneDeed before;
  REQUIRE(note_erasure(before.folder(), before.erasure()));
  before.open();
  CHECK(before.has_file());
  CHECK(before.check().whole());
  CHECK_FALSE(path_exists(before.folder().evidence() / "erasing"));

  OneDeed after;
  const Transaction erasure = after.erasure();
  const std::string bytes = read_file(after.vault().path_of(after.file()).value(), 1 << 20).value();
  after.erase();
  // As it stands when the program dies between the records and the file.
  REQUIRE(note_erasure(after.folder(), erasure));
  const std::string digest = after.file().substr(7);
  REQUIRE(write_file_atomically(after.folder().evidence() / digest.substr(0, 2) / digest, bytes));
  REQUIRE(after.has_file());
  after.open();
  CHECK_FALSE(after.has_file());
  CHECK(after.check().whole());
  CHECK_FALSE(has_finding(after.check(), "evidence-orphan"));
}

TEST_CASE("an erasure that is committed again after an unclear failure does nothing more") {
  OneDeed office;
  const Transaction erasure = office.erasure();
  REQUIRE(office.workspace().commit(erasure));
  REQUIRE(office.workspace().commit(erasure));
  CHECK(office.workspace().history({})->size() == 3);
  CHECK(office.check().whole());
}

TEST_CASE("a value taken out of the journal without an erasure is found") {
  OneDeed office;
  office.close();
  RawDatabase(office.folder().database()).tamper("DELETE FROM journal_value WHERE sequence = 1");
  CHECK(has_finding(office.check(), "value-missing"));
}
