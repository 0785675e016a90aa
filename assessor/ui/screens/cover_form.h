#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/shell/screen.h"

namespace assessor::ui {

/// Parts of a photo are marked with the mouse, or with arrow keys and Space, corner by corner.
struct CoverForm {
  struct Point {
    int x = 0, y = 0;
  };
  std::string document;  ///< id; empty: not open
  std::vector<PictureRegion> regions;
  Point cursor;                 ///< in pixels of the document's picture
  std::optional<Point> corner;  ///< the first one of a part that is being marked
  bool dragging = false;
};
void open_cover_form(CoverForm& form, const EvidenceDocument& document, Actions& actions);
void draw_cover_form(Ui& ui, const Model& model, CoverForm& form, Actions& actions);

}  // namespace assessor::ui
