#include "session/objection_window.h"

#include <catch2/catch.hpp>

#include "session/process_plan.h"
#include "session/worklist.h"
#include "support/process_city.h"

using namespace assessor;
using namespace assessor::session;
using test::chosen;
using test::k_document;
using test::k_field;
using test::k_plenary;
using test::k_self;
using test::MemoryPort;
using test::ProcessCity;

namespace {

RaiseObjection objection(const std::string& id = "o-1", const std::string& criterion = "A-2") {
  return {id, k_field, criterion, "SOP terbaru belum dibaca.", {"deed"}};
}

ObjectionWindow window_of(const ProcessCity& city) {
  return *objection_window(city.live->state(), *city.live->standard_of("as-1"), k_field, city.live->today());
}

/// Handed over on 18 November 2026: the seven days are 19 to 25 November.
void hand_over(ProcessCity& city) {
  city.through_field();
  city.must(HandOverResult{k_field, Date::of(2026, 11, 18), false});
}

void answered(ProcessCity& city, const std::string& id = "o-1") {
  city.must(objection(id), "dewi");
  city.must(AnswerObjection{id, "SOP sudah dibaca, tanggalnya lama."});
}

}  // namespace

TEST_CASE("the first day to object is the day after handing over and the last one ends at midnight") {
  MemoryPort port;
  ProcessCity city(port);
  city.through_field();
  CHECK_FALSE(window_of(city).handed_over);
  CHECK_FALSE(window_of(city).running());
  CHECK(city.refusal(objection()) == "result-not-handed-over");
  city.must(HandOverResult{k_field, Date::of(2026, 11, 18), false});
  CHECK(window_of(city).last_day == Date::of(2026, 11, 25));
  CHECK(window_of(city).days_left == 7);
  city.to_day(Date::of(2026, 11, 25));
  CHECK(window_of(city).days_left == 0);
  CHECK(window_of(city).running());
  city.must(objection());
  city.to_day(Date::of(2026, 11, 26));
  CHECK_FALSE(window_of(city).running());
  const auto late = city.act(objection("o-2", "B-2"));
  REQUIRE_FALSE(late);
  CHECK(late.error().code == "objection-days-over");
  CHECK(late.error().params.at("until") == "2026-11-25");
}

TEST_CASE("the day is the workspace's, not the computer's") {
  MemoryPort port;
  ProcessCity city(port);
  hand_over(city);
  Office office = city.live->state().office;
  office.fixed_today.reset();
  // 1795000000 is 18 November 2026, 11.06 in Greenwich.
  office.utc_offset_minutes = 780;
  city.must(EditOffice{office});
  CHECK(city.live->today() == Date::of(2026, 11, 19));
  CHECK(window_of(city).days_left == 6);
}

TEST_CASE("a result is handed over when it was sent, at a stage that allows objections, not tomorrow") {
  MemoryPort port;
  ProcessCity city(port);
  CHECK(city.refusal(HandOverResult{k_self, Date::of(2026, 11, 18), false}) == "no-objection-days");
  CHECK(city.refusal(HandOverResult{k_field, Date::of(2026, 11, 18), false}) == "stage-not-sent");
  city.through_field();
  CHECK(city.refusal(HandOverResult{k_field, Date::of(2026, 11, 17), false}) == "hand-over-too-early");
  CHECK(city.refusal(HandOverResult{k_field, Date::of(2026, 11, 19), false}) == "hand-over-later");
  city.must(HandOverResult{k_field, Date::of(2026, 11, 18), false});
  city.must(objection());
  CHECK(city.refusal(HandOverResult{k_field, Date::of(2026, 11, 18), true}) == "hand-over-has-objections");
  const auto undone = city.live->undo("ratna");
  REQUIRE(undone);  // the objection
  city.must(HandOverResult{k_field, Date::of(2026, 11, 18), true});
  CHECK(city.refusal(objection()) == "result-accepted");
}

TEST_CASE("an objection names an item, a reason and documents of its own, one at a time") {
  MemoryPort port;
  ProcessCity city(port);
  hand_over(city);
  RaiseObjection made = objection();
  made.reason = " ";
  CHECK(city.refusal(made) == "objection-without-reason");
  made = objection("o-1", "Z-9");
  CHECK(city.refusal(made) == "criterion-unknown");
  made.criterion.clear();
  CHECK(city.refusal(made) == "criterion-unknown");
  made = objection();
  made.documents = {"nothing"};
  CHECK(city.refusal(made) == "document-missing");
  city.must(objection());
  CHECK(city.refusal(objection("o-2")) == "objection-exists");
  city.must(objection("o-2", "B-2"));
  CHECK(waiting_objections(city.live->state(), "as-1") == 2);
}

TEST_CASE("an objection is answered before it is decided, and decided once") {
  MemoryPort port;
  ProcessCity city(port);
  hand_over(city);
  city.must(objection(), "dewi");
  CHECK(city.refusal(DecideObjection{"o-1", false, {}, "tetap"}) == "objection-not-answered");
  CHECK(city.refusal(AnswerObjection{"o-1", " "}) == "objection-without-answer");
  city.must(AnswerObjection{"o-1", "Berkas lama."});
  CHECK(city.refusal(DecideObjection{"o-1", false, {}, ""}) == "objection-without-decision");
  city.must(DecideObjection{"o-1", false, {}, "SOP bertanggal 2019."});
  const Objection& decided = *city.live->state().objection("o-1");
  CHECK(decided.state == ObjectionState::rejected);
  CHECK(decided.decision == "SOP bertanggal 2019.");
  CHECK(decided.raised_by == "dewi");
  CHECK(decided.decided_by == "ratna");
  CHECK(city.refusal(AnswerObjection{"o-1", "lagi"}) == "objection-decided");
  CHECK(city.refusal(DecideObjection{"o-1", true, OptionChosen{"3"}, "lagi"}) == "objection-decided");
  CHECK(city.refusal(WithdrawObjection{"o-1", "lagi"}) == "objection-decided");
}

TEST_CASE("an accepted objection gives new points at the plenary, with the reason and the new documents") {
  MemoryPort port;
  ProcessCity city(port);
  hand_over(city);
  city.must(AnswerObjection{(city.must(objection()), "o-1"), "Kami periksa lagi."});
  CHECK(city.refusal(DecideObjection{"o-1", true, OptionChosen{"3"}, "benar"}) == "stage-not-open");
  city.open_plenary();
  CHECK(city.refusal(DecideObjection{"o-1", true, {}, "benar"}) == "objection-without-value");
  CHECK(city.refusal(DecideObjection{"o-1", true, OptionChosen{"2"}, "benar"}) == "objection-value-same");
  CHECK(city.refusal(DecideObjection{"o-1", true, OptionChosen{"9"}, "benar"}) == "option-unknown");
  city.must(DecideObjection{"o-1", true, OptionChosen{"3"}, "SOP baru sah."});
  const Answer& now = *city.at(k_plenary, "A-2");
  CHECK(now.value == AnswerValue(OptionChosen{"3"}));
  CHECK(now.reason == "SOP baru sah.");
  CHECK_FALSE(now.inherited);
  REQUIRE(now.evidence.size() == 1);  // the deed is not linked twice
  CHECK(now.evidence[0].document == "deed");
  CHECK(city.at(k_field, "A-2")->value == AnswerValue(OptionChosen{"2"}));
  CHECK(city.live->state().objection("o-1")->state == ObjectionState::accepted);
  CHECK(*city.live->score_of(k_plenary)->total > *city.live->sent_score(k_field)->total);
}

TEST_CASE("undo takes an accepted objection back whole, with the plenary's new value") {
  MemoryPort port;
  ProcessCity city(port);
  hand_over(city);
  answered(city);
  city.open_plenary();
  const Answer before = *city.at(k_plenary, "A-2");
  city.must(DecideObjection{"o-1", true, OptionChosen{"3"}, "SOP baru sah."});
  REQUIRE(city.live->undo("ratna"));
  CHECK(*city.at(k_plenary, "A-2") == before);
  CHECK(city.live->state().objection("o-1")->state == ObjectionState::answered);
}

TEST_CASE("handing over cannot be undone under an objection, nor the document that it brings") {
  MemoryPort port;
  ProcessCity city(port);
  city.through_field();
  city.add_deed("new");
  RaiseObjection made = objection();
  made.documents = {"new"};
  city.must(HandOverResult{k_field, Date::of(2026, 11, 18), false});
  city.must(made, "dewi");
  CHECK(city.live->undo("ratna").error().code == "undo-still-used");
  REQUIRE(city.live->undo("dewi"));
  REQUIRE(city.live->undo("ratna"));
  CHECK(city.live->state().hand_overs.empty());
}

TEST_CASE("a withdrawn objection waits for nobody and may be raised again") {
  MemoryPort port;
  ProcessCity city(port);
  hand_over(city);
  city.must(objection(), "dewi");
  CHECK(city.refusal(WithdrawObjection{"o-1", ""}) == "objection-without-decision");
  city.must(WithdrawObjection{"o-1", "Sudah jelas."}, "dewi");
  CHECK(waiting_objections(city.live->state(), "as-1") == 0);
  city.must(objection("o-2"));
}

TEST_CASE("an objection waits in the worklist, first for the assessors and then for the plenary") {
  MemoryPort port;
  ProcessCity city(port);
  hand_over(city);
  const auto waiting = [&](Task::Kind kind) {
    for (const Task& task : city.live->worklist())
      if (task.kind == kind) return task;
    return Task{.kind = Task::Kind::add_organizations};
  };
  CHECK(waiting(Task::Kind::answer_objection).kind == Task::Kind::add_organizations);
  city.must(objection(), "dewi");
  city.must(objection("o-2", "B-2"), "dewi");
  const Task raised = waiting(Task::Kind::answer_objection);
  CHECK(raised.organizations == std::vector<std::string>{"org-1"});
  CHECK(raised.criteria == std::vector<std::string>{"A-2", "B-2"});
  CHECK(raised.days_left == window_of(city).days_left);
  city.must(AnswerObjection{"o-1", "SOP sudah dibaca, tanggalnya lama."});
  CHECK(waiting(Task::Kind::answer_objection).criteria == std::vector<std::string>{"B-2"});
  CHECK(waiting(Task::Kind::decide_objection).criteria == std::vector<std::string>{"A-2"});
}
