#include "session/follow_up_count.h"

#include "session/carried.h"
#include "support/process_city.h"

using namespace assessor;
using namespace assessor::session;
using test::MemoryPort;
using test::ProcessCity;

namespace {

const StageKey k_next{"as-2027", "self", ""};

FollowUp line(const std::string& id, Date due, FollowUpState state) {
  FollowUp made = test::follow_up(id);
  made.due = due;
  made.state = state;
  made.owner = "Sari";
  made.completion = "Berkas ada.";
  return made;
}

/// Period 2026 left a plan of five lines: of four due until 1 February 2027 one was dropped and two are done.
struct PlannedCity : ProcessCity {
  explicit PlannedCity(Port& to) : ProcessCity(to) {
    through_field();
    must(AddFollowUps{{line("f-1", Date::of(2026, 12, 1), FollowUpState::done),
                       line("f-2", Date::of(2027, 2, 1), FollowUpState::done),
                       line("f-3", Date::of(2027, 1, 5), FollowUpState::running),
                       line("f-4", Date::of(2027, 1, 6), FollowUpState::dropped),
                       line("f-5", Date::of(2027, 2, 2), FollowUpState::done)}});
    to_day(Date::of(2027, 2, 1));
    must(OpenPeriod{"2027", live->state().period("2026")->standard, {}, true});
    must(StartAssessment{"as-2027", "org-1", "2027", test::full_profile()});
  }
  const Assessment& next() const { return *live->state().assessment("as-2027"); }
};

}  // namespace

TEST_CASE("lines are due up to and with their day, and dropped ones never") {
  MemoryPort port;
  const PlannedCity city(port);
  REQUIRE(planned_before(city.live->state(), city.next()) != nullptr);
  const auto count = [&](Date day) { return follow_up_count(city.live->state(), "as-1", day); };
  CHECK(count(Date::of(2026, 11, 30)) == FollowUpCount{0, 0});
  CHECK(count(Date::of(2027, 1, 31)) == FollowUpCount{1, 2});
  CHECK(count(Date::of(2027, 2, 1)) == FollowUpCount{2, 3});
  CHECK(count(Date::of(2027, 2, 2)) == FollowUpCount{3, 4});
}

TEST_CASE("what became of the last plan answers its item when a stage opens, to be looked at") {
  MemoryPort port;
  PlannedCity city(port);
  city.must(OpenStage{k_next});
  const Answer* answer = city.live->state().answer(k_next, "A-3");
  REQUIRE(answer != nullptr);
  CHECK(answer->value == AnswerValue(RatioTyped{2, 3}));
  CHECK(answer->inherited);
  CHECK(city.live->state().answers_of(k_next).size() == 1);
  city.must(SetAnswers{k_next, {{"A-3", Answer{.value = RatioTyped{3, 3}}}}});
  CHECK_FALSE(city.live->state().answer(k_next, "A-3")->inherited);
}

TEST_CASE("without an earlier plan, or before anything in it is due, the item stays open") {
  MemoryPort port;
  ProcessCity fresh(port);
  fresh.must(OpenStage{test::k_self});
  CHECK(fresh.live->state().answers_of(test::k_self).empty());

  MemoryPort other;
  PlannedCity city(other);
  city.to_day(Date::of(2026, 11, 30));
  city.must(OpenStage{k_next});
  CHECK(city.live->state().answers_of(k_next).empty());
}
