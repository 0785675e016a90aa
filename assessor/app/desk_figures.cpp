// Charts as files: gathered here, drawn and saved by a worker.

#include "app/desk_figures.h"

#include "app/desk_actions.h"
#include "app/desk_jobs.h"
#include "base/platform/files.h"
#include "cli/chart_gathering.h"

namespace assessor::app {

namespace {

struct Sheaf {
  std::vector<report::NamedFigure> figures;
  std::string name;
};

Result<std::vector<Sheaf>> gathered(const DeskState& state, const ui::ReportOrder& order) {
  const session::Session& session = *state.session();
  const auto found = state.catalogs.find(order.language);
  const i18n::Catalog& words =
      *(found == state.catalogs.end() ? state.catalogs.at(state.desk.language) : found->second);
  cli::ChartsAsked asked;
  asked.period = session.period();
  asked.lines = order.lines;
  asked.left_out = order.left_out;
  asked.hides_names = order.without_personal;
  asked.only = order.map.only;
  asked.order = order.map.order;
  asked.shows = order.map.shows;
  std::vector<Sheaf> sheaves;
  if (order.organizations.empty()) {
    ASSESSOR_TRY(auto figures, cli::gather_figures(session, asked, words));
    sheaves.push_back({std::move(figures), words.text("report.chart.city_name")});
  }
  for (const std::string& id : order.organizations) {
    asked.organization = id;
    ASSESSOR_TRY(auto figures, cli::gather_figures(session, asked, words));
    sheaves.push_back({std::move(figures), session.state().organization(id)->name});
  }
  return sheaves;
}

}  // namespace

bool print_figures(DeskState& state, const ui::PrintReports& action, const std::filesystem::path& folder) {
  if (action.order.kind != "figures") return false;
  auto sheaves = gathered(state, action.order);
  if (!sheaves) {
    complain(state, sheaves.error());
    return true;
  }
  std::size_t count = 0;
  for (const Sheaf& sheaf : *sheaves) count += sheaf.figures.size();
  const i18n::Params params{{"count", std::to_string(count)}, {"path", path_text(folder)}};
  start_job<Nothing>(
      state, {.what = "figures", .params = params, .folder = folder, .outlives_workspace = true},
      [sheaves = std::move(*sheaves), format = action.order.format, folder,
       period = state.session()->period()](const JobControl& control) -> Result<Nothing> {
        for (const Sheaf& sheaf : sheaves) {
          if (control.should_stop()) return fail("cancelled");
          ASSESSOR_CHECK(cli::save_figures(sheaf.figures, sheaf.name, period, format, folder));
        }
        return Nothing{};
      },
      {});
  return true;
}

}  // namespace assessor::app
