#pragma once

#include <string_view>

#include "ui/ui.h"

namespace assessor::ui {

/// Fields of a dialog in columns, each below its label; in a narrow window in one.
class FieldGrid {
 public:
  explicit FieldGrid(Ui& ui, int columns = 2);
  ~FieldGrid();
  FieldGrid(const FieldGrid&) = delete;
  FieldGrid& operator=(const FieldGrid&) = delete;

  enum class Span { one, whole };
  /// Draws the label and puts ImGui's cursor where its field begins. Returns the width of the field.
  float next(std::string_view label, Span span = Span::one);

 private:
  void end_field();

  Ui& m_ui;
  ImVec2 m_start;
  float m_width, m_top, m_bottom;
  int m_columns, m_column = 0;
};

}  // namespace assessor::ui
