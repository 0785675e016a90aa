#include "cli/change_tables.h"

#include <utility>

#include "cli/city_tables.h"

namespace assessor::cli {

using exchange::JsonNode;
using session::SameItems;
using session::ToldChange;
using session::TwoNumbers;

namespace {

/// No threshold is held against a median or a change.
FlatCell number_cell(const Console& console, const std::optional<Rational>& number) {
  if (!number) return {};
  const std::string decimal = number->decimal(2);
  return FlatCell::text(decimal, console.format().decimal(decimal));
}

FlatCell change_cell(const Console& console, const TwoNumbers& numbers) {
  const auto change = session::change_of(numbers);
  return change ? FlatCell::text(change->decimal(2), console.format().signed_number(*change, 2)) : FlatCell{};
}

FlatCell exact_cell(const std::optional<Rational>& number) {
  return FlatCell::text(number ? number->fraction() : std::string());
}

FlatColumn for_programs(std::string key) {
  return {std::move(key), false, false};
}

JsonNode ids_of(const Standard& standard, const std::vector<CriterionIndex>& criteria) {
  JsonNode ids = JsonNode::list();
  for (const CriterionIndex criterion : criteria) ids.add(JsonNode::text(standard.criteria[criterion].id));
  return ids;
}

}  // namespace

FlatTable change_table(const Console& console, const SameItems& found, bool hides_names) {
  FlatTable table({{"section"},
                   {"rose", true},
                   {"stayed", true},
                   {"fell", true},
                   {"compared", true},
                   {"median_before", true},
                   {"median_after", true},
                   for_programs("median_before_exact"),
                   for_programs("median_after_exact")});
  const std::string hidden = hidden_sign(console);
  const auto told = session::told_changes(found, hides_names);
  for (std::size_t i = 0; i < told.size(); ++i) {
    const ToldChange& line = told[i];
    table.row({i == 0 ? FlatCell::text("total", console.say("cli.table.total"))
                      : named_section(console, found.standard->sections[found.standard->top_sections[i - 1]]),
               FlatCell::told(line.rose, hidden), FlatCell::told(line.stayed, hidden),
               FlatCell::told(line.fell, hidden), FlatCell::told(line.compared, hidden),
               number_cell(console, line.median.before), number_cell(console, line.median.after),
               exact_cell(line.median.before), exact_cell(line.median.after)});
  }
  return table;
}

FlatTable organization_changes_table(const Console& console, const session::Overview& overview,
                                     const SameItems& found) {
  std::vector<FlatColumn> columns{{"id", false, false, {}, Tells::identity},
                                  {"name"},
                                  {"items", true},
                                  {"before", true},
                                  {"after", true},
                                  {"change", true},
                                  for_programs("before_exact"),
                                  for_programs("after_exact")};
  for (const SectionIndex at : found.standard->top_sections) {
    const Section& section = found.standard->sections[at];
    columns.push_back({section.id + "_change", true, true, section.code});
    columns.push_back(for_programs(section.id + "_before_exact"));
    columns.push_back(for_programs(section.id + "_after_exact"));
  }
  FlatTable table(std::move(columns));
  for (const session::OrganizationChange& one : found.organizations) {
    std::vector<FlatCell> cells{FlatCell::text(one.organization),
                                FlatCell::text(overview.row(one.organization)->name),
                                FlatCell::whole(one.items),
                                number_cell(console, one.total.before),
                                number_cell(console, one.total.after),
                                change_cell(console, one.total),
                                exact_cell(one.total.before),
                                exact_cell(one.total.after)};
    for (const TwoNumbers& section : one.sections) {
      cells.push_back(change_cell(console, section));
      cells.push_back(exact_cell(section.before));
      cells.push_back(exact_cell(section.after));
    }
    table.row(std::move(cells));
  }
  return table;
}

void add_change_figures(const SameItems& found, JsonNode& beside) {
  beside.add("before", JsonNode::text(found.from));
  beside.add("compared", JsonNode::whole(std::ssize(found.organizations)));
  beside.add("standards_differ", JsonNode::boolean(found.standards_differ()));
  beside.add("quantile_type", JsonNode::whole(scoring::k_quantile_type));
  JsonNode& items = beside.add("items", JsonNode::object());
  items.add("same", JsonNode::whole(std::ssize(found.items.same)));
  items.add("fewest", JsonNode::whole(found.fewest));
  items.add("most", JsonNode::whole(found.most));
  items.add("changed", ids_of(*found.standard, found.items.changed));
  items.add("new", ids_of(*found.standard, found.items.fresh));
  items.add("left", ids_of(*found.before, found.items.gone));
}

}  // namespace assessor::cli
