#include "ui/screens/cover_form.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "ui/item.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

using Point = CoverForm::Point;

constexpr int k_steps = 48;  // arrow presses across the picture

/// The picture as it stands on the screen.
struct Canvas {
  Rect rect;
  PictureSize size;

  ImVec2 on_screen(Point point) const {
    return {rect.min.x + rect.width() * static_cast<float>(point.x) / static_cast<float>(size.width),
            rect.min.y + rect.height() * static_cast<float>(point.y) / static_cast<float>(size.height)};
  }
  Point in_picture(ImVec2 at) const {
    const auto along = [](float from, float long_, float where, int pixels) {
      const float share = std::clamp((where - from) / std::max(1.0f, long_), 0.0f, 1.0f);
      return static_cast<int>(std::lround(share * static_cast<float>(pixels)));
    };
    return {along(rect.min.x, rect.width(), at.x, size.width),
            along(rect.min.y, rect.height(), at.y, size.height)};
  }
};

PictureRegion between(Point a, Point b) {
  return {std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x), std::abs(a.y - b.y)};
}

/// A part without width or height was only a click.
void end_part(CoverForm& form) {
  const PictureRegion part = between(*form.corner, form.cursor);
  form.corner.reset();
  if (part.width > 0 && part.height > 0) form.regions.push_back(part);
}

/// True while the mouse marks a part, and when it lets go of it: then the item counts as pressed, but not by
/// a key. Once begun it follows the button itself, since an item is held for its first frames only.
bool follow_mouse(CoverForm& form, const Canvas& canvas, const Item& made) {
  if (!made.held && !form.dragging) return false;
  if (ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
    form.cursor = canvas.in_picture(ImGui::GetIO().MousePos);
    if (!form.dragging) form.corner = form.cursor;
    form.dragging = true;
  } else {
    form.dragging = false;
    if (form.corner) end_part(form);
  }
  return true;
}

void follow_keys(Ui& ui, CoverForm& form, const Canvas& canvas, const Item& made) {
  if (!made.focused) return;
  const auto move = [&](Key back, Key on, int& where, int limit) {
    const int step = std::max(1, limit / k_steps);
    if (ui.take(back, true)) where = std::max(0, where - step);
    if (ui.take(on, true)) where = std::min(limit, where + step);
  };
  move(Key::left, Key::right, form.cursor.x, canvas.size.width);
  move(Key::up, Key::down, form.cursor.y, canvas.size.height);
  if (!made.pressed) return;
  if (form.corner)
    end_part(form);
  else
    form.corner = form.cursor;
}

Rect on_screen(const Canvas& canvas, const PictureRegion& part) {
  return {canvas.on_screen({part.x, part.y}), canvas.on_screen({part.x + part.width, part.y + part.height})};
}

void draw_parts(const Ui& ui, const CoverForm& form, const Canvas& canvas, const Item& made) {
  ImDrawList& draw = *made.draw;
  for (const PictureRegion& part : form.regions) {
    const Rect covered = on_screen(canvas, part);
    draw.AddRectFilled(covered.min, covered.max, ui.theme.ink);
    draw.AddRect(covered.min, covered.max, ui.theme.surface, 0, 0, ui.metrics.stroke);
  }
  if (form.corner) {
    const Rect marked = on_screen(canvas, between(*form.corner, form.cursor));
    draw.AddRect(marked.min, marked.max, ui.theme.surface, 0, 0, 4 * ui.metrics.stroke);
    draw.AddRect(marked.min, marked.max, ui.theme.mark, 0, 0, 2 * ui.metrics.stroke);
  }
  if (!made.focused) return;
  const ImVec2 at = canvas.on_screen(form.cursor);
  draw.AddCircleFilled(at, ui.metrics.px(6), ui.theme.surface, 16);
  draw.AddCircleFilled(at, ui.metrics.px(4), ui.theme.mark, 16);
}

/// As large as the dialog allows, in the shape of the picture.
ImVec2 shown_size(const Ui& ui, const PictureSize& size) {
  const float most_high = std::max(ui.metrics.px(160), ImGui::GetIO().DisplaySize.y - ui.metrics.px(320));
  const float scale =
      std::min(room() / static_cast<float>(size.width), most_high / static_cast<float>(size.height));
  return {std::floor(static_cast<float>(size.width) * scale),
          std::floor(static_cast<float>(size.height) * scale)};
}

void draw_picture(Ui& ui, const Model& model, CoverForm& form, const LookedAt& looked) {
  const std::string count = model.tr("ui_cover.count", {{"count", std::to_string(form.regions.size())}});
  const std::string label = model.tr("ui_cover.picture");
  const std::string hint = model.tr("ui_cover.hint");
  const Item made = item(ui, {.key = "picture",
                              .role = Role::button,
                              .label = label,
                              .value = count,
                              .hint = hint,
                              .size = shown_size(ui, looked.size),
                              .is_first = true});
  const Canvas canvas{made.rect, looked.size};
  if (!follow_mouse(form, canvas, made)) follow_keys(ui, form, canvas, made);
  made.draw->AddImage(looked.picture.texture, made.rect.min, made.rect.max);
  draw_parts(ui, form, canvas, made);
}

/// Null while it is read.
const LookedAt* looked_at(const Model& model, const CoverForm& form) {
  const auto& looked = model.desk.looked_at;
  return looked && looked->document == form.document ? &*looked : nullptr;
}

void draw_content(Ui& ui, const Model& model, CoverForm& form) {
  const LookedAt* looked = looked_at(model, form);
  if (looked == nullptr) {
    text(ui, {.text = model.words.plain("ui_cover.reading"), .color = ui.theme.ink2, .key = "reading"});
    return;
  }
  if (looked->error || looked->picture.texture == nullptr) {
    const std::string words = looked->error ? model.words.message(*looked->error) : std::string();
    text(ui, {.text = words, .wraps = true, .key = "error"});
    return;
  }
  draw_picture(ui, model, form, *looked);
  if (form.regions.empty()) return;
  const std::string label = model.tr("ui_cover.last");
  if (button(ui, {.key = "last", .label = label, .small = true})) form.regions.pop_back();
}

}  // namespace

void open_cover_form(CoverForm& form, const EvidenceDocument& document, Actions& actions) {
  form = {.document = document.document.id};
  actions.push_back(LookAtPicture{form.document});
}

void draw_cover_form(Ui& ui, const Model& model, CoverForm& form, Actions& actions) {
  const EvidenceDocument* document = model.session->state().document(form.document);
  if (document == nullptr) return;
  const std::string title = model.tr("ui_cover.title", {{"title", document->document.title}});
  Dialog dialog(ui,
                {.key = "cover", .title = title, .text = model.words.plain("ui_cover.text"), .width = 44});
  draw_content(ui, model, form);
  const DialogAnswer answer = dialog.buttons({.keep = model.words.plain("ui_cover.keep"),
                                              .act = model.words.plain("ui_cover.act"),
                                              .act_enabled = !form.regions.empty(),
                                              .reason = model.words.plain("ui_cover.nothing")});
  if (answer == DialogAnswer::act) actions.push_back(CoverPicture{form.document, form.regions});
  if (answer != DialogAnswer::none) form = {};
}

}  // namespace assessor::ui
