#pragma once

#include <string>
#include <vector>

#include "ui/signs.h"
#include "ui/ui.h"
#include "ui/widgets/button.h"

namespace assessor::ui {

/// The bar above the content: where we are, two or three views of it, its tools, search, the saved sign.
struct TopBar {
  std::string_view title = {}, title_suffix = {}, caption = {};
  std::vector<Button> tabs = {};  ///< `style` primary marks the chosen one
  std::vector<Button> tools = {};
  std::string_view search = {}, search_key = "search";
  Sign saved_sign = Sign::ok;
  std::string saved = {};   ///< "Tersimpan 09.42"
  bool may_retry = false;   ///< the saved sign is a button that tries again
  std::string zoom = {};    ///< "100 %"
  std::string person = {};  ///< initials
  std::string person_name = {};
};

/// Key of what was pressed: of a tab or tool, "search", "saved", "zoom", "person"; empty: nothing.
std::string draw_top_bar(Ui& ui, Rect area, const TopBar& bar);

}  // namespace assessor::ui
