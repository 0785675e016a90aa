#include "app/settings.h"

#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

#include "base/platform/files.h"
#include "ui/zoom.h"

namespace assessor::app {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr std::uint64_t k_most_bytes = 1'000'000;
constexpr std::size_t k_most_recent = 10;
constexpr int k_farthest = 100'000;  ///< pixels from the corner, beyond any real screen

/// Reads members of an object, each only when it has the right kind; notes when one has not.
class Reader {
 public:
  explicit Reader(const json& object) : m_object(object) {}

  std::string text(const char* key, const std::string& otherwise) {
    const json* value = find(key, &json::is_string);
    return value == nullptr ? otherwise : value->get<std::string>();
  }
  bool truth(const char* key) {
    const json* value = find(key, &json::is_boolean);
    return value != nullptr && value->get<bool>();
  }
  std::optional<int> whole(const char* key, int least, int most) {
    const json* value = find(key, &json::is_number_integer);
    if (value == nullptr) return std::nullopt;
    const auto number = value->get<std::int64_t>();
    if (number >= least && number <= most) return static_cast<int>(number);
    m_is_sound = false;
    return std::nullopt;
  }
  const json* object(const char* key) { return find(key, &json::is_object); }
  const json* list(const char* key) { return find(key, &json::is_array); }
  void spoil() { m_is_sound = false; }
  bool is_sound() const { return m_is_sound; }

  json unknown() const {
    json rest = json::object();
    for (const auto& [key, value] : m_object.items()) {
      if (m_known.count(key) == 0) rest[key] = value;
    }
    return rest;
  }

 private:
  const json* find(const char* key, bool (json::*has_kind)() const noexcept) {
    m_known.insert(key);
    const auto found = m_object.find(key);
    if (found == m_object.end()) return nullptr;
    if (((*found).*has_kind)()) return &*found;
    m_is_sound = false;
    return nullptr;
  }

  const json& m_object;
  std::set<std::string> m_known;
  bool m_is_sound = true;
};

std::optional<Placement> read_placement(Reader& outer) {
  const json* object = outer.object("window");
  if (object == nullptr) return std::nullopt;
  Reader reader(*object);
  const auto x = reader.whole("x", -k_farthest, k_farthest);
  const auto y = reader.whole("y", -k_farthest, k_farthest);
  const auto width = reader.whole("width", 1, k_farthest);
  const auto height = reader.whole("height", 1, k_farthest);
  const bool maximized = reader.truth("maximized");
  if (!reader.is_sound()) outer.spoil();
  if (!x || !y || !width || !height) return std::nullopt;
  return Placement{*x, *y, *width, *height, maximized};
}

template <class Item>
std::vector<Item> read_recent(Reader& reader, const char* key, Item (*item_of)(std::string_view)) {
  std::vector<Item> recent;
  const json* list = reader.list(key);
  if (list == nullptr) return recent;
  for (const json& entry : *list) {
    if (entry.is_string() && recent.size() < k_most_recent)
      recent.push_back(item_of(entry.get_ref<const std::string&>()));
    if (!entry.is_string()) reader.spoil();
  }
  return recent;
}

std::string words_of(std::string_view words) {
  return std::string(words);
}

/// The newest first, each once.
template <class Item>
void put_first(std::vector<Item>& recent, const Item& item) {
  std::erase(recent, item);
  recent.insert(recent.begin(), item);
  recent.resize(std::min(recent.size(), k_most_recent));
}

std::optional<int> read_zoom(Reader& reader) {
  return reader.whole("zoom", ui::k_smallest_zoom, ui::k_largest_zoom);
}

LoadedSettings read_settings(const json& object) {
  LoadedSettings loaded;
  Settings& settings = loaded.settings;
  Reader reader(object);
  settings.language = reader.text("language", settings.language);
  settings.dark = reader.text("theme", "light") == "dark";
  settings.zoom = read_zoom(reader);
  settings.last_workspace = path_of(reader.text("last_workspace", ""));
  settings.recent_workspaces = read_recent(reader, "recent_workspaces", path_of);
  settings.persons = read_recent(reader, "persons", words_of);
  settings.window = read_placement(reader);
  settings.full_screen = reader.truth("full_screen");
  settings.unknown = reader.unknown().dump();
  if (!reader.is_sound()) loaded.problem = Error{"settings-damaged", {}, {}};
  return loaded;
}

json written(const Placement& placement) {
  return {{"x", placement.x},
          {"y", placement.y},
          {"width", placement.width},
          {"height", placement.height},
          {"maximized", placement.maximized}};
}

json written(const Settings& settings) {
  json object = json::parse(settings.unknown, nullptr, false);
  if (!object.is_object()) object = json::object();
  object["language"] = settings.language;
  object["theme"] = settings.dark ? "dark" : "light";
  if (settings.zoom) object["zoom"] = *settings.zoom;
  object["last_workspace"] = path_text(settings.last_workspace);
  object["recent_workspaces"] = json::array();
  for (const fs::path& path : settings.recent_workspaces)
    object["recent_workspaces"].push_back(path_text(path));
  object["persons"] = settings.persons;
  if (settings.window) object["window"] = written(*settings.window);
  object["full_screen"] = settings.full_screen;
  return object;
}

/// Keeps what a person may want to look at; when that fails too, the defaults still hold.
LoadedSettings set_aside(const fs::path& file) {
  fs::path aside = file;
  aside += ".damaged";
  std::ignore = move_file(file, aside);
  return {{}, Error{"settings-damaged", {{"path", path_text(file)}}, {}}};
}

}  // namespace

void remember_workspace(Settings& settings, const fs::path& workspace) {
  settings.last_workspace = workspace;
  put_first(settings.recent_workspaces, workspace);
}

void remember_person(Settings& settings, const std::string& id) {
  put_first(settings.persons, id);
}

fs::path settings_file(const fs::path& config_folder) {
  return config_folder / "settings.json";
}

LoadedSettings load_settings(const fs::path& file) {
  const auto bytes = read_file(file, k_most_bytes);
  if (!bytes && bytes.error().code == "file-missing") return {};
  if (!bytes && bytes.error().code != "file-too-large") return {{}, bytes.error()};
  const json object = bytes ? json::parse(*bytes, nullptr, false) : json();
  if (!object.is_object()) return set_aside(file);
  LoadedSettings loaded = read_settings(object);
  if (loaded.problem) loaded.problem->params["path"] = path_text(file);
  return loaded;
}

Result<void> save_settings(const fs::path& file, const Settings& settings) {
  ASSESSOR_CHECK(make_directories(file.parent_path()));
  return write_file_atomically(file,
                               written(settings).dump(2, ' ', false, json::error_handler_t::replace) + "\n");
}

}  // namespace assessor::app
