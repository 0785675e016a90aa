#include "ui/screens/organization_link.h"

#include <cmath>

#include "ui/item.h"

namespace assessor::ui {

void draw_organization_link(Ui& ui, const OrganizationLink& spec, Actions& actions) {
  const ImVec2 start = ImGui::GetCursorScreenPos();
  const Face face = spec.strong ? ui.fonts.body_bold : ui.fonts.small;
  const float width = room(), height = std::round(face.size * 1.4f);
  const Item made = item(ui, {.key = spec.key,
                              .role = Role::link,
                              .label = spec.says,
                              .value = spec.reasons,
                              .size = {width, height},
                              .cut = text_width(face, spec.says) > width,
                              .rounding = ui.metrics.px(2),
                              .ring_inside = true});
  if (made.hovered) made.draw->AddRectFilled(made.rect.min, made.rect.max, ui.theme.soft);
  draw_fitted(*made.draw, face, {start.x, std::round(made.rect.center().y - face.size / 2)}, ui.theme.ink,
              spec.says, width);
  place({start.x, start.y + height});
  if (made.pressed) actions.push_back(Go{.place = Place::result, .organization = spec.organization});
}

}  // namespace assessor::ui
