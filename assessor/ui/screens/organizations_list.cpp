#include "ui/screens/organizations_list.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "scoring/display.h"
#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/screens/organization_act.h"
#include "ui/widgets/table.h"

namespace assessor::ui {

namespace {

using Row = session::OrganizationRow;

enum ColumnIndex : std::size_t { k_name, k_class, k_step, k_score, k_level, k_gates };

std::string joined(const std::vector<std::string>& words) {
  std::string line;
  for (const std::string& word : words) line += (line.empty() ? "" : ", ") + word;
  return line;
}

/// One line above the other in the middle of a cell.
void draw_two_lines(Ui& ui, Rect cell, Cell upper, Cell lower, float align) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const Face face = upper.bold ? ui.fonts.body_bold : ui.fonts.body;
  const float top = std::round(cell.center().y - (ui.metrics.leading_body + ui.metrics.leading_small) / 2);
  const std::string first = fitted(face, upper.text, cell.width());
  const std::string second = fitted(ui.fonts.small, lower.text, cell.width());
  const auto left = [&](Face letters, const std::string& words) {
    return std::round(cell.min.x + align * std::max(0.0f, cell.width() - text_width(letters, words)));
  };
  draw_text(draw, face, {left(face, first), top}, upper.color != 0 ? upper.color : ui.theme.ink, first);
  draw_text(draw, ui.fonts.small, {left(ui.fonts.small, second), top + ui.metrics.leading_body},
            lower.color != 0 ? lower.color : ui.theme.ink2, second);
}

void draw_class(Ui& ui, const Model& model, Rect cell, const Row& row) {
  const auto titles = chosen_titles(model, class_question(row.standard), row.profile);
  if (titles.empty()) return;
  const std::string& title = titles.front();
  const auto comma = title.find(", ");
  if (comma == title.npos) {
    draw_fitted(*ImGui::GetWindowDrawList(), ui.fonts.small,
                {cell.min.x, std::round(cell.center().y - ui.fonts.small.size / 2)}, ui.theme.ink2, title,
                cell.width());
    return;
  }
  const std::string code = title.substr(0, comma), rest = title.substr(comma + 2);
  if (text_width(ui.fonts.small, rest) > cell.width()) {
    draw_text(*ImGui::GetWindowDrawList(), ui.fonts.body_bold,
              {cell.min.x, std::round(cell.center().y - ui.fonts.body_bold.size / 2)}, ui.theme.ink, code);
    return;
  }
  draw_two_lines(ui, cell, {.text = code, .bold = true}, {.text = rest}, 0);
}

/// The step in words, and how many of the seven are behind.
void draw_step(Ui& ui, const Model& model, Rect cell, const Row& row) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const float top = std::round(cell.center().y - ui.metrics.px(15));
  draw_fitted(draw, ui.fonts.body, {cell.min.x, top}, ui.theme.ink, step_words(model, row.step),
              cell.width());
  const auto& steps = model.session->overview().steps;
  const float wide = ui.metrics.px(8), high = ui.metrics.px(5), pitch = ui.metrics.px(10);
  const float y = top + ui.metrics.px(23);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const float x = cell.min.x + static_cast<float>(i) * pitch;
    draw.AddRectFilled({x, y}, {x + wide, y + high},
                       steps[i].step <= row.step ? ui.theme.mark : ui.theme.range, ui.metrics.px(2));
  }
}

void draw_score(Ui& ui, const Model& model, Rect cell, const Row& row) {
  if (row.score != nullptr && row.score->total) {
    const std::string total = model.format.decimal(scoring::displayed_total(*row.standard, *row.score));
    draw_two_lines(ui, cell, {.text = total, .bold = true},
                   {.text = short_stage(model, *row.standard, row.sent->stage)}, 1);
  } else if (row.open) {
    draw_two_lines(
        ui, cell,
        {.text = model.format.percent(row.open_completeness * Rational(100)), .color = ui.theme.ink2},
        {.text = model.tr("ui_organizations.filled")}, 1);
  }
}

struct LevelWords {
  std::string words, potential;
  int level = -1;  ///< -1: a sign instead
  Sign sign = Sign::none;
};

LevelWords level_words(const Model& model, const Row& row) {
  if (row.score == nullptr || !row.score->level) {
    const bool filling = row.open.has_value();
    return {model.tr(filling ? "ui_organizations.filling" : "ui_organizations.not_started"),
            {},
            -1,
            filling ? Sign::half : Sign::blank};
  }
  const Standard& standard = *row.standard;
  LevelWords words{model.tr(standard.level(*row.score->level)->title),
                   {},
                   static_cast<int>(standard.level_by_id.at(*row.score->level)),
                   Sign::none};
  const auto& potential = row.score->level_if_verified;
  if (potential && potential != row.score->level)
    words.potential =
        model.tr("ui_organizations.potential", {{"level", model.tr(standard.level(*potential)->title)}});
  return words;
}

void draw_level_cell(Ui& ui, const Model& model, Rect cell, const Row& row) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const LevelWords words = level_words(model, row);
  const float sign = ui.metrics.sign;
  const float middle = words.potential.empty() ? cell.center().y : cell.center().y - ui.metrics.px(9);
  const SignSpot spot{{cell.min.x, std::round(middle - sign / 2)}, sign, ui.theme.surface};
  if (words.level >= 0)
    draw_level(draw, words.level, spot, ui.theme);
  else
    draw_sign(draw, words.sign, spot, ui.theme);
  const float x = cell.min.x + sign + ui.metrics.px(7);
  draw_fitted(draw, ui.fonts.body, {x, std::round(middle - ui.fonts.body.size / 2)},
              words.level >= 0 ? ui.theme.ink : ui.theme.ink2, words.words, cell.max.x - x);
  if (words.potential.empty()) return;
  const float small = ui.metrics.px(13), low = cell.center().y + ui.metrics.px(10);
  draw_sign(draw, Sign::wait, {{x, std::round(low - small / 2)}, small, ui.theme.surface}, ui.theme);
  draw_fitted(draw, ui.fonts.small, {x + small + ui.metrics.px(4), std::round(low - ui.fonts.small.size / 2)},
              ui.theme.info, words.potential, cell.max.x - x - small - ui.metrics.px(4));
}

void draw_gates_cell(Ui& ui, const Model& model, Rect cell, const Row& row) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const float y = std::round(cell.center().y - ui.fonts.body.size / 2), sign = ui.metrics.px(14);
  if (row.score == nullptr) {
    draw_text(draw, ui.fonts.body, {cell.min.x, y}, ui.theme.ink2, "–");
    return;
  }
  const bool open = row.unmet_gates.empty();
  draw_sign(draw, open ? Sign::gate_open : Sign::gate,
            {{cell.min.x, std::round(cell.center().y - sign / 2)}, sign, ui.theme.surface}, ui.theme);
  float x = cell.min.x + sign + ui.metrics.px(7);
  if (open) {
    const std::string met = model.tr("ui_organizations.gates_met");
    if (x + text_width(ui.fonts.body, met) <= std::ceil(cell.max.x))
      draw_text(draw, ui.fonts.body, {x, y}, ui.theme.ok, met);
    return;
  }
  const std::string count = std::to_string(row.unmet_gates.size());
  draw_text(draw, ui.fonts.body_bold, {x, y}, ui.theme.un, count);
  x += text_width(ui.fonts.body_bold, count) + ui.metrics.gap1;
  std::string codes = row.standard->criteria[row.unmet_gates.front()].code;
  if (row.unmet_gates.size() > 1) codes += " +" + std::to_string(row.unmet_gates.size() - 1);
  if (x + text_width(ui.fonts.small, codes) > cell.max.x) return;
  draw_text(draw, ui.fonts.small, {x, std::round(cell.center().y - ui.fonts.small.size / 2)}, ui.theme.ink2,
            codes);
}

void draw_cells(Ui& ui, const Model& model, const Columns& columns, Rect row_rect, const Row& row) {
  const float pad = ui.metrics.gap1;
  const auto cell = [&](std::size_t column) { return columns.cell(row_rect, column, pad); };
  draw_two_lines(ui, cell(k_name), {.text = row.name, .bold = true},
                 {.text = joined(chosen_titles(model, fields_question(row.standard), row.profile))}, 0);
  if (columns.spans[k_class].right > columns.spans[k_class].left) draw_class(ui, model, cell(k_class), row);
  draw_step(ui, model, cell(k_step), row);
  draw_score(ui, model, cell(k_score), row);
  draw_level_cell(ui, model, cell(k_level), row);
  draw_gates_cell(ui, model, cell(k_gates), row);
}

/// What the row says to the status line and to tests.
std::string row_value(const Model& model, const Row& row) {
  return step_words(model, row.step) + ", " + level_words(model, row).words;
}

std::array<Column, 6> columns_of(const Ui& ui, const Model& model, const std::string& name) {
  const bool narrow = ui.metrics.width_class == WidthClass::narrow;
  const bool roomy = ui.metrics.window.x >= ui.metrics.px(1420);
  const auto px = [&](float at_100) { return ui.metrics.px(at_100); };
  const auto word = [&](std::string_view key) { return model.words.plain(key); };
  return {
      Column{.key = "name", .title = name, .share = 1, .sorts = true},
      Column{.key = "class",
             .title = narrow ? "" : word("ui_organizations.filter.class"),
             .width = narrow ? 0.01f : px(roomy ? 150 : 54)},
      Column{.key = "step", .title = word("ui_organizations.filter.step"), .width = px(150), .sorts = true},
      Column{.key = "score",
             .title = word("ui_organizations.score"),
             .width = px(84),
             .align = 1,
             .sorts = true},
      Column{.key = "level",
             .title = word("ui_organizations.level"),
             .width = px(roomy    ? 224
                         : narrow ? 196
                                  : 186)},
      Column{.key = "gates",
             .title = word(narrow ? "ui_city.gates" : "ui_organizations.gates"),
             .width = px(narrow ? 74 : 124),
             .sorts = true}};
}

}  // namespace

const Row* draw_organization_table(Ui& ui, const Model& model, OrganizationsState& state,
                                   const std::vector<const Row*>& rows, Rect area, Actions& actions) {
  const Panel panel(
      ui, {.key = "table", .rect = area, .fill = ui.theme.surface, .rounding = ui.metrics.radius_card});
  panel.draw().AddRect(area.min, area.max, ui.theme.line, ui.metrics.radius_card, 0, ui.metrics.stroke);
  const std::string name = model.tr("ui_organizations.column", {{"count", std::to_string(rows.size())}});
  const auto titles = columns_of(ui, model, name);
  const float bar = ImGui::GetStyle().ScrollbarSize;
  const Columns columns = lay_out(titles, area.min.x, area.width() - bar);
  place(area.min);
  if (const auto pressed = table_head(ui, columns, titles, {.column = state.sorted_by, .down = state.down})) {
    const std::string key(titles[*pressed].key);
    state.down = key == state.sorted_by && !state.down;
    state.sorted_by = key;
  }
  const Rect body{{area.min.x, area.min.y + ui.metrics.table_head}, area.max};
  const Panel list(ui, {.key = "rows", .rect = body, .scrolls = true});
  int chosen = -1;
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (rows[i]->organization == model.at.organization) chosen = static_cast<int>(i);
  const Row* opened = nullptr;
  const RowList spec{.key = "list",
                     .count = static_cast<int>(rows.size()),
                     .row_height = ui.metrics.row_two_lines,
                     .chosen = chosen};
  row_list(
      ui, spec, [&](int i) { return rows[static_cast<std::size_t>(i)]->organization; },
      [&](int i) {
        const Row& row = *rows[static_cast<std::size_t>(i)];
        const std::string value = row_value(model, row);
        const Item made = table_row(ui, columns,
                                    {.key = row.organization,
                                     .label = row.name,
                                     .value = value,
                                     .height = ui.metrics.row_two_lines,
                                     .selected = i == chosen});
        draw_cells(ui, model, columns, made.rect, row);
        if ((made.pressed || made.arrived) && i != chosen)
          actions.push_back(Go{.organization = row.organization});
        const bool by_key = made.pressed && !ImGui::IsMouseReleased(ImGuiMouseButton_Left);
        if (made.double_clicked || (by_key && i == chosen)) opened = &row;
      });
  return opened;
}

}  // namespace assessor::ui
