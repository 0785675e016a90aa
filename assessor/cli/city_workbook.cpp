#include "cli/city_workbook.h"

#include "base/platform/files.h"
#include "cli/city_tables.h"
#include "cli/exit_code.h"
#include "cli/export_notes.h"
#include "cli/score_text.h"
#include "report/report_file.h"
#include "report/report_format.h"
#include "scoring/display.h"

namespace assessor::cli {

namespace {

using session::OrganizationRow;
using session::Overview;

bool is_of(const Overview& overview, const OrganizationRow& row) {
  return row.score != nullptr && row.standard != nullptr && row.standard->digest == overview.standard->digest;
}

FlatCell share_cell(const Console& console, const OrganizationRow& row, SectionIndex section) {
  const auto& share = row.score->sections[section].share;
  if (!share) return {};
  const std::string shown = scoring::displayed_percent(*row.standard, *row.score, *share);
  return FlatCell::text(shown, console.format().decimal(shown));
}

std::vector<FlatCell> cells_of(const Console& console, const Overview& overview, const OrganizationRow& row) {
  std::vector<std::string> gates;
  for (const CriterionIndex gate : row.unmet_gates) gates.push_back(row.standard->criteria[gate].code);
  const std::string total =
      row.score == nullptr ? std::string() : scoring::displayed_total(*row.standard, *row.score);
  std::vector<FlatCell> cells{
      FlatCell::text(row.name),
      FlatCell::text(console.say("cli.step." + std::string(session::name_of(row.step)))),
      FlatCell::text(total, total.empty() ? total : console.format().decimal(total)),
      FlatCell::text(row.score == nullptr ? std::string()
                                          : reached_words(console, *row.standard, *row.score)),
      FlatCell::list(gates)};
  for (const SectionIndex section : overview.standard->top_sections)
    cells.push_back(is_of(overview, row) ? share_cell(console, row, section) : FlatCell{});
  return cells;
}

FlatTable organizations_table(const Console& console, const Overview& overview) {
  std::vector<FlatColumn> columns{{"name", false, true, console.say("cli.city.name")},
                                  {"step", false, true, console.say("cli.city.step")},
                                  {"total", true, true, console.say("cli.city.total")},
                                  {"level", false, true, console.say("cli.city.level")},
                                  {"unmet_gates", false, true, console.say("cli.city.gates")}};
  for (const SectionIndex section : overview.standard->top_sections) {
    const std::string& code = overview.standard->sections[section].code;
    columns.push_back({code, true, true, code});
  }
  FlatTable table(std::move(columns));
  for (const OrganizationRow& row : overview.rows) table.row(cells_of(console, overview, row));
  return table;
}

void add_sheet(report::Document& document, const Console& console, const std::string& name,
               const std::string& notice, const FlatTable& table) {
  document.blocks.emplace_back(report::Heading{1, console.say("cli.workbook." + name)});
  document.blocks.emplace_back(report::Paragraph{report::plain(notice), report::TextRole::small});
  document.blocks.emplace_back(table.table(console));
  if (table.shows(hidden_sign(console)))
    document.blocks.emplace_back(
        report::Paragraph{report::plain(console.say("report.city.hidden_note")), report::TextRole::small});
}

}  // namespace

report::Document city_workbook(const CityAsked& asked, const session::Session& session, const Overview& named,
                               const Console& console) {
  Overview overview = named;
  if (asked.hide_names) take_names_out(overview, console);
  report::Document document;
  const Standard& standard = *overview.standard;
  document.metadata = {console.say("cli.workbook.title", {{"period", overview.period}}),
                       standard.title.in(console.language()),
                       session.state().office.name,
                       "Asesor LPLPP",
                       console.language(),
                       session.today()};
  const std::string notice =
      (standard.short_notice.empty() ? document.metadata.title
                                     : standard.short_notice.in(console.language())) +
      " " + console.say(asked.with_own ? "cli.workbook.own_counted" : "cli.workbook.own_left_out");
  add_sheet(document, console, "organizations", notice, organizations_table(console, overview));
  for (const auto& [name, table] : city_section_tables(asked, session, overview, console))
    add_sheet(document, console, name, notice, table);
  return document;
}

Result<int> save_city_workbook(const CityAsked& asked, const OpenedWorkspace& opened,
                               const Overview& overview, const Console& console) {
  if (overview.standard == nullptr)
    return fail("standard-missing", {{"digest", opened.state().period(overview.period)->standard.digest}});
  ASSESSOR_TRY(report::Typesetter typesetter, report::Typesetter::create());
  ASSESSOR_TRY(const std::string bytes,
               report::write_report(city_workbook(asked, *opened.session, overview, console), {},
                                    report::ReportFormat::xlsx, typesetter));
  const std::filesystem::path file = path_of(asked.xlsx);
  ASSESSOR_CHECK(report::save_report(file, bytes));
  const Office& office = opened.state().office;
  remember_exports(console, *opened.store,
                   {export_note(console, "city", office.city.empty() ? office.short_name : office.city,
                                overview.period, path_text(file.filename()), bytes)});
  if (console.json()) {
    exchange::JsonNode root = exchange::JsonNode::object();
    root.add("file", exchange::JsonNode::text(asked.xlsx));
    console.print(root);
  } else {
    console.print(console.say("cli.workbook.saved", {{"path", asked.xlsx}}));
  }
  return k_done;
}

}  // namespace assessor::cli
