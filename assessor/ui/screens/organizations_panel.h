#pragma once

#include "ui/screens/organizations.h"

namespace assessor::ui {

/// What the buttons of the panel want.
enum class PanelAnswer { none, result, evidence, edit, profile, schedule, archive, export_stage };

/// The chosen organization: next step, score, level, stages, people and dates, buttons. Drawn in the flow of
/// the current panel.
PanelAnswer draw_organization_panel(Ui& ui, const Model& model, const session::OrganizationRow& row);

/// The same in one line, where there is no room for a panel. True when the details are asked for.
bool draw_organization_strip(Ui& ui, const Model& model, const session::OrganizationRow& row, Rect line);

}  // namespace assessor::ui
