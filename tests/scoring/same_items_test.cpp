#include "scoring/same_items.h"

#include <algorithm>
#include <random>

#include <catch2/catch.hpp>

#include "support/standard_builder.h"

using namespace assessor;
using namespace assessor::scoring;
using namespace assessor::test;

namespace {

Criterion& asks(Criterion& criterion, const std::string& what) {
  criterion.check_digest = what;
  return criterion;
}

/// A: A1 (2), A2 (1), A3 (1). B: B1 (1), B2 (1).
Standard older() {
  StandardBuilder builder;
  builder.section("A", "1");
  asks(builder.rubric("A1", 2), "deed");
  asks(builder.rubric("A2"), "board");
  asks(builder.yes_no("A3"), "office");
  builder.section("B", "1");
  asks(builder.rubric("B1"), "service");
  asks(builder.rubric("B2"), "training");
  return builder.standard();
}

/// The next version. A1 is called A9 and weighs 1, A2 weighs 3; A3 is left out and its id given to something
/// new; B2 asks something else. A weighs 3.
Standard newer() {
  StandardBuilder builder;
  builder.made.version = "2.0.0";
  builder.made.supersedes = Supersedes{"1.0.0", {{"A1", "A9"}, {"A3", "none"}}};
  builder.section("A", "3");
  asks(builder.rubric("A9"), "deed");
  asks(builder.rubric("A2", 3), "board");
  asks(builder.yes_no("A3"), "office");
  builder.section("B", "1");
  asks(builder.rubric("B1"), "service");
  asks(builder.rubric("B2"), "training, with minutes");
  return builder.standard();
}

Score scored(const Standard& standard, const std::vector<std::pair<std::string, std::string>>& answers) {
  AnswerSheet sheet = sheet_of(standard);
  for (const auto& [criterion, option] : answers) choose(sheet, criterion, option);
  return score(standard, sheet);
}

SameItemShares compared(const Standard& before, const Standard& after, const Score& was, const Score& is) {
  return share_same_items(PreparedStandard(after), pair_items(before, after), was, is);
}

}  // namespace

TEST_CASE("an item under another name is the same, one with other words or a name of another's is not") {
  const Standard before = older(), after = newer();
  const ItemPairs pairs = pair_items(before, after);
  std::vector<std::pair<std::string, std::string>> same;
  for (const ItemPair& pair : pairs.same)
    same.emplace_back(before.criteria[pair.before].id, after.criteria[pair.after].id);
  CHECK(same == std::vector<std::pair<std::string, std::string>>{{"A1", "A9"}, {"A2", "A2"}, {"B1", "B1"}});
  CHECK(pairs.changed == std::vector{after.criterion_by_id.at("B2")});
  CHECK(pairs.fresh == std::vector{after.criterion_by_id.at("A3")});
  CHECK(pairs.gone == std::vector{before.criterion_by_id.at("A3")});
}

TEST_CASE("without the newer version's map only equal ids are the same") {
  Standard after = newer();
  after.supersedes->version = "0.9.0";
  CHECK(pair_items(older(), after).same.size() == 3);  // A2, A3 and B1
  after.id = "another";
  after.supersedes->version = "1.0.0";
  CHECK(pair_items(older(), after).same.size() == 3);
}

TEST_CASE("from a newer version back to the older one its map is read the other way") {
  const Standard before = newer(), after = older();
  const ItemPairs pairs = pair_items(before, after);
  REQUIRE(pairs.same.size() == 3);
  CHECK(before.criteria[pairs.same.front().before].id == "A9");
  CHECK(after.criteria[pairs.same.front().after].id == "A1");
  CHECK(pairs.gone == std::vector{before.criterion_by_id.at("A3")});
  CHECK(pairs.fresh == std::vector{after.criterion_by_id.at("A3")});
}

TEST_CASE("the same items are weighed as the newer standard weighs them, in both sheets") {
  const Standard before = older(), after = newer();
  const Score was = scored(before, {{"A1", "1"}, {"A2", "3"}, {"A3", "yes"}, {"B1", "0"}, {"B2", "3"}});
  const Score is = scored(after, {{"A9", "3"}, {"A2", "2"}, {"A3", "no"}, {"B1", "1"}, {"B2", "0"}});
  const SameItemShares shares = compared(before, after, was, is);
  CHECK(shares.items == 3);
  CHECK(shares.before.sections[0].share == exact("5/6"));  // (1 × 1/3 + 3 × 1) ÷ 4
  CHECK(shares.after.sections[0].share == exact("3/4"));   // (1 × 1 + 3 × 2/3) ÷ 4
  CHECK(shares.before.sections[1].share == Rational(0));
  CHECK(shares.after.sections[1].share == exact("1/3"));
  CHECK(shares.before.total == exact("5/8"));   // (3 × 5/6 + 1 × 0) ÷ 4
  CHECK(shares.after.total == exact("31/48"));  // (3 × 3/4 + 1 × 1/3) ÷ 4
}

TEST_CASE("what one of the two sheets leaves blank counts in neither") {
  const Standard before = older(), after = newer();
  const Score was = scored(before, {{"A1", "3"}, {"A2", "3"}, {"B1", "0"}});
  const Score is = scored(after, {{"A9", "3"}, {"B1", "0"}, {"A3", "yes"}});
  const SameItemShares shares = compared(before, after, was, is);
  CHECK(shares.items == 2);
  CHECK(shares.before.sections[0].share == Rational(1));
  CHECK(shares.after.sections[0].share == Rational(1));
  const SameItemShares nothing = compared(before, after, was, scored(after, {{"A3", "yes"}}));
  CHECK(nothing.items == 0);
  CHECK_FALSE(nothing.before.total);
  CHECK_FALSE(nothing.after.total);
}

TEST_CASE("a sheet compared with itself has not changed, and in full gives its own score") {
  std::mt19937_64 random(5);
  for (int i = 0; i < 200; ++i) {
    const Standard standard = older();
    AnswerSheet sheet = sheet_of(standard);
    for (const Criterion& criterion : standard.criteria) {
      const bool rubric = std::get<ScaleAnswer>(criterion.answer).scale == 1;
      if (i % 2 == 0 && random() % 3 == 0) continue;
      choose(sheet, criterion.id, rubric ? std::to_string(random() % 4) : random() % 2 == 0 ? "yes" : "no");
    }
    const Score made = score(standard, sheet);
    const SameItemShares shares = compared(standard, standard, made, made);
    CHECK(shares.items == made.answered);
    CHECK(shares.before.total == shares.after.total);
    for (std::size_t section = 0; section < made.sections.size(); ++section)
      CHECK(shares.before.sections[section].share == shares.after.sections[section].share);
    if (made.answered == made.applicable) CHECK(*shares.after.total * Rational(100) == *made.total);
  }
}
