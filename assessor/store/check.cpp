#include "store/check.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/hash.h"
#include "base/platform/files.h"
#include "store/records.h"
#include "store/vault.h"

namespace assessor::store {

namespace {

class Check {
 public:
  Check(const WorkspaceFolder& folder, const CheckOptions& options) : m_folder(folder), m_options(options) {}

  Result<CheckReport> run() {
    ASSESSOR_TRY(m_database, Database::open(m_folder.database(), Access::read));
    ASSESSOR_CHECK(
        schema_version(m_database, m_folder.database(), *m_options.steps).map([](std::int64_t) {}));
    ASSESSOR_CHECK(unlock());
    ASSESSOR_CHECK(database());
    ASSESSOR_CHECK(journal());
    ASSESSOR_CHECK(records());
    ASSESSOR_CHECK(evidence());
    return std::move(m_report);
  }

 private:
  void add(std::string code, std::map<std::string, std::string> params, bool harmless = false) {
    m_report.findings.push_back({std::move(code), harmless, std::move(params)});
  }

  Result<void> unlock() {
    const auto terms = read_terms(m_database);
    if (!terms && terms.error().code == "seal-damaged") {
      add("seal-damaged", {});
      m_guard = Guard::locked();
    } else if (!terms) {
      return tl::unexpected(terms.error());
    } else if (*terms) {
      m_guard = Guard::locked();
      if (m_options.unlocked.keys() != nullptr) m_guard = m_options.unlocked;
      if (m_options.passphrase != nullptr) {
        ASSESSOR_TRY(const Secret key, unwrap(**terms, *m_options.passphrase));
        m_guard = Guard::with(key);
      }
    }
    m_report.sealed = m_guard.sealed();
    return {};
  }

  Result<void> database() {
    const Result<std::string> fault = m_database.fault(true);
    if (!fault && fault.error().code != "database-damaged") return tl::unexpected(fault.error());
    if (!fault) add("database-damaged", {{"reason", reason_of(fault.error())}});
    if (fault && !fault->empty()) add("database-damaged", {{"reason", *fault}});
    ASSESSOR_TRY(const std::string foreign, foreign_schema(m_database, *m_options.steps));
    if (!foreign.empty()) add("database-damaged", {{"reason", foreign}});
    return {};
  }

  Result<void> journal() {
    ASSESSOR_TRY(m_report.head, journal_head(m_database));
    ASSESSOR_TRY(const ChainFault fault, check_chain(m_database, m_options.printed, m_guard));
    m_report.sealed_values = fault.unseen;
    if (!fault.code.empty())
      add("journal-broken", {{"entry", std::to_string(fault.entry)}, {"reason", fault.code}});
    ASSESSOR_TRY(
        const std::int64_t erased,
        m_database.number(
            "SELECT coalesce(sum((before_hash <> '') + (after_hash <> '') + (reason_hash <> '')), 0) - "
            "(SELECT count(*) FROM journal_value) FROM journal WHERE EXISTS (SELECT 1 FROM journal WHERE "
            "command = 'erase')"));
    m_report.erased_values = static_cast<std::size_t>(std::max<std::int64_t>(erased, 0));
    // A value may be gone only where the journal says that its record was erased.
    return each_row(
        "SELECT j.sequence FROM journal j WHERE (SELECT count(*) FROM journal_value v WHERE v.sequence = "
        "j.sequence) "
        "< (j.before_hash <> '') + (j.after_hash <> '') + (j.reason_hash <> '') AND NOT EXISTS (SELECT 1 "
        "FROM "
        "journal e WHERE e.key = j.key AND e.command = 'erase' AND e.sequence >= j.sequence)",
        [&](const Statement& row) {
          add("value-missing", {{"entry", row.text(0)}});
        });
  }

  Result<void> records() {
    // What the journal says last of a key is what the record must be.
    ASSESSOR_CHECK(
        each_row("SELECT j.key, r.key IS NULL FROM journal j LEFT JOIN record r ON r.key = j.key WHERE "
                 "j.sequence = (SELECT "
                 "max(l.sequence) FROM journal l WHERE l.key = j.key) AND (CASE WHEN j.after_hash = '' THEN "
                 "r.key IS NOT NULL "
                 "ELSE r.key IS NULL OR r.sequence <> j.sequence END)",
                 [&](const Statement& row) {
                   add(row.number(1) != 0 ? "record-missing" : "record-differs", {{"key", row.text(0)}});
                 }));
    ASSESSOR_TRY(m_loaded, load_records(m_database, m_guard));
    for (const Error& problem : m_loaded.problems) {
      const auto key = problem.params.find("key");
      add(problem.code == "record-damaged" ? "record-differs" : "record-unreadable",
          {{"key", key == problem.params.end() ? std::string() : key->second}});
    }
    ASSESSOR_TRY(const std::int64_t count, m_database.number("SELECT count(*) FROM record"));
    m_report.records = static_cast<std::size_t>(count);
    for (const session::PinnedBytes& standard : m_loaded.standards) check_standard(standard);
    return {};
  }

  void check_standard(const session::PinnedBytes& standard) {
    ++m_report.standards;
    const std::string digest = sha256(standard.bytes);
    if ("sha256:" + digest != standard.digest) return add("standard-damaged", {{"digest", standard.digest}});
    const auto copy = hash_file(m_folder.standards() / (digest + ".json"));
    if (!copy || copy->sha256 != digest) add("standard-copy-differs", {{"digest", standard.digest}}, true);
  }

  Result<void> evidence() {
    const Vault vault(m_folder.evidence(), m_guard);
    ASSESSOR_TRY(const std::vector<std::string> files, vault.list());
    ASSESSOR_CHECK(plain_among_sealed());
    m_report.evidence_files = files.size();
    const std::set<std::string> named = named_files();
    for (const std::string& file : files) {
      ASSESSOR_TRY(const bool intact, vault.intact(file, m_options.stop));
      if (!intact) add("evidence-damaged", {{"file", file}});
      if (m_guard.readable() && !named.contains(file)) add("evidence-orphan", {{"file", file}}, true);
    }
    if (!m_guard.readable()) return {};  // which files the records name is sealed as well
    const auto gone = [&](const std::string& file) {
      return !file.empty() && !std::binary_search(files.begin(), files.end(), file);
    };
    const std::string& crest = m_loaded.state.office.crest;
    if (gone(crest)) add("crest-missing", {{"file", crest}});
    for (const auto& [id, evidence] : m_loaded.state.documents) {
      const std::string& file = evidence.document.file;
      if (gone(file))
        add("evidence-missing", {{"document", id}, {"title", evidence.document.title}, {"file", file}});
    }
    return {};
  }

  /// The next opening with the passphrase seals what was left plain.
  Result<void> plain_among_sealed() {
    if (!m_guard.sealed()) return {};
    ASSESSOR_TRY(const std::vector<RawFile> files, raw_files(m_folder.evidence()));
    for (const RawFile& file : files) {
      if (!file.sealed) add("evidence-plain", {{"file", file.name}}, true);
      if (file.sealed && !m_guard.readable()) ++m_report.sealed_files;
    }
    return {};
  }

  std::set<std::string> named_files() const {
    std::set<std::string> named{m_loaded.state.office.crest};
    for (const auto& [id, evidence] : m_loaded.state.documents) named.insert(evidence.document.file);
    return named;
  }

  template <class Take>
  Result<void> each_row(std::string_view sql, Take take) {
    ASSESSOR_TRY(Statement rows, m_database.prepare(sql));
    for (;;) {
      ASSESSOR_TRY(const bool row, rows.step());
      if (!row) return {};
      take(rows);
    }
  }

  const WorkspaceFolder& m_folder;
  const CheckOptions& m_options;
  Database m_database;
  Guard m_guard;
  session::Loaded m_loaded;
  CheckReport m_report;
};

}  // namespace

bool CheckFinding::in_database() const {
  return !code.starts_with("evidence-") && !code.starts_with("crest-");
}

bool CheckReport::whole() const {
  return std::all_of(findings.begin(), findings.end(),
                     [](const CheckFinding& finding) { return finding.harmless; });
}

bool CheckReport::backup_helps() const {
  return std::any_of(findings.begin(), findings.end(),
                     [](const CheckFinding& finding) { return !finding.harmless && finding.in_database(); });
}

bool CheckReport::files_are_lost() const {
  return std::any_of(findings.begin(), findings.end(),
                     [](const CheckFinding& finding) { return !finding.harmless && !finding.in_database(); });
}

Result<CheckReport> check_workspace(const WorkspaceFolder& folder, const CheckOptions& options) {
  return Check(folder, options).run();
}

}  // namespace assessor::store
