#include "ui/shell/seal_prompt.h"

#include <algorithm>

#include "ui/widgets/dialog.h"
#include "ui/widgets/secret_field.h"
#include "ui/widgets/toggles.h"

namespace assessor::ui {

namespace {

bool is_unlocking(const Desk& desk) {
  return std::ranges::any_of(
      desk.jobs, [](const Job& job) { return job.what == "unlock" && job.state == Job::State::running; });
}

}  // namespace

void draw_seal_prompt(Ui& ui, const Model& model, SealPrompt& prompt, Actions& actions) {
  if (model.desk.seal != SealState::locked || prompt.put_off) return;
  const std::string error =
      model.desk.seal_error ? model.words.message(*model.desk.seal_error) : std::string();
  Dialog dialog(ui, {.key = "seal",
                     .title = model.words.plain("ui_seal.prompt.title"),
                     .text = model.words.plain("ui_seal.prompt.text"),
                     .width = 44});
  const FieldResult field = secret_field(ui,
                                         {.key = "passphrase",
                                          .label = model.words.plain("ui_seal.passphrase"),
                                          .error = error,
                                          .is_first = true,
                                          .hidden = !prompt.shown},
                                         prompt.typed);
  check_box(ui, {.key = "show", .label = model.words.plain("ui_seal.show")}, prompt.shown);
  const bool busy = is_unlocking(model.desk), ready = !prompt.typed.empty() && !busy;
  const DialogAnswer answer =
      dialog.buttons({.keep = model.words.plain("ui_seal.prompt.later"),
                      .act = model.words.plain("ui_seal.prompt.act"),
                      .act_enabled = ready,
                      .reason = model.words.plain(busy ? "ui_seal.busy" : "ui_seal.empty")});
  if ((answer == DialogAnswer::act || field.submitted) && ready)
    actions.push_back(Unlock{take_secret(prompt.typed)});
  if (answer != DialogAnswer::keep) return;
  wipe(prompt.typed);
  prompt.put_off = true;
}

}  // namespace assessor::ui
