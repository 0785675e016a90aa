// Setelan, the seal: a passphrase over names, contacts, notes, reasons and evidence.

#include <algorithm>

#include "base/passphrase.h"
#include "ui/icons.h"
#include "ui/scopes.h"
#include "ui/screens/settings_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/secret_field.h"
#include "ui/widgets/text.h"
#include "ui/widgets/toggles.h"

namespace assessor::ui {

namespace {

using Form = SettingsState::SealForm;
using Asking = Form::Asking;

void forget(Form& form) {
  wipe(form.present);
  wipe(form.wanted);
  wipe(form.again);
  form = {};
}

void ask_button(const SettingsPart& part, const char* key, const char* icon, Asking asking) {
  const bool may = !part.model.session->read_only();
  if (button(part.ui, {.key = key,
                       .label = part.word("ui_seal." + std::string(key)),
                       .icon = icon,
                       .enabled = may,
                       .reason = part.word("ui_settings.read_only")})) {
    forget(part.state.seal);
    part.state.seal.asking = asking;
  }
}

void draw_plain_backups(const SettingsPart& part) {
  const auto count = std::ranges::count_if(part.model.desk.backups, &Backup::plain);
  if (count == 0) return;
  sign_line(part.ui, Sign::wait, part.model.tr("ui_seal.plain_backups", {{"count", std::to_string(count)}}),
            part.ui.theme.surface);
  if (button(part.ui, {.key = "remove_plain", .label = part.word("ui_seal.remove_plain")}))
    part.actions.push_back(RemovePlainBackups{});
}

void draw_locked(const SettingsPart& part) {
  Form& form = part.state.seal;
  const auto& error = part.model.desk.seal_error;
  const std::string words = error ? part.model.words.message(*error) : std::string();
  const FieldResult field = secret_field(
      part.ui,
      {.key = "passphrase", .label = part.word("ui_seal.passphrase"), .error = words, .hidden = !form.shown},
      form.present);
  check_box(part.ui, {.key = "show", .label = part.word("ui_seal.show")}, form.shown);
  const bool ready = !form.present.empty();
  const bool pressed = button(part.ui, {.key = "unlock",
                                        .label = part.word("ui_seal.prompt.act"),
                                        .icon = icon::unlock,
                                        .enabled = ready,
                                        .reason = part.word("ui_seal.empty")});
  if (ready && (pressed || field.submitted)) part.actions.push_back(Unlock{take_secret(form.present)});
}

void secret(const SettingsPart& part, const char* key, std::string& typed, bool first) {
  secret_field(part.ui,
               {.key = key,
                .label = part.word("ui_seal." + std::string(key)),
                .is_first = first,
                .hidden = !part.state.seal.shown},
               typed);
}

/// Why the form cannot be sent yet; empty: it can.
std::string missing(const SettingsPart& part, const Form& form) {
  const bool wants_new = form.asking != Asking::unseal;
  if (form.asking != Asking::seal && form.present.empty()) return part.model.tr("ui_seal.empty");
  if (wants_new && is_short_passphrase(form.wanted))
    return part.model.tr("ui_seal.short", {{"least", std::to_string(k_least_letters)}});
  if (wants_new && form.wanted != form.again) return part.model.tr("ui_seal.differ");
  return {};
}

void send(const SettingsPart& part, Form& form) {
  switch (form.asking) {
    case Asking::seal:
      part.actions.push_back(SealWorkspace{take_secret(form.wanted), form.remove_plain_backups});
      break;
    case Asking::unseal:
      part.actions.push_back(UnsealWorkspace{take_secret(form.present)});
      break;
    case Asking::change:
      part.actions.push_back(ChangePassphrase{take_secret(form.present), take_secret(form.wanted)});
      break;
    case Asking::nothing:
      break;
  }
}

std::string name_of(Asking asking) {
  return asking == Asking::seal ? "seal" : asking == Asking::unseal ? "unseal" : "change";
}

}  // namespace

void draw_seal_card(const SettingsPart& part) {
  const SealState seal = part.model.desk.seal;
  const FlowCard card(part.ui, "seal", part.word("ui_seal.card"));
  const char* state = seal == SealState::none     ? "ui_seal.state.none"
                      : seal == SealState::locked ? "ui_seal.state.locked"
                                                  : "ui_seal.state.unlocked";
  sign_line(part.ui, seal == SealState::unlocked ? Sign::ok : Sign::blank, part.word(state),
            part.ui.theme.surface);
  text(part.ui, {.text = part.word("ui_seal.text"), .color = part.ui.theme.ink2, .wraps = true});
  skip_down(part.ui.metrics.gap1);
  if (seal == SealState::locked) return draw_locked(part);
  if (seal == SealState::none) return ask_button(part, "seal", icon::lock, Asking::seal);
  draw_plain_backups(part);
  ask_button(part, "change", icon::lock, Asking::change);
  ask_button(part, "unseal", icon::unlock, Asking::unseal);
}

void ask_about_seal(const SettingsPart& part) {
  Form& form = part.state.seal;
  if (form.asking == Asking::nothing) return;
  const std::string name = "ui_seal.ask." + name_of(form.asking);
  Dialog dialog(part.ui, {.key = "ask_seal",
                          .title = part.word(name + ".title"),
                          .text = part.word(name + ".text"),
                          .width = 46});
  if (form.asking != Asking::seal) secret(part, "present", form.present, true);
  if (form.asking != Asking::unseal) {
    secret(part, "wanted", form.wanted, form.asking == Asking::seal);
    secret(part, "again", form.again, false);
  }
  check_box(part.ui, {.key = "show", .label = part.word("ui_seal.show")}, form.shown);
  if (form.asking == Asking::seal)
    check_box(part.ui, {.key = "remove", .label = part.word("ui_seal.remove_plain")},
              form.remove_plain_backups);
  const std::string reason = missing(part, form);
  const DialogAnswer answer = dialog.buttons({.keep = part.word("ui_seal.ask.keep"),
                                              .act = part.word(name + ".act"),
                                              .act_enabled = reason.empty(),
                                              .reason = reason});
  if (answer == DialogAnswer::act) send(part, form);
  if (answer != DialogAnswer::none) forget(form);
}

}  // namespace assessor::ui
