#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "domain/office.h"
#include "domain/organization.h"
#include "ui/shell/screen.h"
#include "ui/widgets/select.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/toggles.h"

namespace assessor::ui {

// Rows of a form: the label at the left, the field beside it; in a narrow window the label stands above.

/// Draws the label and puts ImGui's cursor where the field begins.
void form_label(Ui& ui, std::string_view label, float ems = 9);
/// The width that a field of a form takes at ImGui's cursor.
float form_width(const Ui& ui);

struct FormText {
  std::string_view key, label;
  std::string_view placeholder = {};
  std::string_view error = {};
  std::size_t max_letters = 200;
  bool is_first = false;  ///< gets the focus when the form appears
};
FieldResult form_text(Ui& ui, const FormText& spec, std::string& value);
/// Returns the index chosen.
int form_select(Ui& ui, std::string_view key, std::string_view label, std::span<const Option> options,
                int chosen);
int form_segments(Ui& ui, std::string_view key, std::string_view label, std::span<const Segment> segments,
                  int chosen);

/// The zones of Indonesia, west to east. True when changed.
bool form_zone(Ui& ui, const Model& model, Office& office);
/// True when changed.
bool form_role(Ui& ui, const Model& model, assessor::Role& role);
std::string role_words(const Model& model, assessor::Role role);
/// The first letters of the first and the last word: "Rahma Hidayati" gives "RH".
std::string initials_of(std::string_view name);

}  // namespace assessor::ui
