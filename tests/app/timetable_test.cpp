#include "app/timetable.h"

#include <catch2/catch.hpp>

#include "app/desk_fixture.h"
#include "store/backup.h"

using namespace test;
using assessor::app::turn_at;

namespace {

std::size_t hourly_backups(const TestDesk& desk) {
  const auto all = store::list_backups(desk.state.folder()).value();
  return static_cast<std::size_t>(
      std::count_if(all.begin(), all.end(), [](const store::Backup& one) { return one.cause == "hourly"; }));
}

/// Something worth a backup: a state that the newest one holds is not copied again.
void change_something(TestDesk& desk, const std::string& id) {
  desk.act(ui::Do{session::AddOrganizations{{{.id = id, .name = "Lembaga " + id + " (contoh)"}}}});
}

}  // namespace

TEST_CASE("nothing is due before its time, and the wait ends when it is") {
  CHECK(turn_at(0, 3600, 3600) == app::Turn{false, 3600, 3600});
  CHECK(turn_at(3599.5, 3600, 3600) == app::Turn{false, 3600, 0.5});
  CHECK(turn_at(3600, 3600, 3600) == app::Turn{true, 7200, 3600});
}

TEST_CASE("a turn that was missed is made up once, and the next comes a whole interval later") {
  CHECK(turn_at(36'000, 3600, 3600) == app::Turn{true, 39'600, 3600});
}

TEST_CASE("an hour after opening a backup is made, and another only after the next hour") {
  const TempFolder room;
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  change_something(desk, "org-2");
  desk.seconds = 3599;
  desk.settle();
  CHECK(hourly_backups(desk) == 0);
  CHECK(desk.woken_in == 1);
  desk.seconds = 3600;
  desk.settle();
  CHECK(hourly_backups(desk) == 1);
  CHECK(desk.woken_in == 3600);
  change_something(desk, "org-3");
  desk.seconds = 7199;
  desk.settle();
  CHECK(hourly_backups(desk) == 1);
  desk.seconds = 9000;
  desk.settle();
  CHECK(hourly_backups(desk) == 2);
  CHECK(desk.said().empty());
}

TEST_CASE("who only reads makes no backups") {
  const TempFolder room;
  TestDesk writer(room / "settings.json");
  writer.found(room / "kerja");
  TestDesk reader(room / "settings-2.json");
  reader.act(ui::OpenWorkspace{room / "kerja"});
  change_something(writer, "org-2");
  reader.seconds = 3600;
  reader.settle();
  CHECK(hourly_backups(reader) == 0);
}
