#include "ui/screens/paste_dialog.h"

#include <algorithm>

#include "ui/widgets/dialog.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

using Outcome = session::PastedOrganization::Outcome;

Sign sign_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::added:
      return Sign::ok;
    case Outcome::known:
      return Sign::na;
    case Outcome::refused:
      return Sign::un;
  }
  return Sign::none;
}

std::string words_of(const Model& model, const session::PastedOrganization& row) {
  const i18n::Params params = {{"line", std::to_string(row.line)},
                               {"name", row.name},
                               {"why", row.error ? model.words.message(*row.error) : std::string()}};
  switch (row.outcome) {
    case Outcome::added:
      return model.tr("ui_paste.row.added", params);
    case Outcome::known:
      return model.tr("ui_paste.row.known", params);
    case Outcome::refused:
      return model.tr("ui_paste.row.refused", params);
  }
  return {};
}

/// How many rows go in and how many are left out.
i18n::Params counts_of(const session::PastedOrganizations& pasted) {
  const std::size_t added = pasted.command.organizations.size();
  return {{"count", std::to_string(added)}, {"skipped", std::to_string(pasted.rows.size() - added)}};
}

void draw_rows(Ui& ui, const Model& model, Dialog& dialog, const PasteDialog& state) {
  if (state.error) {
    dialog.fact(Sign::un, model.words.message(*state.error));
    text(ui, {.text = model.words.plain("ui_paste.columns"), .color = ui.theme.ink2, .wraps = true});
    return;
  }
  for (const session::PastedOrganization& row : state.pasted.rows)
    dialog.fact(sign_of(row.outcome), words_of(model, row));
}

}  // namespace

void open_paste_dialog(PasteDialog& state, const Model& model) {
  const char* clipboard = ImGui::GetClipboardText();
  auto pasted = session::paste_organizations(model.session->state(), clipboard != nullptr ? clipboard : "");
  state = {.open = true};
  if (pasted)
    state.pasted = std::move(*pasted);
  else
    state.error = pasted.error();
}

void draw_paste_dialog(Ui& ui, const Model& model, PasteDialog& state, Actions& actions) {
  if (!state.open) return;
  const i18n::Params counts = counts_of(state.pasted);
  const bool any = !state.pasted.command.organizations.empty();
  const std::string title = model.tr(any ? "ui_paste.title" : "ui_paste.title_none", counts);
  const std::string act = model.tr("ui_paste.act", counts);
  Dialog dialog(ui, {.key = "paste-dialog", .title = title, .text = model.words.plain("ui_paste.text")});
  draw_rows(ui, model, dialog, state);
  const DialogAnswer answer = dialog.buttons({.keep = model.words.plain("ui_paste.keep"),
                                              .act = act,
                                              .act_enabled = any,
                                              .reason = model.words.plain("ui_paste.nothing")});
  if (answer == DialogAnswer::act) {
    actions.push_back(Do{state.pasted.command});
    state.told = model.tr("ui_paste.done", counts);
  }
  if (answer != DialogAnswer::none) state.open = false;
}

}  // namespace assessor::ui
