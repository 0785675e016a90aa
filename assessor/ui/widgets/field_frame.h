#pragma once

#include <string>
#include <string_view>

#include "ui/item.h"

namespace assessor::ui {

/// What single-line and multi-line fields share.
struct FieldFrame {
  Rect rect;
  bool has_error = false;
  bool enabled = true;
};

void draw_field_frame(Ui& ui, const FieldFrame& frame);
/// The sentence below a field; moves ImGui's cursor below itself.
void draw_field_error(Ui& ui, Rect field, std::string_view sentence);
/// A field that cannot be typed in: takes the focus, shows its value or the reason behind a lock.
bool locked_field(Ui& ui, const ItemSpec& spec, std::string_view shown);

/// A field that ImGui edits: its id here and inside ImGui.
struct EditedField {
  Id id = 0, input = 0;
  Ui::Typing typing = Ui::Typing::line;
};
/// Keeps ImGui's text editing and our focus together: the focused field is the one being edited.
/// Call before the ImGui field.
void begin_editing(Ui& ui, const EditedField& field, const std::string& value);
/// Call after it: a click into the field takes the focus.
void end_editing(Ui& ui, const EditedField& field, const std::string& value);

/// ImGui drawing a text field without frame of its own.
class BareField {
 public:
  BareField(ImVec2 padding, Color text);
  ~BareField();
  BareField(const BareField&) = delete;
  BareField& operator=(const BareField&) = delete;
};

}  // namespace assessor::ui
