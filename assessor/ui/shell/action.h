#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "session/command.h"
#include "ui/shell/care_action.h"
#include "ui/shell/picture.h"
#include "ui/shell/place.h"
#include "ui/shell/report_action.h"

namespace assessor::ui {

// What a person wants. Screens only emit these; the program around the window carries them out, the long
// ones in workers; results come back in Desk (desk.h).

/// Changes what is looked at; unset members stay as they are.
struct Go {
  std::optional<Place> place = {};
  std::optional<std::string> organization = {};
  std::optional<StageKey> stage = {};
  std::optional<std::string> criterion = {};
  std::optional<AssessView> view = {};
  std::optional<ProcessView> process = {};  ///< Pleno & RTL instead of the result
};
/// One change of the records; refused commands come back as a message.
struct Do {
  session::Command command;
  bool personal_stays = false;  ///< a person said that what looks like personal data is to be saved
};
struct Undo {};
struct Redo {};
struct RetrySaving {};

enum class ColorMode { light, dark };
/// Unset members stay as they are. Zoom in percent, 80 to 200.
struct Prefer {
  std::optional<std::string> language = {};
  std::optional<ColorMode> color_mode = {};
  std::optional<int> zoom = {};
  std::optional<bool> full_screen = {};
};
struct ActAs {
  std::string person;
};
/// Looks at another period without changing anything. Empty: the office's current one.
struct ViewPeriod {
  std::string period;
};

/// Reads a folder for the file picker; comes back as Desk::folder.
struct ListFolder {
  std::filesystem::path folder;      ///< empty: where the person was last
  std::vector<std::string> endings;  ///< ".pdf"; empty: all
};
/// Copies files into the vault, makes document records and links them. Title and kind are edited afterwards.
struct AddFiles {
  std::vector<std::filesystem::path> files;
  std::string organization;
  std::string evidence;  ///< id of the kind
  std::optional<Date> date;
  StageKey stage;  ///< empty assessment: link nowhere
  std::vector<std::string> criteria;
  bool confirmed_aggregate = false;
  bool personal_stays = false;  ///< in the files' names
};
struct OpenDocument {
  std::string document;
};
struct CopyText {
  std::string text;
};

struct OpenFolder {
  std::filesystem::path folder;
};

/// One stage as a folder, for another machine.
struct ExportStage {
  StageKey stage;
  std::filesystem::path folder;
};
/// Reads a package and says what it would change; comes back as Desk::package.
struct InspectPackage {
  std::filesystem::path folder;
};
/// Takes the inspected package in, all or nothing. `assessment`: one of another organization, where the
/// person chose it; empty: where the package's own ids lead, beginning what is not there.
struct ImportPackage {
  std::filesystem::path folder;
  std::string assessment;
};
/// A benchmark file is added at once; the answers of a stage package come back as Desk::benchmark_offer.
struct AddBenchmarkFile {
  std::filesystem::path file;
};

/// Reads which standards come with the program; comes back as Desk::shipped_standards.
struct ListStandards {};
/// Validates a standard file; comes back as Desk::standard.
struct InspectStandard {
  std::filesystem::path file;
};
/// Pins the inspected standard for new periods.
struct PinStandard {};

struct CreateWorkspace {
  std::filesystem::path folder;
  Office office;
  std::string standard;  ///< "<id>/<version>" of a shipped one
  Person person;
  std::string period;
};
struct CreatePractice {
  std::filesystem::path folder;
};
struct OpenWorkspace {
  std::filesystem::path folder;
};
struct CloseWorkspace {};
struct CancelJob {
  int job = 0;
};
struct DismissMessage {
  int message = 0;
};
/// What to do with Desk::held: carry it out as it is, or leave it.
struct SettleHeld {
  bool keep = false;
};
struct Quit {};

using Action =
    std::variant<Go, Do, Undo, Redo, RetrySaving, Prefer, ActAs, ViewPeriod, ListFolder, AddFiles,
                 OpenDocument, CopyText, PreviewReport, PrintReports, PrintTrial, SaveCalendar, OpenFolder,
                 ExportStage, InspectPackage, ImportPackage, AddBenchmarkFile, ListStandards, InspectStandard,
                 PinStandard, CreateWorkspace, CreatePractice, OpenWorkspace, CloseWorkspace, BackUp,
                 ListBackups, RestoreBackup, RemoveBackup, HandOver, CheckWorkspace, CheckPaper, SetCrest,
                 ReadJournal, ReadHandedOut, ReadItemHistory, Unlock, SealWorkspace, UnsealWorkspace,
                 ChangePassphrase, RemovePlainBackups, LookAtPicture, CoverPicture, CancelJob, DismissMessage,
                 SettleHeld, Quit>;

/// What this frame wants done, in order.
using Actions = std::vector<Action>;

}  // namespace assessor::ui
