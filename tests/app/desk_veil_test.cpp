#include <catch2/catch.hpp>

#include "app/desk_fixture.h"
#include "session/apart.h"

using namespace assessor;
using test::TempFolder;
using test::TestDesk;

namespace {

/// A document stage open for Dewi and Sari, apart, in a workspace on disk.
void open_apart(TestDesk& desk) {
  for (const std::string id : {"dewi", "sari"}) {
    Person person;
    person.id = person.name = id;
    desk.act(ui::Do{session::AddPerson{person}});
  }
  desk.act(ui::Do{session::SendStage{desk.stage}});
  desk.act(ui::Do{session::OpenApart{{"as-1", "document", ""}, {"dewi", "sari"}}});
}

bool tells_a_value(const std::vector<session::Transaction>& transactions) {
  return std::any_of(transactions.begin(), transactions.end(), [](const session::Transaction& one) {
    return std::any_of(one.changes.begin(), one.changes.end(), [](const session::Change& change) {
      return change.key.kind == session::RecordKind::answer && (change.before || change.after);
    });
  });
}

}  // namespace

TEST_CASE("what a worker read for one assessor is covered once the other sits at the computer") {
  const TempFolder room;
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  open_apart(desk);
  const StageKey own{"as-1", "document", "dewi"};
  desk.state.desk.person = "dewi";
  Answer answer;
  answer.value = OptionChosen{"2"};
  desk.act(ui::Do{session::SetAnswers{own, {{"KE-02", answer}}}});
  const ui::ReadItemHistory wish{"KE-02", {own}, 1};
  desk.act(wish);
  desk.act(ui::ReadJournal{{}, 100});
  REQUIRE(desk.state.desk.item_history);
  REQUIRE(desk.state.desk.journal);
  CHECK(tells_a_value(desk.state.desk.item_history->transactions));
  CHECK(tells_a_value(desk.state.desk.journal->transactions));
  for (const std::string person : {"sari", "person-1", ""}) {
    INFO(person);
    desk.state.desk.person = person;
    desk.settle();
    CHECK_FALSE(tells_a_value(desk.state.desk.item_history->transactions));
    CHECK_FALSE(tells_a_value(desk.state.desk.journal->transactions));
    desk.act(wish);
    desk.act(ui::ReadJournal{{}, 100});
    CHECK_FALSE(tells_a_value(desk.state.desk.item_history->transactions));
    CHECK_FALSE(tells_a_value(desk.state.desk.journal->transactions));
  }
}
