#include "cli/practice_workspace.h"

#include <map>
#include <string>
#include <utility>

#include "base/hash.h"
#include "base/platform/files.h"
#include "base/platform/paths.h"
#include "store/new_workspace.h"
#include "store/vault.h"
#include "store/workspace.h"

namespace assessor::cli {

namespace {

using std::filesystem::path;

/// Puts the made-up files into the evidence folder, each content once.
class SampleVault {
 public:
  explicit SampleVault(const store::WorkspaceFolder& folder)
      : m_vault(folder.evidence()), m_desk(folder.root / "incoming") {}

  Result<session::KeptFile> keep(const session::SampleFile& file) {
    const std::string digest = sha256(file.bytes);
    if (const auto known = m_kept.find(digest); known != m_kept.end()) return known->second;
    ASSESSOR_CHECK(write_file_atomically(m_desk, file.bytes));
    ASSESSOR_TRY(const store::StoredFile stored, m_vault.add(m_desk, {file.sensitivity, true, {}}));
    ASSESSOR_CHECK(remove_file(m_desk));
    const session::KeptFile kept{stored.file, std::string(store::media_type_of(stored.kind)), stored.size};
    return m_kept.emplace(digest, kept).first->second;
  }

 private:
  store::Vault m_vault;
  path m_desk;
  std::map<std::string, session::KeptFile> m_kept;
};

/// Collects what a session saves, so that hundreds of acts cost one write to the disk. The workspace is not
/// yet in its place: nothing is promised before it is.
class Drafts final : public session::Port {
 public:
  explicit Drafts(store::Workspace& workspace) : m_workspace(workspace) {}
  const std::vector<session::Transaction>& acts() const { return m_acts; }

  Result<session::Loaded> load() override { return m_workspace.load(); }
  Result<void> commit(const session::Transaction& transaction) override {
    m_acts.push_back(transaction);
    return {};
  }
  Result<std::vector<session::Transaction>> history(const session::HistoryQuery& query) override {
    return m_workspace.history(query);
  }
  Result<session::JournalHead> head() override { return m_workspace.head(); }
  Result<void> pin_standard(const session::PinnedBytes& standard) override {
    return m_workspace.pin_standard(standard);
  }
  bool writable() const override { return m_workspace.writable(); }
  std::optional<LockHolder> writer() const override { return m_workspace.writer(); }
  Result<std::int64_t> version() override { return m_workspace.version(); }

 private:
  store::Workspace& m_workspace;
  std::vector<session::Transaction> m_acts;  // only the save worker writes here; read after its flush
};

Result<session::PracticeCounts> build_in(const path& folder, const session::PracticePlan& plan, Instant now) {
  const std::string& person = plan.city.people.front().name;
  ASSESSOR_TRY(const auto workspace, store::Workspace::create(folder, {.person = person, .now = now}));
  SampleVault vault(workspace->folder());
  Drafts drafts(*workspace);
  ASSESSOR_TRY(const session::PracticeCounts counts,
               session::build_practice(drafts, plan, [&](const session::SampleFile& file) {  //
                 return vault.keep(file);
               }));
  ASSESSOR_CHECK(workspace->commit_all(drafts.acts()));
  return counts;
}

}  // namespace

Result<DemoReport> build_practice_workspace(const DemoRequest& request) {
  ASSESSOR_TRY(const path assets, resource_folder("assets"));
  ASSESSOR_TRY(const path criteria, resource_folder("criteria"));
  session::PracticeCounts counts;
  Date today;
  ASSESSOR_CHECK(store::make_whole(request.folder, [&](const path& beside) -> Result<void> {
    ASSESSOR_TRY(const session::PracticePlan plan, session::read_practice_plan(assets, criteria));
    ASSESSOR_TRY(counts, build_in(beside, plan, request.now));
    today = plan.city.today;
    return {};
  }));
  return DemoReport{request.folder, counts, today};
}

}  // namespace assessor::cli
