#include "scoring/what_if.h"

#include <catch2/catch.hpp>

#include "scoring/next_step.h"
#include "support/case_folder.h"
#include "support/standard_builder.h"

using namespace assessor;
using namespace assessor::scoring;
using namespace assessor::test;

TEST_CASE("what would follow from raising one gate is the score with that answer") {
  const Case folder = case_of("lplpp-v4");
  const PreparedStandard prepared(folder.standard);
  const Score now = score(prepared, folder.sheet);
  const CriterionIndex ethics = folder.standard.criterion_by_id.at("KE-02");
  const WhatIf then = what_if(prepared, folder.sheet, now, {{ethics, 2}});
  CHECK(then.score.total == score(prepared, case_of("lplpp-v2").sheet).total);
  CHECK(then.reaches_next);
  CHECK(then.score.level == "ready-to-propose");
  CHECK(then.gates == std::vector<std::string>{"KE-02"});
  CHECK(then.remains.empty());
  REQUIRE(then.opens.size() == 1);
  CHECK(then.opens.front().subject == "KE-02");
  CHECK(now.level == "developing");
}

TEST_CASE("a step alone gains exactly what re-scoring says") {
  for (const char* name : {"lplpp-v4", "lplpp-v10", "lplpp-v3", "nested-sections", "dropped-sections"}) {
    const Case folder = case_of(name);
    const PreparedStandard prepared(folder.standard);
    const Score now = score(prepared, folder.sheet);
    std::map<CriterionIndex, Rational> before;
    for (const Step& step : next_steps(prepared, now)) {
      INFO(name << " " << folder.standard.criteria[step.criterion].id);
      const Score then = what_if(prepared, folder.sheet, now, {{step.criterion, step.target}}).score;
      before[step.criterion] += step.gain;
      CHECK(*then.total - *now.total == before[step.criterion]);
    }
  }
}

TEST_CASE("unmet gates come first, then weak sections, then the largest gains") {
  const Case folder = case_of("lplpp-v10");
  const PreparedStandard prepared(folder.standard);
  const std::vector<Step> steps = next_steps(prepared, score(prepared, folder.sheet));
  REQUIRE(steps.size() > 7);
  for (std::size_t i = 0; i < 7; ++i) CHECK(steps[i].reason == StepReason::gate);
  for (std::size_t i = 1; i < steps.size(); ++i) {
    const bool later = steps[i - 1].reason < steps[i].reason;
    CHECK((later || (steps[i - 1].reason == steps[i].reason && steps[i - 1].gain >= steps[i].gain)));
  }
}

TEST_CASE("met gates alone: each unmet gate at its least points, and nothing else") {
  StandardBuilder builder;
  builder.section("S");
  builder.criterion("A", ScaleAnswer{1, {}}).gate_min_points = Rational(2);
  builder.yes_no("B").gate_min_points = Rational(1);
  builder.yes_no("C");
  builder.level("low", {});
  builder.level("high", {rule(Rule::Kind::gates_all)});
  const Standard standard = builder.standard();
  const PreparedStandard prepared(standard);
  AnswerSheet sheet = sheet_of(standard);
  choose(sheet, "B", "yes");
  const Score now = score(prepared, sheet);
  const Assumptions gates = gates_met(prepared, now);
  CHECK(gates == Assumptions{{0, Rational(2)}});
  CHECK(what_if(prepared, sheet, now, gates).score.level == "high");
}
