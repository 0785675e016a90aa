#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/named_version.h"
#include "i18n/catalog.h"
#include "session/command.h"
#include "session/privacy_places.h"
#include "ui/shell/action.h"
#include "ui/shell/care.h"
#include "ui/shell/report_preview.h"

namespace assessor::ui {

struct Job {
  enum class State { running, done, failed, cancelled };
  int id = 0;
  std::string what;  ///< language key "job.<what>", with params
  i18n::Params params;
  State state = State::running;
  int step = 0, steps = 0;  ///< "Membaca 12 dari 28"
  std::optional<Error> error;
  std::filesystem::path folder;  ///< where the result lies, to open it
};

/// Said once, stays until read: a banner in the page, never over data.
struct Message {
  enum class Tone { good, note, attention, trouble };
  int id = 0;
  Tone tone = Tone::note;
  std::string key;  ///< language key
  i18n::Params params;
  std::optional<Error> error;  ///< instead of a key
};

struct FolderEntry {
  std::string name;
  bool is_folder = false;
  std::uint64_t size = 0;
};
struct Folder {
  std::filesystem::path path;
  std::vector<FolderEntry> entries;
  std::vector<std::pair<std::string, std::filesystem::path>> places;  ///< language key and path
  std::optional<Error> error;
};

struct StandardFinding {
  std::string code, path, severity;
  i18n::Params params;
};
struct StandardInspection {
  std::filesystem::path file;
  std::string id, version, title;
  bool acceptable = false;
  std::vector<StandardFinding> findings;
  std::optional<Error> error;
};

/// What is not there yet and begins with a package.
struct PackageBegins {
  std::string standard;  ///< title and version of one that comes along; empty: it is pinned already
  bool organization = false, period = false, assessment = false;

  bool anything() const { return !standard.empty() || organization || period || assessment; }
};
struct PackageInspection {
  std::filesystem::path folder;
  std::string organization, period, stage;  ///< as the package names them
  std::string assessment;                   ///< where its own ids lead; empty: one that begins
  PackageBegins begins;  ///< of an unknown organization the person may choose another one instead
  std::string rater;     ///< whose sheet it is, of a stage that two rate apart; empty: the stage's own
  int answers = 0, changed = 0, documents = 0;
  std::vector<session::PersonalPlace> personal;  ///< what would come in and looks like personal data
  bool acceptable = false;
  std::optional<Error> error;
};

/// The sheet of a stage package that may become a benchmark, once somebody says that its organization agreed.
struct BenchmarkOffer {
  std::filesystem::path folder;
  AnswerSheet sheet;
};

/// How the workspace is sealed by a passphrase.
enum class SealState { none, locked, unlocked };

/// What became of one item.
struct ItemHistory {
  ReadItemHistory wish;
  std::vector<session::Transaction> transactions;  ///< newest first
};

/// A change that waits for an answer, because it looks as if it brought personal data in.
struct Held {
  std::variant<Do, AddFiles> action;
  std::vector<session::PersonalPlace> places;
  std::string texts;  ///< as typed, so that they are not lost
};

/// A standard that comes with the program.
struct ShippedStandard {
  std::string key;  ///< "<id>/<version>"
  Text name;        ///< that it is not official stands in it
};

/// What the program around the window knows; screens read it. Filled between frames.
struct Desk {
  std::string language = "id";
  ColorMode color_mode = ColorMode::light;
  int zoom = 100;
  bool full_screen = false;
  std::string person;  ///< who acts; empty: not yet said
  std::filesystem::path workspace;
  SealState seal = SealState::none;
  std::optional<Error> seal_error;  ///< why the last passphrase did not open it
  std::vector<std::filesystem::path> recent;
  std::string version;  ///< of the program
  NamedVersions libraries;
  std::vector<ShippedStandard> shipped_standards;  ///< once asked for with ListStandards
  std::vector<Job> jobs;
  std::vector<Message> messages;
  Folder folder;
  std::map<std::string, Picture> pictures;  ///< thumbnails by "sha256:…"
  std::optional<LookedAt> looked_at;
  ReportPreview preview;
  std::optional<StandardInspection> standard;
  std::optional<PackageInspection> package;
  std::optional<BenchmarkOffer> benchmark_offer;
  std::vector<Backup> backups;
  std::optional<WorkspaceCheck> check;
  std::optional<PaperCheck> paper_check;
  std::optional<Journal> journal;
  std::optional<HandedOutList> handed_out;
  std::optional<ItemHistory> item_history;
  std::optional<Held> held;
  std::vector<std::filesystem::path> dropped;  ///< files dropped on the window in this frame
};

}  // namespace assessor::ui
