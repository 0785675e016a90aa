#include <array>
#include <cmath>

#include "session/same_items.h"
#include "ui/charts/dot_plot.h"
#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/screens/city_views.h"
#include "ui/screens/organization_link.h"
#include "ui/screens/score_words.h"
#include "ui/text_layout.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

using session::SameItems;
using session::ToldChange;
using session::TwoNumbers;

constexpr std::string_view k_total = "total";

SameItems change_of(const CityFrame& frame) {
  const session::Session& session = *frame.model.session;
  return session::build_same_items(session, session.overview(), chosen_before(frame));
}

bool is_compared(const SameItems& found) {
  return found.standard != nullptr && !found.items.same.empty();
}

const Section& section_at(const SameItems& found, std::size_t top) {
  return found.standard->sections[found.standard->top_sections[top]];
}

ViewRow row_of(const CityFrame& frame, std::string key, std::string title, const ToldChange& line) {
  const auto number = [&](const std::optional<Rational>& value) {
    return value ? frame.model.format.number(*value, 1) : std::string("–");
  };
  return {
      std::move(key),
      {std::move(title), number(line.median.before), number(line.median.after), told_words(frame, line.rose),
       told_words(frame, line.stayed), told_words(frame, line.fell), told_words(frame, line.compared)}};
}

/// The numbers of the chosen row; the total for none.
const TwoNumbers& numbers_of(const SameItems& found, const session::OrganizationChange& one,
                             const std::string& chosen) {
  for (std::size_t i = 0; i < one.sections.size(); ++i)
    if (section_at(found, i).id == chosen) return one.sections[i];
  return one.total;
}

void draw_legend_dot(Ui& ui, const std::string& words, void (*dot)(const Pen&, ImVec2)) {
  const ImVec2 start = ImGui::GetCursorScreenPos();
  const float left = ui.metrics.px(20);
  dot(pen_of(ui), {start.x + left / 2, start.y + ui.metrics.leading_small / 2});
  place({start.x + left, start.y});
  text(ui, {.text = words, .style = TextStyle::small, .color = ui.theme.ink2});
}

/// Medians of both periods on one line for each section.
void draw_dumbbells(Ui& ui, const CityFrame& frame, const SameItems& found,
                    const std::vector<ToldChange>& lines) {
  panel_title(ui, frame.model.words.plain("ui_city_change.medians"));
  draw_legend_dot(ui, found.from, draw_benchmark_dot);
  draw_legend_dot(ui, found.to, [](const Pen& pen, ImVec2 center) { draw_own_dot(pen, center); });
  const float height = ui.metrics.px(22), code = ui.metrics.px(34);
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const Rect row = Rect::of(ImGui::GetCursorScreenPos(), {room(), height});
    const Pen pen = pen_of(ui);
    draw_text(pen.draw, ui.fonts.small_bold,
              {row.min.x, std::round(row.center().y - ui.fonts.small.size / 2)}, ui.theme.ink2,
              section_at(found, i - 1).code);
    const Rect plot{{row.min.x + code, row.min.y}, {row.max.x - ui.metrics.px(10), row.max.y}};
    static constexpr std::array k_grid{0.0, 50.0, 100.0};
    draw_dot_grid(pen, plot, {.at = k_grid, .labels = {}});
    DotRow dots;
    if (lines[i].median.after) dots.own = lines[i].median.after->approximate();
    if (lines[i].median.before) dots.benchmark = lines[i].median.before->approximate();
    draw_dot_row(pen, plot, dots);
    ImGui::Dummy(row.size());
  }
}

/// How each organization stands in the chosen row.
void draw_organizations(Ui& ui, const CityFrame& frame, const SameItems& found) {
  const Model& model = frame.model;
  if (frame.state.hides_names) {
    panel_words(ui, model.tr("ui_city_change.unnamed"), ui.theme.ink3);
    return panel_hidden_note(ui, frame);
  }
  panel_title(ui, model.words.plain("ui_city_change.each"));
  const Group group(ui, "changed", Arrows::vertical);
  for (const session::OrganizationChange& one : found.organizations) {
    const TwoNumbers& numbers = numbers_of(found, one, frame.state.changed);
    const auto change = session::change_of(numbers);
    if (!change) continue;
    const std::string words =
        model.tr("ui_city_change.numbers", {{"before", model.format.number(*numbers.before, 1)},
                                            {"after", model.format.number(*numbers.after, 1)},
                                            {"change", model.format.signed_number(*change, 1)}});
    draw_organization_link(ui,
                           {.key = one.organization,
                            .organization = one.organization,
                            .says = shown_name(frame, one.organization),
                            .reasons = words},
                           frame.actions);
    panel_words(ui, words, ui.theme.ink2);
  }
}

}  // namespace

ViewTable change_table(const CityFrame& frame) {
  const Model& model = frame.model;
  const SameItems found = change_of(frame);
  ViewTable table;
  table.missing = model.tr(found.standard == nullptr ? "ui_city_view.no_before" : "ui_city_change.none");
  if (!is_compared(found)) return table;
  table.columns = {{model.tr("ui_city_change.section"), 3.2f},
                   {found.from},
                   {found.to},
                   {model.tr("ui_city_change.rose")},
                   {model.tr("ui_city_change.stayed")},
                   {model.tr("ui_city_change.fell")},
                   {model.tr("ui_city_change.compared")}};
  const auto lines = session::told_changes(found, frame.state.hides_names);
  table.rows.push_back(row_of(frame, std::string(k_total), model.tr("ui_city.total"), lines.front()));
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const Section& section = section_at(found, i - 1);
    table.rows.push_back(row_of(frame, section.id, section_name(model, section), lines[i]));
  }
  return table;
}

void draw_change_panel(Ui& ui, const CityFrame& frame) {
  const SameItems found = change_of(frame);
  if (found.standard == nullptr) return;
  draw_before_choice(ui, frame);
  if (!is_compared(found)) return;
  skip_down(ui.metrics.gap2);
  const auto lines = session::told_changes(found, frame.state.hides_names);
  for (const std::string& sentence : i18n::change_sentences(
           session::compared_items(found), told_words(frame, lines.front().compared), frame.model.words))
    panel_words(ui, sentence, ui.theme.ink2);
  skip_down(ui.metrics.gap1);
  if (lines.front().median.after) draw_dumbbells(ui, frame, found, lines);
  skip_down(ui.metrics.gap1);
  divider(ui);
  skip_down(ui.metrics.gap1);
  draw_organizations(ui, frame, found);
}

}  // namespace assessor::ui
