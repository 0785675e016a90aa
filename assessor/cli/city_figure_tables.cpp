#include "cli/city_figure_tables.h"

#include <array>
#include <numeric>

#include "cli/rule_words.h"
#include "session/city_rows.h"

namespace assessor::cli {

using session::City;
using session::Overview;
using session::Transitions;

namespace {

FlatCell decimal_cell(const Console& console, const Rational& value) {
  const std::string decimal = value.decimal(2);
  return FlatCell::text(decimal, console.format().decimal(decimal));
}

int all_in(const Overview& overview) {
  return static_cast<int>(overview.rows.size());
}

/// A part of a group within all: told where neither it nor what is left of either is a small one.
scoring::ToldCount told_within(bool hides_names, const std::vector<int>& around, int count) {
  if (!hides_names) return count;
  scoring::ToldCounts told;
  for (const int whole : around) told.tell(whole);
  return told.tell(count);
}

/// The column's names and the numbers of a spread, in their order.
using Part = std::pair<const char*, Rational session::Range::*>;
constexpr std::array k_spread{
    Part{"lowest", &session::Range::lowest}, Part{"lower_quartile", &session::Range::lower_quartile},
    Part{"median", &session::Range::median}, Part{"upper_quartile", &session::Range::upper_quartile},
    Part{"highest", &session::Range::highest}};

}  // namespace

FlatTable levels_table(const Console& console, const Overview& overview, const City& city, bool hides_names) {
  std::vector<int> counts = city.by_level;
  counts.push_back(all_in(overview) - std::accumulate(counts.begin(), counts.end(), 0));
  const auto told = scoring::told_parts(hides_names, counts);
  FlatTable table({{"level"}, {"count", true}, {"all", true}});
  for (std::size_t i = 0; i < told.size(); ++i) {
    const bool none = i == city.by_level.size();
    const std::string id = none ? "not-assessed" : overview.standard->levels[i].id;
    table.row({FlatCell::text(id, none ? console.say("cli.standing." + id)
                                       : level_words(console, *overview.standard, id)),
               FlatCell::told(told[i], hidden_sign(console)), FlatCell::whole(all_in(overview))});
  }
  return table;
}

FlatTable gates_table(const Console& console, const Overview& overview, const City& city, bool hides_names) {
  const std::string hidden = hidden_sign(console);
  FlatTable table({{"criterion"}, {"unmet", true}, {"applicable", true}});
  for (const session::GateCount& gate : city.gates) {
    const std::string& id = overview.standard->criteria[gate.criterion].id;
    const int all = all_in(overview);
    table.row({FlatCell::text(id, criterion_words(console, *overview.standard, id)),
               FlatCell::told(told_within(hides_names, {all, gate.applicable}, gate.unmet), hidden),
               FlatCell::told(told_within(hides_names, {all}, gate.applicable), hidden)});
  }
  return table;
}

FlatTable spread_table(const Console& console, const Overview& overview, const City& city, bool hides_names) {
  std::vector<FlatColumn> columns{{"section"}, {"count", true}, {"all", true}};
  for (const auto& [name, part] : k_spread) {
    columns.push_back({name, true});
    columns.push_back({std::string(name) + "_exact", false, false});
  }
  FlatTable table(std::move(columns));
  const auto add = [&](FlatCell subject, const std::optional<session::Range>& range) {
    std::vector<FlatCell> cells{std::move(subject)};
    if (range) {
      const auto told = told_within(hides_names, {all_in(overview)}, static_cast<int>(range->count));
      cells.push_back(FlatCell::told(told, hidden_sign(console)));
      cells.push_back(FlatCell::whole(all_in(overview)));
      for (const auto& [name, part] : k_spread) {
        cells.push_back(decimal_cell(console, (*range).*part));
        cells.push_back(FlatCell::text(((*range).*part).fraction()));
      }
    }
    table.row(std::move(cells));
  };
  const Standard& standard = *overview.standard;
  for (std::size_t i = 0; i < city.sections.size(); ++i)
    add(named_section(console, standard.sections[standard.top_sections[i]]), city.sections[i]);
  add(FlatCell::text("total", console.say("cli.table.total")), city.total);
  return table;
}

FlatTable claim_sections_table(const Console& console, const Standard& standard,
                               const session::OverClaim& claim, bool hides_names) {
  const std::string hidden = hidden_sign(console);
  FlatTable table({{"section"},
                   {"over", true},
                   {"same", true},
                   {"under", true},
                   {"mean_gap", true},
                   {"mean_gap_exact", false, false}});
  for (std::size_t i = 0; i < claim.sections.size(); ++i) {
    const session::ClaimGap& gap = claim.sections[i];
    std::vector<FlatCell> cells{named_section(console, standard.sections[standard.top_sections[i]])};
    for (const scoring::ToldCount count : scoring::told_parts(hides_names, {gap.over, gap.same, gap.under}))
      cells.push_back(FlatCell::told(count, hidden));
    if (gap.compared() > 0 && (!hides_names || scoring::may_be_told(gap.compared()))) {
      cells.push_back(decimal_cell(console, gap.mean * Rational(100)));
      cells.push_back(FlatCell::text(gap.mean.fraction()));
    }
    table.row(std::move(cells));
  }
  return table;
}

std::vector<std::pair<const char*, int>> move_counts(const Transitions& found) {
  return {{"units", found.matrix.total()},
          {"stayed", found.stayed()},
          {"up", found.up()},
          {"down", found.down()},
          {"new", found.fresh()},
          {"left", found.left()},
          {"without_level", found.without_level()},
          {"own_before", found.own_before},
          {"own_after", found.own_after}};
}

FlatTable moves_table(const Console& console, const Transitions& found, bool hides_names) {
  FlatTable table({{"move"}, {"count", true}});
  for (const auto& [id, count] : move_counts(found)) {
    const bool told = !hides_names || count == found.matrix.total();
    table.row({FlatCell::text(id, console.say("cli.move." + std::string(id))),
               FlatCell::told(told ? scoring::ToldCount(count) : std::nullopt, hidden_sign(console))});
  }
  return table;
}

FlatTable move_shares_table(const Console& console, const Transitions& found, bool hides_names) {
  FlatTable table({{"from"}, {"to"}, {"percent", true}, {"share_exact", false, false}, {"units", true}});
  const auto told = scoring::told_cells(hides_names, found.matrix);
  for (std::size_t from = 0; from < found.states(); ++from)
    for (std::size_t to = 0; to < found.states(); ++to) {
      const auto share = found.matrix.row_share(from, to);
      // A share would tell the counts of its row.
      if (!share || !scoring::told_sum(told[from])) continue;
      table.row({FlatCell::text(transition_id(found, from, true)),
                 FlatCell::text(transition_id(found, to, false)),
                 decimal_cell(console, *share * Rational(100)), FlatCell::text(share->fraction()),
                 FlatCell::whole(found.matrix.row_sum(from))});
    }
  return table;
}

}  // namespace assessor::cli
