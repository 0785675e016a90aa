#pragma once

#include <map>

#include "ui/shell/file_picker.h"
#include "ui/shell/screen.h"
#include "ui/widgets/value_field.h"

namespace assessor::ui {

/// Setelan: how the program looks, who we are, which periods and standards, backups.
struct SettingsState {
  enum class Section { view, office, people, period, backup, about };
  Section section = Section::view;

  /// The office as being edited, and as it was when editing began; equal: nothing to save.
  Office office, office_before;

  struct PersonForm {
    bool open = false, is_new = false;
    Person person;
  } person;

  std::string due_of;                      ///< the period that `due` belongs to
  std::map<std::string, Typed<Date>> due;  ///< by stage
  struct PeriodForm {
    bool open = false;
    std::string id;
    int standard = 0;
  } new_period;
  FilePickerState standard_file;

  bool backups_listed = false;
  std::string restoring;  ///< name of the backup asked about; empty: none
  FilePickerState handing_over;
};

Page settings_page(const Model& model, const SettingsState& state);
void draw_settings(Ui& ui, const Model& model, SettingsState& state, const PageEvent& event,
                   Actions& actions);

}  // namespace assessor::ui
