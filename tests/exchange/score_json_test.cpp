#include "exchange/score_json.h"
#include "exchange/json_writer.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "exchange/answers_file.h"
#include "exchange/samples.h"

using namespace assessor;
using namespace assessor::exchange;
using namespace assessor::exchange::samples;
using Json = nlohmann::ordered_json;

namespace {

/// Answers to the shipped standard: yes everywhere, rubrics at 2, numbers and ratios in the third band.
AnswerSheet sheet_at_two(const Standard& standard) {
  AnswerSheet sheet;
  sheet.subject_id = "one";
  sheet.stage = "self";
  sheet.date = Date::of(2026, 11, 21);
  sheet.profile = {{"class", ChoiceValue{"community"}},
                   {"fields", ChoicesValue{{"politics", "law", "social", "economy", "environment"}}},
                   {"several_entities", true},
                   {"gives_consultation", true},
                   {"refers_clients", true},
                   {"first_assessment", false}};
  for (const Criterion& criterion : standard.criteria) {
    AnswerValue& value = sheet.answers[criterion.id].value;
    if (const auto* scale = std::get_if<ScaleAnswer>(&criterion.answer)) {
      value = OptionChosen{standard.scales[scale->scale].id == "yes-no" ? "yes" : "2"};
    } else if (const auto* number = std::get_if<NumberAnswer>(&criterion.answer)) {
      value = NumberTyped{number->bands[2].value.value};
    } else if (const auto* ratio = std::get_if<RatioAnswer>(&criterion.answer)) {
      value = RatioTyped{ratio->bands[2].value.value, 100};
    }
  }
  return sheet;
}

std::vector<std::string> keys_of(const Json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.push_back(key);
  return keys;
}

}  // namespace

TEST_CASE("the score object has the keys and the forms that formats.md gives") {
  const Standard standard = read_standard(shipped_standard()).standard.value();
  const AnswerSheet sheet = sheet_at_two(standard);
  const Json json = Json::parse(score_json(standard, scoring::score(standard, sheet)));
  CHECK(keys_of(json) == std::vector<std::string>{"standard", "stage", "date", "total", "total_exact",
                                                  "level", "level_if_verified", "marks", "exit",
                                                  "near_threshold", "bounds", "completeness", "sections",
                                                  "criteria", "facets", "gates", "next_level", "findings"});
  CHECK(json["standard"]["digest"] == standard.digest);
  CHECK(json["date"] == "2026-11-21");
  CHECK(json["total"] == "70.70");
  CHECK(json["total_exact"].get<std::string>().find('/') != std::string::npos);
  CHECK(json["level"] == "developing");
  CHECK(json["level_if_verified"] == "ready-to-propose");
  CHECK(json["exit"].is_null());
  CHECK(json["bounds"]["worst"] == "70.70");
  CHECK(json["completeness"] == Json({{"applicable", 95}, {"answered", 95}, {"not_applicable", 0}}));
  CHECK(json["sections"][0] ==
        Json({{"id", "KL"}, {"share_exact", "13/16"}, {"score", "81.25"}, {"weight", "14"}}));
  CHECK(json["criteria"][0] == Json({{"id", "KL-01"},
                                     {"applies", true},
                                     {"points_given", "1"},
                                     {"points", "1"},
                                     {"share_exact", "1/1"},
                                     {"contribution", "1.75"},
                                     {"why", "answered"}}));
  CHECK(json["gates"]["unmet"].empty());
  CHECK(json["next_level"]["id"] == "ready-to-propose");
  CHECK(json["next_level"]["unmet"][0]["rule"] == "stage_in");
}

TEST_CASE("a blank sheet has zeros, unmet gates and no exact nonsense") {
  const Standard standard = read_standard(shipped_standard()).standard.value();
  AnswerSheet sheet = sheet_at_two(standard);
  sheet.answers.clear();
  const Json json = Json::parse(score_json(standard, scoring::score(standard, sheet)));
  CHECK(json["total"] == "0.00");
  CHECK(json["total_exact"] == "0/1");
  CHECK(json["bounds"]["best"] == "100.00");
  CHECK(json["gates"]["unmet"].size() == 24);
  CHECK(json["criteria"][0]["points"].is_null());
  CHECK(json["criteria"][0]["why"] == "unanswered");
}

TEST_CASE("a comparison gives both numbers and the exact gap, own minus benchmark") {
  const Standard standard = read_standard(shipped_standard()).standard.value();
  const AnswerSheet own = sheet_at_two(standard);
  AnswerSheet best = own;
  best.subject_id = "two";
  for (auto& [id, answer] : best.answers) {
    auto* chosen = std::get_if<OptionChosen>(&answer.value);
    if (chosen != nullptr && chosen->option == "2") chosen->option = "3";
  }
  const scoring::Score own_score = scoring::score(standard, own);
  const scoring::Score best_score = scoring::score(standard, best);
  const Json one = Json::parse(write_json(compare_json(standard, own_score, {{best, best_score}})));
  CHECK(keys_of(one) == std::vector<std::string>{"benchmarks", "sections", "criteria", "x-total"});
  CHECK(one["x-total"]["own"] == scoring::displayed_total(standard, own_score));
  CHECK(one["x-total"]["benchmark"] == one["benchmarks"][0]["total"]);
  CHECK(one["x-total"]["gap_exact"] == (*own_score.total - *best_score.total).fraction());
  CHECK(one["benchmarks"][0]["id"] == "two");
  CHECK(one["criteria"][1] ==
        Json({{"id", "KL-02"}, {"own", "2"}, {"benchmark", "3"}, {"gap_exact", "-1/1"}}));
  CHECK(one["sections"][0]["own"] == "81.25");
  const Rational gap = Rational::parse(one["sections"][0]["gap_exact"].get<std::string>()).value();
  CHECK(gap == (*own_score.sections[0].share - *best_score.sections[0].share) * Rational(100));
  CHECK(gap < 0);

  const Json two =
      Json::parse(write_json(compare_json(standard, own_score, {{best, best_score}, {own, own_score}})));
  CHECK(two["criteria"][1]["benchmark"] == Json({{"two", "3"}, {"one", "2"}}));
  CHECK(two["criteria"][1]["gap_exact"] == Json({{"two", "-1/1"}, {"one", "0/1"}}));
  const Json twins =
      Json::parse(write_json(compare_json(standard, own_score, {{own, own_score}, {own, own_score}})));
  CHECK(twins["benchmarks"][1]["id"] == "one#2");
}

TEST_CASE("what does not apply has no gap") {
  const Standard standard = read_standard(shipped_standard()).standard.value();
  const AnswerSheet own = sheet_at_two(standard);
  AnswerSheet government = own;
  government.profile["class"] = ChoiceValue{"government"};
  const scoring::Score score = scoring::score(standard, government);
  const Json json =
      Json::parse(write_json(compare_json(standard, scoring::score(standard, own), {{government, score}})));
  CHECK(json["criteria"][2]["id"] == "KL-03");
  CHECK(json["criteria"][2]["own"] == "1");
  CHECK(json["criteria"][2]["benchmark"].is_null());
  CHECK(json["criteria"][2]["gap_exact"].is_null());
  const Json scored = Json::parse(score_json(standard, score));
  CHECK(scored["criteria"][2]["applies"] == false);
  CHECK(scored["completeness"] == Json({{"applicable", 91}, {"answered", 91}, {"not_applicable", 4}}));
  CHECK(scored["total"] == "69.89");
}
