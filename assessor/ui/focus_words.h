#pragma once

#include <string>

#include "ui/ui.h"

namespace assessor::ui {

/// What has the keyboard, its value and the keys that act on it, as one line: "Fokus: tombol Lanjut. Enter
/// menekan". Of the last frame; empty before anything was drawn.
std::string focus_in_words(const Ui& ui);

}  // namespace assessor::ui
