#include <algorithm>
#include <memory>

#include "base/platform/files.h"
#include "cli/chart_gathering.h"
#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/line_choice.h"
#include "cli/selection.h"

namespace assessor::cli {

namespace {

using exchange::JsonNode;

struct Asked {
  Selection at;
  std::string kind, format = "svg", out;
  LinesAsked beside;
  bool city = false, hide_names = false;
  std::string only = "all", order = "name", shows = "value";  ///< of the city's map
};

std::vector<std::string> kinds() {
  std::vector<std::string> all = report::figure_kinds();
  std::ranges::copy(city_figure_kinds(), std::back_inserter(all));
  all.emplace_back("all");
  return all;
}

Result<ChartsAsked> charts_asked(const Asked& asked, const OpenedWorkspace& opened) {
  if (asked.city != asked.at.organization.empty()) return fail("usage-organization-or-city");
  // A person who asks for it must not take the picture for one without names.
  if (asked.hide_names && !asked.city) return fail("usage-hide-names-city");
  ChartsAsked charts;
  ASSESSOR_TRY(charts.period, find_period(opened.state(), asked.at.period));
  charts.kind = asked.kind == "all" ? std::string() : asked.kind;
  charts.hides_names = asked.hide_names;
  charts.only = asked.only;
  charts.order = asked.order;
  charts.shows = asked.shows;
  if (asked.city) return charts;
  ASSESSOR_TRY(const Organization* organization, find_organization(opened.state(), asked.at.organization));
  charts.organization = organization->id;
  const session::Overview overview = session::build_overview(*opened.session, charts.period);
  ASSESSOR_TRY(ChosenLines chosen,
               choose_all_lines(*opened.session, overview, organization->id, asked.beside));
  charts.lines = std::move(chosen.keys);
  charts.left_out = std::move(chosen.left_out);
  return charts;
}

Result<int> write_charts(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(const OpenedWorkspace opened, open_to_read(console, asked.at.workspace));
  ASSESSOR_TRY(const ChartsAsked charts, charts_asked(asked, opened));
  ASSESSOR_TRY(const auto figures, gather_figures(*opened.session, charts, console.words()));
  const std::string name = asked.city ? console.say("report.chart.city_name")
                                      : opened.state().organization(charts.organization)->name;
  ASSESSOR_TRY(const auto files,
               save_figures(figures, name, charts.period, asked.format, path_of(asked.out)));
  if (!console.json()) {
    console.print(
        console.say("report.chart.done", {{"count", std::to_string(files.size())}, {"path", asked.out}}));
    return k_done;
  }
  JsonNode root = JsonNode::object();
  root.add("folder", JsonNode::text(asked.out));
  JsonNode& list = root.add("files", JsonNode::list());
  for (const std::string& file : files) list.add(JsonNode::text(file));
  console.print(root);
  return k_done;
}

}  // namespace

Work declare_chart(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_workspace(syntax, asked->at);
  syntax.word("--organization", asked->at.organization, {"organization"});
  syntax.flag("--city", asked->city);
  syntax.choice("--kind", asked->kind, kinds());
  syntax.choice("--format", asked->format, {"svg", "png"});
  syntax.word("--out", asked->out, {"folder", "out_folder", true});
  syntax.word("--period", asked->at.period, {"period"});
  declare_lines(syntax, asked->beside, "report_benchmark");
  syntax.flag("--hide-names", asked->hide_names);
  syntax.word("--only", asked->only, {"map_filter"});
  syntax.word("--order", asked->order, {"map_order"});
  syntax.choice("--shows", asked->shows, {"value", "gates", "completeness", "change"});
  return [asked](const Console& console) { return write_charts(*asked, console); };
}

}  // namespace assessor::cli
