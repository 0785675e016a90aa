#include "ui/screens/organizations_archive.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "ui/icons.h"
#include "ui/scopes.h"
#include "ui/screens/organization_act.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

void draw_line(Ui& ui, const Model& model, const Organization& organization, Actions& actions) {
  const KeyScope scope(ui, organization.id);
  const std::string name = shown_name(model, organization.name);
  const std::string label = model.tr("ui_organizations.bring_back");
  const Button back{.key = "back", .label = label, .icon = icon::undo, .small = true};
  const ImVec2 size = button_size(ui, back);
  const Rect line = Rect::of(ImGui::GetCursorScreenPos(), {room(), ui.metrics.row_two_lines});
  const float width = line.width() - size.x - ui.metrics.gap2;
  place({line.min.x, line.min.y + ui.metrics.units(1)});
  text(ui, {.text = name, .style = TextStyle::body_bold, .width = width, .key = "name"});
  place({line.min.x, line.min.y + ui.metrics.units(1) + ui.metrics.leading_body});
  if (!organization.kelurahan.empty())
    text(ui, {.text = organization.kelurahan,
              .style = TextStyle::small,
              .color = ui.theme.ink2,
              .width = width,
              .key = "kelurahan"});
  place({line.max.x - size.x, std::round(line.center().y - size.y / 2)});
  if (button(ui, back)) actions.push_back(Do{session::ArchiveOrganization{organization.id, false}});
  place({line.min.x, line.max.y});
}

}  // namespace

std::vector<const Organization*> archived_organizations(const Model& model) {
  std::vector<const Organization*> found;
  for (const auto& [id, organization] : model.session->state().organizations)
    if (organization.archived) found.push_back(&organization);
  std::stable_sort(found.begin(), found.end(), [](const Organization* a, const Organization* b) {
    return folded(a->name) < folded(b->name);
  });
  return found;
}

void draw_organization_archive(Ui& ui, const Model& model, const OrganizationFilter& filter, Rect area,
                               Actions& actions) {
  const Panel panel(ui, {.key = "archive",
                         .rect = area,
                         .fill = ui.theme.surface,
                         .rounding = ui.metrics.radius_card,
                         .pad_x = ui.metrics.gap2,
                         .pad_y = ui.metrics.gap1,
                         .scrolls = true});
  const KeyScope scope(ui, "archive");
  panel.draw().AddRect(area.min, area.max, ui.theme.line, ui.metrics.radius_card, 0, ui.metrics.stroke);
  const std::string wanted = folded(trimmed(filter.words));
  bool none = true;
  for (const Organization* organization : archived_organizations(model)) {
    if (folded(organization->name).find(wanted) == std::string::npos) continue;
    if (!none) divider(ui);
    none = false;
    draw_line(ui, model, *organization, actions);
  }
  if (none) empty_state(ui, {.key = "none", .title = model.words.plain("ui_organizations.archive.none")});
}

}  // namespace assessor::ui
