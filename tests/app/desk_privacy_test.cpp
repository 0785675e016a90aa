#include <catch2/catch.hpp>

#include "app/desk_fixture.h"

using namespace test;

namespace {

Organization noted(TestDesk& desk, const std::string& note) {
  Organization organization = *desk.records().organization("org-1");
  organization.note = note;
  return organization;
}

}  // namespace

TEST_CASE(
    "a change with a telephone number waits, is saved when asked, and is not lost when it is changed first") {
  const TempFolder room;
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  const ui::Do change{session::EditOrganization{noted(desk, "telepon 081234567890")}};
  desk.act(change);
  REQUIRE(desk.state.desk.held);
  REQUIRE(desk.state.desk.held->places.size() == 1);
  CHECK(desk.records().organization("org-1")->note.empty());
  desk.act(ui::SettleHeld{false});
  CHECK_FALSE(desk.state.desk.held);
  CHECK(desk.records().organization("org-1")->note.empty());
  CHECK(desk.said() == std::vector<std::string>{"desk.held_copied"});

  desk.act(change);
  desk.act(ui::SettleHeld{true});
  CHECK(desk.records().organization("org-1")->note == "telepon 081234567890");
  // It stands there now, and is not asked about again.
  Organization renamed = *desk.records().organization("org-1");
  renamed.host_body = "Yayasan";
  desk.act(ui::Do{session::EditOrganization{renamed}});
  CHECK_FALSE(desk.state.desk.held);
}

TEST_CASE("an erasure says that older backups still hold what was erased") {
  const TempFolder room;
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  desk.act(ui::Do{session::Erase{session::Key::of(session::RecordKind::organization, "org-1"), "diminta"}});
  CHECK(desk.said() == std::vector<std::string>{"desk.erased"});
}
