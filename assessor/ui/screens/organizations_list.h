#pragma once

#include "ui/screens/organizations.h"

namespace assessor::ui {

/// Rows that pass the filter, in the order asked for. By name unless a head was pressed.
std::vector<const session::OrganizationRow*> listed_rows(const Model& model, const OrganizationsState& state);

/// The questions of the period's standard that tell the class (one choice) and the fields (several); null
/// where it asks none.
const ProfileQuestion* class_question(const Standard* standard);
const ProfileQuestion* fields_question(const Standard* standard);
/// Chosen options of a question, as titles.
std::vector<std::string> chosen_titles(const Model& model, const ProfileQuestion* question,
                                       const Profile& profile);

enum class FilterAnswer { none, paste, import_stage };
/// Search, filters and the ways in, in one line.
FilterAnswer draw_organization_filters(Ui& ui, const Model& model, OrganizationsState& state, Rect line);

/// The table; selects by click and arrow. Returns the row to open (Enter, double click); null: none.
const session::OrganizationRow* draw_organization_table(
    Ui& ui, const Model& model, OrganizationsState& state,
    const std::vector<const session::OrganizationRow*>& rows, Rect area, Actions& actions);

}  // namespace assessor::ui
