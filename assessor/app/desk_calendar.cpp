// What is due as a calendar file: made here, written by a worker.

#include "app/desk_actions.h"
#include "app/desk_jobs.h"
#include "app/report_paper.h"
#include "base/platform/files.h"
#include "report/report_file.h"
#include "session/deadline_words.h"

namespace assessor::app {

void carry_out(DeskState& state, const ui::SaveCalendar& action) {
  if (!state.open) return;
  const session::Session& session = *state.session();
  const Result<std::filesystem::path> folder = printing_folder(action.folder);
  if (!folder) return complain(state, folder.error());
  const Office& office = session.state().office;
  const std::string name = office.short_name.empty() ? office.name : office.short_name;
  const auto file =
      *folder / path_of(report::report_file_name("calendar", name, session.overview().period, "ics"));
  const auto due = session::deadlines(session.state(), session.standards(), session.today());
  start_job<Nothing>(
      state,
      {.what = "calendar",
       .params = {{"path", path_text(file)}},
       .folder = *folder,
       .outlives_workspace = true},
      [bytes = session::deadline_calendar(due, session.state(), session.standards(), state.words()),
       file](const JobControl&) -> Result<Nothing> {
        ASSESSOR_CHECK(make_directories(file.parent_path()));
        ASSESSOR_CHECK(report::save_report(file, bytes));
        return Nothing{};
      },
      {});
}

}  // namespace assessor::app
