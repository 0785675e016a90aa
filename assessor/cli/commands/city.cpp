#include <memory>

#include "cli/city_figure_tables.h"
#include "cli/city_workbook.h"
#include "cli/commands/city_section.h"
#include "cli/commands/commands.h"
#include "cli/csv.h"
#include "cli/exit_code.h"
#include "cli/rule_words.h"
#include "cli/score_text.h"
#include "cli/selection.h"
#include "cli/text_table.h"
#include "scoring/display.h"
#include "session/city_map.h"
#include "session/city_rows.h"

namespace assessor::cli {

namespace {

using exchange::JsonNode;
using session::City;
using session::OrganizationRow;
using session::Overview;

std::string share_of(const OrganizationRow& row, SectionIndex section) {
  if (row.score == nullptr || !row.score->sections[section].share) return {};
  return scoring::displayed_percent(*row.standard, *row.score, *row.score->sections[section].share);
}

std::string gates_of(const OrganizationRow& row) {
  std::string gates;
  for (const CriterionIndex gate : row.unmet_gates)
    gates += (gates.empty() ? "" : " ") + row.standard->criteria[gate].id;
  return gates;
}

std::string total_of(const OrganizationRow& row) {
  return row.score == nullptr ? std::string() : scoring::displayed_total(*row.standard, *row.score);
}

/// Rows of another standard have other sections; the period's own standard gives the columns.
bool is_of(const Overview& overview, const OrganizationRow& row) {
  return row.standard != nullptr && overview.standard != nullptr &&
         row.standard->digest == overview.standard->digest;
}

std::vector<SectionIndex> sections_of(const Overview& overview) {
  return overview.standard == nullptr ? std::vector<SectionIndex>{} : overview.standard->top_sections;
}

std::vector<std::string> cells_of(const Overview& overview, const OrganizationRow& row) {
  std::vector<std::string> cells = {
      row.organization,
      row.name,
      std::string(session::name_of(row.step)),
      row.sent ? row.sent->stage : std::string(),
      total_of(row),
      row.score != nullptr && row.score->level ? *row.score->level : std::string(),
      gates_of(row)};
  for (const SectionIndex section : sections_of(overview))
    cells.push_back(is_of(overview, row) ? share_of(row, section) : std::string());
  cells.push_back(std::to_string(row.documents));
  cells.push_back(std::to_string(row.expired_documents));
  return cells;
}

void print_csv(const Console& console, const Overview& overview) {
  std::vector<std::string> titles = {"id", "name", "step", "stage", "total", "level", "unmet_gates"};
  for (const SectionIndex section : sections_of(overview))
    titles.push_back(overview.standard->sections[section].id);
  titles.insert(titles.end(), {"documents", "expired_documents"});
  console.print(csv_line(titles));
  for (const OrganizationRow& row : overview.rows) console.print(csv_line(cells_of(overview, row)));
}

JsonNode node_of(const Overview& overview, const OrganizationRow& row) {
  JsonNode node = JsonNode::object();
  node.add("id", JsonNode::text_or_null(row.organization));
  node.add("name", JsonNode::text(row.name));
  node.add("step", JsonNode::text(std::string(session::name_of(row.step))));
  node.add("stage", JsonNode::text_or_null(row.sent ? row.sent->stage : std::string()));
  node.add("total", JsonNode::text_or_null(total_of(row)));
  node.add("total_exact",
           JsonNode::text_or_null(row.score != nullptr && row.score->total ? row.score->total->fraction()
                                                                           : std::string()));
  node.add("level", JsonNode::text_or_null(row.score != nullptr && row.score->level ? *row.score->level
                                                                                    : std::string()));
  JsonNode& gates = node.add("unmet_gates", JsonNode::list());
  for (const CriterionIndex gate : row.unmet_gates)
    gates.add(JsonNode::text(row.standard->criteria[gate].id));
  JsonNode& sections = node.add("sections", JsonNode::object());
  if (is_of(overview, row))
    for (const SectionIndex section : sections_of(overview))
      sections.add(overview.standard->sections[section].id, JsonNode::text_or_null(share_of(row, section)));
  node.add("documents", JsonNode::whole(row.documents));
  node.add("expired_documents", JsonNode::whole(row.expired_documents));
  return node;
}

/// A count of organizations; as words where it is too small to leave the office.
JsonNode count_node(const Console& console, bool hides, int count) {
  const bool few = hides && count > 0 && count < static_cast<int>(scoring::k_smallest_group);
  return few ? JsonNode::text(console.say("cli.city.few")) : JsonNode::whole(count);
}

JsonNode range_node(const std::optional<session::Range>& range) {
  if (!range) return {};
  JsonNode node = JsonNode::object();
  node.add("count", JsonNode::whole(range->count));
  node.add("lowest", JsonNode::text(range->lowest.fraction()));
  node.add("lower_quartile", JsonNode::text(range->lower_quartile.fraction()));
  node.add("median", JsonNode::text(range->median.fraction()));
  node.add("upper_quartile", JsonNode::text(range->upper_quartile.fraction()));
  node.add("highest", JsonNode::text(range->highest.fraction()));
  return node;
}

void add_figures(JsonNode& root, const Standard& standard, const City& city, const Console& console,
                 bool hides) {
  JsonNode& levels = root.add("levels", JsonNode::object());
  for (std::size_t i = 0; i < city.by_level.size(); ++i)
    levels.add(standard.levels[i].id, count_node(console, hides, city.by_level[i]));
  JsonNode& gates = root.add("gates", JsonNode::list());
  for (const session::GateCount& count : city.gates) {
    JsonNode& node = gates.add(JsonNode::object());
    node.add("criterion", JsonNode::text(standard.criteria[count.criterion].id));
    node.add("unmet", count_node(console, hides, count.unmet));
    node.add("applicable", count_node(console, hides, count.applicable));
  }
  root.add("quantile_type", JsonNode::whole(scoring::k_quantile_type));
  root.add("total", range_node(city.total));
  JsonNode& sections = root.add("sections", JsonNode::object());
  for (std::size_t i = 0; i < city.sections.size(); ++i)
    sections.add(standard.sections[standard.top_sections[i]].id, range_node(city.sections[i]));
}

void print_json(const Console& console, const Overview& overview, const City& city, bool hides) {
  JsonNode root = JsonNode::object();
  root.add("period", JsonNode::text(overview.period));
  JsonNode& rows = root.add("organizations", JsonNode::list());
  for (const OrganizationRow& row : overview.rows) rows.add(node_of(overview, row));
  const session::CityCounts counts = session::counts_of(overview);
  root.add("verified", count_node(console, hides, counts.verified));
  root.add("own", count_node(console, hides, counts.own));
  if (overview.standard != nullptr) add_figures(root, *overview.standard, city, console, hides);
  console.print(root);
}

void print_table(const Console& console, const Overview& overview) {
  TextTable table({{console.say("cli.city.name")},
                   {console.say("cli.city.step")},
                   {console.say("cli.city.total"), true},
                   {console.say("cli.city.level")},
                   {console.say("cli.city.gates"), true}});
  for (const OrganizationRow& row : overview.rows)
    table.row({row.name, console.say("cli.step." + std::string(session::name_of(row.step))),
               console.format().decimal(total_of(row)),
               row.score == nullptr ? console.say("cli.nothing")
                                    : reached_words(console, *row.standard, *row.score),
               row.score == nullptr ? console.say("cli.nothing") : std::to_string(row.unmet_gates.size())});
  for (const std::string& line : table.lines("")) console.print(line);
}

/// What the table leaves out: how many stand where, and what they rest on.
void print_figures(const Console& console, const Overview& overview, const City& city, bool hides) {
  if (overview.standard == nullptr) return;
  const session::CityCounts counts = session::counts_of(overview);
  const auto told = scoring::told_parts(
      hides,
      {counts.verified, counts.own, static_cast<int>(overview.rows.size()) - counts.verified - counts.own});
  const auto words = [&](scoring::ToldCount count) {
    return count ? std::to_string(*count) : hidden_sign(console);
  };
  console.print("");
  console.print(console.say("cli.city.counted", {{"verified", words(told[0])},
                                                 {"own", words(told[1])},
                                                 {"all", std::to_string(overview.rows.size())}}));
  for (const FlatTable& table :
       {levels_table(console, overview, city, hides), gates_table(console, overview, city, hides),
        spread_table(console, overview, city, hides)}) {
    console.print("");
    for (const std::string& line : table.lines(console)) console.print(line);
  }
}

void hide_names(Overview& overview, const Console& console) {
  take_names_out(overview, console);
  for (OrganizationRow& row : overview.rows) row.organization.clear();
}

Result<int> print_city(const CityAsked& asked, const Console& console) {
  ASSESSOR_TRY(const OpenedWorkspace opened, open_to_read(console, asked.at.workspace));
  ASSESSOR_TRY(const std::string period, find_period(opened.state(), asked.at.period));
  if (!asked.section.empty()) return print_city_section(asked, opened, period, console);
  Overview overview = session::build_overview(*opened.session, period);
  if (!asked.xlsx.empty()) return save_city_workbook(asked, opened, overview, console);
  if (asked.hide_names) hide_names(overview, console);
  if (asked.csv && !console.json()) {
    print_csv(console, overview);
    return k_done;
  }
  const City city = session::build_city(
      overview, asked.with_own ? session::OwnScores::counted : session::OwnScores::left_out);
  if (console.json()) {
    print_json(console, overview, city, asked.hide_names);
    return k_done;
  }
  print_table(console, overview);
  print_figures(console, overview, city, asked.hide_names);
  return k_done;
}

}  // namespace

Work declare_city(Syntax& syntax) {
  auto asked = std::make_shared<CityAsked>();
  declare_workspace(syntax, asked->at);
  syntax.word("--period", asked->at.period, {"period"});
  syntax.flag("--csv", asked->csv);
  syntax.word("--xlsx", asked->xlsx, {"file"});
  syntax.flag("--with-own", asked->with_own);
  syntax.flag("--hide-names", asked->hide_names);
  syntax.choice("--section", asked->section, city_section_names());
  syntax.word("--before", asked->before, {"period"});
  syntax.whole("--group-size", asked->group_size);
  return [asked](const Console& console) { return print_city(*asked, console); };
}

}  // namespace assessor::cli
