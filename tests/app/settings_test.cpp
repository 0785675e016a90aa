#include "app/settings.h"

#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "support/temp_folder.h"

using namespace assessor;
using namespace assessor::app;
using test::TempFolder;

namespace {

Settings full() {
  Settings settings;
  settings.language = "en";
  settings.dark = true;
  settings.zoom = 125;
  settings.last_workspace = "/data/é kota";
  settings.recent_workspaces = {"/data/é kota", "/data/lama"};
  settings.persons = {"p-1", "p-2"};
  settings.window = Placement{-20, 30, 1000, 700, true};
  settings.full_screen = true;
  return settings;
}

LoadedSettings loaded(const TempFolder& folder, const std::string& text) {
  const auto file = settings_file(folder.path());
  REQUIRE(write_file_atomically(file, text));
  return load_settings(file);
}

}  // namespace

TEST_CASE("settings come back as they were saved, the folder is made") {
  const TempFolder folder;
  const auto file = settings_file(folder / "a" / "b");
  REQUIRE(save_settings(file, full()));
  const auto back = load_settings(file);
  CHECK(back.settings == full());
  CHECK_FALSE(back.problem);
}

TEST_CASE("without a settings file the defaults hold silently") {
  const TempFolder folder;
  const auto first = load_settings(settings_file(folder.path()));
  CHECK(first.settings == Settings{});
  CHECK_FALSE(first.problem);
  CHECK(first.settings.language == "id");
}

TEST_CASE("damaged settings do not stop the start and are kept aside") {
  const std::string text = GENERATE(as<std::string>{}, "", "{\"language\": ", "[1, 2]", "\xFF\xFE", "null");
  const TempFolder folder;
  const auto result = loaded(folder, text);
  CHECK(result.settings == Settings{});
  REQUIRE(result.problem);
  CHECK(result.problem->code == "settings-damaged");
  CHECK(read_file(folder / "settings.json.damaged", 100) == text);
  CHECK_FALSE(path_exists(folder / "settings.json"));
}

TEST_CASE("a setting of the wrong kind takes its default, the others hold") {
  const TempFolder folder;
  const auto result =
      loaded(folder, R"({"language": 5, "theme": "dark", "zoom": 900, "recent_workspaces": ["/a", 1],
      "window": {"x": 1, "y": 2, "width": 99999999999, "height": 5}})");
  CHECK(result.settings.language == "id");
  CHECK(result.settings.dark);
  CHECK_FALSE(result.settings.zoom);
  CHECK(result.settings.recent_workspaces == std::vector<std::filesystem::path>{"/a"});
  CHECK_FALSE(result.settings.window);
  REQUIRE(result.problem);
  CHECK(result.problem->params.at("path") == path_text(folder / "settings.json"));
}

TEST_CASE("settings of a later version are written back") {
  const TempFolder folder;
  auto result = loaded(folder, R"({"language": "en", "projector": {"size": [1, 2]}})");
  CHECK_FALSE(result.problem);
  result.settings.language = "id";
  REQUIRE(save_settings(folder / "settings.json", result.settings));
  const std::string text = read_file(folder / "settings.json", 10'000).value();
  CHECK(text.find("projector") != std::string::npos);
  CHECK(load_settings(folder / "settings.json").settings == result.settings);
}

TEST_CASE("unreadable settings are a problem, not a stop") {
  const TempFolder folder;
  REQUIRE(make_directories(folder / "settings.json"));
  const auto result = load_settings(folder / "settings.json");
  CHECK(result.settings == Settings{});
  REQUIRE(result.problem);
  CHECK(result.problem->code == "not-a-file");
}

TEST_CASE("recent workspaces are each named once, the newest first, ten at most") {
  Settings settings;
  for (int i = 0; i < 12; ++i) remember_workspace(settings, "/data/" + std::to_string(i));
  remember_workspace(settings, "/data/5");
  CHECK(settings.last_workspace == "/data/5");
  CHECK(settings.recent_workspaces.size() == 10);
  CHECK(settings.recent_workspaces[0] == "/data/5");
  CHECK(settings.recent_workspaces[1] == "/data/11");
  CHECK(settings.recent_workspaces.back() == "/data/2");
}
