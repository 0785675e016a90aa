#pragma once

#include <map>
#include <set>

#include "session/privacy_places.h"
#include "session/retention.h"
#include "ui/shell/file_picker.h"
#include "ui/shell/screen.h"
#include "ui/widgets/value_field.h"

namespace assessor::ui {

/// Setelan: how the program looks, who we are, which periods and standards, backups.
struct SettingsState {
  enum class Section { view, office, people, period, backup, journal, privacy, about };
  Section section = Section::view;
  std::set<std::string> whole_lists;  ///< long lists that are drawn whole, by name

  /// The office as being edited, and as it was when editing began; equal: nothing to save.
  Office office, office_before;
  std::string kelurahan;  ///< of `office`, as it is being typed
  FilePickerState crest_file;

  struct PersonForm {
    bool open = false, is_new = false;
    Person person;
  } person;

  session::DeclareConflict conflict;       ///< being typed
  std::string due_of;                      ///< the period that `due` belongs to
  std::map<std::string, Typed<Date>> due;  ///< by stage
  struct PeriodForm {
    bool open = false;
    std::string id;
    int standard = 0;
  } new_period;
  FilePickerState standard_file;

  bool backups_listed = false;
  std::string restoring, removing_backup;  ///< names of the backups asked about; empty: none
  FilePickerState handing_over;

  /// What is typed about the seal; wiped as soon as it is on its way.
  struct SealForm {
    enum class Asking { nothing, seal, unseal, change };
    Asking asking = Asking::nothing;
    std::string present, wanted, again;
    bool shown = false;
    bool remove_plain_backups = false;
  } seal;

  struct JournalPart {
    session::JournalFilter filter;
    std::size_t limit = 100;  ///< how many to show
    Typed<Date> from, to;     ///< as typed
    /// What was last asked for, by whom, and the revision of the records then.
    std::optional<session::JournalFilter> asked;
    std::string asked_by;
    std::size_t asked_limit = 0;
    std::uint64_t asked_revision = 0;
    int handed_out_after = -1;  ///< the last job that had ended when the files handed out were asked for
    std::int64_t shown = 0;     ///< sequence of the transaction that is shown whole; 0: none
    bool asks_paper = false;
    std::string paper;  ///< text of a printed code, as typed
  } journal;

  struct PrivacyPart {
    /// What was found in the records of this revision on this day.
    bool looked = false;
    std::uint64_t revision = 0;
    Date day;
    std::vector<session::PersonalPlace> places;
    std::vector<session::Outlived> outlived;

    int period = -1;  ///< whose last day is shown
    std::string keep_of;
    std::optional<Date> kept;
    Typed<Date> keep_until;

    std::string organization;  ///< what somebody asks to be erased is of
    int target = 0;
    std::optional<session::Key> erasing;  ///< asked about
    std::string reason, typed;
  } privacy;
};

Page settings_page(const Model& model, const SettingsState& state);
void draw_settings(Ui& ui, const Model& model, SettingsState& state, const PageEvent& event,
                   Actions& actions);

}  // namespace assessor::ui
