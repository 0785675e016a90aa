// Parts of an attached picture covered: looked at large, then replaced by the covered copy.

#include <utility>

#include "app/desk_actions.h"
#include "app/desk_jobs.h"
#include "base/platform/paths.h"
#include "cli/blurred_copy.h"
#include "store/vault.h"

namespace assessor::app {

namespace {

namespace fs = std::filesystem;

constexpr int k_longest_side = 1024;  // pixels: enough to find a face or a line of writing on a page

struct Looked {
  exchange::Thumbnail picture;
  PictureSize size;
};

const EvidenceDocument* picture_document(DeskState& state, const std::string& id) {
  const EvidenceDocument* record = state.session()->state().document(id);
  if (record == nullptr) complain(state, {"document-missing", {{"document", id}}, {}});
  return record;
}

Result<Looked> look(const store::Vault& vault, const std::string& file, const JobControl& control) {
  ASSESSOR_TRY(const fs::path program, sibling_program("assessor-picture"));
  ASSESSOR_TRY(const store::PlainFile plain, vault.plain(file));
  exchange::PictureLimits limits;
  limits.longest_side = k_longest_side;
  limits.stop = control.stop();
  Looked looked;
  ASSESSOR_TRY(looked.size, exchange::picture_size(program, plain.path(), limits));
  ASSESSOR_TRY(looked.picture, exchange::make_thumbnail(program, plain.path(), limits));
  return looked;
}

/// What cannot be looked at is told where the picture would stand.
ui::LookedAt looked_at(DeskState& state, const std::string& document, const Result<Looked>& looked) {
  ui::LookedAt shown{.document = document};
  if (!looked) {
    shown.error = looked.error();
    return shown;
  }
  Upload upload = state.hooks.upload(looked->picture.size.width, looked->picture.size.height,
                                     PixelLayout::rgb, looked->picture.pixels);
  shown.picture = upload.picture;
  shown.size = looked->size;
  state.looked_at = std::move(upload.keeper);
  return shown;
}

/// Covering is what makes a picture fit to be kept, so nothing else needs to be confirmed.
Result<store::StoredFile> covered(const store::Vault& vault, const EvidenceDocument& record,
                                  const std::vector<PictureRegion>& regions, const JobControl& control) {
  ASSESSOR_TRY(const store::PlainFile plain, vault.plain(record.document.file));
  ASSESSOR_TRY(const PrivateFolder folder, PrivateFolder::create());
  ASSESSOR_TRY(const fs::path copy, cli::blurred_copy(plain.path(), regions, folder, record.file_name));
  return vault.add(copy, {Sensitivity::none, true, control.stop()});
}

}  // namespace

void carry_out(DeskState& state, const ui::LookAtPicture& action) {
  if (!state.open) return;
  state.desk.looked_at.reset();
  const EvidenceDocument* record = picture_document(state, action.document);
  if (record == nullptr) return;
  start_job<Result<Looked>>(
      state, {.what = "picture", .shown = false},
      [vault = state.vault(), file = record->document.file](
          const JobControl& control) -> Result<Result<Looked>> { return look(vault, file, control); },
      [&state, document = action.document](const Result<Looked>& looked) {
        state.desk.looked_at = looked_at(state, document, looked);
      });
}

void carry_out(DeskState& state, const ui::CoverPicture& action) {
  if (!state.open) return;
  const EvidenceDocument* record = picture_document(state, action.document);
  if (record == nullptr) return;
  // Who may not do it leaves no copy behind.
  const session::Context context = state.session()->context(state.desk.person);
  if (const auto may = session::plan(context, session::CoverPicture{action.document, {}, 0}); !may)
    return complain(state, may.error());
  start_job<store::StoredFile>(
      state, {.what = "cover"},
      [vault = state.vault(), record = *record, regions = action.regions](const JobControl& control) {
        return covered(vault, record, regions, control);
      },
      [&state, document = action.document](const store::StoredFile& stored) {
        const session::CoverPicture command{document, stored.file, stored.size};
        const auto done = state.session()->dispatch(command, state.desk.person);
        if (!done) return complain(state, done.error());
        say(state, ui::Message::Tone::attention, "desk.covered");
      });
}

}  // namespace assessor::app
