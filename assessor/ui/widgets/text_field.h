#pragma once

#include <string>
#include <string_view>

#include "ui/ui.h"

namespace assessor::ui {

/// What happened to a field in this frame.
struct FieldResult {
  /// The value differs from the last frame: every edit counts, there is nothing to confirm.
  bool changed = false;
  /// Enter was pressed in it.
  bool submitted = false;
  bool focused = false;
};

struct TextField {
  std::string_view key;
  /// Name of the field, for the status line; drawn by the caller.
  std::string_view label = {};
  /// Shown while the field is empty.
  std::string_view placeholder = {};
  /// 0 = to the edge of the panel.
  float width = 0;
  /// A letter of ui/icons.h at the left end.
  const char* icon = nullptr;
  /// One sentence that tells what to type; shown below with the edge in the colour of unmet.
  std::string_view error = {};
  /// Key that leads here or away, shown at the right end.
  std::string_view shortcut = {};
  bool enabled = true;
  /// Why it is locked; shown in its place when there is no value.
  std::string_view reason = {};
  /// Longer input is not taken.
  std::size_t max_letters = 500;
  /// Only digits, signs, comma, point and slashes.
  bool numeric = false;
  /// Free words, in which personal data is remarked on; not a field made for a name or a number.
  bool guarded = false;
  bool is_first = false;
  /// A passphrase: dots stand for its letters, on the screen and in what is told of the field.
  bool hidden = false;
};

FieldResult text_field(Ui& ui, const TextField& spec, std::string& value);

struct TextArea {
  std::string_view key;
  std::string_view label = {};
  std::string_view placeholder = {};
  float width = 0;
  /// As high as its text between these two; beyond, it scrolls.
  int min_lines = 2;
  int max_lines = 8;
  std::string_view error = {};
  bool enabled = true;
  std::string_view reason = {};
  std::size_t max_letters = 4000;
  bool is_first = false;
};

/// Several lines, wrapped at words. Enter makes a new line; Ctrl+Z and Ctrl+Y undo and redo inside it.
FieldResult text_area(Ui& ui, const TextArea& spec, std::string& value);

}  // namespace assessor::ui
