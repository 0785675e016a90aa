#pragma once

#include "ui/screens/settings.h"

namespace assessor::ui {

// The sections of Setelan. Each has what it draws and, where it has one, its next step; the step bar's button
// comes back as `pressed`.

struct SettingsPart {
  Ui& ui;
  const Model& model;
  SettingsState& state;
  const std::string& pressed;
  Actions& actions;

  std::string_view word(std::string_view key) const { return model.words.plain(key); }
  void change(session::Command command) const { actions.push_back(Do{std::move(command)}); }
};

void draw_view_settings(const SettingsPart& part);
void draw_about(const SettingsPart& part);
void draw_office_settings(const SettingsPart& part);
void draw_people_settings(const SettingsPart& part);
/// Who may not rate whom, and a form to declare it.
void draw_conflicts(const SettingsPart& part);
void draw_period_settings(const SettingsPart& part);
void draw_standard_settings(const SettingsPart& part);
void draw_backup_settings(const SettingsPart& part);
/// What the last check of the workspace found, sentence by sentence; nothing before the first.
void draw_check_card(const SettingsPart& part);
/// How many rows of a long list are drawn: the first, until all are asked for. `list` is its stable name.
std::size_t rows_shown(const SettingsPart& part, const std::string& list, std::size_t count);
/// Below a list that is not drawn whole: the button that shows all of it.
void offer_rest(const SettingsPart& part, const std::string& list, std::size_t count);
/// The card about the passphrase, and its questions.
void draw_seal_card(const SettingsPart& part);
void ask_about_seal(const SettingsPart& part);
void draw_journal_settings(const SettingsPart& part);
/// What left the workspace as files, newest first.
void draw_handed_out(const SettingsPart& part);
/// The question whether a printed report is of this workspace.
void ask_about_paper(const SettingsPart& part);
void draw_privacy_settings(const SettingsPart& part);

/// The due dates typed differ from those of the period, and all of them can be read.
bool due_changed(const Model& model, const SettingsState& state);
bool due_readable(const SettingsState& state);

}  // namespace assessor::ui
