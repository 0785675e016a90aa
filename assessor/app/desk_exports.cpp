// What left the workspace as files, for Setelan's Jurnal.

#include <utility>

#include "app/desk_actions.h"
#include "app/desk_jobs.h"
#include "store/export_log.h"

namespace assessor::app {

namespace {

Result<ui::HandedOutList> read_handed_out(const store::WorkspaceFolder& folder, const store::Guard& guard) {
  ASSESSOR_TRY(const store::ExportLog log, store::read_export_log(folder, guard));
  ui::HandedOutList list{{}, log.unreadable};
  for (auto note = log.notes.rbegin(); note != log.notes.rend(); ++note)
    list.rows.push_back({note->at, note->person, note->what, note->organization, note->file});
  return list;
}

}  // namespace

void carry_out(DeskState& state, const ui::ReadHandedOut&) {
  if (!state.open) return;
  start_job<ui::HandedOutList>(
      state, {.what = "handed_out", .shown = false},
      [folder = state.folder(), guard = state.open->store->guard()](const JobControl&) {
        return read_handed_out(folder, guard);
      },
      [&state](ui::HandedOutList list) { state.desk.handed_out = std::move(list); });
}

}  // namespace assessor::app
