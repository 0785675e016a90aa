#pragma once

#include <string_view>

#include "ui/signs.h"
#include "ui/ui.h"

namespace assessor::ui {

/// A sentence that stays in the page until it is dealt with.
struct Banner {
  std::string_view key;
  /// Gives sign and ground: ok, wait, half or un.
  Sign sign = Sign::wait;
  std::string_view text;
  /// One small button; may be empty.
  std::string_view action = {};
  std::string_view second_action = {};
  /// 0 = as wide as the panel.
  float width = 0;
};
enum class BannerAnswer { none, action, second_action };
BannerAnswer banner(Ui& ui, const Banner& spec);

/// In place of a list that has nothing yet: the mark in outline, what is missing, what to do.
struct EmptyState {
  std::string_view key;
  std::string_view title;
  std::string_view text = {};
  /// The last one is filled when `primary`.
  std::string_view first_action = {}, second_action = {};
  bool primary = true;
};
enum class EmptyAnswer { none, first_action, second_action };
EmptyAnswer empty_state(Ui& ui, const EmptyState& spec);

/// How far: 0 to 1, with a track.
void draw_progress(ImDrawList& draw, Rect rect, float share, const Theme& theme);
/// Sign and words on one line at ImGui's cursor.
Rect sign_line(Ui& ui, Sign sign, std::string_view words, Color behind);

}  // namespace assessor::ui
