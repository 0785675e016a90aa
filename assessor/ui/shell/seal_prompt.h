#pragma once

#include <string>

#include "ui/shell/screen.h"

namespace assessor::ui {

/// The question for the passphrase when a sealed workspace was opened.
struct SealPrompt {
  std::string typed;
  bool shown = false;
  bool put_off = false;  ///< the person looks at what is readable without
};

void draw_seal_prompt(Ui& ui, const Model& model, SealPrompt& prompt, Actions& actions);

}  // namespace assessor::ui
