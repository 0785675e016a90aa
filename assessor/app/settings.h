#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/placement.h"
#include "base/result.h"

namespace assessor::app {

/// What one person on one computer chose; nothing of the records.
struct Settings {
  std::string language = "id";
  bool dark = false;
  std::optional<int> zoom;  ///< percent; nothing until chosen
  std::filesystem::path last_workspace;
  std::vector<std::filesystem::path> recent_workspaces;  ///< newest first
  std::vector<std::string> persons;  ///< who acted here, ids, the latest first; no two workspaces share one
  std::optional<Placement> window;
  bool full_screen = false;
  std::string unknown = "{}";  ///< keys of later versions, a JSON object, written back as they came
  friend bool operator==(const Settings&, const Settings&) = default;
};

/// The newest first, each once, at most ten.
void remember_workspace(Settings& settings, const std::filesystem::path& workspace);
void remember_person(Settings& settings, const std::string& id);

struct LoadedSettings {
  Settings settings;
  /// settings-damaged {path} or an error of reading: what could not be read has its default. A file that
  /// is damaged as a whole was moved aside to "<name>.damaged".
  std::optional<Error> problem;
};

std::filesystem::path settings_file(const std::filesystem::path& config_folder);
/// Never fails: a missing or damaged file never stops the start.
LoadedSettings load_settings(const std::filesystem::path& file);
Result<void> save_settings(const std::filesystem::path& file, const Settings& settings);

}  // namespace assessor::app
