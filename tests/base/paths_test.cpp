#include "base/platform/paths.h"

#include <catch2/catch.hpp>
#include <ctime>

#include "base/platform/clock.h"
#include "base/platform/files.h"
#include "support/environment_variable.h"
#include "support/temp_folder.h"

using namespace assessor;
using test::EnvironmentVariable;

TEST_CASE("user folders follow the environment, then the home") {
  const test::TempFolder home;
  const EnvironmentVariable at_home("HOME", home.path().string());
  const EnvironmentVariable data("XDG_DATA_HOME", "");
  const EnvironmentVariable config("XDG_CONFIG_HOME", (home / "atur").string());
  CHECK(user_data_folder() == home / ".local" / "share" / "asesor-lplpp");
  CHECK(user_config_folder() == home / "atur" / "asesor-lplpp");
  const EnvironmentVariable relative("XDG_DATA_HOME", "bukan/mutlak");
  CHECK(user_data_folder() == home / ".local" / "share" / "asesor-lplpp");
}

TEST_CASE("the documents folder is the one that the person's desktop names") {
  const test::TempFolder home;
  const EnvironmentVariable at_home("HOME", home.path().string());
  const EnvironmentVariable config("XDG_CONFIG_HOME", (home / ".config").string());
  CHECK(documents_folder() == home.path());
  REQUIRE(make_directories(home / "Documents"));
  CHECK(documents_folder() == home / "Documents");
  REQUIRE(make_directories(home / ".config"));
  REQUIRE(make_directories(home / "Dokumen"));
  REQUIRE(
      write_file_atomically(home / ".config" / "user-dirs.dirs",
                            "# komentar\nXDG_DESKTOP_DIR=\"$HOME\"\nXDG_DOCUMENTS_DIR=\"$HOME/Dokumen\"\n"));
  CHECK(documents_folder() == home / "Dokumen");
}

TEST_CASE("resources are found in the chosen folder first, then in the source tree") {
  const test::TempFolder folder;
  CHECK(resource_folder("scripts") == std::filesystem::path(ASSESSOR_SOURCE_DIR "/scripts"));
  REQUIRE(make_directories(folder / "scripts"));
  const EnvironmentVariable chosen("ASSESSOR_RESOURCES", folder.path().string());
  CHECK(resource_folder("scripts") == folder / "scripts");
  CHECK(resource_folder("tidak-ada").error().code == "resources-missing");
}

TEST_CASE("a path that cannot be made absolute is an error and not thrown") {
  CHECK(absolute_path("/a/b") == std::filesystem::path("/a/b"));
  CHECK(absolute_path("a") == std::filesystem::current_path() / "a");
  CHECK(absolute_path("").error().code == "io-failed");
  CHECK(make_directories("").error().code == "io-failed");
}

TEST_CASE("the program knows its folder, person and computer") {
  CHECK(program_folder() == std::filesystem::path(ASSESSOR_BINARY_DIR "/tests"));
  CHECK(sibling_program("process_probe") == program_folder() / "process_probe");
  CHECK(sibling_program("tidak-ada").error().code == "program-missing");
  CHECK_FALSE(user_name().empty());
  CHECK_FALSE(host_name().empty());
}

TEST_CASE("the local offset follows the zone") {
  const EnvironmentVariable plain("TZ", "WITA-8");
  ::tzset();
  CHECK(local_offset_minutes({1'795'000'000}) == 480);
  CHECK(fixed_clock({5})() == Instant{5});
  CHECK(now() > Instant{1'700'000'000});
}
