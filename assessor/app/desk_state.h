#pragma once

#include <filesystem>
#include <functional>
#include <future>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "app/settings.h"
#include "app/texture.h"
#include "app/workers.h"
#include "base/platform/clock.h"
#include "i18n/catalog.h"
#include "session/session.h"
#include "store/workspace.h"
#include "ui/shell/action.h"
#include "ui/shell/desk.h"

namespace assessor::app {

/// A picture on the graphics card, and what keeps it there.
struct Upload {
  ui::Picture picture;
  std::shared_ptr<void> keeper;
};

/// What the desk asks of the window. `wake` may be called from any thread, the others from the window's.
struct WindowHooks {
  std::function<void()> wake;
  std::function<void(double seconds)> wake_in;
  std::function<void()> close;
  std::function<void(int percent)> set_zoom;
  std::function<void(bool on)> set_full_screen;
  std::function<void(const std::string& text)> copy_text;
  std::function<Upload(int width, int height, PixelLayout layout, std::string_view bytes)> upload;
};

struct DeskSetup {
  WindowHooks hooks;
  Clock clock;
  std::optional<Date> today;  ///< `--today`
  std::filesystem::path settings_file;
  Settings settings;
  /// By language; every language that a person may choose.
  std::map<std::string, std::shared_ptr<const i18n::Catalog>> catalogs;
};

/// A workspace and the session on it; the session ends first.
struct OpenedFolder {
  std::unique_ptr<store::Workspace> store;
  std::unique_ptr<session::Session> session;
};

/// A standard that was inspected and may be pinned.
struct InspectedStandard {
  std::string bytes;
  bool acceptable = false;
};

/// Everything the program around the window holds. Belongs to the window's thread; workers get copies.
struct DeskState {
  explicit DeskState(DeskSetup setup);

  WindowHooks hooks;
  Clock clock;
  std::optional<Date> today;
  std::filesystem::path settings_file;
  Settings settings;
  bool settings_changed = false, settings_saving = false;
  std::map<std::string, std::shared_ptr<const i18n::Catalog>> catalogs;

  ui::Desk desk;
  std::optional<OpenedFolder> open;
  std::shared_future<void> left;  ///< when the workspace before has ended
  int generation = 0;             ///< one more with every workspace opened or closed
  int last_message = 0;

  InspectedStandard inspected;
  std::map<std::string, std::shared_ptr<void>> thumbnails;  ///< keepers, by "sha256:…"
  std::set<std::string> thumbnails_asked;
  std::shared_ptr<void> looked_at;                            ///< keeper of the picture in Desk::looked_at
  std::vector<std::shared_ptr<store::PlainFile>> handed_out;  ///< to other programs; gone with the workspace
  std::vector<std::shared_ptr<void>> preview_pictures;
  std::optional<ui::PreviewReport> preview_wanted;
  JobId preview_job = 0;

  double seconds = 0;  ///< of the window, for what comes again and again
  double next_backup = 0, next_refresh = 0;
  bool closing = false;
  bool told_unsaved = false;  ///< the person knows that closing loses changes

  Workers workers;  ///< last, so that it ends first: its jobs know the rest

  session::Session* session() const { return open ? open->session.get() : nullptr; }
  const i18n::Catalog& words() const { return *catalogs.at(desk.language); }
  store::WorkspaceFolder folder() const { return open->store->folder(); }
  store::Vault vault() const { return open->store->vault(); }
};

/// A sentence that stays until it is dismissed. The same one is not said twice.
void say(DeskState& state, ui::Message::Tone tone, const std::string& key, const i18n::Params& params = {});
/// Why something was not done.
void complain(DeskState& state, const Error& error);
/// The settings changed: they are saved by a worker, one at a time.
void keep_settings(DeskState& state);

}  // namespace assessor::app
