#include "ui/screens/home_cards.h"

#include <algorithm>
#include <cmath>

#include "ui/charts/bars.h"
#include "ui/icons.h"
#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

constexpr int k_soon = 2, k_near = 7;

Tone tone_of_days(std::optional<int> days) {
  if (!days) return Tone::na;
  if (*days <= 1) return Tone::part;
  return *days <= k_soon ? Tone::un : *days <= k_near ? Tone::info : Tone::na;
}

/// Icon on a soft square, two lines of words, days left, a button.
void draw_task(Ui& ui, const Model& model, Rect row, const session::Task& task, Actions& actions) {
  const TaskWords words = words_of(model, task);
  const Tone tone = tone_of_days(task.days_left);
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const float square = ui.metrics.px(36);
  Rect spot = row.cut_left(square, ui.metrics.gap2);
  spot = Rect::of({spot.min.x, std::round(spot.center().y - square / 2)}, {square, square});
  draw.AddRectFilled(spot.min, spot.max, fill_of(tone, ui.theme), ui.metrics.radius_card);
  draw_text_centered(draw, ui.fonts.body, {spot.center().x, spot.center().y - ui.fonts.body.size / 2},
                     ink_of(tone, ui.theme), words.icon);
  Button press{.key = "act", .label = words.button};
  const ImVec2 size{std::max(std::ceil(button_size(ui, press).x) + 1, ui.metrics.px(108)),
                    button_size(ui, press).y};
  press.width = size.x;
  const Rect button_spot = row.cut_right(size.x, ui.metrics.gap2);
  if (task.days_left) {
    const std::string left = model.format.days_left(*task.days_left);
    const Chip chip{.text = left, .tone = tone};
    const Rect chip_spot = row.cut_right(chip_width(ui, chip), ui.metrics.gap2);
    draw_chip(ui, draw, {chip_spot.min.x, std::round(row.center().y - ui.metrics.chip / 2)}, chip);
  }
  const float top = std::round(row.center().y - (ui.metrics.leading_body + ui.metrics.leading_small) / 2);
  draw_fitted(draw, ui.fonts.body_bold, {row.min.x, top}, ui.theme.ink, words.title, row.width());
  draw_fitted(draw, ui.fonts.small, {row.min.x, top + ui.metrics.leading_body}, ui.theme.ink2, words.detail,
              row.width());
  place({button_spot.min.x, std::round(button_spot.center().y - size.y / 2)});
  if (button(ui, press)) actions.push_back(words.target);
}

UnitDot dot_of(const Model& model, const session::OrganizationRow& row) {
  if (row.score != nullptr && row.score->level) {
    const int level = static_cast<int>(model.session->overview().standard->level_by_id.at(*row.score->level));
    return {UnitDot::State::level, level, std::to_string(level)};
  }
  return {row.open ? UnitDot::State::filling : UnitDot::State::not_begun, 0, {}};
}

std::string level_words(const Model& model, const session::OrganizationRow& row) {
  if (row.score != nullptr && row.score->level)
    return model.tr(model.session->overview().standard->level(*row.score->level)->title);
  return model.tr(row.open ? "ui_home.filling" : "ui_home.not_started");
}

void draw_dot(Ui& ui, const Model& model, ImVec2 center, float radius, const session::OrganizationRow& row,
              Actions& actions) {
  place({center.x - radius, center.y - radius});
  const std::string state = level_words(model, row);
  const Item made = item(ui, {.key = row.organization,
                              .label = row.name,
                              .value = state,
                              .size = {2 * radius, 2 * radius},
                              .cut = true,
                              .rounding = radius});
  draw_unit_dot(pen_of(ui), center, radius, dot_of(model, row));
  if (!made.pressed) return;
  actions.push_back(Go{.place = row.score != nullptr ? Place::result : Place::organizations,
                       .organization = row.organization});
}

/// As many to a row as fit, three at most; smaller where the card is low.
void draw_dots(Ui& ui, const Model& model, Rect area, const session::StepCount& step, Actions& actions) {
  const float usual = ui.metrics.px(26), least = ui.metrics.px(18);
  const float across = std::clamp(std::floor(area.width() / usual), 1.0f, 3.0f);
  const auto columns = static_cast<std::size_t>(across);
  const auto rows = static_cast<float>((step.rows.size() + columns - 1) / columns);
  const float pitch = std::clamp(std::floor(area.height() / std::max(1.0f, rows)), least, usual);
  for (std::size_t i = 0; i < step.rows.size(); ++i) {
    const ImVec2 center{area.min.x + pitch / 2 + static_cast<float>(i % columns) * usual,
                        area.min.y + pitch / 2 + static_cast<float>(i / columns) * pitch};
    draw_dot(ui, model, center, pitch / 2 - ui.metrics.stroke, model.session->overview().rows[step.rows[i]],
             actions);
  }
}

void draw_step(Ui& ui, const Model& model, Rect column, std::size_t index, float line_y, Actions& actions) {
  const session::Overview& overview = model.session->overview();
  const session::StepCount& step = overview.steps[index];
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const float radius = ui.metrics.px(11.5f);
  const ImVec2 head{column.min.x + radius, line_y};
  draw.AddCircleFilled(head, radius, ui.theme.sel, 32);
  draw_text_centered(draw, ui.fonts.small_bold, {head.x, head.y - ui.fonts.small_bold.size / 2}, ui.theme.ink,
                     std::to_string(index + 1));
  float y = line_y + radius + ui.metrics.gap1;
  const std::string name = model.tr("ui_home.step." + std::string(session::name_of(step.step)));
  draw_wrapped(draw, ui.fonts.small, {column.min.x, y}, ui.theme.ink2, name,
               {.width = column.width(), .max_lines = 2});
  y += 2 * ui.metrics.leading_small + ui.metrics.units(1);
  draw_text(draw, ui.fonts.number, {column.min.x, y}, ui.theme.ink, std::to_string(step.rows.size()));
  y += ui.fonts.number.size + ui.metrics.px(14);
  draw_dots(ui, model, {{column.min.x, y - ui.metrics.px(12)}, column.max}, step, actions);
}

void draw_journey_legend(Ui& ui, const Model& model, Rect area) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const Pen pen = pen_of(ui);
  const float radius = ui.metrics.px(8), y = std::round(area.center().y);
  float x = area.min.x;
  const auto entry = [&](const UnitDot& dot, const std::string& words) {
    const float width = 2 * radius + ui.metrics.units(1.5f) + text_width(ui.fonts.small, words);
    if (x + width > area.max.x) return;
    draw_unit_dot(pen, {x + radius, y}, radius, dot);
    draw_text(draw, ui.fonts.small, {x + 2 * radius + ui.metrics.units(1.5f), y - ui.fonts.small.size / 2},
              ui.theme.ink2, words);
    x += width + ui.metrics.units(2.5f);
  };
  entry({UnitDot::State::not_begun, 0, {}}, model.tr("ui_home.not_started"));
  entry({UnitDot::State::filling, 0, {}}, model.tr("ui_home.filling"));
  const auto& levels = model.session->overview().standard->levels;
  const auto& counts = model.session->city().by_level;
  for (std::size_t i = 0; i < levels.size() && i < counts.size(); ++i)
    if (counts[i] > 0)
      entry({UnitDot::State::level, static_cast<int>(i), std::to_string(i)}, model.tr(levels[i].title));
}

/// Sign or level bars, words, a bar of units, the count.
struct CountRow {
  std::string words;
  int count = 0;
  int level = -1;
  Sign sign = Sign::none;
  UnitStyle style = UnitStyle::filled;
};

void draw_count_row(Ui& ui, Rect row, const CountRow& spec, float words_width) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const float sign = ui.metrics.sign, y = std::round(row.center().y - sign / 2);
  const Rect spot = row.cut_left(sign, ui.metrics.gap1);
  if (spec.level >= 0)
    draw_level(draw, spec.level, {{spot.min.x, y}, sign, ui.theme.surface}, ui.theme);
  else
    draw_sign(draw, spec.sign, {{spot.min.x, y}, sign, ui.theme.surface}, ui.theme);
  const std::string count = std::to_string(spec.count);
  const Rect number = row.cut_right(ui.metrics.px(24), ui.metrics.gap1);
  draw_text_right(draw, ui.fonts.body_bold, {number.max.x, row.center().y - ui.fonts.body_bold.size / 2},
                  ui.theme.ink, count);
  const Rect words = row.cut_left(words_width, ui.metrics.gap1);
  const bool long_words = text_width(ui.fonts.body, spec.words) > std::ceil(words.width());
  const Face face = long_words ? ui.fonts.small : ui.fonts.body;
  draw_fitted(draw, face, {words.min.x, std::round(words.center().y - face.size / 2)}, ui.theme.ink,
              spec.words, std::ceil(words.width()));
  const float high = ui.metrics.px(14);
  draw_unit_bars(pen_of(ui),
                 Rect::of({row.min.x, std::round(row.center().y - high / 2)}, {row.width(), high}),
                 spec.count, spec.style);
}

std::vector<CountRow> count_rows(const Model& model) {
  const session::Overview& overview = model.session->overview();
  const std::vector<int>& counts = model.session->city().by_level;
  std::vector<CountRow> rows;
  for (std::size_t i = overview.standard->levels.size(); i-- > 0;)
    rows.push_back({model.tr(overview.standard->levels[i].title), i < counts.size() ? counts[i] : 0,
                    static_cast<int>(i), Sign::none, UnitStyle::filled});
  rows.push_back({model.tr("ui_home.filling"), overview.filling, -1, Sign::half, UnitStyle::half});
  rows.push_back({model.tr("ui_home.not_started"), overview.not_started, -1, Sign::blank, UnitStyle::open});
  return rows;
}

/// The names of levels take what they need; the bars of units live with the rest.
float words_column(const Ui& ui, const std::vector<CountRow>& rows, float width) {
  const float rest = width - ui.metrics.sign - ui.metrics.px(24) - 3 * ui.metrics.gap1;
  float longest = 0;
  for (const CountRow& row : rows) longest = std::max(longest, text_width(ui.fonts.small, row.words));
  return std::round(std::clamp(longest, rest * 0.46f, rest * 0.7f));
}

}  // namespace

void scrolling_rows(Ui& ui, std::size_t count, float height,
                    const std::function<void(std::size_t row, Rect spot)>& draw) {
  const ImVec2 start = ImGui::GetCursorScreenPos();
  const float all = height * static_cast<float>(count), most = std::floor(ui.metrics.window.y / 2);
  const Rect area = Rect::of(start, {room(), std::min(all, most)});
  {
    const Panel panel(ui, {.key = "list", .rect = area, .fill = ui.theme.surface, .scrolls = true});
    const Group group(ui, "rows", Arrows::vertical);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    for (std::size_t i = 0; i < count; ++i) {
      const Rect spot = Rect::of(ImGui::GetCursorScreenPos(), {room() - ui.metrics.gap1, height});
      draw(i, spot);
      place({spot.min.x, spot.max.y});
    }
    ImGui::Dummy({1, 1});
    ImGui::PopStyleVar();
  }
  place({start.x, area.max.y});
}

void draw_waiting_card(Ui& ui, const Model& model, HomeState& state, Rect rect, Actions& actions) {
  const auto& tasks = model.session->worklist();
  const std::string count = std::to_string(tasks.size());
  const Card card(ui, {.key = "waiting",
                       .rect = rect,
                       .title = model.words.plain("ui_home.waiting"),
                       .action = tasks.empty() ? "" : model.words.plain("ui_home.all_tasks"),
                       .divided = true,
                       .count = count});
  if (card.action_pressed()) state.shows = HomeState::Shows::tasks;
  Rect inner = card.inner();
  inner.max.y = rect.max.y;
  const float least = ui.metrics.px(52);
  const auto shown = std::min(tasks.size(), static_cast<std::size_t>(std::max(1.0f, inner.height() / least)));
  if (shown == 0) {
    place({inner.min.x, inner.min.y + ui.metrics.gap2});
    sign_line(ui, Sign::ok, model.words.plain("ui_home.nothing_waits"), ui.theme.surface);
    return;
  }
  const float height = std::min(ui.metrics.px(57), std::floor(inner.height() / static_cast<float>(shown)));
  for (std::size_t i = 0; i < shown; ++i) {
    const KeyScope scope(ui, std::to_string(i));
    const Rect row = inner.cut_top(height);
    draw_task(ui, model, row, tasks[i], actions);
    if (i + 1 < shown)
      card.draw().AddLine({rect.min.x, row.max.y}, {rect.max.x, row.max.y}, ui.theme.line, ui.metrics.stroke);
  }
}

void draw_all_tasks(Ui& ui, const Model& model, HomeState& state, Actions& actions) {
  if (state.shows != HomeState::Shows::tasks) return;
  const auto& tasks = model.session->worklist();
  Dialog dialog(ui, {.key = "all-tasks", .title = model.words.plain("ui_home.all_tasks"), .width = 52});
  if (tasks.empty()) sign_line(ui, Sign::ok, model.words.plain("ui_home.nothing_waits"), ui.theme.surface);
  const std::size_t before = actions.size();
  scrolling_rows(ui, tasks.size(), ui.metrics.px(57), [&](std::size_t i, Rect spot) {
    const KeyScope scope(ui, std::to_string(i));
    draw_task(ui, model, spot, tasks[i], actions);
  });
  const bool closed = dialog.close_button(model.words.plain("ui_home.close"));
  if (closed || actions.size() > before) state.shows = HomeState::Shows::cards;
}

void draw_journey_card(Ui& ui, const Model& model, Rect rect, Actions& actions) {
  const session::Overview& overview = model.session->overview();
  const std::string title = model.tr("ui_home.journey", {{"count", std::to_string(overview.rows.size())}});
  const Card card(
      ui, {.key = "journey", .rect = rect, .title = title, .action = model.words.plain("ui_home.open_list")});
  if (card.action_pressed()) actions.push_back(Go{.place = Place::organizations});
  if (overview.standard == nullptr) return;
  Rect inner = card.inner();
  const Rect legend = inner.cut_bottom(ui.metrics.px(28));
  card.draw().AddLine({rect.min.x, legend.min.y}, {rect.max.x, legend.min.y}, ui.theme.line,
                      ui.metrics.stroke);
  draw_journey_legend(ui, model, legend);
  const float line_y = std::round(inner.min.y + ui.metrics.px(12));
  card.draw().AddLine({inner.min.x, line_y}, {inner.max.x - ui.metrics.px(62), line_y}, ui.theme.sel,
                      2 * ui.metrics.stroke);
  const Group group(ui, "dots", Arrows::grid);
  const float width = inner.width() / static_cast<float>(overview.steps.size());
  for (std::size_t i = 0; i < overview.steps.size(); ++i) {
    Rect column = inner.cut_left(width);
    column.max.x -= ui.metrics.units(1);
    draw_step(ui, model, column, i, line_y, actions);
  }
}

void draw_gates_card(Ui& ui, const Model& model, Rect rect, Actions& actions) {
  const Card card(ui, {.key = "gates", .rect = rect, .title = model.words.plain("ui_home.gates")});
  const session::Overview& overview = model.session->overview();
  const auto& gates = model.session->city().gates;
  Rect inner = card.inner();
  if (gates.empty()) {
    place(inner.min);
    sign_line(ui, Sign::gate_open, model.words.plain("ui_home.no_gates"), ui.theme.surface);
    return;
  }
  const Group group(ui, "rows", Arrows::vertical);
  const float height = ui.metrics.px(29);
  const auto shown =
      std::min(gates.size(), static_cast<std::size_t>(std::max(1.0f, inner.height() / height)));
  for (std::size_t i = 0; i < shown; ++i) {
    Rect row = inner.cut_top(height);
    const Criterion& criterion = overview.standard->criteria[gates[i].criterion];
    const std::string words = model.tr(criterion.short_title);
    const std::string count = model.tr("ui_home.of", {{"part", std::to_string(gates[i].unmet)},
                                                      {"all", std::to_string(gates[i].applicable)}});
    place(row.min);
    const Item made = item(ui, {.key = criterion.id,
                                .role = Role::row,
                                .label = criterion.code + " " + words,
                                .value = count,
                                .size = row.size(),
                                .rounding = ui.metrics.radius_control});
    if (made.pressed) actions.push_back(Go{.place = Place::city});
    ImDrawList& draw = card.draw();
    const float sign = ui.metrics.sign, y = std::round(row.center().y - ui.fonts.body.size / 2);
    const Rect spot = row.cut_left(sign, ui.metrics.gap1);
    draw_sign(draw, Sign::gate, {{spot.min.x, std::round(row.center().y - sign / 2)}, sign, ui.theme.surface},
              ui.theme);
    draw_text(draw, ui.fonts.small_bold, {row.min.x, row.center().y - ui.fonts.small_bold.size / 2},
              ui.theme.ink, criterion.code);
    row.cut_left(ui.metrics.px(52));
    draw_text_right(draw, ui.fonts.body, {row.max.x, y}, ui.theme.ink2, count);
    row.cut_right(ui.metrics.px(72), ui.metrics.gap2);
    const Rect name = row.cut_left(std::round(row.width() * 0.6f), ui.metrics.gap2);
    draw_fitted(draw, ui.fonts.body, {name.min.x, y}, ui.theme.ink, words, name.width());
    const float high = ui.metrics.px(8);
    draw_small_bar(pen_of(ui),
                   Rect::of({row.min.x, std::round(row.center().y - high / 2)}, {row.width(), high}),
                   static_cast<double>(gates[i].unmet) / std::max(1, gates[i].applicable), ui.theme.un);
  }
}

void draw_levels_card(Ui& ui, const Model& model, Rect rect, Actions&) {
  const Card card(ui, {.key = "levels", .rect = rect, .title = model.words.plain("ui_home.levels")});
  if (model.session->overview().standard == nullptr) return;
  Rect inner = card.inner();
  const auto rows = count_rows(model);
  const float height =
      std::min(ui.metrics.px(29), std::floor(inner.height() / static_cast<float>(rows.size())));
  const float words = words_column(ui, rows, inner.width());
  for (const CountRow& row : rows) {
    const Rect line = inner.cut_top(height);
    draw_count_row(ui, line, row, words);
    record_text(ui, row.words, line, std::to_string(row.count), false);
  }
}

}  // namespace assessor::ui
