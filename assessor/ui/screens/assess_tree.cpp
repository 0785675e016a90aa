#include <algorithm>
#include <cmath>
#include <utility>

#include "base/text.h"
#include "ui/icons.h"
#include "ui/scopes.h"
#include "ui/screens/assess_parts.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace assessor::ui {

namespace {

struct FilterWords {
  AssessFilter filter;
  const char* key;
  const char* words;
};
constexpr FilterWords k_filters[] = {{AssessFilter::all, "all", "ui_assess.filter.all"},
                                     {AssessFilter::blank, "blank", "ui_assess.filter.blank"},
                                     {AssessFilter::changed, "changed", "ui_assess.filter.changed"},
                                     {AssessFilter::gates, "gates", "ui_assess.filter.gates"}};

void draw_progress_head(Ui& ui, const Assessing& view) {
  const auto all = view.items.size(), answered = all - view.count(AssessFilter::blank);
  const ImVec2 start = ImGui::GetCursorScreenPos();
  const float width = room();
  text(ui, {.text = view.model.tr("ui_assess.items"), .style = TextStyle::small_bold, .width = width / 2});
  place({start.x + width / 2, start.y});
  const std::string count = view.model.tr(
      "ui_assess.count", {{"answered", std::to_string(answered)}, {"all", std::to_string(all)}});
  text(ui, {.text = count,
            .style = TextStyle::small,
            .color = ui.theme.ink2,
            .width = width / 2,
            .align = 1,
            .key = "count"});
  const float y = start.y + ui.metrics.leading_body + ui.metrics.units(1);
  const Rect bar = Rect::of({start.x, y}, {width, ui.metrics.px(8)});
  const float share = static_cast<float>(answered) / static_cast<float>(std::max<std::size_t>(1, all));
  draw_progress(*ImGui::GetWindowDrawList(), bar, share, ui.theme);
  place({start.x, bar.max.y + ui.metrics.units(2.5f)});
}

void draw_filters(Ui& ui, const Assessing& view, AssessState& state) {
  const Group group(ui, "filters", Arrows::horizontal);
  bool first = true;
  for (const FilterWords& entry : k_filters) {
    if (view.own && entry.filter == AssessFilter::changed) continue;
    const std::string count = std::to_string(view.count(entry.filter));
    const std::string label = view.model.tr(entry.words, {{"count", count}});
    if (!first) beside(text_width(ui.fonts.small_bold, label) + ui.metrics.px(12), ui.metrics.px(3));
    first = false;
    const FilterChip chip{
        .key = entry.key, .label = label, .on = state.filter == entry.filter, .outlined = false};
    if (filter_chip(ui, chip)) state.filter = entry.filter;
  }
}

/// All of the words in code or name.
bool holds_words(const Assessing& view, CriterionIndex item, const std::string& words) {
  const std::string name = folded(view.standard.criteria[item].code + " " + item_name(view, item));
  for (const std::string_view word : split(words, ' '))
    if (name.find(word) == std::string::npos) return false;
  return true;
}

bool is_shown(const Assessing& view, const AssessState& state, CriterionIndex item) {
  if (!view.passes(item, state.filter)) return false;
  return state.words.empty() || holds_words(view, item, folded(state.words));
}

template <class Wanted>
std::vector<CriterionIndex> items_of(const Assessing& view, SectionIndex section, Wanted is_wanted) {
  std::vector<CriterionIndex> found;
  for (const CriterionIndex item : view.items)
    if (view.standard.criteria[item].section == section && is_wanted(item)) found.push_back(item);
  return found;
}

void end_search(AssessState& state) {
  state.searches = false;
  state.words.clear();
}

/// Enter looks at the first item found; Escape gives all of them back.
void draw_search(Ui& ui, const Assessing& view, AssessState& state, Actions& actions) {
  const std::string hint = view.model.tr("ui_assess.search");
  const FieldResult field = text_field(
      ui, {.key = "search", .label = hint, .placeholder = hint, .icon = icon::search, .shortcut = "Esc"},
      state.words);
  if (std::exchange(state.seeks_search, false)) ui.focus.move_to(ui.id_of("search"));
  if (field.focused && ui.take(Key::escape)) return end_search(state);
  if (!field.submitted) return;
  const auto found =
      std::ranges::find_if(view.items, [&](CriterionIndex item) { return is_shown(view, state, item); });
  if (found == view.items.end()) return;
  look_at(view, *found, actions);
  end_search(state);
  state.seeks_rubric = true;
}

std::string section_name(const Assessing& view, const Section& section) {
  return view.model.tr(section.short_title.empty() ? section.title : section.short_title);
}

bool is_open(const Assessing& view, const AssessState& state, const Section& section) {
  return state.filter != AssessFilter::all || !state.words.empty() || state.open_section == section.id ||
         (!state.open_section && view.standard.sections[view.criterion().section].id == section.id);
}

void draw_item(Ui& ui, const Assessing& view, CriterionIndex item, Actions& actions) {
  const Criterion& criterion = view.standard.criteria[item];
  const std::string name = item_name(view, item);
  const std::string value = shown_value(view, &view.answer_of(item), item);
  const bool marked = view.is_discussed(item);
  const std::string mark = marked ? view.model.tr("ui_assess.discuss.marked") : std::string();
  const TreeRow row{.key = criterion.id,
                    .code = criterion.code,
                    .label = name,
                    .value = value,
                    .mark = marked ? icon::flag : "",
                    .mark_words = mark,
                    .sign = sign_of(view, item),
                    .depth = 1,
                    .selected = item == view.at,
                    .height = ui.metrics.px(26)};
  if (tree_row(ui, row) == TreeAnswer::chosen) look_at(view, item, actions);
}

void draw_section(Ui& ui, const Assessing& view, AssessState& state, SectionIndex at, Actions& actions) {
  const auto items = items_of(view, at, [&](CriterionIndex item) { return is_shown(view, state, item); });
  if (items.empty()) return;
  const Section& section = view.standard.sections[at];
  const auto all = items_of(view, at, [](CriterionIndex) { return true; });
  const auto blank = static_cast<std::size_t>(
      std::ranges::count_if(all, [&](CriterionIndex item) { return view.is_blank(item); }));
  const std::string count = std::to_string(all.size() - blank) + "/" + std::to_string(all.size());
  const std::string name = section_name(view, section), whole = view.model.tr(section.title);
  const bool open = is_open(view, state, section);
  const float share = static_cast<float>(all.size() - blank) / static_cast<float>(all.size());
  const TreeRow row{.key = section.id,
                    .code = section.code,
                    .label = name,
                    .whole = whole,
                    .value = count,
                    .open = open,
                    .progress = share,
                    .height = ui.metrics.px(31)};
  if (tree_row(ui, row) == TreeAnswer::toggled) {
    state.open_section = open ? std::string() : section.id;
    state.filter = AssessFilter::all;
  }
  if (!open) return;
  for (const CriterionIndex item : items) draw_item(ui, view, item, actions);
}

}  // namespace

void take_search_key(Ui& ui, const Assessing& view, AssessState& state) {
  if (!ui.take(ctrl(Key::f))) return;
  state.searches = state.seeks_search = true;
  const bool beside = view.model.at.view == AssessView::card && ui.metrics.width_class != WidthClass::narrow;
  if (!beside) state.dialog = AssessDialog::items;
}

void draw_assess_tree(Ui& ui, const Assessing& view, AssessState& state, Rect area, Actions& actions) {
  const Region region(ui, "tree");
  const Panel side(ui, {.key = "side", .rect = area, .fill = ui.theme.surface});
  side.draw().AddLine({area.max.x - 0.5f, area.min.y}, {area.max.x - 0.5f, area.max.y}, ui.theme.line,
                      ui.metrics.stroke);
  if (state.section_of != view.criterion().id) {
    state.section_of = view.criterion().id;
    state.open_section.reset();
  }
  Rect inner = area.inset(ui.metrics.gap2, 0);
  // The filters take a second line where their words are long.
  float& high = ui.remembered(ui.id_of("head"));
  const float height = std::max(high, ui.metrics.px(76));
  {
    const Panel head(
        ui, {.key = "head",
             .rect = Rect::of({inner.min.x, area.min.y + ui.metrics.gap2}, {inner.width(), height})});
    draw_progress_head(ui, view);
    draw_filters(ui, view, state);
    if (state.searches) draw_search(ui, view, state, actions);
    high = ImGui::GetCursorPosY();
  }
  area.cut_top(ui.metrics.gap2 + height + ui.metrics.units(0.5f));
  area.max.x -= ui.metrics.stroke;
  const Panel list(ui, {.key = "list", .rect = area, .scrolls = true});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
  {
    const Group group(ui, "items", Arrows::vertical);
    for (SectionIndex section = 0; section < view.standard.sections.size(); ++section)
      draw_section(ui, view, state, section, actions);
  }
  ImGui::PopStyleVar();
}

}  // namespace assessor::ui
