#include <algorithm>
#include <set>

#include <catch2/catch.hpp>

#include "session/training.h"
#include "session/workshop.h"
#include "support/practice_city.h"

using namespace assessor;
using namespace assessor::session;
using test::chosen;
using test::MemoryPort;
using test::PracticeCity;

namespace {

/// At the document stage A-1 is met with a deed, or not.
void rate(PracticeCity& city, const std::string& number, bool has_deed) {
  const StageKey self{"as-" + number, "self", ""}, document{"as-" + number, "document", ""};
  city.must(OpenStage{self});
  city.must(SendStage{self});
  city.must(OpenStage{document});
  Answer answer = chosen(has_deed ? "yes" : "no");
  answer.reason = "menurut akta";
  if (has_deed) {
    EvidenceDocument deed;
    deed.organization = "org-" + number;
    deed.document = {"deed-" + number, "E-1", "Akta"};
    deed.document.file = "sha256:" + std::string(64, 'a');
    city.must(AddDocument{deed, {}, {}});
    answer = PracticeCity::linked(answer, deed.document.id);
  }
  city.answer(document, "A-1", answer);
  Answer none;
  none.value = RatioTyped{0, 4};
  city.answer(document, "A-3", none);
  none.value = NumberTyped{0};
  city.answer(document, "B-1", none);
  answer.value = OptionChosen{has_deed ? "3" : "0"};
  for (const char* other : {"A-2", "B-2"}) city.answer(document, other, answer);
  city.must(SendStage{document});
}

void agrees_to_teach(PracticeCity& city, const std::string& id) {
  Organization organization = *city.live->state().organization(id);
  organization.consents_to_teach = true;
  city.must(EditOrganization{organization});
}

}  // namespace

TEST_CASE("the mean of a topic counts verified organizations, own ones only where they are wanted") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  city.add_organization("2");
  rate(city, "1", false);
  city.must(OpenStage{{"as-2", "self", ""}});
  city.answer({"as-2", "self", ""}, "A-1", chosen("yes"));
  city.must(SendStage{{"as-2", "self", ""}});
  const auto topic = [&](OwnScores own) {
    const auto topics = training_topics(city.live->state(), city.live->overview(), own);
    REQUIRE(topics.size() == 1);
    return topics.front();
  };
  const TrainingTopic verified = topic(OwnScores::left_out), all = topic(OwnScores::counted);
  CHECK(verified.rated == 2);
  CHECK(verified.mean_of == 1);
  CHECK(verified.mean_share == Rational(0));
  CHECK(all.rated == 2);
  CHECK(all.mean_of == 2);
  CHECK(all.mean_share == Rational::ratio(1, 2));
  CHECK(verified.learners == all.learners);
}

TEST_CASE("who only comes to teach has a seat, and who neither teaches nor learns has none") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  for (const char* number : {"2", "3", "4"}) city.add_organization(number);
  for (const char* number : {"1", "2"}) rate(city, number, false);
  for (const char* number : {"3", "4"}) rate(city, number, true);
  agrees_to_teach(city, "org-3");
  const Overview& overview = city.live->overview();
  const auto topics = training_topics(city.live->state(), overview);
  REQUIRE(topics.size() == 1);
  CHECK(topics.front().teachers == std::vector<std::string>{"org-3"});
  CHECK(invited(overview, topics) == std::vector<std::string>{"org-1", "org-2"});
  const auto tables = workshop_tables(city.live->state(), overview, 2);
  REQUIRE(tables.size() == 2);
  std::multiset<std::string> seated;
  for (const auto& table : tables) {
    CHECK(table.size() <= 2);
    seated.insert(table.begin(), table.end());
  }
  CHECK(seated == std::multiset<std::string>{"org-1", "org-2", "org-3"});
}
