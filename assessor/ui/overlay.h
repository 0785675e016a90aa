#pragma once

#include <optional>
#include <string_view>

#include "ui/scopes.h"

namespace assessor::ui {

/// A layer over the page: nothing below takes mouse or keyboard while it is drawn. What stands on it is
/// drawn inside this scope. It has no state: not drawn, it is gone and the focus returns where it was.
class Overlay : StandingScope {
 public:
  enum class Dim { no, yes };
  Overlay(Ui& ui, std::string_view key, Dim dim);
  ~Overlay();

  /// Escape, while nothing lies above this layer. Ask after the content, which may want the key itself.
  bool escaped();
  /// The mouse was pressed outside of the box.
  bool clicked_outside(Rect box) const;

 private:
  Ui& m_owner;
};

}  // namespace assessor::ui
