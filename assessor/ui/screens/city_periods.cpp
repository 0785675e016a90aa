#include <algorithm>

#include "session/transitions.h"
#include "ui/scopes.h"
#include "ui/screens/city_views.h"
#include "ui/screens/organization_link.h"
#include "ui/screens/score_words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/select.h"

namespace assessor::ui {

namespace {

using session::Standing;
using session::Transitions;
using Told = std::vector<std::vector<scoring::ToldCount>>;

/// Periods before the current one, newest first.
std::vector<std::string> earlier_periods(const Model& model) {
  std::vector<std::string> earlier;
  for (const auto& [id, period] : model.session->state().periods)
    if (id < model.session->overview().period) earlier.insert(earlier.begin(), id);
  return earlier;
}

Transitions transitions_of(const CityFrame& frame) {
  return session::build_transitions(*frame.model.session, chosen_before(frame),
                                    frame.model.session->overview().period);
}

std::string state_name(const Model& model, const Transitions& found, std::size_t state, bool before) {
  if (state < found.levels()) return level_name(model, *found.standard, found.standard->levels[state].id);
  if (state == found.state(Standing::not_assessed)) return model.tr("ui_city_view.no_level");
  return model.tr(before ? "ui_city_view.new" : "ui_city_view.left");
}

/// "7", with its share of the row from twenty units on.
std::string count_words(const CityFrame& frame, const Transitions& found, const Told& told, std::size_t from,
                        std::size_t to) {
  const Model& model = frame.model;
  const std::string count = told_words(frame, told[from][to]);
  const auto share = found.matrix.row_share(from, to);
  // A share would tell the sum of its row.
  if (!share || share->is_zero() || !scoring::told_sum(told[from])) return count;
  return model.tr("ui_city_view.share",
                  {{"count", count}, {"percent", model.format.percent(*share * Rational(100))}});
}

void draw_counts(Ui& ui, const CityFrame& frame, const Transitions& found) {
  const auto number = [](int count) { return std::to_string(count); };
  panel_words(ui,
              frame.model.tr("ui_city_view.counts", {{"units", number(found.matrix.total())},
                                                     {"stayed", number(found.stayed())},
                                                     {"up", number(found.up())},
                                                     {"down", number(found.down())},
                                                     {"fresh", number(found.fresh())},
                                                     {"left", number(found.left())},
                                                     {"without_level", number(found.without_level())}}),
              ui.theme.ink);
  panel_words(ui,
              frame.model.tr("ui_city_view.own",
                             {{"before", number(found.own_before)}, {"after", number(found.own_after)}}),
              ui.theme.ink2);
  if (found.standards_differ) panel_words(ui, frame.model.tr("ui_city_view.differ"), ui.theme.ink2);
  panel_words(ui, frame.model.tr("ui_city_view.drift"), ui.theme.ink3);
}

/// Who stood in the chosen row, and where each stands now.
void draw_moved(Ui& ui, const CityFrame& frame, const Transitions& found) {
  panel_title(ui, frame.model.words.plain("ui_city_view.moved"));
  const Group group(ui, "moved", Arrows::vertical);
  for (const auto& [organization, states] : found.units) {
    if (std::to_string(states.first) != frame.state.moved) continue;
    const std::string to = state_name(frame.model, found, states.second, false);
    draw_organization_link(ui,
                           {.key = organization,
                            .organization = organization,
                            .says = shown_name(frame, organization),
                            .reasons = to},
                           frame.actions);
    panel_words(ui, "→ " + to, ui.theme.ink2);
  }
}

}  // namespace

std::string chosen_before(const CityFrame& frame) {
  const std::vector<std::string> earlier = earlier_periods(frame.model);
  const bool known = std::find(earlier.begin(), earlier.end(), frame.state.before) != earlier.end();
  return known ? frame.state.before : earlier.empty() ? "" : earlier.front();
}

void draw_before_choice(Ui& ui, const CityFrame& frame) {
  const std::vector<std::string> earlier = earlier_periods(frame.model);
  const std::string before = chosen_before(frame);
  std::vector<Option> options;
  int chosen = 0;
  for (std::size_t i = 0; i < earlier.size(); ++i) {
    options.push_back({.key = earlier[i], .label = earlier[i]});
    if (earlier[i] == before) chosen = static_cast<int>(i);
  }
  panel_title(ui, frame.model.words.plain("ui_city_view.before"));
  const int picked = select(ui, {.key = "before",
                                 .label = frame.model.words.plain("ui_city_view.before"),
                                 .options = options,
                                 .chosen = chosen,
                                 .width = room()});
  frame.state.before = earlier[static_cast<std::size_t>(picked)];
}

ViewTable periods_table(const CityFrame& frame) {
  const Transitions found = transitions_of(frame);
  ViewTable table;
  table.missing =
      frame.model.tr(found.standard == nullptr ? "ui_city_view.no_before" : "ui_city_view.levels_differ");
  if (found.standard == nullptr || !found.same_levels) return table;
  table.columns.push_back({frame.model.tr("ui_city_view.from"), 2.4f});
  for (std::size_t to = 0; to < found.states(); ++to)
    table.columns.push_back({state_name(frame.model, found, to, false)});
  table.columns.push_back({frame.model.tr("ui_city_view.units")});
  const Told told = scoring::told_cells(frame.state.hides_names, found.matrix);
  for (std::size_t from = 0; from < found.states(); ++from) {
    ViewRow row{std::to_string(from), {state_name(frame.model, found, from, true)}};
    for (std::size_t to = 0; to < found.states(); ++to)
      row.cells.push_back(count_words(frame, found, told, from, to));
    row.cells.push_back(told_words(frame, scoring::told_sum(told[from])));
    if (from < found.levels()) row.marked = {from + 1};
    table.rows.push_back(std::move(row));
  }
  return table;
}

void draw_periods_panel(Ui& ui, const CityFrame& frame) {
  const Transitions found = transitions_of(frame);
  if (found.standard == nullptr) return;
  draw_before_choice(ui, frame);
  if (!found.same_levels) return;
  skip_down(ui.metrics.gap2);
  // Sums over the table would tell what is hidden in it.
  if (!frame.state.hides_names) draw_counts(ui, frame, found);
  panel_hidden_note(ui, frame);
  skip_down(ui.metrics.gap1);
  divider(ui);
  skip_down(ui.metrics.gap1);
  draw_moved(ui, frame, found);
}

}  // namespace assessor::ui
