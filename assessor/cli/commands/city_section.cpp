#include "cli/commands/city_section.h"

#include <algorithm>
#include <utility>

#include "cli/change_tables.h"
#include "cli/city_figure_tables.h"
#include "cli/exit_code.h"
#include "scoring/weight_draws.h"
#include "session/city_map.h"
#include "session/same_items.h"
#include "session/workshop.h"

namespace assessor::cli {

namespace {

using exchange::JsonNode;
using session::Overview;
using session::SameItems;
using session::Transitions;

/// A table, what stands beside it for programs, and lines above and below it for people.
struct Section {
  FlatTable table;
  JsonNode beside = JsonNode::object();
  std::vector<std::string> remarks = {};
  std::vector<std::string> below = {};
};

struct Source {
  const CityAsked& asked;
  const session::Session& session;
  const Overview& overview;
  const Console& console;

  const session::WorkspaceState& state() const { return session.state(); }
  const Standard& standard() const { return *overview.standard; }
};

/// The period to compare with.
Result<std::string> find_before(const Source& source) {
  const std::string& period = source.overview.period;
  std::string before = source.asked.before;
  if (before.empty()) before = session::period_before(source.state(), period);
  if (before.empty()) return fail("period-first", {{"period", period}});
  if (source.state().period(before) == nullptr) return fail("period-missing", {{"period", before}});
  return before;
}

Result<Transitions> find_transitions(const Source& source) {
  const std::string& period = source.overview.period;
  ASSESSOR_TRY(const std::string before, find_before(source));
  Transitions found = session::build_transitions(source.session, before, period);
  if (found.standard == nullptr) return fail("standard-missing", {{"digest", before}});
  if (!found.same_levels) return fail("levels-differ", {{"before", before}, {"period", period}});
  return found;
}

/// Shares of the rows that are long enough for them.
JsonNode row_shares(const Transitions& found) {
  JsonNode shares = JsonNode::list();
  for (std::size_t from = 0; from < found.states(); ++from)
    for (std::size_t to = 0; to < found.states(); ++to)
      if (const auto share = found.matrix.row_share(from, to)) {
        JsonNode& node = shares.add(JsonNode::object());
        node.add("from", JsonNode::text(transition_id(found, from, true)));
        node.add("to", JsonNode::text(transition_id(found, to, false)));
        node.add("share_exact", JsonNode::text(share->fraction()));
      }
  return shares;
}

Result<Section> transitions_section(const Source& source) {
  ASSESSOR_TRY(const Transitions found, find_transitions(source));
  Section section{transitions_table(source.console, found, source.asked.hide_names)};
  section.beside.add("before", JsonNode::text(found.from));
  section.beside.add("standards_differ", JsonNode::boolean(found.standards_differ));
  i18n::Params counts{{"before", found.from}, {"period", found.to}};
  for (const auto& [name, count] : move_counts(found)) {
    section.beside.add(name, JsonNode::whole(count));
    counts[name] = std::to_string(count);
  }
  section.beside.add("row_shares", row_shares(found));
  section.remarks = {source.console.say("cli.transitions.counts", counts),
                     source.console.say("cli.transitions.own", counts)};
  if (found.standards_differ) section.remarks.push_back(source.console.say("cli.transitions.differ"));
  return section;
}

Result<SameItems> find_same_items(const Source& source) {
  ASSESSOR_TRY(const std::string before, find_before(source));
  SameItems found = session::build_same_items(source.session, source.overview, before);
  if (found.standard == nullptr) return fail("standard-missing", {{"digest", before}});
  if (found.items.same.empty())
    return fail("no-same-items", {{"before", before}, {"period", source.overview.period}});
  return found;
}

Section compared_section(const Source& source, const SameItems& found, FlatTable table) {
  Section section{std::move(table)};
  add_change_figures(found, section.beside);
  section.remarks = i18n::change_sentences(
      session::compared_items(found), std::to_string(found.organizations.size()), source.console.words());
  return section;
}

Result<Section> change_section(const Source& source) {
  ASSESSOR_TRY(const SameItems found, find_same_items(source));
  return compared_section(source, found, change_table(source.console, found, source.asked.hide_names));
}

/// Two numbers of one organization tell who it is to anybody who knows one of them.
Result<Section> organization_changes_section(const Source& source) {
  if (source.asked.hide_names) return fail("change-needs-names");
  ASSESSOR_TRY(const SameItems found, find_same_items(source));
  return compared_section(source, found, organization_changes_table(source.console, source.overview, found));
}

Result<Section> funnel_section(const Source& source) {
  const session::Funnel funnel = session::build_funnel(source.state(), source.overview);
  return Section{
      funnel_table(source.console, source.standard(), session::told_funnel(funnel, source.asked.hide_names))};
}

Result<Section> coverage_section(const Source& source) {
  const session::Coverage coverage = session::build_coverage(source.state(), source.overview);
  Section section{coverage_table(source.console, source.standard(), coverage)};
  section.beside.add("city_list_known", JsonNode::boolean(coverage.list_known));
  section.beside.add("kelurahan", JsonNode::whole(std::ssize(coverage.rows)));
  section.beside.add("no_provider", JsonNode::whole(coverage.unserved()));
  section.remarks = {
      coverage.list_known
          ? source.console.say("cli.coverage.unserved", {{"unserved", std::to_string(coverage.unserved())},
                                                         {"kelurahan", std::to_string(coverage.rows.size())}})
          : source.console.say("cli.coverage.no_list")};
  return section;
}

Result<Section> overclaim_section(const Source& source) {
  const session::OverClaim claim = session::build_overclaim(source.session, source.overview);
  Section section{overclaim_table(source.console, source.standard(), claim, source.asked.hide_names)};
  section.beside.add("compared", JsonNode::whole(claim.organizations));
  JsonNode& sections = section.beside.add("sections", JsonNode::object());
  for (std::size_t i = 0; i < claim.sections.size(); ++i)
    sections.add(source.standard().sections[source.standard().top_sections[i]].id,
                 JsonNode::text(claim.sections[i].mean.fraction()));
  section.remarks = {
      source.console.say("cli.overclaim.compared", {{"count", std::to_string(claim.organizations)}})};
  return section;
}

session::OwnScores own_in(const Source& source) {
  return source.asked.with_own ? session::OwnScores::counted : session::OwnScores::left_out;
}

Result<Section> bimtek_section(const Source& source) {
  const auto topics = session::training_topics(source.state(), source.overview, own_in(source));
  const auto guests = session::invited(source.overview, topics);
  Section section{training_table(source.console, source.overview, topics, source.asked.hide_names)};
  JsonNode& invited = section.beside.add("invited", JsonNode::list());
  for (const std::string& guest : guests) invited.add(JsonNode::text(guest));
  section.remarks = {source.console.say("cli.training.invited", {{"count", std::to_string(guests.size())}})};
  return section;
}

Result<Section> teach_section(const Source& source) {
  return Section{teaching_table(source.console, source.overview,
                                session::teaching_pairs(source.state(), source.overview))};
}

/// Those whom the training asks for, in mixed groups.
Result<Section> seating_section(const Source& source) {
  const std::int64_t size = source.asked.group_size.value_or(session::k_usual_table);
  if (size < 2 || size > 50) return fail("usage-group-size", {{"value", std::to_string(size)}});
  return Section{seating_table(
      source.console, source.overview,
      session::workshop_tables(source.state(), source.overview, static_cast<std::size_t>(size)))};
}

/// Empty for a group too small to be shown.
Result<Section> ranks_section(const Source& source) {
  auto ranked = session::ranked_organizations(source.overview, own_in(source));
  if (ranked.size() < scoring::k_smallest_group) ranked.clear();
  Section section{ranks_table(source.console, source.overview, ranked)};
  section.beside.add("draws", JsonNode::whole(scoring::k_rank_draws));
  section.beside.add("seed", JsonNode::whole(static_cast<std::int64_t>(scoring::k_weight_seed)));
  section.remarks = {ranked.empty() ? source.console.say("cli.ranks.too_few")
                                    : source.console.say("cli.ranks.note",
                                                         {{"count", std::to_string(ranked.size())},
                                                          {"seed", std::to_string(scoring::k_weight_seed)}})};
  return section;
}

template <FlatTable (*make)(const Console&, const Overview&, const session::City&, bool)>
Result<Section> figures_section(const Source& source) {
  return Section{make(source.console, source.overview, session::build_city(source.overview, own_in(source)),
                      source.asked.hide_names)};
}

template <FlatTable (*make)(const Console&, const Transitions&, bool)>
Result<Section> moved_section(const Source& source) {
  ASSESSOR_TRY(const Transitions found, find_transitions(source));
  return Section{make(source.console, found, source.asked.hide_names)};
}

Result<Section> claim_sections_section(const Source& source) {
  return Section{claim_sections_table(source.console, source.standard(),
                                      session::build_overclaim(source.session, source.overview),
                                      source.asked.hide_names)};
}

using Find = Result<Section> (*)(const Source&);

const std::vector<std::pair<std::string, Find>>& sections() {
  static const std::vector<std::pair<std::string, Find>> all{
      {"levels", figures_section<levels_table>},
      {"gates", figures_section<gates_table>},
      {"spread", figures_section<spread_table>},
      {"moves", moved_section<moves_table>},
      {"move-shares", moved_section<move_shares_table>},
      {"overclaim-sections", claim_sections_section},
      {"transitions", transitions_section},
      {"change", change_section},
      {"change-organizations", organization_changes_section},
      {"funnel", funnel_section},
      {"coverage", coverage_section},
      {"overclaim", overclaim_section},
      {"bimtek", bimtek_section},
      {"teach", teach_section},
      {"seating", seating_section},
      {"ranks", ranks_section}};
  return all;
}

/// What may leave the office: neither ids nor small groups, nor what could be worked back from sums.
void keep_inside(const Source& source, Section& section) {
  if (!source.asked.hide_names) return;
  section.table.hide_ids(source.console.say("cli.city.few"));
  section.beside = JsonNode::object();
  section.remarks.clear();
  if (section.table.shows(hidden_sign(source.console)))
    section.below = {source.console.say("report.city.hidden_note")};
}

void print(const Source& source, const Section& section) {
  const Console& console = source.console;
  if (console.json()) {
    JsonNode root = JsonNode::object();
    root.add("period", JsonNode::text(source.overview.period));
    root.add("section", JsonNode::text(source.asked.section));
    for (const JsonNode& child : section.beside.children) root.add(child.key, child);
    root.add("rows", section.table.json());
    return console.print(root);
  }
  if (!source.asked.csv)
    for (const std::string& remark : section.remarks) console.print(remark);
  for (const std::string& line : source.asked.csv ? section.table.csv() : section.table.lines(console))
    console.print(line);
  if (!source.asked.csv)
    for (const std::string& remark : section.below) console.print(remark);
}

}  // namespace

void take_names_out(Overview& overview, const Console& console) {
  session::put_in_unnamed_order(overview);
  for (std::size_t i = 0; i < overview.rows.size(); ++i)
    overview.rows[i].name = console.say("report.chart.unnamed", {{"number", std::to_string(i + 1)}});
}

std::vector<std::string> city_section_names() {
  std::vector<std::string> names;
  for (const auto& [name, find] : sections()) names.push_back(name);
  return names;
}

std::vector<std::pair<std::string, FlatTable>> city_section_tables(const CityAsked& asked,
                                                                   const session::Session& session,
                                                                   const Overview& overview,
                                                                   const Console& console) {
  const Source source{asked, session, overview, console};
  std::vector<std::pair<std::string, FlatTable>> tables;
  for (const auto& [name, find] : sections())
    if (auto section = find(source)) {
      keep_inside(source, *section);
      tables.emplace_back(name, std::move(section->table));
    }
  return tables;
}

Result<int> print_city_section(const CityAsked& asked, const OpenedWorkspace& opened,
                               const std::string& period, const Console& console) {
  Overview overview = session::build_overview(*opened.session, period);
  if (asked.hide_names) take_names_out(overview, console);
  if (overview.standard == nullptr)
    return fail("standard-missing", {{"digest", opened.state().period(period)->standard.digest}});
  const Source source{asked, *opened.session, overview, console};
  const auto wanted = std::find_if(sections().begin(), sections().end(),
                                   [&](const auto& one) { return one.first == asked.section; });
  ASSESSOR_TRY(Section section, wanted->second(source));
  keep_inside(source, section);
  print(source, section);
  return k_done;
}

}  // namespace assessor::cli
