// Pictures of evidence on their way through assessor-picture to the screen.

#include <catch2/catch.hpp>

#include "app/desk_documents.h"
#include "app/desk_fixture.h"
#include "support/pictures.h"

using namespace test;

namespace {

Colour plum(int, int) {
  return {90, 40, 110};
}

std::string harmless_kind(const TestDesk& desk) {
  for (const EvidenceKind& kind : desk.state.session()->standard_of("as-1")->evidence)
    if (kind.sensitivity == Sensitivity::none) return kind.id;
  return {};
}

void add(TestDesk& desk, const std::filesystem::path& file) {
  ui::AddFiles wish;
  wish.files = {file};
  wish.organization = "org-1";
  wish.evidence = harmless_kind(desk);
  desk.act(wish);
}

/// As the window does before every frame.
void show_pictures(TestDesk& desk, const std::string& organization) {
  app::show_pictures_of(desk.state, organization);
  desk.settle();
}

}  // namespace

TEST_CASE("a photo added as evidence is shown small and upright, and is decoded once") {
  const TempFolder room;
  REQUIRE(write_file_atomically(room / "papan.jpg", with_orientation(jpeg_picture(800, 400, plum), 6)));
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  add(desk, room / "papan.jpg");
  REQUIRE(desk.records().documents.size() == 1);
  show_pictures(desk, "org-1");
  INFO(Catch::Detail::stringify(desk.said()));
  const std::string& file = desk.records().documents.begin()->second.document.file;
  REQUIRE(desk.state.desk.pictures.contains(file));
  CHECK(desk.state.desk.pictures.at(file).width == 160);
  CHECK(desk.state.desk.pictures.at(file).height == 320);
  CHECK(desk.upload_sizes == std::vector<std::size_t>{160U * 320 * 3});
  show_pictures(desk, "org-1");
  CHECK(desk.uploads == 1);
}

TEST_CASE("only pictures of the organization looked at are decoded") {
  const TempFolder room;
  REQUIRE(write_file_atomically(room / "papan.png", png_picture(40, 20, plum)));
  REQUIRE(write_file_atomically(room / "akta.pdf", "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n"));
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  add(desk, room / "papan.png");
  add(desk, room / "akta.pdf");
  show_pictures(desk, "org-2");
  show_pictures(desk, "");
  CHECK(desk.uploads == 0);
  show_pictures(desk, "org-1");
  CHECK(desk.uploads == 1);
}

TEST_CASE("a picture that cannot be decoded is told once and the list goes on without it") {
  const TempFolder room;
  const std::string whole = png_picture(40, 20, plum);
  REQUIRE(write_file_atomically(room / "papan.png", whole.substr(0, whole.size() / 2)));
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  add(desk, room / "papan.png");
  REQUIRE(desk.records().documents.size() == 1);
  show_pictures(desk, "org-1");
  CHECK(desk.says("picture-damaged"));
  CHECK(desk.uploads == 0);
  const std::size_t said = desk.said().size();
  show_pictures(desk, "org-1");
  CHECK(desk.said().size() == said);
}

TEST_CASE("parts of an attached photo are covered, and the photo that was there is gone") {
  const TempFolder room;
  REQUIRE(write_file_atomically(room / "papan.jpg", jpeg_picture(1600, 800, plum)));
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  add(desk, room / "papan.jpg");
  const std::string id = desk.records().documents.begin()->first;
  const std::string before = desk.records().document(id)->document.file;
  desk.act(ui::LookAtPicture{id});
  REQUIRE(desk.state.desk.looked_at);
  CHECK(desk.state.desk.looked_at->document == id);
  CHECK(desk.state.desk.looked_at->size.width == 1600);
  CHECK(desk.state.desk.looked_at->picture.width == 1024);
  desk.act(ui::CoverPicture{id, {{10, 10, 200, 100}}});
  INFO(Catch::Detail::stringify(desk.said()));
  CHECK(desk.says("desk.covered"));
  const std::string after = desk.records().document(id)->document.file;
  CHECK(after != before);
  CHECK(desk.state.vault().intact(after).value_or(false));
  CHECK_FALSE(desk.state.vault().path_of(before));
  desk.act(ui::CoverPicture{id, {{5000, 10, 200, 100}}});
  CHECK(desk.says("region-outside"));
  CHECK(desk.records().document(id)->document.file == after);
}

TEST_CASE("a photo that cannot be read is told where it would be looked at") {
  const TempFolder room;
  const std::string whole = png_picture(40, 20, plum);
  REQUIRE(write_file_atomically(room / "papan.png", whole.substr(0, whole.size() / 2)));
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  add(desk, room / "papan.png");
  desk.act(ui::LookAtPicture{desk.records().documents.begin()->first});
  REQUIRE(desk.state.desk.looked_at);
  REQUIRE(desk.state.desk.looked_at->error);
  CHECK(desk.state.desk.looked_at->error->code == "picture-damaged");
}
