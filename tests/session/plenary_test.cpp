#include "session/lock.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "exchange/sheet_digest.h"
#include "session/journey.h"
#include "session/process_plan.h"
#include "support/process_city.h"

using namespace assessor;
using namespace assessor::session;
using test::chosen;
using test::finding;
using test::k_document;
using test::k_field;
using test::k_plenary;
using test::MemoryPort;
using test::ProcessCity;

namespace {

void locked(ProcessCity& city) {
  city.through_field();
  city.open_plenary();
  city.through_plenary();
  city.must(city.decision());
}

ImportStage import_of(const ProcessCity& city) {
  ImportStage command;
  command.stage = k_plenary;
  command.sheet = city.live->state().sheets.at(k_plenary);
  command.sheet.answers["A-2"] = chosen("0");
  return command;
}

}  // namespace

TEST_CASE("a decision keeps what it was made on, with its digests, level and total") {
  MemoryPort port;
  ProcessCity city(port);
  locked(city);
  REQUIRE(is_locked(city.live->state(), "as-1"));
  const PlenaryDecision& made = *last_decision(city.live->state(), "as-1");
  CHECK(made.sheet == city.live->state().sheets.at(k_plenary));
  CHECK(made.standard == city.live->state().assessment("as-1")->standard);
  CHECK(made.answers_digest == exchange::answers_digest(made.sheet));
  CHECK(made.documents_digest == exchange::documents_digest(made.sheet.documents));
  CHECK(made.answers_digest != made.documents_digest);
  CHECK(made.total == city.live->sent_score(k_plenary)->total);
  CHECK(made.level == "low");
  CHECK(made.present == std::vector<std::string>{"Ratna", "Dewi"});
  CHECK(made.locked_by == "ratna");
  CHECK(city.live->state().stage(k_plenary)->state == StageState::closed);
  CHECK(journey_step(city.live->state(), *city.live->standard_of("as-1"), "as-1") == JourneyStep::follow_up);
}

TEST_CASE("a sent plenary waits for its lock, except while the organization may still object") {
  MemoryPort port;
  ProcessCity city(port);
  city.through_field();
  city.open_plenary();
  const auto waits = [&](Task::Kind kind = Task::Kind::lock_plenary) {
    return std::ranges::count(city.live->worklist(), kind, &Task::kind) == 1;
  };
  const auto step = [&] { return journey_step(city.live->state(), *city.live->standard_of("as-1"), "as-1"); };
  CHECK_FALSE(waits());
  city.must(SendStage{k_plenary});
  CHECK(waits());  // handing over is part of it
  CHECK(step() == JourneyStep::plenary);
  city.must(HandOverResult{k_plenary, city.live->today(), false});
  CHECK_FALSE(waits());
  REQUIRE(city.live->undo("ratna"));
  city.must(HandOverResult{k_plenary, city.live->today(), true});
  CHECK(waits());
  city.must(city.decision());
  CHECK_FALSE(waits());
  CHECK(step() == JourneyStep::follow_up);
  city.must(RevisePlenary{"as-1", "Nomor salah."});
  CHECK(waits(Task::Kind::repair));
}

TEST_CASE("a digest tells one changed answer and one changed document") {
  MemoryPort port;
  ProcessCity city(port);
  locked(city);
  AnswerSheet sheet = last_decision(city.live->state(), "as-1")->sheet;
  const std::string answers = exchange::answers_digest(sheet);
  const std::string documents = exchange::documents_digest(sheet.documents);
  sheet.documents[0].title += "!";
  CHECK(exchange::documents_digest(sheet.documents) != documents);
  CHECK(exchange::answers_digest(sheet) == answers);
  sheet.answers["A-2"].note = "lain";
  CHECK(exchange::answers_digest(sheet) != answers);
}

TEST_CASE("a decision needs words, a number, people and a day that has been") {
  MemoryPort port;
  ProcessCity city(port);
  city.through_field();
  city.open_plenary();
  city.through_plenary();
  LockPlenary command = city.decision();
  command.decision = " ";
  CHECK(city.refusal(command) == "plenary-without-decision");
  command = city.decision();
  command.number.clear();
  CHECK(city.refusal(command) == "plenary-without-number");
  command = city.decision();
  command.present = {" ", ""};
  CHECK(city.refusal(command) == "plenary-nobody-present");
  command = city.decision();
  command.on = Date::of(2026, 11, 19);
  CHECK(city.refusal(command) == "plenary-later");
  command.on = Date::of(2026, 11, 17);
  CHECK(city.refusal(command) == "plenary-too-early");
  city.must(city.decision());
  CHECK(city.refusal(city.decision()) == "assessment-locked");
}

TEST_CASE("the plenary decides only when its stage is sent, handed over and no objection waits") {
  MemoryPort port;
  ProcessCity city(port);
  city.through_field();
  CHECK(city.refusal(city.decision()) == "stage-not-sent");
  city.must(HandOverResult{k_field, Date::of(2026, 11, 18), false});
  city.must(RaiseObjection{"o-1", k_field, "A-2", "belum dibaca", {}});
  city.open_plenary();
  CHECK(city.refusal(city.decision()) == "stage-not-sent");
  city.must(SendStage{k_plenary});
  CHECK(city.refusal(city.decision()) == "objections-waiting");
  city.must(AnswerObjection{"o-1", "sudah dibaca"});
  city.must(DecideObjection{"o-1", false, {}, "tetap"});
  CHECK(city.refusal(city.decision()) == "objection-days-running");
  city.to_day(Date::of(2026, 11, 26));
  CHECK(city.refusal(city.decision()) == "result-not-handed-over");
  city.must(HandOverResult{k_plenary, Date::of(2026, 11, 26), false});
  CHECK(city.refusal(city.decision()) == "objection-days-running");
  city.to_day(Date::of(2026, 12, 3));
  CHECK(city.refusal(city.decision()) == "objection-days-running");
  city.to_day(Date::of(2026, 12, 4));
  city.must(city.decision());
}

TEST_CASE("a locked assessment refuses every change to what was decided on") {
  MemoryPort port;
  ProcessCity city(port);
  city.through_field();
  city.open_plenary();
  city.must(AddFinding{finding("f-1", FindingKind::positive)});
  city.through_plenary();
  city.must(city.decision());
  const WorkspaceState before = city.live->state();
  CHECK(city.refusal(ReturnStage{k_plenary, "lagi"}) == "stage-not-sent");
  CHECK(city.refusal(SetAnswers{k_plenary, {{"A-2", chosen("0")}}}) == "stage-not-open");
  CHECK(city.refusal(import_of(city)) != "");
  CHECK(city.refusal(AddFinding{finding("f-2", FindingKind::positive)}) == "assessment-locked");
  CHECK(city.refusal(EditFinding{finding("f-1", FindingKind::recommendation)}) == "assessment-locked");
  CHECK(city.refusal(RespondToFinding{"f-1", "…"}) == "assessment-locked");
  CHECK(city.refusal(RemoveFinding{"f-1"}) == "assessment-locked");
  CHECK(city.refusal(HandOverResult{k_field, Date::of(2026, 11, 18), false}) == "assessment-locked");
  CHECK(city.refusal(HandOverResult{k_plenary, Date::of(2026, 11, 18), false}) == "assessment-locked");
  CHECK(city.refusal(RaiseObjection{"o-1", k_plenary, "A-2", "…", {}}) == "assessment-locked");
  CHECK(city.refusal(SetProfile{"as-1", {}}) == "profile-settled");
  CHECK(city.live->undo("ratna").error().code == "undo-settled");
  CHECK(city.live->state() == before);
}

TEST_CASE("nothing that was done before the decision can be undone under it") {
  MemoryPort port;
  ProcessCity city(port);
  city.through_field();
  city.open_plenary();
  city.must(AddFinding{finding("f-1", FindingKind::positive)}, "dewi");
  city.through_plenary();
  city.must(city.decision());
  const auto undone = city.live->undo("dewi");
  REQUIRE_FALSE(undone);
  CHECK(undone.error().code == "assessment-locked");
  CHECK(undone.error().params.at("revision") == "1");
}

TEST_CASE(
    "a field stage cannot be returned under a decision, even when the plenary's own stage is not sent") {
  MemoryPort port;
  ProcessCity city(port);
  locked(city);
  CHECK(city.refusal(ReturnStage{k_field, "lagi"}) == "assessment-locked");
}

TEST_CASE("a correction has a reason and makes a new revision; the first one stays as it was") {
  MemoryPort port;
  ProcessCity city(port);
  locked(city);
  const PlenaryDecision first = *last_decision(city.live->state(), "as-1");
  CHECK(city.refusal(RevisePlenary{"as-1", " "}) == "plenary-without-reason");
  city.must(RevisePlenary{"as-1", "Butir A-2 salah ketik."});
  CHECK_FALSE(is_locked(city.live->state(), "as-1"));
  CHECK(city.refusal(RevisePlenary{"as-1", "lagi"}) == "plenary-not-locked");
  CHECK(city.live->undo("ratna").error().code == "undo-settled");
  city.answer(k_plenary, "A-2", ProcessCity::with_reason(test::PracticeCity::linked(chosen("3"))));
  city.must(SendStage{k_plenary});
  CHECK(city.refusal(city.decision("18")) == "result-not-handed-over");
  city.must(HandOverResult{k_plenary, city.live->today(), true});
  city.must(city.decision("18"));
  CHECK(is_locked(city.live->state(), "as-1"));
  CHECK(last_revision(city.live->state(), "as-1") == 2);
  CHECK(*city.live->state().decision({"as-1", 1}) == first);
  const PlenaryDecision& second = *last_decision(city.live->state(), "as-1");
  CHECK(second.reason == "Butir A-2 salah ketik.");
  CHECK(second.answers_digest != first.answers_digest);
  CHECK(second.documents_digest == first.documents_digest);
}

TEST_CASE("revisions are counted for each assessment and stand after a restart") {
  MemoryPort port;
  ProcessCity city(port);
  locked(city);
  for (int revision = 2; revision <= 11; ++revision) {
    city.must(RevisePlenary{"as-1", "periksa lagi"});
    city.through_plenary();
    city.must(city.decision(std::to_string(revision)));
  }
  REQUIRE(city.live->flush());
  const WorkspaceState before = city.live->state();
  city.restart();
  CHECK(last_revision(city.live->state(), "as-1") == 11);
  CHECK(last_revision(city.live->state(), "as-0") == 0);
  CHECK(last_revision(city.live->state(), "as-10") == 0);
  CHECK(last_decision(city.live->state(), "as-1")->number == "11");
  CHECK(city.live->state().decisions == before.decisions);
  CHECK(city.live->state().plenaries == before.plenaries);
  CHECK(city.live->state().hand_overs == before.hand_overs);
}

TEST_CASE("the ministry's decision stands beside the plenary's and changes nothing in it") {
  MemoryPort port;
  ProcessCity city(port);
  const MinistryDecision ministry{Date::of(2026, 12, 1), "12/2026", "Distandardisasi"};
  CHECK(city.refusal(RecordMinistryDecision{"as-1", ministry}) == "plenary-not-locked");
  locked(city);
  const PlenaryDecision before = *last_decision(city.live->state(), "as-1");
  CHECK(city.refusal(RecordMinistryDecision{"as-1", {Date::of(2026, 12, 1), " ", {}}}) ==
        "ministry-without-number");
  CHECK(city.refusal(RecordMinistryDecision{"as-1", {Date::of(2026, 11, 1), "12", {}}}) ==
        "ministry-too-early");
  city.must(RecordMinistryDecision{"as-1", ministry});
  CHECK(city.live->state().plenary("as-1")->ministry == ministry);
  CHECK(*last_decision(city.live->state(), "as-1") == before);
  CHECK(is_locked(city.live->state(), "as-1"));
}

TEST_CASE("a closed period takes no decision, no correction and no finding") {
  MemoryPort port;
  ProcessCity city(port);
  city.through_field();
  city.open_plenary();
  city.through_plenary();
  city.must(EditPeriod{"2026", {}, true});
  CHECK(city.refusal(city.decision()) == "period-closed");
  CHECK(city.refusal(AddFinding{finding("f-1", FindingKind::positive)}) == "period-closed");
  city.must(EditPeriod{"2026", {}, false});
  city.must(city.decision());
  city.must(EditPeriod{"2026", {}, true});
  CHECK(city.refusal(RevisePlenary{"as-1", "lagi"}) == "period-closed");
}
