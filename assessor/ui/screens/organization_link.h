#pragma once

#include <string>

#include "ui/shell/screen.h"

namespace assessor::ui {

/// An organization to press in a panel, as wide as the panel.
struct OrganizationLink {
  std::string key;
  std::string organization;  ///< id; its result opens
  std::string says;          ///< what people read of it
  std::string reasons = {};  ///< for the status line
  bool strong = false;
};
void draw_organization_link(Ui& ui, const OrganizationLink& spec, Actions& actions);

}  // namespace assessor::ui
