#pragma once

#include "ui/scopes.h"

namespace assessor::ui {

/// What stands beside a list about the row chosen there: a part of the window of its own that F6 visits, with
/// a line at its left; scrolls. Keys inside begin with "side".
class SidePanel {
 public:
  SidePanel(Ui& ui, Rect area);

 private:
  Region m_region;
  Panel m_panel;
  KeyScope m_scope;
};

}  // namespace assessor::ui
