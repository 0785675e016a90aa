#include "ui/screens/cover_form.h"

#include <imgui.h>
#include <catch2/catch.hpp>

#include "support/practice_workspace.h"
#include "support/shell_harness.h"

using namespace assessor;
using assessor::test::ShellHarness;

namespace {

std::unique_ptr<assessor::test::TestWorkspace> workspace_with_photo() {
  auto made = assessor::test::workspace_with({"Anggrek Contoh"});
  EvidenceDocument photo{.organization = "org-1"};
  photo.document = {.id = "photo", .evidence = "E-08", .title = "Papan nama"};
  photo.document.file = "sha256:" + std::string(64, 'a');
  photo.media_type = "image/jpeg";
  photo.file_name = "papan.jpg";
  assessor::test::value_of(made->session->dispatch(session::AddDocument{photo, {}, {}}, "person-1"));
  return made;
}

/// Stands for a texture; nothing looks into it without a graphics card.
int some_texture = 0;

void begin(ShellHarness& shell) {
  shell.go({.place = ui::Place::evidence, .organization = "org-1"});
  shell.hands.click("side/cover");
  shell.hands.frames(2);
  REQUIRE(shell.last<ui::LookAtPicture>() != nullptr);
  CHECK(shell.last<ui::LookAtPicture>()->document == "photo");
  CHECK(shell.hands.has("cover/reading"));
  shell.desk.looked_at = ui::LookedAt{"photo", {&some_texture, 480, 240}, {960, 480}, {}};
  shell.hands.frames(2);
}

}  // namespace

TEST_CASE("parts are marked by arrow keys and Space alone, corner by corner") {
  const auto workspace = workspace_with_photo();
  ShellHarness shell(workspace->session.get());
  begin(shell);
  CHECK_FALSE(shell.hands.item("cover/act").enabled);
  shell.hands.focus("cover/picture");
  for (const char* key : {"→", "↓", "Space", "→", "→", "↓", "Space"}) {
    shell.hands.press(key);
    shell.hands.frames(1);
  }
  CHECK(shell.hands.value("cover/picture").find("1") != std::string::npos);
  shell.hands.click("cover/act");
  shell.hands.frames(2);
  const auto* cover = shell.last<ui::CoverPicture>();
  REQUIRE(cover != nullptr);
  CHECK(cover->document == "photo");
  CHECK(cover->regions == std::vector<PictureRegion>{{20, 10, 40, 10}});
  CHECK_FALSE(shell.hands.has("cover/picture"));
}

TEST_CASE("the last mark can be taken away, and Escape leaves the photo as it is") {
  const auto workspace = workspace_with_photo();
  ShellHarness shell(workspace->session.get());
  begin(shell);
  shell.hands.focus("cover/picture");
  for (const char* key : {"Space", "→", "↓", "Space"}) {
    shell.hands.press(key);
    shell.hands.frames(1);
  }
  shell.hands.click("cover/last");
  shell.hands.frames(2);
  CHECK_FALSE(shell.hands.item("cover/act").enabled);
  shell.hands.press("Esc");
  shell.hands.frames(2);
  CHECK_FALSE(shell.hands.has("cover/picture"));
  CHECK(shell.last<ui::CoverPicture>() == nullptr);
}

TEST_CASE("a photo that cannot be read says why instead of a picture") {
  const auto workspace = workspace_with_photo();
  ShellHarness shell(workspace->session.get());
  begin(shell);
  shell.desk.looked_at = ui::LookedAt{"photo", {}, {}, Error{"picture-damaged", {{"path", "papan.jpg"}}, {}}};
  shell.hands.frames(2);
  CHECK(shell.hands.has("cover/error"));
  CHECK_FALSE(shell.hands.item("cover/act").enabled);
}

TEST_CASE("a part is marked by dragging, also while the mouse stays there keys go on") {
  const auto workspace = workspace_with_photo();
  ShellHarness shell(workspace->session.get());
  begin(shell);
  const ui::ProbeItem picture = shell.hands.item("cover/picture");
  const float scale = (picture.max.x - picture.min.x) / 960;
  const auto mouse = [&](float x, float y, bool down) {
    ImGui::GetIO().MousePos = {picture.min.x + x * scale, picture.min.y + y * scale};
    ImGui::GetIO().MouseDown[0] = down;
    shell.hands.frames(5);
  };
  mouse(100, 50, false);
  mouse(100, 50, true);
  mouse(300, 150, true);
  mouse(300, 150, false);
  CHECK(shell.hands.has("cover/last"));
  for (const char* key : {"Space", "→", "↓", "Space"}) {
    shell.hands.press(key);
    shell.hands.frames(1);
  }
  shell.hands.click("cover/act");
  shell.hands.frames(2);
  REQUIRE(shell.last<ui::CoverPicture>() != nullptr);
  const auto& regions = shell.last<ui::CoverPicture>()->regions;
  REQUIRE(regions.size() == 2);
  CAPTURE(regions[0].x, regions[0].y, regions[0].width, regions[0].height);
  // The mouse stands on pixels of the screen, and the dialog grows by a line with the first mark.
  CHECK(std::abs(regions[0].x - 100) < 8);
  CHECK(std::abs(regions[0].width - 200) < 8);
  CHECK(std::abs(regions[0].height - 100) < 8);
  CHECK(regions[1].width == 20);
  CHECK(regions[1].height == 10);
}
