#include <algorithm>
#include <set>

#include <catch2/catch.hpp>

#include "session/city_rows.h"
#include "session/overclaim.h"
#include "session/participation.h"
#include "session/training.h"
#include "session/transitions.h"
#include "support/practice_city.h"
#include "support/practice_workspace.h"

using namespace assessor;
using namespace assessor::session;
using test::chosen;
using test::MemoryPort;
using test::PracticeCity;

namespace {

const Session& practice() {
  return *test::shared_practice().session;
}

StageKey key(const std::string& number, const std::string& stage) {
  return {"as-" + number, stage, ""};
}

Answer given(const AnswerValue& value) {
  Answer answer;
  answer.value = value;
  return answer;
}

/// A deed of the organization, so that what an assessor confirms counts.
std::string add_deed(PracticeCity& city, const std::string& number) {
  EvidenceDocument deed;
  deed.organization = "org-" + number;
  deed.document.id = "deed-" + number;
  deed.document.evidence = "E-1";
  deed.document.title = "Akta";
  deed.document.file = "sha256:" + std::string(64, 'a');
  city.must(AddDocument{deed, {}, {}});
  return deed.document.id;
}

/// Own `own` points in A-2, of which `verified` were shown; both stages sent.
void claim_and_verify(PracticeCity& city, const std::string& number, const std::string& own,
                      const std::string& verified) {
  city.must(OpenStage{key(number, "self")});
  city.answer(key(number, "self"), "A-2", chosen(own));
  city.must(SendStage{key(number, "self")});
  const StageKey document = key(number, "document");
  city.must(OpenStage{document});
  Answer seen = PracticeCity::linked(chosen(verified), add_deed(city, number));
  seen.reason = "menurut akta";
  city.answer(document, "A-1", chosen("no"));
  city.answer(document, "A-2", seen);
  city.answer(document, "A-3", given(RatioTyped{0, 4}));
  city.answer(document, "B-1", given(NumberTyped{0}));
  city.answer(document, "B-2", chosen("0"));
  city.must(SendStage{document});
}

/// 3 points in A-2 on both sides, which nothing shows; what comes from another computer may be sent like
/// that.
void claim_without_evidence(PracticeCity& city, const std::string& number) {
  city.must(OpenStage{key(number, "self")});
  city.answer(key(number, "self"), "A-2", chosen("3"));
  city.must(SendStage{key(number, "self")});
  AnswerSheet sheet;
  sheet.standard_id = "four-stages";
  sheet.standard_version = "1.0.0";
  sheet.period = "2026";
  sheet.stage = "document";
  sheet.date = Date::of(2026, 11, 5);
  sheet.profile = test::full_profile();
  sheet.answers["A-2"] = chosen("3");
  city.must(ImportStage{key(number, "document"), sheet, {}, true});
}

ItemClaim claim_of(const PracticeCity& city, const std::string& criterion) {
  const OverClaim claim = build_overclaim(*city.live, city.live->overview());
  const CriterionIndex index = city.live->overview().standard->criterion_by_id.at(criterion);
  const auto found = std::find_if(claim.items.begin(), claim.items.end(),
                                  [&](const ItemClaim& one) { return one.criterion == index; });
  REQUIRE(found != claim.items.end());
  return *found;
}

}  // namespace

TEST_CASE("transitions count every unit of both periods once") {
  const Transitions found = build_transitions(practice(), "2025", "2026");
  REQUIRE(found.same_levels);
  std::set<std::string> units;
  for (const auto& [id, assessment] : practice().state().assessments) units.insert(assessment.organization);
  for (const auto& [id, organization] : practice().state().organizations)
    if (!organization.archived) units.insert(id);
  CHECK(found.matrix.total() == static_cast<int>(units.size()));
  CHECK(found.units.size() == units.size());
  CHECK(found.stayed() + found.up() + found.down() + found.fresh() + found.left() + found.without_level() ==
        static_cast<int>(units.size()));
  CHECK(found.up() > 0);
  CHECK(found.fresh() > 0);
}

TEST_CASE("the margins of the transitions are the levels of each period") {
  const Transitions found = build_transitions(practice(), "2025", "2026");
  const City& city = practice().city();
  for (std::size_t level = 0; level < found.levels(); ++level)
    CHECK(found.matrix.column_sum(level) == city.by_level[level]);
  int before = 0, own = 0;
  const Overview earlier = build_overview(practice(), "2025");
  for (const OrganizationRow* row : comparable_rows(earlier)) {
    ++before;
    own += is_verified(*row) ? 0 : 1;
  }
  int rows = 0;
  for (std::size_t level = 0; level < found.levels(); ++level) rows += found.matrix.row_sum(level);
  CHECK(rows == before);
  CHECK(found.own_before == own);
}

TEST_CASE("who is archived has left, who has not begun yet has not, and who came is new") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  const StandardPin pin = city.live->state().period("2026")->standard;
  for (const char* number : {"2", "3"}) city.add_organization(number);
  city.must(OpenPeriod{"2027", pin, {}, true});
  Organization newcomer;
  newcomer.id = "org-4";
  newcomer.name = "Lembaga 4 (contoh)";
  city.must(AddOrganizations{{newcomer}});
  city.must(ArchiveOrganization{"org-3", true});
  const Transitions found = build_transitions(*city.live, "2026", "2027");
  const std::size_t none = found.state(Standing::not_assessed), away = found.state(Standing::away);
  CHECK(found.units.at("org-1") == std::pair{none, none});
  CHECK(found.units.at("org-3") == std::pair{none, away});
  CHECK(found.units.at("org-4") == std::pair{away, none});
  CHECK(found.left() == 1);
  CHECK(found.fresh() == 1);
  CHECK(found.without_level() == 2);
  CHECK(period_before(city.live->state(), "2027") == "2026");
  CHECK(period_before(city.live->state(), "2026").empty());
  CHECK(build_transitions(*city.live, "2020", "2027").standard == nullptr);
}

TEST_CASE("an own score among verified ones moves no median and no range") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  for (const char* number : {"2", "3", "4", "5", "6"}) city.add_organization(number);
  for (const char* number : {"1", "2", "3", "4", "5"}) claim_and_verify(city, number, "3", "1");
  const City before = city.live->city();
  city.must(OpenStage{key("6", "self")});
  city.answer(key("6", "self"), "A-2", chosen("3"));
  city.must(SendStage{key("6", "self")});
  const City after = city.live->city();
  REQUIRE(after.total);
  CHECK(counts_of(city.live->overview()).verified == 5);
  CHECK(counts_of(city.live->overview()).own == 1);
  CHECK(after.total->count == 5);
  CHECK(after.total->highest == before.total->highest);
  CHECK(build_city(city.live->overview(), OwnScores::counted).total->count == 6);
}

TEST_CASE("an item that everybody claims and nobody shows is marked as unclear wording") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  for (const char* number : {"2", "3", "4", "5"}) city.add_organization(number);
  for (const char* number : {"1", "2", "3", "4"}) claim_and_verify(city, number, "3", "1");
  CHECK(claim_of(city, "A-2").gap.over == 4);
  CHECK_FALSE(claim_of(city, "A-2").unclear_wording);  // four are too few to blame the words
  claim_and_verify(city, "5", "3", "1");
  CHECK(claim_of(city, "A-2").gap.over == 5);
  CHECK(claim_of(city, "A-2").gap.mean == Rational::ratio(2, 3));
  CHECK(claim_of(city, "A-2").unsupported == 0);
  CHECK(claim_of(city, "A-2").unclear_wording);
}

TEST_CASE("an item that assessors rate as high but nobody shows evidence for is no matter of its words") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  for (const char* number : {"2", "3", "4", "5"}) city.add_organization(number);
  for (const char* number : {"1", "2", "3", "4", "5"}) claim_without_evidence(city, number);
  const ItemClaim item = claim_of(city, "A-2");
  CHECK(item.gap.over == 5);
  CHECK(item.over_as_given == 0);
  CHECK(item.unsupported == 5);
  CHECK_FALSE(item.unclear_wording);
}

TEST_CASE("how many claims lack evidence is kept back where the rest of them are few") {
  ItemClaim item;
  item.gap.over = 9;
  item.gap.same = 6;
  item.unsupported = 6;
  CHECK(told_unsupported(item, false) == 6);
  CHECK_FALSE(told_unsupported(item, true));
  item.gap.over = 11;
  item.gap.same = 9;
  CHECK(told_unsupported(item, true) == 6);
  item.unsupported = 2;
  CHECK_FALSE(told_unsupported(item, true));
}

TEST_CASE("one organization that did not claim too much clears the wording, and own alone is not compared") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  for (const char* number : {"2", "3", "4", "5", "6"}) city.add_organization(number);
  for (const char* number : {"1", "2", "3", "4"}) claim_and_verify(city, number, "3", "1");
  claim_and_verify(city, "5", "1", "2");
  city.must(OpenStage{key("6", "self")});
  city.must(SendStage{key("6", "self")});
  const ItemClaim item = claim_of(city, "A-2");
  CHECK(item.gap.over == 4);
  CHECK(item.gap.under == 1);
  CHECK(item.gap.mean == Rational::ratio(7, 15));
  CHECK_FALSE(item.unclear_wording);
  CHECK(build_overclaim(*city.live, city.live->overview()).organizations == 5);
}

TEST_CASE("what organizations claim is compared with the last verified stage, item by item") {
  const OverClaim claim = build_overclaim(practice(), practice().overview());
  CHECK(claim.organizations > 10);
  REQUIRE_FALSE(claim.items.empty());
  CHECK(std::is_sorted(claim.items.begin(), claim.items.end(),
                       [](const ItemClaim& a, const ItemClaim& b) { return a.gap.mean > b.gap.mean; }));
  for (const ItemClaim& item : claim.items) CHECK(item.gap.compared() <= claim.organizations);
  CHECK(claim.sections.size() == practice().overview().standard->top_sections.size());
}

TEST_CASE("the funnel never widens and begins with everybody registered") {
  const Funnel funnel = build_funnel(practice().state(), practice().overview());
  CHECK(funnel.registered == 28);
  CHECK(funnel.begun <= funnel.registered);
  int reached = funnel.begun;
  for (const Funnel::StageCount& stage : funnel.stages) {
    CHECK(stage.opened <= reached);
    CHECK(stage.sent <= stage.opened);
    reached = stage.opened;
  }
  int with_score = 0;
  for (const OrganizationRow& row : practice().overview().rows) with_score += row.score != nullptr ? 1 : 0;
  CHECK(funnel.stages.front().sent == with_score);
  CHECK(funnel.stages.back().opened > 0);
}

TEST_CASE("coverage counts an organization in every kelurahan that it serves, once a field") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  city.add_organization("2");
  city.add_organization("3");
  city.must(SetProfile{"as-3", {}});
  const auto serves = [&](const std::string& id, std::vector<std::string> served, const std::string& own) {
    Organization organization = *city.live->state().organization(id);
    organization.kelurahan_served = std::move(served);
    organization.kelurahan = own;
    city.must(EditOrganization{organization});
  };
  serves("org-1", {"Mekar", "Asri"}, "Jauh");
  serves("org-2", {}, "mekar");
  serves("org-3", {"Asri", "Asri"}, "");
  const Coverage coverage = build_coverage(city.live->state(), city.live->overview());
  REQUIRE(coverage.fields == std::vector<std::string>{"law", "social"});
  REQUIRE(coverage.rows.size() == 2);
  CHECK(coverage.rows[0].kelurahan == "Asri");
  CHECK(coverage.rows[0].by_field[0] == std::vector<std::string>{"org-1"});
  CHECK(coverage.rows[0].without_field == std::vector<std::string>{"org-3"});
  CHECK(coverage.rows[1].by_field[0] == std::vector<std::string>{"org-1", "org-2"});
  CHECK(coverage.rows[1].by_field[1].empty());
}

TEST_CASE("the training is about the gates most often unmet, and asks exactly those who have not met them") {
  const Overview& overview = practice().overview();
  const auto topics = training_topics(practice().state(), overview);
  REQUIRE(topics.size() == 12);
  CHECK(topics.front().criterion == practice().city().gates.front().criterion);
  CHECK(static_cast<int>(topics.front().learners.size()) == practice().city().gates.front().unmet);
  for (const TrainingTopic& topic : topics) {
    CHECK(topic.gate == (&topic - topics.data() < 6));
    for (const std::string& teacher : topic.teachers) {
      CHECK(practice().state().organization(teacher)->consents_to_teach);
      CHECK(std::find(topic.learners.begin(), topic.learners.end(), teacher) == topic.learners.end());
    }
    for (const std::string& learner : topic.learners) {
      const scoring::CriterionScore& score = overview.row(learner)->score->criteria[topic.criterion];
      CHECK((topic.gate ? !*score.gate_met : *score.share < Rational::ratio(1, 2)));
    }
  }
  const auto guests = invited(overview, topics);
  CHECK(std::set(guests.begin(), guests.end()).size() == guests.size());
  CHECK(guests.size() >= topics.front().learners.size());
}

TEST_CASE("an empty workspace has an empty picture") {
  MemoryPort port;
  const PracticeCity city(port);
  const Overview& overview = city.live->overview();
  CHECK(training_topics(city.live->state(), overview).empty());
  CHECK(build_overclaim(*city.live, overview).items.empty());
  CHECK(build_funnel(city.live->state(), overview).registered == 0);
  CHECK(build_coverage(city.live->state(), overview).rows.empty());
  CHECK(build_transitions(*city.live, "2025", "2026").units.empty());
}
