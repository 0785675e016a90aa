#include <algorithm>
#include <cmath>

#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/screens/report_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

struct Paper {
  float width, height;  // points
};
constexpr Paper k_a4{595.28f, 841.89f}, k_f4{609.45f, 935.43f};
constexpr float k_scale_step = 0.05f;

Paper paper_of(const ReportOrder& order) {
  return order.f4 ? k_f4 : k_a4;
}

/// Asks for a new picture when what is on it, its page or its size has changed.
void ask(const Model& model, ReportState& state, float scale, Actions& actions) {
  const ReportState::Asked now{state.order, state.page, std::ceil(scale / k_scale_step) * k_scale_step,
                               model.session->state().revision, model.desk.language};
  if (state.asked == now || state.order.organizations.front().empty()) return;
  state.asked = now;
  actions.push_back(PreviewReport{now.order, now.page, now.scale});
}

void draw_picture(ImDrawList& draw, const Theme& theme, Rect rect, const Picture& picture) {
  draw.AddRectFilled(rect.min, rect.max, rgb(0xFFFFFF));
  if (picture.texture != nullptr) draw.AddImage(picture.texture, rect.min, rect.max);
  draw.AddRect(rect.min, rect.max, theme.line2);
}

void draw_thumbnail(Ui& ui, const Model& model, ReportState& state, int page, Rect area) {
  const Paper paper = paper_of(state.order);
  const float width = ui.metrics.px(64), height = std::round(width * paper.height / paper.width);
  const float pad = ui.metrics.units(1);
  place({std::round(area.center().x - width / 2) - pad, ImGui::GetCursorScreenPos().y});
  const std::string number = std::to_string(page + 1);
  const Item made = item(ui, {.key = number,
                              .role = Role::tab,
                              .label = model.tr("ui_report.page", {{"page", number}}),
                              .size = {width + 2 * pad, height + pad * 2 + ui.metrics.leading_small},
                              .selected = page == state.page,
                              .rounding = ui.metrics.radius_control});
  const Rect rect = Rect::of({made.rect.min.x + pad, made.rect.min.y + pad}, {width, height});
  draw_picture(*made.draw, ui.theme, rect, model.desk.preview.thumbnails[static_cast<std::size_t>(page)]);
  if (page == state.page)
    made.draw->AddRect({rect.min.x - 2, rect.min.y - 2}, {rect.max.x + 2, rect.max.y + 2}, ui.theme.mark, 0,
                       0, 2 * ui.metrics.stroke);
  draw_text_centered(*made.draw, page == state.page ? ui.fonts.small_bold : ui.fonts.small,
                     {rect.center().x, rect.max.y + ui.metrics.units(0.5f)}, ui.theme.ink2, number);
  if (made.pressed || made.arrived) state.page = page;
}

void draw_thumbnails(Ui& ui, const Model& model, ReportState& state, Rect area) {
  const Panel panel(
      ui, {.key = "pages", .rect = area, .fill = ui.theme.bg, .pad_y = ui.metrics.gap2, .scrolls = true});
  const Group group(ui, "pages", Arrows::vertical);
  const auto count = static_cast<int>(model.desk.preview.thumbnails.size());
  for (int page = 0; page < count; ++page) draw_thumbnail(ui, model, state, page, area);
}

/// What stands in place of the page while there is none.
std::string words_instead(const Model& model) {
  const ReportPreview& preview = model.desk.preview;
  if (preview.error) return model.words.message(*preview.error);
  return preview.large.texture == nullptr || preview.running ? model.tr("ui_report.drawing") : std::string();
}

void draw_page(Ui& ui, const Model& model, const ReportState& state, Rect area, float width) {
  const std::string name = model.tr("ui_report.page", {{"page", std::to_string(state.page + 1)}});
  const Panel panel(ui, {.key = "page",
                         .rect = area,
                         .fill = ui.theme.bg,
                         .pad_y = ui.metrics.gap3,
                         .scrolls_by_key = true,
                         .label = name});
  const Picture& large = model.desk.preview.large;
  const Paper paper = paper_of(state.order);
  const float ratio = large.texture != nullptr && large.width > 0
                          ? static_cast<float>(large.height) / static_cast<float>(large.width)
                          : paper.height / paper.width;
  const float x = std::round(std::max(area.min.x + ui.metrics.gap2, area.center().x - width / 2));
  const Rect rect = Rect::of({x, ImGui::GetCursorScreenPos().y}, {width, std::round(width * ratio)});
  draw_picture(panel.draw(), ui.theme, rect, large);
  const std::string words = words_instead(model);
  record_text(ui, "state", rect, words, false);
  if (!words.empty())
    draw_wrapped(panel.draw(), ui.fonts.body, {rect.min.x + ui.metrics.page, rect.min.y + ui.metrics.gap2},
                 light_theme().ink2, words, {.width = rect.width() - 2 * ui.metrics.page});
  ImGui::Dummy(rect.size());
}

/// The page after what was pressed.
int turned(Ui& ui, const Model& model, int page, int count) {
  const Button before{.key = "before",
                      .label = model.words.plain("ui_paper.page.before"),
                      .small = true,
                      .enabled = page > 0,
                      .reason = model.words.plain("ui_paper.page.first")};
  const Button after{.key = "after",
                     .label = model.words.plain("ui_paper.page.after"),
                     .small = true,
                     .enabled = page + 1 < count,
                     .reason = model.words.plain("ui_paper.page.last")};
  const bool back = button(ui, before);
  ImGui::SameLine(0, ui.metrics.gap2);
  const ImVec2 line = ImGui::GetCursorScreenPos();
  place({line.x, std::round(line.y + (ui.metrics.control_small - ui.metrics.leading_body) / 2)});
  const std::string words =
      model.tr("ui_paper.page.of", {{"page", std::to_string(page + 1)}, {"pages", std::to_string(count)}});
  const float width = std::ceil(text_width(ui.fonts.body, words));
  text(ui, {.text = words, .width = width, .key = "page_of"});
  place({line.x + width + ui.metrics.gap2, line.y});
  const bool on = button(ui, after);
  return page + (on ? 1 : 0) - (back ? 1 : 0);
}

}  // namespace

void draw_page_turner(Ui& ui, const Model& model, ReportState& state, Rect area) {
  const KeyScope scope(ui, "turn");
  place({area.min.x + ui.metrics.page, std::round(area.center().y - ui.metrics.control_small / 2)});
  state.page = turned(ui, model, state.page, static_cast<int>(model.desk.preview.thumbnails.size()));
}

void draw_report_pages(Ui& ui, const Model& model, ReportState& state, Rect area, Actions& actions) {
  const auto count = static_cast<int>(model.desk.preview.thumbnails.size());
  if (!model.desk.preview.running && count > 0) state.page = std::clamp(state.page, 0, count - 1);
  if (ui.metrics.width_class == WidthClass::wide)
    draw_thumbnails(ui, model, state, area.cut_left(ui.metrics.px(104)));
  else if (count > 1)
    draw_page_turner(ui, model, state, area.cut_top(ui.metrics.control_small + ui.metrics.gap1));
  const float fit = std::min(area.width() - 2 * ui.metrics.page, ui.metrics.px(760));
  const float width = std::round(std::max(1.0f, fit * static_cast<float>(state.zoom) / 100));
  ask(model, state, width / paper_of(state.order).width, actions);
  draw_page(ui, model, state, area, width);
}

}  // namespace assessor::ui
