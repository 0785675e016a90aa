#pragma once

#include <imgui.h>

#include <algorithm>

namespace assessor::ui {

/// A rectangle on the screen, in pixels; layouts are made by cutting pieces off.
struct Rect {
  ImVec2 min, max;

  static Rect of(ImVec2 pos, ImVec2 size) { return {pos, {pos.x + size.x, pos.y + size.y}}; }

  float width() const { return max.x - min.x; }
  float height() const { return max.y - min.y; }
  ImVec2 size() const { return {width(), height()}; }
  ImVec2 center() const { return {(min.x + max.x) / 2, (min.y + max.y) / 2}; }
  bool contains(ImVec2 point) const {
    return point.x >= min.x && point.x < max.x && point.y >= min.y && point.y < max.y;
  }

  Rect inset(float all) const { return inset(all, all); }
  Rect inset(float x, float y) const { return {{min.x + x, min.y + y}, {max.x - x, max.y - y}}; }
  Rect moved(float x, float y) const { return {{min.x + x, min.y + y}, {max.x + x, max.y + y}}; }

  /// Cut a piece off this rectangle and keep the rest here; `gap` is lost between the two.
  Rect cut_left(float width, float gap = 0) {
    const Rect piece{min, {std::min(min.x + width, max.x), max.y}};
    min.x = std::min(piece.max.x + gap, max.x);
    return piece;
  }
  Rect cut_right(float width, float gap = 0) {
    const Rect piece{{std::max(max.x - width, min.x), min.y}, max};
    max.x = std::max(piece.min.x - gap, min.x);
    return piece;
  }
  Rect cut_top(float height, float gap = 0) {
    const Rect piece{min, {max.x, std::min(min.y + height, max.y)}};
    min.y = std::min(piece.max.y + gap, max.y);
    return piece;
  }
  Rect cut_bottom(float height, float gap = 0) {
    const Rect piece{{min.x, std::max(max.y - height, min.y)}, max};
    max.y = std::max(piece.min.y - gap, min.y);
    return piece;
  }
};

}  // namespace assessor::ui
