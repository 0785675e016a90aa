// The crest of the office's letterhead.

#include "app/desk_actions.h"
#include "app/desk_jobs.h"
#include "cli/crest.h"

namespace assessor::app {

void carry_out(DeskState& state, const ui::SetCrest& action) {
  if (!state.open) return;
  start_job<std::string>(
      state, {.what = "crest"},
      [vault = state.vault(), file = action.file](const JobControl& control) {
        return cli::store_crest(vault, file, control.stop());
      },
      [&state](const std::string& crest) {
        Office office = state.session()->state().office;
        office.crest = crest;
        const auto done = state.session()->dispatch(session::EditOffice{office}, state.desk.person);
        if (!done) return complain(state, done.error());
        say(state, ui::Message::Tone::good, "desk.crest_set");
      });
}

}  // namespace assessor::app
