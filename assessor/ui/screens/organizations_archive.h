#pragma once

#include "ui/screens/organizations.h"

namespace assessor::ui {

/// Organizations put away, by name.
std::vector<const Organization*> archived_organizations(const Model& model);
/// Those of them whose name holds the filter's words, each with a button that brings it back.
void draw_organization_archive(Ui& ui, const Model& model, const OrganizationFilter& filter, Rect area,
                               Actions& actions);

}  // namespace assessor::ui
