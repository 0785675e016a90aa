// All tables of the city as a spreadsheet: gathered here, written by a worker.

#include "app/desk_city.h"

#include <sstream>

#include "app/desk_actions.h"
#include "app/desk_jobs.h"
#include "base/hash.h"
#include "base/platform/files.h"
#include "base/platform/paths.h"
#include "cli/city_workbook.h"
#include "report/report_file.h"
#include "report/report_format.h"
#include "store/export_log.h"

namespace assessor::app {

namespace {

/// The workspace that the tables come from, also after it was closed.
struct Origin {
  store::WorkspaceFolder folder;
  store::Guard guard;
};

/// The tables speak through a console, to which nobody listens here.
report::Document gathered(const DeskState& state, const ui::ReportOrder& order) {
  const auto found = state.catalogs.find(order.language);
  const i18n::Catalog& words = found == state.catalogs.end() ? state.words() : *found->second;
  std::istringstream in;
  std::ostringstream out;
  const cli::Surroundings silent{in, out, out, state.clock, {}};
  const cli::Console console(silent, words, {});
  cli::CityAsked asked;
  asked.hide_names = order.without_personal;
  asked.with_own = order.city.counts_own;
  asked.before = order.city.before;
  asked.group_size = order.city.table_size;
  return cli::city_workbook(asked, *state.session(), state.session()->overview(), console);
}

/// As the export log remembers it, before there is a file.
store::ExportNote note_of(const DeskState& state, const std::string& city,
                          const std::filesystem::path& file) {
  return {state.session()->now(),     user_name(), "city", "xlsx", city, state.session()->overview().period,
          path_text(file.filename()), {}};
}

Result<Nothing> write(const report::Document& document, const std::filesystem::path& file,
                      store::ExportNote note, const Origin& origin) {
  ASSESSOR_TRY(report::Typesetter typesetter, report::Typesetter::create());
  ASSESSOR_TRY(const std::string bytes,
               report::write_report(document, {}, report::ReportFormat::xlsx, typesetter));
  ASSESSOR_CHECK(make_directories(file.parent_path()));
  ASSESSOR_CHECK(report::save_report(file, bytes));
  note.sha256 = sha256(bytes);
  ASSESSOR_CHECK(store::add_export_notes(origin.folder, {note}, origin.guard));
  return Nothing{};
}

}  // namespace

bool print_city_tables(DeskState& state, const ui::PrintReports& action,
                       const std::filesystem::path& folder) {
  if (action.order.kind != k_city_tables) return false;
  const session::Overview& overview = state.session()->overview();
  if (overview.standard == nullptr) {
    complain(state, {"standard-missing", {{"digest", overview.period}}, {}});
    return true;
  }
  const Office& office = state.session()->state().office;
  const std::string city = office.city.empty() ? office.short_name : office.city;
  const auto file = folder / path_of(report::report_file_name("city", city, overview.period, "xlsx"));
  start_job<Nothing>(state,
                     {.what = "city-tables",
                      .params = {{"path", path_text(file)}},
                      .folder = folder,
                      .outlives_workspace = true},
                     [document = gathered(state, action.order), file, note = note_of(state, city, file),
                      origin = Origin{state.folder(), state.open->store->guard()}](const JobControl&) {
                       return write(document, file, note, origin);
                     },
                     {});
  return true;
}

}  // namespace assessor::app
