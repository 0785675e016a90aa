#include "app/window.h"

#include <catch2/catch.hpp>

#include "app/clipboard.h"
#include "app/font_files.h"
#include "app/zoom.h"
#include "base/platform/files.h"
#include "support/environment_variable.h"
#include "support/temp_folder.h"

using namespace assessor;
using namespace assessor::app;

TEST_CASE("without a display the window says so") {
  const test::EnvironmentVariable display("DISPLAY", "");
  const test::EnvironmentVariable wayland("WAYLAND_DISPLAY", "");
  const auto window = Window::open({"x", {}, false, {}});
  REQUIRE_FALSE(window);
  CHECK(window.error().code == "no-display");
  CHECK_FALSE(window.error().params.at("reason").empty());
}

TEST_CASE("the first zoom leaves 80 by 41 em") {
  CHECK(first_zoom(1366, 697, 1) == 100);
  CHECK(first_zoom(1440, 900, 1) == 100);
  CHECK(first_zoom(1920, 1080, 1) == 125);
  CHECK(first_zoom(2560, 1440, 1) == 150);
  CHECK(first_zoom(2560, 1440, 2) == 100);
  CHECK(first_zoom(3840, 2160, 2) == 140);
  CHECK(first_zoom(640, 480, 1) == 100);
}

TEST_CASE("a window comes back where it was, if that can still be seen") {
  const std::vector<Placement> monitors{{0, 0, 1366, 768}, {1366, 0, 1920, 1080}};
  const Placement inside{1500, 100, 800, 600};
  CHECK(shown_placement(inside, monitors) == inside);
  CHECK_FALSE(shown_placement({5000, 100, 800, 600}, monitors));
  CHECK_FALSE(shown_placement({-790, 0, 800, 600}, monitors));
  CHECK_FALSE(shown_placement(inside, {}));
  const auto moved = shown_placement({-300, -50, 800, 600}, monitors);
  REQUIRE(moved);
  CHECK(moved->x == 0);
  CHECK(moved->y == 0);
  const auto large = shown_placement({0, 0, 3000, 2000}, {{0, 0, 1366, 768}});
  REQUIRE(large);
  CHECK(large->width == 1366);
  CHECK(large->height == 768);
}

TEST_CASE("soft line breaks never leave the program, and foreign line ends become ours") {
  CHECK(outgoing_text("satu \r\ndua\ntiga\r\n") == "satu dua\ntiga");
  CHECK(outgoing_text("polos") == "polos");
  CHECK(incoming_text("a\r\nb\rc\nd\r") == "a\nb\nc\nd\n");
}

TEST_CASE("fonts beside the program come before those of the system") {
  const test::TempFolder folder;
  const auto system = find_fonts({});
  REQUIRE(system);
  for (const auto& file :
       {system->inter_regular, system->inter_semibold, system->dejavu, system->fontawesome}) {
    CHECK(path_exists(file));
  }
  CHECK(system->inter_regular.filename().string().find("Inter-Regular") == 0);
  CHECK(system->inter_semibold.filename().string().find("Inter-SemiBold") == 0);
  CHECK(system->dejavu.filename() == "DejaVuSans.ttf");
  REQUIRE(write_file_atomically(folder / "Inter-SemiBold.ttf", "x"));
  const auto own = find_fonts({folder.path()});
  REQUIRE(own);
  CHECK(own->inter_semibold == folder / "Inter-SemiBold.ttf");
  CHECK(own->inter_regular == system->inter_regular);
}
