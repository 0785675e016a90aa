#include "session/same_items.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "session/carried.h"

#include "support/practice_city.h"
#include "support/practice_workspace.h"

using namespace assessor;
using namespace assessor::session;
using test::chosen;
using test::MemoryPort;
using test::PracticeCity;

namespace {

std::string with(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

/// A-2 is called A-20 and weighs twice as much, B-2 asks something else.
std::string next_version() {
  std::string text = with(test::four_stages(), R"("version": "1.0.0")", R"("version": "2.0.0",
    "supersedes": {"version": "1.0.0", "map": {"A-2": "A-20"}})");
  text = with(text, R"("id": "A-2",)", R"("id": "A-20",)");
  text = with(text, R"("answer": {"scale": "rubric"}, "weight": 2)",
              R"("answer": {"scale": "rubric"}, "weight": 4)");
  return with(text, R"({"id": "Rubrik"})", R"({"id": "Rubrik layanan"})");
}

Answer given(const AnswerValue& value) {
  Answer answer;
  answer.value = value;
  return answer;
}

/// Two periods, each by its own version.
struct TwoYears : PracticeCity {
  explicit TwoYears(Port& to, const std::string& later = next_version()) : PracticeCity(to) {
    found();
    for (const char* number : {"2", "3", "4", "5", "6"}) add_organization(number);
    for (const char* number : {"1", "2", "3", "4", "5", "6"}) {
      add_deed_of(number);
      verify("as-" + std::string(number), number, "A-2", "1");
    }
    const auto pin = live->pin_standard(later);
    REQUIRE(pin);
    must(OpenPeriod{"2027", *pin, {}, true});
  }

  void add_deed_of(const std::string& number) {
    EvidenceDocument deed;
    deed.organization = "org-" + number;
    deed.document.id = "deed-" + number;
    deed.document.evidence = "E-1";
    deed.document.title = "Akta";
    deed.document.file = "sha256:" + std::string(64, 'a');
    must(AddDocument{deed, {}, {}});
  }

  /// Three points claimed in `item`.
  void claim(const std::string& assessment, const std::string& item) {
    const StageKey self{assessment, "self", ""};
    must(OpenStage{self});
    answer(self, item, chosen("3"));
    must(SendStage{self});
  }

  /// `points` of them shown, and nothing else.
  void verify(const std::string& assessment, const std::string& number, const std::string& item,
              const std::string& points) {
    claim(assessment, item);
    const StageKey document{assessment, "document", ""};
    must(OpenStage{document});
    Answer seen = linked(chosen(points), "deed-" + number);
    seen.reason = "menurut akta";
    answer(document, "A-1", chosen("no"));
    answer(document, item, seen);
    answer(document, "A-3", given(RatioTyped{0, 4}));
    answer(document, "B-1", given(NumberTyped{0}));
    answer(document, "B-2", chosen("0"));
    must(SendStage{document});
  }

  std::string begin(const std::string& number) {
    must(StartAssessment{"next-" + number, "org-" + number, "2027", test::full_profile()});
    return "next-" + number;
  }

  SameItems change() const { return build_same_items(*live, build_overview(*live, "2027"), "2026"); }
};

}  // namespace

TEST_CASE("the city's change counts who was verified in both periods, over the items that ask the same") {
  MemoryPort port;
  TwoYears city(port);
  const std::vector<std::pair<const char*, const char*>> later{
      {"1", "2"}, {"2", "2"}, {"3", "1"}, {"4", "0"}, {"5", "1"}};
  for (const auto& [number, points] : later) city.verify(city.begin(number), number, "A-20", points);
  city.claim(city.begin("6"), "A-20");  // only claimed: no step back, and no step on
  const SameItems found = city.change();
  CHECK(found.standards_differ());
  CHECK(found.items.same.size() == 5);
  CHECK(found.items.changed.size() == 1);
  REQUIRE(found.organizations.size() == 5);
  CHECK(found.organizations.front().organization == "org-1");
  CHECK(found.fewest == 4);
  CHECK(found.most == 4);
  // A: 4 × 1/3 of 6; A weighs 2 of 3. By the weights of 2026 it would be 100/9.
  CHECK(found.organizations.front().total.before == Rational::ratio(400, 27));
  CHECK(found.organizations.front().total.after == Rational::ratio(800, 27));
  CHECK(change_of(found.organizations.front().sections.front()) == Rational::ratio(200, 9));
  CHECK(found.total.rose == 2);
  CHECK(found.total.stayed == 2);
  CHECK(found.total.fell == 1);
  CHECK(found.total.median.before == Rational::ratio(400, 27));
  CHECK(found.total.median.after == Rational::ratio(400, 27));
  CHECK(found.sections.back().stayed == 5);
}

TEST_CASE("a new version takes over the answers to what it asks as before, under its own names") {
  MemoryPort port;
  TwoYears city(port);
  const StageKey self{city.begin("1"), "self", ""};
  city.must(OpenStage{self});
  std::vector<std::string> carried;
  for (const Carried& one : carried_answers(*city.live, self)) carried.push_back(one.criterion);
  CHECK(std::ranges::count(carried, "A-20") == 1);
  CHECK(std::ranges::count(carried, "B-2") == 0);  // it asks something else now
}

TEST_CASE("fewer than five organizations have no middle, and are counted all the same") {
  MemoryPort port;
  TwoYears city(port);
  city.verify(city.begin("1"), "1", "A-20", "2");
  const SameItems found = city.change();
  CHECK(found.total.rose == 1);
  CHECK_FALSE(found.total.median.before);
  CHECK_FALSE(found.total.median.after);
}

TEST_CASE("a period that is not there, or one with nobody in it, shows no change") {
  MemoryPort port;
  TwoYears city(port);
  CHECK(build_same_items(*city.live, build_overview(*city.live, "2027"), "2020").standard == nullptr);
  const SameItems nobody = city.change();
  CHECK(nobody.organizations.empty());
  CHECK(nobody.total.compared() == 0);
}

TEST_CASE("a period compared with itself has not changed") {
  const Session& practice = *test::shared_practice().session;
  const Overview& overview = practice.overview();
  const SameItems found = build_same_items(practice, overview, overview.period);
  REQUIRE_FALSE(found.organizations.empty());
  CHECK_FALSE(found.standards_differ());
  CHECK(found.total.stayed == found.total.compared());
  for (const CityChange& section : found.sections) CHECK(section.stayed == section.compared());
}

TEST_CASE("without names a change tells no small group, nor how many fewer a section compares") {
  SameItems found;
  found.registered = found.verified = 20;
  found.total = {9, 3, 8, {Rational(40), Rational(50)}};
  found.sections = {{12, 8, 0, {}}, {10, 8, 0, {Rational(30), Rational(35)}}};
  const auto open = told_changes(found, false), told = told_changes(found, true);
  REQUIRE(told.size() == 3);
  CHECK(open[2].compared == 18);
  CHECK(open[0].stayed == 3);
  CHECK(told[0].compared == 20);
  CHECK_FALSE(told[0].stayed);
  CHECK(told[0].rose.has_value() + told[0].fell.has_value() < 2);  // the sum would tell who stayed
  CHECK(told[0].median.after == Rational(50));
  CHECK(told[1].rose == 12);
  CHECK_FALSE(told[2].compared);  // two of twenty were not compared
  CHECK_FALSE(told[2].rose);
  CHECK_FALSE(told[2].median.after);
  found.registered = 23;
  CHECK_FALSE(told_changes(found, true)[0].compared);
}
