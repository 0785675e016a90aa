#include <algorithm>
#include <cmath>

#include "session/value_text.h"
#include "ui/icons.h"
#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/screens/assess_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace assessor::ui {

namespace {

/// A section's head or an item.
struct Line {
  std::optional<CriterionIndex> item;
  SectionIndex section = 0;
};

std::vector<Line> lines_of(const Assessing& view, const AssessState& state) {
  std::vector<Line> lines;
  for (const CriterionIndex item : view.items) {
    if (!view.passes(item, state.filter)) continue;
    const SectionIndex section = view.standard.criteria[item].section;
    if (lines.empty() || lines.back().section != section) lines.push_back({std::nullopt, section});
    lines.push_back({item, section});
  }
  return lines;
}

std::string kind_words(const Assessing& view, const Criterion& criterion) {
  if (const auto* scale = std::get_if<ScaleAnswer>(&criterion.answer)) {
    const auto& options = view.standard.scales[scale->scale].options;
    if (options.size() != 2) return "0–" + std::to_string(options.size() - 1);
    return view.model.tr(options.back().title) + "/" + view.model.tr(options.front().title);
  }
  constexpr const char* k_kinds[] = {"scale",    "number", "money",     "ratio",
                                     "document", "date",   "checklist", "text"};
  return view.model.tr(std::string("ui_assess.kind.") + k_kinds[criterion.answer.index()]);
}

/// Everything that the rows of one frame share.
class Table {
 public:
  Table(Ui& ui, const Assessing& view, AssessState& state, Actions& actions)
      : m_ui(ui), m_view(view), m_state(state), m_actions(actions), m_lines(lines_of(view, state)) {}

  void draw(Rect area);

 private:
  std::vector<std::string> titles() const;
  void lay_out_columns(float left, float width);
  void draw_line(int index);
  void draw_head_line(const Line& line, Rect row);
  void draw_item_line(CriterionIndex item, Rect row);
  void draw_stage_cells(CriterionIndex item, Rect row);
  void draw_reason(CriterionIndex item, Rect row);
  void draw_edited(CriterionIndex item, Rect row);
  void take_keys(CriterionIndex item);
  void seek_row();
  void go_down();
  std::size_t active() const;
  std::string section_score(const StageColumn& column, SectionIndex section) const;
  bool is_typed(CriterionIndex item) const {
    return !std::holds_alternative<ScaleAnswer>(m_view.standard.criteria[item].answer);
  }

  Ui& m_ui;
  const Assessing& m_view;
  AssessState& m_state;
  Actions& m_actions;
  std::vector<Line> m_lines;
  std::vector<std::string> m_titles;
  std::vector<Column> m_heads;
  Columns m_columns;
  std::size_t m_stage = 3;  ///< column of the first stage
  int m_at = -1;
};

std::size_t Table::active() const {
  for (std::size_t i = 0; i < m_view.columns.size(); ++i)
    if (m_view.columns[i].key == m_view.key) return i;
  return 0;
}

std::vector<std::string> Table::titles() const {
  const Model& model = m_view.model;
  std::vector<std::string> titles = {model.tr("ui_assess.column.code"), model.tr("ui_assess.column.item"),
                                     model.tr("ui_assess.column.kind")};
  for (const StageColumn& column : m_view.columns) titles.push_back(stage_name(model, *column.stage));
  titles.push_back(model.tr("ui_assess.column.evidence"));
  titles.push_back(model.tr("ui_assess.column.reason"));
  return titles;
}

void Table::lay_out_columns(float left, float width) {
  const auto px = [this](float at_100) { return m_ui.metrics.px(at_100); };
  const bool narrow = m_ui.metrics.width_class == WidthClass::narrow;
  m_titles = titles();
  m_heads = {{.key = "code", .title = m_titles[0], .width = px(64)},
             {.key = "item", .title = m_titles[1], .share = 1},
             {.key = "kind",
              .title = narrow ? std::string_view() : std::string_view(m_titles[2]),
              .width = narrow ? px(1) : px(72)}};
  for (std::size_t i = 0; i < m_view.columns.size(); ++i)
    m_heads.push_back({.key = m_view.columns[i].stage->id,
                       .title = m_titles[m_stage + i],
                       .width = px(i == active() ? 96 : 90),
                       .align = 0.5f});
  const std::size_t after = m_stage + m_view.columns.size();
  m_heads.push_back({.key = "evidence", .title = m_titles[after], .width = px(56)});
  m_heads.push_back({.key = "reason", .title = m_titles[after + 1], .share = narrow ? 0.6f : 1.1f});
  m_heads.push_back({.key = "sign", .width = px(36), .align = 0.5f});
  m_columns = lay_out(m_heads, left, width);
}

std::string Table::section_score(const StageColumn& column, SectionIndex section) const {
  if (m_view.hides_score) return {};
  const auto& share = column.score->sections[section].share;
  if (!share) return "–";
  return m_view.model.format.decimal(scoring::displayed_percent(m_view.standard, *column.score, *share));
}

void Table::draw_head_line(const Line& line, Rect row) {
  const Section& section = m_view.standard.sections[line.section];
  const std::string name = m_view.model.tr(section.title);
  const std::string key = "section-" + section.id;
  place(row.min);
  table_row(m_ui, m_columns, {.key = key, .label = name, .height = row.height(), .group = true});
  const Rect words{row.min, {m_columns.spans[m_stage].left, row.max.y}};
  draw_fitted(*ImGui::GetWindowDrawList(), m_ui.fonts.body_bold,
              {row.min.x + m_ui.metrics.gap2, std::round(row.center().y - m_ui.fonts.body_bold.size / 2)},
              m_ui.theme.ink, section.code + "  " + name, words.width() - 2 * m_ui.metrics.gap2);
  for (std::size_t i = 0; i < m_view.columns.size(); ++i) {
    const std::string score = section_score(m_view.columns[i], line.section);
    table_cell(m_ui, m_columns, row, m_stage + i, {.text = score, .bold = i == active(), .small = true});
  }
  const auto& count = m_view.score.sections[line.section];
  const std::string answered = m_view.model.tr(
      "ui_assess.count_items",
      {{"answered", std::to_string(count.answered)}, {"all", std::to_string(count.applicable)}});
  table_cell(m_ui, m_columns, row, m_stage + m_view.columns.size() + 1,
             {.text = answered, .small = true, .color = m_ui.theme.ink2});
}

void Table::draw_stage_cells(CriterionIndex item, Rect row) {
  for (std::size_t i = 0; i < m_view.columns.size(); ++i) {
    const std::string value =
        shown_value(m_view, answer_in(m_view.columns[i], m_view.standard.criteria[item]), item);
    table_cell(
        m_ui, m_columns, row, m_stage + i,
        {.text = value, .bold = i == active(), .color = i == active() ? m_ui.theme.ink : m_ui.theme.ink2});
  }
}

void Table::draw_reason(CriterionIndex item, Rect row) {
  const std::size_t column = m_stage + m_view.columns.size() + 1;
  const Answer& answer = m_view.answer_of(item);
  const std::string change = change_words(m_view, active(), item);
  const bool due = answer.reason.empty() && m_view.differs(item);
  const std::string words = (change.empty() ? "" : change + "  ") +
                            (due ? m_view.model.tr("ui_assess.write_reason") : answer.reason);
  table_cell(m_ui, m_columns, row, column,
             {.text = words, .small = true, .color = due ? m_ui.theme.part : m_ui.theme.ink});
}

/// The row of an item chosen elsewhere takes the keyboard, and with it comes into view.
void Table::seek_row() {
  const std::string& id = m_view.criterion().id;
  if (m_state.table_row == id) return;
  m_state.table_row = id;
  const KeyScope lines(m_ui, "lines");
  m_ui.focus.move_to(m_ui.id_of(id));
}

void Table::go_down() {
  for (std::size_t i = static_cast<std::size_t>(m_at) + 1; i < m_lines.size(); ++i) {
    if (!m_lines[i].item) continue;
    const std::string& id = m_view.standard.criteria[*m_lines[i].item].id;
    m_ui.focus.move_to(m_ui.id_of(id));
    m_state.table_row = id;
    look_at(m_view, *m_lines[i].item, m_actions);
    return;
  }
}

/// Letters and digits answer the item with the focus and go on to the next one.
void Table::take_keys(CriterionIndex item) {
  if (!m_view.locked.empty()) return;
  std::string typed;
  for (int digit = 0; digit <= 9; ++digit) {
    const Key row = static_cast<Key>(static_cast<int>(Key::digit_0) + digit);
    const Key pad = static_cast<Key>(static_cast<int>(Key::pad_0) + digit);
    if (m_ui.take(row) || m_ui.take(pad)) typed = std::to_string(digit);
  }
  for (const auto& [key, letter] : {std::pair{Key::y, "y"}, std::pair{Key::t, "t"}, std::pair{Key::n, "n"}})
    if (m_ui.take(key)) typed = letter;
  if (m_ui.take(Key::del)) return give(m_view, item, {}, m_actions);
  if (typed.empty()) return;
  const auto value =
      session::parse_value(m_view.standard, m_view.standard.criteria[item], typed, m_view.model.format);
  if (!value) return;
  give(m_view, item, *value, m_actions);
  go_down();
}

/// A cell of a number, ratio, date or words: a field while the row is looked at.
void Table::draw_edited(CriterionIndex item, Rect row) {
  const Criterion& criterion = m_view.standard.criteria[item];
  const Rect cell = m_columns.cell(row, m_stage + active(), m_ui.metrics.stroke);
  if (m_state.cell_of != criterion.id) {
    m_state.cell_of = criterion.id;
    m_state.cell = session::value_text(m_view.standard, criterion, m_view.answer_of(item).value,
                                       m_view.model.format, m_view.model.words.language());
  }
  const std::string label = item_name(m_view, item);
  place({cell.min.x, std::round(row.center().y - m_ui.metrics.field / 2)});
  const FieldResult typed = text_field(m_ui,
                                       {.key = criterion.id,
                                        .label = label,
                                        .width = cell.width(),
                                        .enabled = m_view.locked.empty(),
                                        .reason = m_view.locked},
                                       m_state.cell);
  if (typed.changed)
    if (const auto value =
            session::parse_value(m_view.standard, criterion, m_state.cell, m_view.model.format))
      give(m_view, item, *value, m_actions);
  if (typed.submitted || (typed.focused && m_ui.take_enter())) go_down();
}

void Table::draw_item_line(CriterionIndex item, Rect row) {
  const Criterion& criterion = m_view.standard.criteria[item];
  const bool here = item == m_view.at, edited = here && is_typed(item) && m_view.locked.empty();
  const std::string name = item_name(m_view, item);
  const std::string value = shown_value(m_view, &m_view.answer_of(item), item);
  const std::string key = edited ? criterion.id + "-row" : criterion.id;
  place(row.min);
  const Item made = table_row(m_ui, m_columns,
                              {.key = key,
                               .label = criterion.code + " " + name,
                               .value = value,
                               .height = row.height(),
                               .selected = here,
                               .still = edited});
  table_cell(m_ui, m_columns, row, 0, {.text = criterion.code, .bold = true, .small = true});
  table_cell(m_ui, m_columns, row, 1, {.text = name});
  const std::string kind = kind_words(m_view, criterion);
  if (m_ui.metrics.width_class != WidthClass::narrow)
    table_cell(m_ui, m_columns, row, 2, {.text = kind, .small = true, .color = m_ui.theme.ink2});
  draw_stage_cells(item, row);
  const auto linked = m_view.answer_of(item).evidence.size();
  const std::string evidence =
      linked == 0 ? "–" : std::string(icon::paperclip) + " " + std::to_string(linked);
  table_cell(m_ui, m_columns, row, m_stage + m_view.columns.size(),
             {.text = evidence, .small = true, .color = m_ui.theme.ink2});
  draw_reason(item, row);
  const Sign sign = sign_of(m_view, item);
  const Columns::Span& end = m_columns.spans.back();
  const float size = m_ui.metrics.px(15);
  draw_sign(*ImGui::GetWindowDrawList(), sign,
            {{std::round((end.left + end.right - size) / 2), std::round(row.center().y - size / 2)},
             size,
             m_ui.theme.surface},
            m_ui.theme);
  if (edited) return draw_edited(item, row);
  if (made.focused && !here) {
    m_state.table_row = criterion.id;
    look_at(m_view, item, m_actions);
  }
  if (made.focused) take_keys(item);
  if (made.double_clicked || (made.focused && made.pressed && here)) go_down();
}

void Table::draw_line(int index) {
  const Line& line = m_lines[static_cast<std::size_t>(m_at = index)];
  const Rect row = Rect::of(ImGui::GetCursorScreenPos(), {room(), m_ui.metrics.row});
  if (line.item)
    draw_item_line(*line.item, row);
  else
    draw_head_line(line, row);
}

void Table::draw(Rect area) {
  const Panel panel(
      m_ui, {.key = "table", .rect = area, .fill = m_ui.theme.surface, .rounding = m_ui.metrics.radius_card});
  const KeyScope scope(m_ui, "table");
  lay_out_columns(area.min.x, area.width() - ImGui::GetStyle().ScrollbarSize);
  place(area.min);
  if (const auto pressed = table_head(m_ui, m_columns, m_heads, {}))
    if (*pressed >= m_stage && *pressed < m_stage + m_view.columns.size())
      m_actions.push_back(Go{.stage = m_view.columns[*pressed - m_stage].key});
  const Columns::Span& stage = m_columns.spans[m_stage + active()];
  Rect body = area;
  body.cut_top(m_ui.metrics.table_head);
  {
    const Panel rows(m_ui, {.key = "rows", .rect = body, .scrolls = true});
    rows.draw().AddRectFilled({stage.left, body.min.y}, {stage.right, body.max.y},
                              faded(m_ui.theme.sel, 0.35f));
    int chosen = -1;
    for (std::size_t i = 0; i < m_lines.size(); ++i)
      if (m_lines[i].item == m_view.at) chosen = static_cast<int>(i);
    if (chosen >= 0) seek_row();
    row_list(
        m_ui,
        {.key = "lines",
         .count = static_cast<int>(m_lines.size()),
         .row_height = m_ui.metrics.row,
         .chosen = chosen},
        [this](int i) {
          const Line& line = m_lines[static_cast<std::size_t>(i)];
          return line.item ? m_view.standard.criteria[*line.item].id
                           : "section-" + m_view.standard.sections[line.section].id;
        },
        [this](int i) { draw_line(i); });
  }
  panel.draw().AddRect(area.min, area.max, m_ui.theme.line, m_ui.metrics.radius_card, 0, m_ui.metrics.stroke);
}

void draw_tools(Ui& ui, const Assessing& view, AssessState& state, Rect line, Actions& actions) {
  const Model& model = view.model;
  const auto may_copy = session::may_copy_inherited(model.session->context(model.desk.person), view.key);
  const std::string copy = model.tr("ui_assess.inherit"), paste = model.tr("ui_assess.paste");
  const std::string reason = may_copy ? std::string() : model.words.message(may_copy.error());
  const Button second{.key = "paste",
                      .label = paste,
                      .icon = icon::paste,
                      .small = true,
                      .enabled = view.locked.empty(),
                      .reason = view.locked};
  place(line.cut_right(button_size(ui, second).x, ui.metrics.gap1).min);
  if (button(ui, second)) paste_table(ui, view, state, actions);
  const Button first{.key = "inherit",
                     .label = copy,
                     .icon = icon::copy,
                     .small = true,
                     .enabled = may_copy.has_value(),
                     .reason = reason};
  const float wide = button_size(ui, first).x;
  if (!view.own && line.width() > wide + ui.metrics.px(330)) {
    place(line.cut_right(wide, ui.metrics.gap1).min);
    if (button(ui, first)) actions.push_back(Do{session::CopyInherited{view.key, {}}});
  }
  place(line.min);
  const Group group(ui, "filters", Arrows::horizontal);
  int next = 0;  // in the order of AssessFilter
  for (const char* key : {"all", "blank", "changed", "gates"}) {
    const auto filter = static_cast<AssessFilter>(next++);
    const std::string label =
        model.tr(std::string("ui_assess.filter.") + key, {{"count", std::to_string(view.count(filter))}});
    if (filter_chip(ui, {.key = key, .label = label, .on = state.filter == filter})) state.filter = filter;
    ImGui::SameLine(0, ui.metrics.gap1);
  }
}

}  // namespace

void draw_assess_table(Ui& ui, const Assessing& view, AssessState& state, Rect area, Actions& actions) {
  const Region region(ui, "table", Region::Kind::home);
  Rect inner = area.inset(ui.metrics.gap3, ui.metrics.gap2);
  const Rect tools = inner.cut_top(ui.metrics.control_small, ui.metrics.gap1);
  draw_tools(ui, view, state, tools, actions);
  draw_docked_rubric(ui, view, inner.cut_bottom(docked_height(ui), ui.metrics.gap1));
  Table(ui, view, state, actions).draw(inner);
  if (ui.is_typing()) return;
  if (ui.take(ctrl(Key::c))) copy_table(view, actions);
  if (ui.take(ctrl(Key::v)) && view.locked.empty()) paste_table(ui, view, state, actions);
  if (ui.take(Key::f2)) actions.push_back(Go{.view = AssessView::card});
}

}  // namespace assessor::ui
