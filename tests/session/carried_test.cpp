#include "session/carried.h"

#include "session/proposed_plan.h"
#include "support/process_city.h"

using namespace assessor;
using namespace assessor::session;
using test::MemoryPort;
using test::ProcessCity;

namespace {

const StageKey k_next{"as-2027", "self", ""};

/// Period 2026 went through the field visit; 2027 begins on `day`.
struct NextPeriod : ProcessCity {
  NextPeriod(Port& to, Date day) : ProcessCity(to) {
    through_field();
    to_day(day);
    const StandardPin pin = live->state().period("2026")->standard;
    must(OpenPeriod{"2027", pin, {}, true});
    must(StartAssessment{"as-2027", "org-1", "2027", test::full_profile()});
    must(OpenStage{k_next});
  }
  std::set<std::string> proposed() const {
    std::set<std::string> codes;
    for (const Carried& one : carried_answers(*live, k_next)) codes.insert(one.criterion);
    return codes;
  }
};

}  // namespace

TEST_CASE("a new period proposes what stood and still holds, and counts none of it") {
  MemoryPort port;
  const NextPeriod city(port, Date::of(2027, 1, 4));
  const auto proposals = carried_answers(*city.live, k_next);
  REQUIRE(city.proposed().contains("A-2"));
  CHECK_FALSE(city.proposed().contains("B-1"));  // it did not apply then
  CHECK(city.live->score_of(k_next)->answered == 0);
  CHECK(city.live->state().answers_of(k_next).empty());
  for (const Carried& one : proposals) {
    CHECK(one.answer.reason.empty());
    CHECK_FALSE(one.answer.inherited);
  }
}

TEST_CASE("an item that is answered is not proposed any more") {
  MemoryPort port;
  NextPeriod city(port, Date::of(2027, 1, 4));
  city.answer(k_next, "A-2", test::chosen("1"));
  CHECK_FALSE(city.proposed().contains("A-2"));
}

TEST_CASE("what rests on a document that is no longer in use is not proposed") {
  MemoryPort port;
  NextPeriod city(port, Date::of(2027, 1, 4));
  city.must(ArchiveDocument{"deed", true});
  CHECK_FALSE(city.proposed().contains("A-2"));
  CHECK(city.proposed().contains("A-3"));  // it had no evidence
}

TEST_CASE("the first period has nothing to start from") {
  MemoryPort port;
  ProcessCity city(port);
  city.must(OpenStage{test::k_self});
  CHECK(carried_answers(*city.live, test::k_self).empty());
  CHECK(assessment_before(*city.live, *city.live->state().assessment("as-1")) == nullptr);
}

TEST_CASE("lines of the last plan that are still to be done are proposed for this one, once") {
  MemoryPort port;
  NextPeriod city(port, Date::of(2027, 1, 4));
  FollowUp open = test::follow_up("f-1"), done = test::follow_up("f-2", "A-3");
  done.action = "Susun daftar hadir.";
  done.state = FollowUpState::done;
  done.completion = "Daftar hadir ada.";
  city.must(AddFollowUps{{open, done}});
  auto carried = proposed_plan(*city.live, "as-2027", "id");
  REQUIRE(carried);
  REQUIRE(carried->size() == 1);
  CHECK(carried->front().action == open.action);
  CHECK(carried->front().assessment == "as-2027");
  CHECK(carried->front().id.empty());
  carried->front().id = "f-3";
  city.must(AddFollowUps{*carried});
  CHECK(carried_follow_ups(*city.live, *city.live->state().assessment("as-2027")).empty());
}
