#include "scoring/agreement.h"

#include <catch2/catch.hpp>

#include "scoring/kappa.h"
#include "support/case_folder.h"
#include "support/standard_builder.h"

using namespace assessor;
using namespace assessor::scoring;
using namespace assessor::test;

namespace {

/// Two sheets of a standard with one item of every sort: G and H gates, Y with two options, R and S rubrics.
struct Pair {
  Standard standard;
  AnswerSheet first, second;
  std::map<std::string, Answer> settled;

  Pair() {
    StandardBuilder builder;
    builder.section("A");
    builder.rubric("R");
    builder.rubric("S", 4);
    builder.yes_no("Y");
    builder.rubric("G").gate_min_points = 2;
    builder.rubric("H").gate_min_points = 2;
    builder.criterion("W", TextAnswer{}, 0);
    builder.level("low", {});
    builder.level("high", {rule(Rule::Kind::total_at_least, 60)});
    standard = builder.standard();
    first = test::sheet_of(standard);
    for (const char* id : {"R", "S", "G", "H"}) choose(first, id, "2");
    choose(first, "Y", "yes");
    second = first;
  }
  Agreement compared() const {
    return compare_raters(PreparedStandard(standard), {&first, &second}, settled);
  }
  Difference only() const {
    const Agreement made = compared();
    REQUIRE(made.differences.size() == 1);
    return made.differences.front();
  }
  std::vector<std::string> ids(const std::vector<CriterionIndex>& indexes) const {
    std::vector<std::string> found;
    for (const CriterionIndex index : indexes) found.push_back(standard.criteria[index].id);
    return found;
  }
  Rational total_with(const std::string& criterion, const std::string& option) const {
    AnswerSheet sheet = first;
    choose(sheet, criterion, option);
    return *score(standard, sheet).total;
  }
};

void check_kappa(const PairCounts& counts, const std::vector<Rational>& values, const char* plain,
                 const char* linear, const char* quadratic) {
  INFO(plain);
  CHECK(cohen_kappa(counts, nominal_distances(values.size())) == exact(plain));
  if (linear != nullptr) CHECK(cohen_kappa(counts, linear_distances(values)) == exact(linear));
  if (quadratic != nullptr) CHECK(cohen_kappa(counts, quadratic_distances(values)) == exact(quadratic));
}

}  // namespace

TEST_CASE("two equal sheets agree by themselves, and the range is one number") {
  const Pair pair;
  const Agreement made = pair.compared();
  CHECK(made.differences.empty());
  CHECK(made.settled());
  CHECK(made.range.lowest == score(pair.standard, pair.first).total);
  CHECK(made.range.highest == made.range.lowest);
  CHECK(made.summary.compared == 5);
  CHECK(made.summary.equal_share() == Rational(1));
}

TEST_CASE("a difference of one point proposes the lower and needs a confirmation only") {
  Pair pair;
  choose(pair.second, "R", "3");
  const Difference found = pair.only();
  CHECK(found.contrast == Contrast::near);
  CHECK(found.confirms_lower());
  CHECK(found.lower == 0);
  choose(pair.second, "R", "1");
  CHECK(pair.only().confirms_lower());
  CHECK(pair.only().lower == 1);
}

TEST_CASE("two points or more need a value and a reason") {
  Pair pair;
  choose(pair.second, "R", "0");
  CHECK(pair.only().contrast == Contrast::far);
  CHECK_FALSE(pair.only().confirms_lower());
  CHECK(pair.only().size == Rational(2));
}

TEST_CASE("any difference of a two-option item needs a value and a reason") {
  Pair pair;
  choose(pair.second, "Y", "no");
  CHECK(pair.only().contrast == Contrast::two_options);
  CHECK(pair.only().size == Rational(1));
  CHECK_FALSE(pair.only().confirms_lower());
}

TEST_CASE("different sides of a gate need a value and a reason; the same side is like any item") {
  Pair pair;
  choose(pair.second, "G", "1");
  CHECK(pair.only().contrast == Contrast::gate);
  CHECK_FALSE(pair.only().confirms_lower());
  choose(pair.second, "G", "3");
  CHECK(pair.only().confirms_lower());
}

TEST_CASE("an item that has points for one rater only needs a value and a reason") {
  Pair pair;
  pair.standard.criteria[0].na_allowed = true;
  pair.second.answers["R"].value = NotApplicable{"tidak ada klien"};
  CHECK(pair.only().contrast == Contrast::unmeasured);
  pair.second.answers.erase("R");
  CHECK(pair.only().contrast == Contrast::unmeasured);
  pair.first.answers.erase("R");
  CHECK(pair.compared().differences.empty());
}

TEST_CASE("two reasons for not applicable are one result, and words agree by themselves") {
  Pair pair;
  pair.standard.criteria[0].na_allowed = true;
  pair.first.answers["R"].value = NotApplicable{"tidak ada klien"};
  pair.second.answers["R"].value = NotApplicable{"belum pernah"};
  pair.first.answers["W"].value = WordsTyped{"baik"};
  pair.second.answers["W"].value = WordsTyped{"sangat baik"};
  CHECK(pair.compared().settled());
  const auto answers = agreed_answers(PreparedStandard(pair.standard), {&pair.first, &pair.second}, {});
  CHECK(answers.at("W").value == AnswerValue(WordsTyped{"baik"}));
}

TEST_CASE("gates come first, then the widest, then what moves the level") {
  Pair pair;
  choose(pair.second, "R", "1");
  choose(pair.second, "S", "1");
  choose(pair.second, "Y", "no");
  choose(pair.second, "G", "1");
  choose(pair.second, "H", "0");
  const Agreement made = pair.compared();
  // S weighs four times what R does.
  CHECK(pair.ids(made.open) == std::vector<std::string>{"H", "G", "S", "Y", "R"});
  CHECK(made.difference(1)->effect > made.difference(0)->effect);
}

TEST_CASE("the effect of an item is what re-scoring says, and the level is said to move where it does") {
  Pair pair;
  choose(pair.second, "S", "0");
  const Difference found = pair.only();
  CHECK(found.effect == pair.total_with("S", "2") - pair.total_with("S", "0"));
  CHECK(pair.total_with("S", "0") < Rational(60));
  CHECK(found.moves_level);
  pair.second = pair.first;
  choose(pair.second, "S", "3");
  CHECK_FALSE(pair.only().moves_level);
}

TEST_CASE("the range takes every open item low and every open item high, never between") {
  Pair pair;
  choose(pair.first, "R", "3");
  choose(pair.second, "R", "0");
  choose(pair.second, "S", "3");
  const Agreement made = pair.compared();
  AnswerSheet low = pair.first, high = pair.second;
  choose(low, "R", "0");
  choose(high, "R", "3");
  CHECK(made.range.lowest == score(pair.standard, low).total);
  CHECK(made.range.highest == score(pair.standard, high).total);
  CHECK(*made.range.lowest < *score(pair.standard, pair.first).total);
  CHECK(made.range.level_lowest == score(pair.standard, low).level);
  CHECK(made.range.level_highest == score(pair.standard, high).level);
}

TEST_CASE("of an item rated not applicable by one, the totals say which value is the lower") {
  Pair pair;
  pair.standard.criteria[1].na_allowed = true;
  choose(pair.first, "S", "0");
  pair.second.answers["S"].value = NotApplicable{"bukan layanannya"};
  CHECK(pair.only().lower == 0);
  choose(pair.first, "S", "3");
  CHECK(pair.only().lower == 1);
  CHECK(*pair.compared().range.lowest < *pair.compared().range.highest);
}

TEST_CASE("a settled item is open no more, keeps its difference, and counts with the value settled on") {
  Pair pair;
  choose(pair.second, "R", "0");
  pair.settled["R"].value = OptionChosen{"1"};
  const Agreement made = pair.compared();
  CHECK(made.settled());
  CHECK(made.differences.size() == 1);
  CHECK(made.range.lowest == pair.total_with("R", "1"));
  CHECK(made.range.highest == made.range.lowest);
  const auto answers =
      agreed_answers(PreparedStandard(pair.standard), {&pair.first, &pair.second}, pair.settled);
  CHECK(answers.at("R").value == AnswerValue(OptionChosen{"1"}));
}

TEST_CASE("what was agreed by hand of items that do not differ is not looked at") {
  Pair pair;
  pair.settled["R"].value = OptionChosen{"0"};
  const auto answers =
      agreed_answers(PreparedStandard(pair.standard), {&pair.first, &pair.second}, pair.settled);
  CHECK(answers.at("R").value == AnswerValue(OptionChosen{"2"}));
}

TEST_CASE("the agreed answer keeps the evidence of both and leaves open items out") {
  Pair pair;
  choose(pair.second, "S", "0");
  pair.first.answers["R"].evidence = {{"deed", "1", {}, {}}};
  pair.second.answers["R"].evidence = {{"deed", "2", {}, {}}, {"photo", {}, {}, {}}};
  const auto answers = agreed_answers(PreparedStandard(pair.standard), {&pair.first, &pair.second}, {});
  CHECK_FALSE(answers.contains("S"));
  REQUIRE(answers.at("R").evidence.size() == 2);
  CHECK(answers.at("R").evidence[0].pages == "1");
  CHECK(answers.at("R").evidence[1].document == "photo");
}

TEST_CASE("the summary counts equal items and those within one point") {
  Pair pair;
  choose(pair.second, "R", "3");
  choose(pair.second, "S", "0");
  const AgreementSummary found = pair.compared().summary;
  CHECK(found.compared == 5);
  CHECK(found.equal == 3);
  CHECK(found.within_one == 4);
  CHECK(found.equal_share() == Rational::ratio(3, 5));
  CHECK(found.within_one_share() == Rational::ratio(4, 5));
}

TEST_CASE("the kappa of the summary is the published one of the same table") {
  // Agresti 1992: 22 2 2 0 / 5 7 14 0 / 0 2 36 0 / 0 1 17 10, four categories 0 to 3.
  const PairCounts table = {{22, 2, 2, 0}, {5, 7, 14, 0}, {0, 2, 36, 0}, {0, 1, 17, 10}};
  StandardBuilder builder;
  builder.section("A");
  std::vector<std::pair<std::string, std::string>> choices;
  for (std::size_t i = 0; i < 4; ++i)
    for (std::size_t j = 0; j < 4; ++j)
      for (int k = 0; k < table[i][j]; ++k) choices.emplace_back(std::to_string(i), std::to_string(j));
  for (std::size_t i = 0; i < choices.size(); ++i) builder.rubric("C" + std::to_string(i));
  const Standard standard = builder.standard();
  AnswerSheet first = test::sheet_of(standard), second = first;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    choose(first, "C" + std::to_string(i), choices[i].first);
    choose(second, "C" + std::to_string(i), choices[i].second);
  }
  const auto made = compare_raters(PreparedStandard(standard), {&first, &second}, {});
  CHECK(made.summary.kappa == exact("2781/3548"));
  CHECK(made.summary.equal_share() == Rational::ratio(75, 118));
}

TEST_CASE("kappa is the published number, exact, with and without weights") {
  const std::vector<Rational> three = {1, 2, 3};
  check_kappa({{88, 14, 18}, {10, 40, 10}, {2, 6, 12}}, three, "29/59", "9/19", "5/11");
  check_kappa({{25, 12, 3}, {13, 2, 15}, {12, 16, 2}}, three, "-6/65", "1/44", "9/67");
  check_kappa({{22, 2, 2, 0}, {5, 7, 14, 0}, {0, 2, 36, 0}, {0, 1, 17, 10}}, {1, 2, 3, 4}, "2467/5004",
              "109/168", "2781/3548");
  check_kappa({{0, 4, 1}, {0, 8, 0}, {0, 1, 5}}, three, "107/221", "118/251", "140/311");
  check_kappa({{20, 10}, {20, 50}}, {0, 1}, "8/23", nullptr, nullptr);
  check_kappa({{20, 5}, {10, 15}}, {0, 1}, "2/5", nullptr, nullptr);
  check_kappa({{45, 15}, {25, 15}}, {0, 1}, "3/23", nullptr, nullptr);
  check_kappa({{25, 35}, {5, 35}}, {0, 1}, "7/27", nullptr, nullptr);
  check_kappa({{46, 0, 0}, {6, 32, 6}, {0, 0, 10}}, three, "121/151", nullptr, nullptr);
}

TEST_CASE("kappa takes distances of one's own, as Cohen 1968 and Artstein and Poesio 2008 print them") {
  const Distances cohen = {{0, 1, 3}, {1, 0, 6}, {3, 6, 0}};
  CHECK(cohen_kappa({{88, 14, 18}, {10, 40, 10}, {2, 6, 12}}, cohen) == exact("8/23"));
  const Rational half = Rational::ratio(1, 2);
  const Distances artstein = {{0, 1, half}, {1, 0, half}, {half, half, 0}};
  CHECK(cohen_kappa({{46, 0, 0}, {6, 32, 6}, {0, 0, 10}}, artstein) == exact("40/49"));
}

TEST_CASE("kappa counts a category that nobody used by its value") {
  // Raters 2 and 3 of the anxiety data: scale 1 to 6, level 5 unused. By place it would be 41/281 and 31/123.
  const std::vector<int> second = {3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4};
  const std::vector<int> third = {2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2};
  PairCounts counts(6, std::vector<int>(6));
  for (std::size_t i = 0; i < second.size(); ++i)
    ++counts[static_cast<std::size_t>(second[i] - 1)][static_cast<std::size_t>(third[i] - 1)];
  const std::vector<Rational> values = {1, 2, 3, 4, 5, 6};
  CHECK(cohen_kappa(counts, linear_distances(values)) == exact("13/103"));
  CHECK(cohen_kappa(counts, quadratic_distances(values)) == exact("91/396"));
}

TEST_CASE("where nothing varies there is no kappa") {
  CHECK_FALSE(cohen_kappa({{0, 0}, {0, 7}}, nominal_distances(2)));
  CHECK_FALSE(cohen_kappa({{0, 0}, {0, 0}}, nominal_distances(2)));
  Pair pair;
  CHECK_FALSE(pair.compared().summary.kappa);
}

TEST_CASE("on the LPLPP standard the range holds the score of every way to settle") {
  const Case folder = case_of("lplpp-v10");
  AnswerSheet other = folder.sheet;
  choose(other, "KE-02", "0");
  choose(other, "KL-01", "no");
  const PreparedStandard prepared(folder.standard);
  const Agreement made = compare_raters(prepared, {&folder.sheet, &other}, {});
  REQUIRE(made.open.size() >= 1);
  for (const AnswerSheet* sheet : {&folder.sheet, &std::as_const(other)}) {
    const auto total = score(prepared, *sheet).total;
    CHECK(*made.range.lowest <= *total);
    CHECK(*total <= *made.range.highest);
  }
}
