#include "session/follow_up_proposal.h"

#include <catch2/catch.hpp>

#include "session/deadline.h"
#include "support/process_city.h"

using namespace assessor;
using namespace assessor::session;
using test::finding;
using test::follow_up;
using test::k_field;
using test::k_plenary;
using test::MemoryPort;
using test::ProcessCity;

namespace {

Finding to_mend(const std::string& id, const std::string& criterion) {
  Finding made = finding(id, FindingKind::nonconformity, criterion);
  made.due = Date::of(2026, 12, 20);
  return made;
}

std::vector<FollowUp> proposed(const ProcessCity& city) {
  const Standard& standard = *city.live->standard_of("as-1");
  const WorkspaceState& state = city.live->state();
  const StageKey stage = *last_rated(state, standard, "as-1");
  const scoring::Score& score = *city.live->sent_score(stage);
  const scoring::PreparedStandard prepared(standard);
  const scoring::Path path = scoring::path_to_next(prepared, *city.live->sent_sheet(stage), score);
  return proposed_follow_ups(
      {state, standard, "as-1", finding_lines(state, standard, "as-1", stage.stage, &score), &path, "id"});
}

std::vector<std::string> kinds_of(const ProcessCity& city) {
  std::vector<std::string> kinds;
  for (const Deadline& one : deadlines(city.live->state(), city.live->standards(), city.live->today()))
    kinds.push_back(std::string(name_of(one.kind)) + " " + one.on.iso());
  return kinds;
}

}  // namespace

TEST_CASE("an entry may be drafted; one under way has a person and a day, a finished one what shows it") {
  MemoryPort port;
  ProcessCity city(port);
  city.add_deed();
  FollowUp entry = follow_up("r-1");
  entry.action = " ";
  CHECK(city.refusal(AddFollowUps{{entry}}) == "follow-up-empty");
  city.must(AddFollowUps{{follow_up("r-1")}});
  CHECK(city.refusal(AddFollowUps{{follow_up("r-1")}}) == "id-taken");
  entry = *city.live->state().follow_up("r-1");
  entry.state = FollowUpState::running;
  CHECK(city.refusal(EditFollowUp{entry}) == "follow-up-without-owner");
  entry.owner = "Sekretaris";
  CHECK(city.refusal(EditFollowUp{entry}) == "follow-up-without-due");
  entry.due = Date::of(2026, 12, 15);
  city.must(EditFollowUp{entry});
  entry.state = FollowUpState::done;
  CHECK(city.refusal(EditFollowUp{entry}) == "follow-up-without-evidence");
  entry.document = "deed";
  entry.done_on = Date::of(2026, 11, 19);
  CHECK(city.refusal(EditFollowUp{entry}) == "follow-up-done-later");
  entry.done_on.reset();
  city.must(EditFollowUp{entry});
  CHECK(city.live->state().follow_up("r-1")->done_on == Date::of(2026, 11, 18));
  entry = *city.live->state().follow_up("r-1");
  entry.state = FollowUpState::dropped;
  entry.document.clear();
  CHECK(city.refusal(EditFollowUp{entry}) == "follow-up-without-reason");
  entry.completion = "Diganti kegiatan lain.";
  city.must(EditFollowUp{entry});
  CHECK_FALSE(city.live->state().follow_up("r-1")->done_on);
}

TEST_CASE("entries point only to what there is, and all that are proposed come together or not at all") {
  MemoryPort port;
  ProcessCity city(port);
  FollowUp lost = follow_up("r-2");
  lost.finding = "f-9";
  CHECK(city.refusal(AddFollowUps{{follow_up("r-1"), lost}}) == "finding-missing");
  CHECK(city.live->state().follow_ups.empty());
  FollowUp unknown = follow_up("r-2", "Z-9");
  CHECK(city.refusal(AddFollowUps{{unknown}}) == "criterion-unknown");
  unknown = follow_up("r-2");
  unknown.document = "nothing";
  CHECK(city.refusal(AddFollowUps{{unknown}}) == "document-missing");
  unknown = follow_up("r-2");
  unknown.assessment = "as-9";
  CHECK(city.refusal(AddFollowUps{{unknown}}) == "assessment-missing");
  CHECK(city.refusal(RemoveFollowUp{"r-9"}) == "follow-up-missing");
}

TEST_CASE("the plan goes on after the plenary's lock, and undo takes an entry back") {
  MemoryPort port;
  ProcessCity city(port);
  city.through_field();
  city.open_plenary();
  city.through_plenary();
  city.must(city.decision());
  city.must(AddFollowUps{{follow_up("r-1")}});
  city.must(RemoveFollowUp{"r-1"});
  REQUIRE(city.live->undo("ratna"));
  CHECK(city.live->state().follow_up("r-1")->noted == Date::of(2026, 11, 18));
  REQUIRE(city.live->undo("ratna"));
  CHECK(city.live->state().follow_ups.empty());
}

TEST_CASE("a finding that the plan answers cannot be taken away") {
  MemoryPort port;
  ProcessCity city(port);
  city.through_field();
  city.must(AddFinding{to_mend("f-1", "A-2")});
  FollowUp entry = follow_up("r-1");
  entry.finding = "f-1";
  city.must(AddFollowUps{{entry}}, "dewi");
  CHECK(city.refusal(RemoveFinding{"f-1"}) == "finding-followed");
  CHECK(city.live->undo("ratna").error().code == "undo-still-used");
}

TEST_CASE("gates come first, then findings, then the path, each item once") {
  MemoryPort port;
  ProcessCity city(port);
  city.through_field("no");
  city.must(AddFinding{finding("f-1", FindingKind::positive, "B-2")});
  city.must(AddFinding{finding("f-2", FindingKind::recommendation, "")});
  city.must(AddFinding{to_mend("f-3", "B-3")});
  std::vector<FollowUp> entries = proposed(city);
  REQUIRE(entries.size() == 4);
  CHECK(entries[0].source == FollowUpSource::gate);
  CHECK(entries[0].criterion == "A-1");
  CHECK(entries[0].action == "Akta ada");  // the standard gives no advice here
  CHECK(entries[1].finding == "f-3");
  CHECK(entries[1].due == Date::of(2026, 12, 20));
  CHECK(entries[2].finding == "f-2");
  // The path would raise A-1, which is there already, and A-3.
  CHECK(entries[3].source == FollowUpSource::path);
  CHECK(entries[3].criterion == "A-3");
  int number = 0;
  for (FollowUp& entry : entries) entry.id = "r-" + std::to_string(++number);
  city.must(AddFollowUps{entries});
  CHECK(proposed(city).empty());
}

TEST_CASE("deadlines are those that still wait, soonest first") {
  MemoryPort port;
  ProcessCity city(port);
  CHECK(kinds_of(city) == std::vector<std::string>{"stage 2026-12-01"});
  city.through_field();
  CHECK(kinds_of(city).empty());
  city.must(HandOverResult{k_field, Date::of(2026, 11, 18), false});
  city.must(AddFinding{to_mend("f-1", "A-2")});
  CHECK(kinds_of(city) == std::vector<std::string>{"objection 2026-11-25", "finding 2026-12-20"});
  FollowUp entry = follow_up("r-1");
  entry.finding = "f-1";
  entry.due = Date::of(2026, 12, 10);
  city.must(AddFollowUps{{entry}});
  CHECK(kinds_of(city) == std::vector<std::string>{"objection 2026-11-25", "follow-up 2026-12-10"});
  city.to_day(Date::of(2026, 12, 12));
  const auto late = deadlines(city.live->state(), city.live->standards(), city.live->today());
  REQUIRE(late.size() == 1);
  CHECK(late[0].days_left == -2);
  CHECK(late[0].organization == "org-1");
  entry = *city.live->state().follow_up("r-1");
  entry.state = FollowUpState::done;
  entry.completion = "Buku tamu terisi.";
  city.must(EditFollowUp{entry});
  CHECK(kinds_of(city).empty());
  city.must(ArchiveOrganization{"org-1", true});
  CHECK(kinds_of(city).empty());
}
