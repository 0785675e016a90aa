#include "ui/shell/held_dialog.h"

#include "ui/shell/personal_facts.h"

namespace assessor::ui {

void draw_held(Ui& ui, const Model& model, Actions& actions) {
  if (!model.desk.held) return;
  Dialog dialog(ui, {.key = "held",
                     .title = model.words.plain("privacy.ask"),
                     .text = model.words.plain("privacy.ask_text"),
                     .width = 40});
  tell_personal(dialog, model, model.desk.held->places);
  const DialogAnswer answer = dialog.buttons({.keep = model.words.plain("privacy.change"),
                                              .act = model.words.plain("privacy.save_anyway"),
                                              .removes = true});
  if (answer != DialogAnswer::none) actions.push_back(SettleHeld{answer == DialogAnswer::act});
}

}  // namespace assessor::ui
