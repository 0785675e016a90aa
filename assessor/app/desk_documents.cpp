#include "app/desk_documents.h"

#include <utility>

#include "app/desk_actions.h"
#include "app/desk_jobs.h"
#include "app/desk_privacy.h"
#include "base/hash.h"
#include "base/platform/files.h"
#include "base/platform/paths.h"
#include "base/platform/process.h"
#include "exchange/picture_client.h"
#include "store/vault.h"

namespace assessor::app {

namespace {

namespace fs = std::filesystem;

struct AddedFiles {
  std::vector<store::StoredFile> files;
  std::vector<Error> problems;
};

const EvidenceKind* evidence_kind(const session::Session& session, const std::string& id) {
  for (const Standard* standard : session.standards().all())
    if (const EvidenceKind* kind = standard->evidence_kind(id)) return kind;
  return nullptr;
}

/// What can be added is; the others are told one by one.
AddedFiles store_files(const store::Vault& vault, const std::vector<fs::path>& files,
                       const store::AddOptions& options, const JobControl& control) {
  AddedFiles added;
  for (std::size_t i = 0; i < files.size() && !control.should_stop(); ++i) {
    control.progress(static_cast<int>(i) + 1, static_cast<int>(files.size()));
    auto stored = vault.add(files[i], options);
    if (stored)
      added.files.push_back(std::move(*stored));
    else
      added.problems.push_back(std::move(stored).error());
  }
  return added;
}

EvidenceDocument record_of(const ui::AddFiles& wish, const store::StoredFile& stored) {
  EvidenceDocument record;
  record.organization = wish.organization;
  record.document.id = random_uuid();
  record.document.evidence = wish.evidence;
  record.document.title = path_text(path_of(stored.file_name).stem());
  record.document.date = wish.date;
  record.document.file = stored.file;
  record.file_name = stored.file_name;
  record.media_type = store::media_type_of(stored.kind);
  record.size = stored.size;
  record.confirmed_aggregate = wish.confirmed_aggregate;
  return record;
}

void add_records(DeskState& state, const ui::AddFiles& wish, const AddedFiles& added) {
  int count = 0;
  const auto criteria = wish.stage.assessment.empty() ? std::vector<std::string>{} : wish.criteria;
  for (const store::StoredFile& stored : added.files) {
    const auto done = state.session()->dispatch(
        session::AddDocument{record_of(wish, stored), wish.stage, criteria}, state.desk.person);
    if (done)
      ++count;
    else
      complain(state, done.error());
  }
  for (const Error& problem : added.problems) complain(state, problem);
  if (count > 0)
    say(state, ui::Message::Tone::good, "desk.documents_added", {{"count", std::to_string(count)}});
}

void ask_for_picture(DeskState& state, const std::string& file) {
  if (!state.thumbnails_asked.insert(file).second) return;
  start_job<exchange::Thumbnail>(
      state, {.what = "picture", .shown = false},
      [vault = state.vault(), file](const JobControl& control) -> Result<exchange::Thumbnail> {
        ASSESSOR_TRY(const fs::path program, sibling_program("assessor-picture"));
        ASSESSOR_TRY(const store::PlainFile plain, vault.plain(file));
        exchange::PictureLimits limits;
        limits.stop = control.stop();
        return exchange::make_thumbnail(program, plain.path(), limits);
      },
      [&state, file](const exchange::Thumbnail& made) {
        Upload upload = state.hooks.upload(made.size.width, made.size.height, PixelLayout::rgb, made.pixels);
        state.desk.pictures[file] = upload.picture;
        state.thumbnails[file] = std::move(upload.keeper);
      });
}

}  // namespace

void show_pictures_of(DeskState& state, const std::string& organization) {
  constexpr std::size_t k_most_pictures = 200;
  if (!state.open) return;
  const std::string& crest = state.session()->state().office.crest;
  if (!crest.empty()) ask_for_picture(state, crest);
  if (organization.empty()) return;
  for (const auto& [id, record] : state.session()->state().documents) {
    if (record.organization != organization || record.archived) continue;
    const bool is_picture = record.media_type.starts_with("image/") && !record.document.file.empty();
    if (is_picture && state.thumbnails_asked.size() < k_most_pictures)
      ask_for_picture(state, record.document.file);
  }
}

void carry_out(DeskState& state, const ui::AddFiles& action) {
  if (!state.open || action.files.empty() || holds_back(state, action)) return;
  const EvidenceKind* kind = evidence_kind(*state.session(), action.evidence);
  if (kind == nullptr) return complain(state, {"evidence-unknown", {{"evidence", action.evidence}}, {}});
  const store::AddOptions options{kind->sensitivity, action.confirmed_aggregate, {}};
  start_job<AddedFiles>(
      state, {.what = "documents"},
      [vault = state.vault(), files = action.files,
       options](const JobControl& control) -> Result<AddedFiles> {
        store::AddOptions stopping = options;
        stopping.stop = control.stop();
        return store_files(vault, files, stopping, control);
      },
      [&state, action](const AddedFiles& added) { add_records(state, action, added); });
}

void carry_out(DeskState& state, const ui::OpenDocument& action) {
  if (!state.open) return;
  const EvidenceDocument* record = state.session()->state().document(action.document);
  if (record == nullptr) return complain(state, {"document-missing", {{"document", action.document}}, {}});
  // The other program goes on reading after we are done, so a copy stays until the workspace is closed.
  using Kept = std::shared_ptr<store::PlainFile>;
  start_job<Kept>(
      state, {.what = "open_document", .shown = false},
      [vault = state.vault(), file = record->document.file](const JobControl&) -> Result<Kept> {
        ASSESSOR_TRY(store::PlainFile plain, vault.plain(file));
        ASSESSOR_CHECK(open_externally(plain.path()));
        return std::make_shared<store::PlainFile>(std::move(plain));
      },
      [&state](const Kept& kept) { state.handed_out.push_back(kept); });
}

}  // namespace assessor::app
