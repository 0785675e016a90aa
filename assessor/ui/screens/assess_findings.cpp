#include <algorithm>
#include <cmath>

#include "session/process_plan.h"
#include "ui/icons.h"
#include "ui/scopes.h"
#include "ui/screens/assess_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

/// Findings are noted under the stage itself, also where two rate it apart.
StageKey stage_of(const Assessing& view) {
  return session::own_key(view.key.assessment, view.stage.id);
}

std::ptrdiff_t count_findings(const Assessing& view) {
  return std::ranges::count_if(view.model.session->state().findings, [&](const auto& entry) {
    const Finding& finding = entry.second;
    return finding.assessment == view.key.assessment && finding.criterion == view.criterion().id;
  });
}

}  // namespace

std::string finding_refusal(const Assessing& view) {
  const Model& model = view.model;
  if (model.session->read_only()) return model.tr("ui_settings.read_only");
  const auto may = session::may_note_finding(model.session->context(model.desk.person), stage_of(view));
  return may ? std::string() : told(model, may.error());
}

void note_finding(const Assessing& view, AssessState& state) {
  open_new_finding(state.finding, view.standard, stage_of(view), view.criterion().id);
}

void draw_finding_row(Ui& ui, const Assessing& view, AssessState& state) {
  if (view.own) return;
  const std::string refusal = finding_refusal(view);
  const auto count = count_findings(view);
  if (!refusal.empty() && count == 0) return;
  const KeyScope scope(ui, "findings");
  const ImVec2 start = ImGui::GetCursorScreenPos();
  const std::string label = view.model.tr("ui_assess_finding.note");
  const Button spec{.key = "note",
                    .label = label,
                    .icon = icon::plus,
                    .small = true,
                    .enabled = refusal.empty(),
                    .reason = refusal};
  if (button(ui, spec)) note_finding(view, state);
  const float left = start.x + button_size(ui, spec).x + ui.metrics.gap1;
  const std::string words =
      count == 0 ? view.model.tr("ui_assess_finding.none")
                 : view.model.tr("ui_assess_finding.count", {{"count", std::to_string(count)}});
  place({left, std::round(start.y + (ui.metrics.control_small - ui.metrics.leading_small) / 2)});
  text(ui, {.text = words,
            .style = TextStyle::small,
            .color = ui.theme.ink2,
            .width = start.x + room() - left,
            .key = "count"});
  place({start.x, start.y + ui.metrics.control_small + ui.metrics.units(1)});
}

}  // namespace assessor::ui
