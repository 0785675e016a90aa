#include "ui/screens/benchmark.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "ui/charts/dot_plot.h"
#include "ui/icons.h"
#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/screens/benchmark_record.h"
#include "ui/screens/benchmark_view.h"
#include "ui/widgets/button.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/select.h"
#include "ui/widgets/text.h"
#include "ui/widgets/toggles.h"

namespace assessor::ui {

namespace {

FilePickerSpec picker_spec(const Model& model) {
  return {.key = "add",
          .title = model.words.plain("ui_benchmark.add.title"),
          .text = model.words.plain("ui_benchmark.add.text"),
          .act = model.words.plain("ui_benchmark.add"),
          .wanted = FilePickerSpec::Wanted::file,
          .endings = {".json"}};
}

void run_picker(Ui& ui, const Model& model, BenchmarkState& state, Actions& actions) {
  const FilePickerSpec spec = picker_spec(model);
  const auto files = file_picker(ui, model, state.picker, spec, actions);
  if (!files || files->empty()) return;
  state.picked = files->front();
  actions.push_back(AddBenchmarkFile{files->front()});
}

/// Words before a field on the same line.
void draw_label(Ui& ui, std::string_view words) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = std::ceil(text_width(ui.fonts.small, words));
  draw_text(*ImGui::GetWindowDrawList(), ui.fonts.small,
            {at.x, std::round(at.y + (ui.metrics.field - ui.fonts.small.size) / 2)}, ui.theme.ink2, words);
  place({at.x + width + ui.metrics.gap1, at.y});
}

void draw_benchmark_select(Ui& ui, const Model& model, const BenchmarkView& view, BenchmarkState& state,
                           float width) {
  std::vector<Option> options;
  for (const BenchmarkChoice& choice : view.choices)
    options.push_back({.key = choice.key, .label = choice.name});
  const int chosen = view.choices.empty() ? -1 : static_cast<int>(view.chosen);
  const int picked = select(ui, {.key = "benchmark",
                                 .label = model.words.plain("ui_benchmark.benchmark"),
                                 .options = options,
                                 .chosen = chosen,
                                 .placeholder = model.words.plain("ui_benchmark.no_benchmark"),
                                 .width = width,
                                 .enabled = !options.empty(),
                                 .reason = options.empty() ? model.words.plain("ui_benchmark.none") : ""});
  if (picked >= 0) state.benchmark = view.choices[static_cast<std::size_t>(picked)].key;
}

void draw_group_select(Ui& ui, const Model& model, const BenchmarkView& view, BenchmarkState& state,
                       float width) {
  std::vector<Option> options;
  for (const GroupChoice& group : view.groups) options.push_back({.key = group.key, .label = group.name});
  const int picked = select(ui, {.key = "group",
                                 .label = model.words.plain("ui_benchmark.group"),
                                 .options = options,
                                 .chosen = static_cast<int>(view.group),
                                 .width = width});
  state.group = view.groups[static_cast<std::size_t>(picked)].key;
}

using View = BenchmarkState::View;

bool is_wide(const Ui& ui) {
  return ui.metrics.width_class == WidthClass::wide;
}

/// Which picture: the panel of the right is among them only where it has no room beside them.
void draw_view_choice(Ui& ui, const Model& model, BenchmarkState& state, Rect line) {
  const std::array segments{Segment{.key = "dots", .label = model.words.plain("ui_benchmark.dots")},
                            Segment{.key = "table", .label = model.words.plain("ui_benchmark.table")},
                            Segment{.key = "radar", .label = model.words.plain("ui_radar.view")},
                            Segment{.key = "side", .label = model.words.plain("ui_radar.side")}};
  const std::size_t count = segments.size() - (is_wide(ui) ? 1 : 0);
  place(line.min);
  if (is_wide(ui) && state.view == View::side) state.view = View::dots;
  const int now = segmented(ui, "view", std::span(segments).first(count), static_cast<int>(state.view));
  state.view = static_cast<View>(now);
}

float view_choice_width(const Ui& ui, const Model& model) {
  const std::array segments{Segment{.key = "dots", .label = model.words.plain("ui_benchmark.dots")},
                            Segment{.key = "table", .label = model.words.plain("ui_benchmark.table")},
                            Segment{.key = "radar", .label = model.words.plain("ui_radar.view")}};
  return segmented_width(ui, segments);
}

void draw_choices(Ui& ui, const Model& model, const BenchmarkView& view, BenchmarkState& state, Rect line) {
  place(line.min);
  draw_label(ui, model.words.plain("ui_benchmark.benchmark"));
  ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = std::round((line.max.x - at.x) * 0.46f);
  draw_benchmark_select(ui, model, view, state, width);
  place({at.x + width + ui.metrics.gap2, line.min.y});
  draw_label(ui, model.words.plain("ui_benchmark.group"));
  at = ImGui::GetCursorScreenPos();
  draw_group_select(ui, model, view, state, line.max.x - at.x);
}

/// Dots, median and range with their words; what is hidden says why.
void draw_legend(Ui& ui, const Model& model, const BenchmarkView& view, bool is_radar, Rect line) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const Pen pen = pen_of(ui, ui.theme.bg);
  const float y = std::round(line.center().y), radius = ui.metrics.px(8);
  float x = line.min.x + radius;
  const auto words = [&](const std::string& shown) {
    draw_text(draw, ui.fonts.small, {x, std::round(y - ui.fonts.small.size / 2)}, ui.theme.ink2, shown);
    x += text_width(ui.fonts.small, shown) + ui.metrics.page;
  };
  draw_own_dot(pen, {x, y}, view.is_claimed());
  x += radius + ui.metrics.units(1);
  words(model.tr(view.is_claimed() ? "ui_city_more.legend.own_claimed" : "ui_benchmark.legend.own"));
  draw_benchmark_dot(pen, {x, y});
  x += radius + ui.metrics.units(1);
  words(model.tr("ui_benchmark.legend.benchmark"));
  if (view.second) {
    draw_second_dot(pen, {x, y});
    x += radius + ui.metrics.units(1);
    words(model.tr("ui_benchmark.legend.second"));
  }
  if (is_radar) return;  // lines and no group
  if (!view.group_is_shown()) {
    words(model.tr("ui_benchmark.too_small"));
    return;
  }
  draw.AddRectFilled({x, y - radius}, {x + 2 * ui.metrics.stroke, y + radius}, ui.theme.median);
  x += ui.metrics.gap1;
  words(model.tr("ui_benchmark.legend.median", {{"count", std::to_string(view.city().size())}}));
  const float half = ui.metrics.px(3);
  draw.AddRectFilled({x, y - half}, {x + ui.metrics.px(28), y + half}, ui.theme.range, half);
  x += ui.metrics.px(28) + ui.metrics.units(1.5f);
  words(model.tr("ui_benchmark.legend.range"));
}

/// At the right of a line, where there are own scores to count.
void draw_own_switch(Ui& ui, const Model& model, const BenchmarkView& view, BenchmarkState& state,
                     Rect& line) {
  const int own = view.groups[view.group].own_left_out;
  if (own == 0 && !state.counts_own) return;
  const std::string label = state.counts_own
                                ? model.tr("ui_city_more.own_counted")
                                : model.tr("ui_city_more.own_left_out", {{"count", std::to_string(own)}});
  const float width = text_width(ui.fonts.body, label) + ui.metrics.px(34);
  const Rect spot = line.cut_right(width, ui.metrics.gap2);
  place({spot.min.x, std::round(spot.center().y - ui.metrics.leading_body / 2)});
  check_box(ui, {.key = "own", .label = label}, state.counts_own);
}

void draw_main(Ui& ui, const Model& model, const BenchmarkView& view, BenchmarkState& state, Rect area) {
  if (state.view == View::radar) return draw_radar_view(ui, model, view, state, area);
  if (state.view == View::table) return draw_number_rows(ui, model, view, area);
  draw_dot_rows(ui, model, view, state, area);
}

void draw_rows(Ui& ui, const Model& model, const BenchmarkView& view, BenchmarkState& state, Rect area) {
  Rect line = area.cut_top(ui.metrics.field, ui.metrics.gap2);
  if (is_wide(ui))
    draw_view_choice(ui, model, state, line.cut_right(view_choice_width(ui, model), ui.metrics.gap2));
  draw_choices(ui, model, view, state, line);
  Rect legend = area.cut_bottom(ui.metrics.px(30));
  if (is_wide(ui)) draw_own_switch(ui, model, view, state, legend);
  draw_main(ui, model, view, state, area);
  ImGui::GetWindowDrawList()->AddRect(area.min, area.max, ui.theme.line, ui.metrics.radius_card, 0,
                                      ui.metrics.stroke);
  draw_legend(ui, model, view, state.view == View::radar, legend);
}

void draw_nothing(Ui& ui, const Model& model, Actions& actions) {
  const EmptyState empty{.key = "empty",
                         .title = model.words.plain("ui_benchmark.empty"),
                         .text = model.words.plain("ui_benchmark.empty.text"),
                         .first_action = model.words.plain("ui_benchmark.empty.action"),
                         .primary = false};
  if (empty_state(ui, empty) == EmptyAnswer::first_action)
    actions.push_back(Go{.place = Place::organizations});
}

/// How the benchmark works, or who is like this organization.
void draw_side(Ui& ui, const Model& model, const BenchmarkView& view, BenchmarkState& state, Rect rect,
               Actions& actions) {
  const std::array segments{Segment{.key = "practice", .label = model.words.plain("ui_benchmark.how")},
                            Segment{.key = "peers", .label = model.words.plain("ui_benchmark.peers")}};
  const Rect head = rect.cut_top(ui.metrics.field + 2 * ui.metrics.gap2);
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  draw.AddRectFilled(head.min, head.max, ui.theme.surface);
  draw.AddLine(head.min, {head.min.x, head.max.y}, ui.theme.line, ui.metrics.stroke);
  place({head.min.x + ui.metrics.gap3, head.min.y + ui.metrics.gap2});
  state.shows_peers = segmented(ui, "side", segments, state.shows_peers ? 1 : 0) == 1;
  if (state.shows_peers)
    draw_peers(ui, model, view, state, rect, actions);
  else
    draw_practice(ui, model, view, state, rect, actions);
}

/// Picture and panel beside each other, or one of them in the whole room.
void draw_views(Ui& ui, const Model& model, const BenchmarkView& view, BenchmarkState& state, Rect area,
                Actions& actions) {
  if (is_wide(ui)) {
    const Rect side = area.cut_right(ui.metrics.px(312));
    draw_rows(ui, model, view, state, area.inset(ui.metrics.page, ui.metrics.gap2));
    return draw_side(ui, model, view, state, side, actions);
  }
  const Rect top = area.cut_top(ui.metrics.field + ui.metrics.gap2);
  Rect head{{top.min.x + ui.metrics.page, top.min.y + ui.metrics.gap2},
            {top.max.x - ui.metrics.page, top.max.y}};
  draw_view_choice(ui, model, state, head);
  if (state.view != View::side) draw_own_switch(ui, model, view, state, head);
  if (state.view == View::side)
    draw_side(ui, model, view, state, area, actions);
  else
    draw_rows(ui, model, view, state, area.inset(ui.metrics.page, ui.metrics.gap2));
}

/// The widest gap is shown first: its item chosen, its section open where there is room for others too.
void choose_first(const Ui& ui, const BenchmarkView& view, BenchmarkState& state) {
  if (view.standard->criterion(state.criterion) != nullptr) return;
  if (view.sections.empty()) return;
  const SectionIndex first = view.sections.front().section;
  if (is_wide(ui)) state.open = first;
  const auto items = items_of(view, first);
  if (!items.empty()) state.criterion = view.standard->criteria[items.front()].id;
}

/// Keys of what is drawn beside the organization. The picture has no other names for them, so a line that is
/// not to be named is left out.
std::vector<std::string> shown_lines(const Model& model, BenchmarkState& state) {
  std::vector<std::string> keys;
  const auto view = benchmark_view(model, state);
  if (!view || view->benchmark() == nullptr) return keys;
  keys.push_back(view->benchmark()->key);
  if (view->second) keys.push_back(view->choices[*view->second].key);
  std::erase_if(keys, [&](const std::string& key) { return view->unnamed.contains(key); });
  return keys;
}

void act_on(const Model& model, BenchmarkState& state, const PageEvent& event, Actions& actions) {
  if (event.pressed == "assess") actions.push_back(Go{.place = Place::assess, .criterion = state.criterion});
  if (event.pressed == "choose") actions.push_back(Go{.place = Place::organizations});
  if (event.pressed == "figures") {
    PrintReports print;
    print.order.kind = "figures";
    print.order.format = "png";
    print.order.language = model.words.language();
    print.order.organizations = {model.at.organization};
    print.order.lines = shown_lines(model, state);
    print.order.left_out = state.left_out[model.at.organization];
    actions.push_back(std::move(print));
  }
  if (event.pressed == "add") open_file_picker(state.picker, picker_spec(model), actions);
}

}  // namespace

Page benchmark_page(const Model& model, const BenchmarkState& state) {
  Page page;
  page.title = model.tr("ui_benchmark.title");
  const session::OrganizationRow* own =
      model.session != nullptr ? model.session->overview().row(model.at.organization) : nullptr;
  page.secondary = PageButton{.key = "add", .label = model.tr("ui_benchmark.add"), .icon = icon::plus};
  if (own == nullptr || own->score == nullptr || own->standard == nullptr) {
    page.step = {{model.tr("ui_benchmark.step.choose"), false}};
    page.primary = PageButton{.key = "choose", .label = model.tr("ui_benchmark.empty.action")};
    return page;
  }
  const Stage* stage = own->standard->stage(own->sent->stage);
  page.caption =
      model.tr("ui_benchmark.caption",
               {{"organization", own->name}, {"stage", stage != nullptr ? model.tr(stage->title) : ""}});
  page.tools = {{.key = "figures", .label = model.tr("ui_city_more.figures"), .icon = icon::picture}};
  const Criterion* item = own->standard->criterion(state.criterion);
  if (item == nullptr) {
    page.step = {{model.tr("ui_benchmark.choose_item"), false}};
    return page;
  }
  page.step = {{model.tr("ui_benchmark.step") + " ", false},
               {item->code + " " + model.tr(item->short_title), true}};
  page.primary = PageButton{.key = "assess",
                            .label = model.tr("ui_benchmark.open_item", {{"item", item->code}}),
                            .shortcut = "Ctrl Enter"};
  return page;
}

void draw_benchmark(Ui& ui, const Model& model, BenchmarkState& state, const PageEvent& event,
                    Actions& actions) {
  Rect area = Rect::of(ImGui::GetCursorScreenPos(), ImGui::GetContentRegionAvail());
  act_on(model, state, event, actions);
  const auto view = benchmark_view(model, state);
  if (!view) {
    place({area.min.x + ui.metrics.page, area.min.y + ui.metrics.gap3});
    draw_nothing(ui, model, actions);
    run_picker(ui, model, state, actions);
    ask_package_consent(ui, model, state, actions);
    return;
  }
  choose_first(ui, *view, state);
  if (!ui.is_typing() && ui.take(ctrl(Key::c)))
    actions.push_back(CopyText{benchmark_tabbed_text(model, *view)});
  draw_views(ui, model, *view, state, area, actions);
  draw_practice_form(ui, model, state.practice, actions);
  ask_record_removal(ui, model, state.removing, actions);
  run_picker(ui, model, state, actions);
  ask_package_consent(ui, model, state, actions);
}

}  // namespace assessor::ui
