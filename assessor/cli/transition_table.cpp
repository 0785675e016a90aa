#include "cli/city_tables.h"
#include "cli/rule_words.h"

namespace assessor::cli {

using session::Standing;
using session::Transitions;

namespace {

std::string state_words(const Console& console, const Transitions& found, std::size_t state, bool before) {
  const std::string id = transition_id(found, state, before);
  return state < found.levels() ? level_words(console, *found.standard, id)
                                : console.say("cli.standing." + id);
}

}  // namespace

std::string transition_id(const Transitions& found, std::size_t state, bool before) {
  if (state < found.levels()) return found.standard->levels[state].id;
  if (state == found.state(Standing::not_assessed)) return "not-assessed";
  return before ? "new" : "left";
}

FlatTable transitions_table(const Console& console, const Transitions& found, bool hides_names) {
  std::vector<FlatColumn> columns{{"from"}};
  for (std::size_t to = 0; to < found.states(); ++to)
    columns.push_back({transition_id(found, to, false), true, true, state_words(console, found, to, false)});
  columns.push_back({"units", true});
  const auto told = scoring::told_cells(hides_names, found.matrix);
  const std::string hidden = hidden_sign(console);
  FlatTable table(std::move(columns));
  for (std::size_t from = 0; from < found.states(); ++from) {
    std::vector<FlatCell> cells{
        FlatCell::text(transition_id(found, from, true), state_words(console, found, from, true))};
    for (const scoring::ToldCount count : told[from]) cells.push_back(FlatCell::told(count, hidden));
    cells.push_back(FlatCell::told(scoring::told_sum(told[from]), hidden));
    table.row(std::move(cells));
  }
  return table;
}

}  // namespace assessor::cli
