#include <catch2/catch.hpp>

#include "exchange/samples.h"
#include "exchange/standard_reader.h"

using namespace assessor;
using namespace assessor::exchange;
using namespace assessor::exchange::samples;

namespace {

using Problems = std::vector<std::string>;

Problems problems_with(const std::string& pointer, const std::string& value) {
  return problems_of(read_standard(changed(every_kind_standard(), pointer, value)).findings);
}

Problems problems_without(const std::string& pointer) {
  return problems_of(read_standard(without(every_kind_standard(), pointer)).findings);
}

Problems problems_with_bands(const std::string& bands) {
  return problems_with("/sections/0/items/3/answer/number/bands", bands);
}

const std::string k_bands = "$.sections[0].items[3].answer.number.bands";

}  // namespace

TEST_CASE("bands with both ends are refused, so that published holes and overlaps cannot be written") {
  // SAKIP: 0-30, 30-50, 60-70 … (overlapping edges, a hole between 50 and 60).
  CHECK(problems_with_bands(R"([{"min": 0, "max": 30, "points": 0}, {"min": 30, "max": 50, "points": 1},
                                {"min": 60, "max": 70, "points": 2}])")
            .size() >= 3);
  // Accreditation: ">= 80 % -> 10, 20-79 % -> 5, < 20 % -> 0" (a hole between 79 and 80).
  CHECK(problems_with_bands(
            R"([{"points": 0}, {"min": 20, "max": 79, "points": 5}, {"from": 80, "points": 10}])") ==
        Problems{"error band-range " + k_bands + "[1]"});
  // RBRA: levels 178-190, 191-205 … valid for whole points only.
  CHECK(problems_with("/levels/1", R"({"id": "pratama", "title": {"id": "Pratama", "en": "Pratama"},
                                       "min": 178, "max": 190})")
            .front() == "error band-range $.levels[1]");
  CHECK(problems_with_bands(R"([{"points": 0}, {"from": 178, "to": 190, "points": 1}])").back() ==
        "error band-range " + k_bands + "[1]");
}

TEST_CASE("bands tile: the first has no bound, the others have ascending ones") {
  CHECK(problems_with_bands(R"([{"from": 1, "points": 0}, {"from": 2, "points": 1}])") ==
        Problems{"error band-gap " + k_bands + "[0]"});
  CHECK(problems_with_bands(R"([{"points": 0}, {"points": 1}])") ==
        Problems{"error band-without-bound " + k_bands + "[1]"});
  CHECK(problems_with_bands(R"([{"points": 0}, {"from": 2, "points": 1}, {"from": 2, "points": 2}])") ==
        Problems{"error band-order " + k_bands + "[2]"});
  CHECK(problems_with_bands(R"([{"points": 0}, {"above": 2, "points": 1}, {"from": 2, "points": 2}])") ==
        Problems{"error band-order " + k_bands + "[2]"});
  CHECK(
      problems_with_bands(R"([{"points": 0}, {"from": 2, "points": 1}, {"above": 2, "points": 2}])").empty());
  CHECK(problems_with_bands(R"([{"points": 0}, {"from": 2, "above": 2, "points": 1}])") ==
        Problems{"error one-of " + k_bands + "[1]"});
  CHECK(problems_with_bands(R"([{"points": 1}, {"from": 2, "points": 1}])") ==
        Problems{"error points-all-equal $.sections[0].items[3].answer"});
}

TEST_CASE("bands that no ratio and no checklist can reach are warned of") {
  const std::string ratio = "/sections/1/items/0/items/0/answer/ratio/bands";
  const std::string path = "$.sections[1].items[0].items[0].answer.ratio.bands";
  CHECK(problems_with(ratio, R"([{"points": 0}, {"from": 101, "points": 1}])") ==
        Problems{"warning band-unreachable " + path + "[1]"});
  CHECK(problems_with(ratio, R"([{"points": 0}, {"above": 100, "points": 1}])") ==
        Problems{"warning band-unreachable " + path + "[1]"});
  CHECK(problems_with(ratio, R"([{"points": 0}, {"from": 100, "points": 1}])").empty());
  CHECK(problems_with(ratio, R"([{"points": 0}, {"from": 0, "points": 1}])") ==
        Problems{"warning band-unreachable " + path + "[0]"});
  CHECK(problems_with("/sections/1/items/2/answer/checklist/bands/2/from", "4") ==
        Problems{"warning band-unreachable $.sections[1].items[2].answer.checklist.bands[2]"});
}

TEST_CASE("a gate refers to points that can be had and missed") {
  const std::string gate = "/sections/0/items/1/gate";
  const std::string path = "$.sections[0].items[1].gate";
  CHECK(problems_with(gate, R"({"min_points": 2})") == Problems{"error gate-unreachable " + path});
  CHECK(problems_with(gate, R"({"min_points": 0})").front() == "warning gate-always-open " + path);
  CHECK(problems_with("/sections/1/items/3/gate", R"({"min_points": 1})") ==
        Problems{"error gate-without-points $.sections[1].items[3].gate"});
  CHECK(problems_with("/sections/0/items/1/na_allowed", "true") ==
        Problems{"error gate-not-applicable " + path});
}

TEST_CASE("only a share is counted from the follow-up plan") {
  CHECK(problems_with("/sections/1/items/0/items/0/x-counts", R"("follow_ups")").empty());
  CHECK(problems_with("/sections/0/items/1/x-counts", R"("follow_ups")") ==
        Problems{"error counts-without-ratio $.sections[0].items[1]['x-counts']"});
  CHECK(problems_with("/sections/1/items/0/items/0/x-counts", R"("objections")") ==
        Problems{"error unknown-word $.sections[1].items[0].items[0]['x-counts']"});
}

TEST_CASE("what counts has points, and points have descriptors, advice and examples of their own") {
  CHECK(problems_with("/sections/1/items/3/weight", "1") ==
        Problems{"warning evidence-missing $.sections[1].items[3]",
                 "error weight-without-points $.sections[1].items[3].answer"});
  CHECK_THAT(problems_with("/sections/1/items/4/weight", "1"),
             Catch::VectorContains(std::string("error option-without-points $.sections[1].items[4].answer")));
  CHECK(problems_without("/sections/0/items/2/answer/descriptors/C") ==
        Problems{"error descriptor-missing $.sections[0].items[2].answer"});
  CHECK(problems_with("/sections/0/items/2/answer/descriptors/B", R"({"id": "B", "en": "B"})") ==
        Problems{"error unknown-option $.sections[0].items[2].answer.descriptors.B"});
  CHECK(problems_with("/sections/0/items/1/advice", R"({"2": {"id": "a", "en": "b"}})") ==
        Problems{"error unknown-points $.sections[0].items[1].advice['2']"});
  CHECK(problems_with("/scales/1/zero", "20").front() == "error scale-zero-too-high $.scales[1].zero");
  CHECK(problems_without("/sections/0/items/1/evidence") ==
        Problems{"warning evidence-missing $.sections[0].items[1]"});
  CHECK(problems_with("/sections/0/items/2/raises/points_at_most", "-21") ==
        Problems{"warning raises-never $.sections[0].items[2].raises"});
}

TEST_CASE("something counts, in every section that counts") {
  // K1 is a gate, K2 raises a finding and a level names K3; only K4 has no other use.
  CHECK(problems_with("/sections/0/weight", "0") ==
        Problems{"warning section-without-effect $.sections[0]",
                 "warning criterion-without-effect $.sections[0].items[4]"});
  CHECK(problems_with("/sections/0/items", "[]").front() == "error empty-list $.sections[0]");
  const std::string nothing =
      R"([{"id": "K1", "text": {"id": "a", "en": "b"}, "answer": {"scale": "yes-no"}, "weight": 0}])";
  CHECK_THAT(problems_with("/sections/1/items/0/items", nothing),
             Catch::VectorContains(std::string("error section-without-weights $.sections[1].items[0]")));
}

TEST_CASE("conditions may look back, not at themselves and not in a circle") {
  const std::string k3 = "/sections/0/items/3/applies_if";
  CHECK(problems_with(k3, R"({"criterion": "K3", "answered": true})") ==
        Problems{"error condition-on-itself $.sections[0].items[3]"});
  CHECK(problems_with(k3, R"({"criterion": "K4", "answered": true})") ==
        Problems{"warning condition-on-later $.sections[0].items[3]"});
  CHECK(problems_with(k3, R"({"criterion": "K1", "at_least_points": 1})").empty());
  std::string bytes = changed(every_kind_standard(), k3, R"({"criterion": "K4", "answered": true})");
  bytes = changed(bytes, "/sections/0/items/4/zero_if", R"({"not": {"criterion": "K3", "answered": true}})");
  CHECK(problems_of(read_standard(bytes).findings) ==
        Problems{"error condition-circle $.sections[0].items[3]",
                 "error condition-circle $.sections[0].items[4]"});
}

TEST_CASE("named rules do not go round in a circle") {
  CHECK(
      problems_with("/rules", R"([{"id": "sound", "title": {"id": "a", "en": "b"}, "rule": {"rule": "other"}},
                                    {"id": "other", "title": {"id": "a", "en": "b"}, "rule": {"any": [{"rule": "sound"}]}},
                                    {"id": "user", "title": {"id": "a", "en": "b"}, "rule": {"rule": "sound"}}])") ==
      Problems{"error rule-circle $.rules[0]", "error rule-circle $.rules[1]"});
}

TEST_CASE("rules and conditions that multiply or never end are refused") {
  // Each names the next one twice: 2^40 rules when written out.
  std::string rules, chain;
  for (int i = 0; i < 40; ++i) {
    const std::string next = "{\"rule\": \"r" + std::to_string(i + 1) + "\"}";
    const std::string body = i == 39 ? R"({"gates": "all"})" : "{\"all\": [" + next + "," + next + "]}";
    rules += (i == 0 ? "" : ",") + std::string("{\"id\": \"r") + std::to_string(i) +
             R"(", "title": {"id": "a", "en": "b"}, "rule": )" + body + "}";
  }
  CHECK_THAT(
      problems_with(
          "/rules",
          "[" + rules + R"(, {"id": "sound", "title": {"id": "a", "en": "b"}, "rule": {"rule": "r0"}}])"),
      Catch::VectorContains(std::string("error rule-too-large $.rules[0]")));
  for (int i = 0; i < 9000; ++i) {
    const std::string id = std::to_string(i);
    chain += (i == 0 ? "" : ",") + std::string("{\"id\": \"C") + id +
             R"(", "text": {"id": "a", "en": "b"}, "answer": {"text": {}}, "weight": 0)";
    if (i > 0)
      chain += R"(, "applies_if": {"criterion": "C)" + std::to_string(i - 1) + R"(", "answered": true})";
    chain += "}";
  }
  const std::string section =
      R"({"id": "S3", "title": {"id": "a", "en": "b"}, "weight": 0, "items": [)" + chain + "]}";
  CHECK_THAT(problems_with("/sections/2", section),
             Catch::VectorContains(std::string("error condition-chain-too-long $.sections[2].items[32]")));
}

TEST_CASE("a level that no answers can reach is an error") {
  const std::string rule = "/levels/2/requires/0";
  const Problems unreachable{"error level-unreachable $.levels[2]"};
  CHECK(problems_with(rule, R"({"total_at_least": "100.01"})") == unreachable);
  CHECK(problems_with(rule, R"({"total_above": 100})") == unreachable);
  CHECK(problems_with(rule, R"({"criterion": "K1", "at_least_points": 2})") == unreachable);
  CHECK(problems_with(rule, R"({"criterion": "K10", "at_least_points": 0})") == unreachable);
  CHECK(problems_with(rule, R"({"previous_level_at_least": "high", "cycles": 1})") == unreachable);
  CHECK(problems_with(rule, R"({"stage_in": ["self"]})") == unreachable);
  CHECK(problems_with(rule, R"({"at_least": 2, "of": [{"total_above": 100}, {"gates": "all"}]})") ==
        unreachable);
  CHECK(problems_with(rule, R"({"total_at_least": 100})").empty());
  CHECK(problems_with("/marks/0/requires/0", R"({"total_above": 100})") ==
        Problems{"error mark-unreachable $.marks[0]"});
}

TEST_CASE("a level that every answer reaches is an error") {
  CHECK(problems_with("/levels/1/requires", "[]") == Problems{"error level-cannot-be-missed $.levels[1]"});
  CHECK(problems_with("/levels/1/requires", R"([{"gates_unmet_at_most": 1}])") ==
        Problems{"error level-cannot-be-missed $.levels[1]"});
  CHECK(problems_with("/levels/1/requires", R"([{"stage_in": ["self", "field"]}])") ==
        Problems{"error level-cannot-be-missed $.levels[1]"});
  CHECK(problems_with("/levels/1/requires", R"([{"gates_unmet_at_most": 0}])").empty());
}

TEST_CASE("a level for which no answers are found is warned of, for it may have some") {
  // Only who leaves K5 out can reach it, and the answers that are tried leave nothing out.
  CHECK(
      problems_with("/levels/2/requires/0",
                    R"({"when": {"criterion": "K5", "answered": true}, "require": {"total_above": 100}})") ==
      Problems{"warning level-not-shown-reachable $.levels[2]"});
}

TEST_CASE("a higher level does not ask for less") {
  CHECK(problems_with("/levels/2/requires/0", R"({"total_at_least": 40})") ==
        Problems{"warning threshold-order $.levels[2]"});
}

TEST_CASE("a standard replaces an older one, each criterion once") {
  CHECK(problems_with("/supersedes/version", "\"2.0.0\"") == Problems{"error version-order $.supersedes"});
  CHECK(problems_with("/supersedes/version", "\"1.10.0\"").empty());
  CHECK(problems_with("/supersedes/map", R"({"A": "K1", "B": "K1"})") ==
        Problems{"error superseded-twice $.supersedes.map.B"});
}

TEST_CASE("what nothing uses is noted") {
  const auto all = lines(read_standard(every_kind_standard()).findings);
  CHECK_THAT(all, Catch::VectorContains(std::string("note unused $.profile[6]")));
  CHECK_THAT(all, Catch::VectorContains(std::string("note criterion-recorded-only $.sections[1].items[3]")));
}

TEST_CASE("a standard of ten thousand criteria is linted, one more is refused") {
  const auto with_criteria = [](int count) {
    std::string items;
    for (int i = 0; i < count; ++i) {
      items += (i == 0 ? "" : ",") + std::string(R"({"id":"K)") + std::to_string(i) +
               R"(","text":{"id":"a"},"answer":{"document":{}},"weight":1})";
    }
    return R"({"format":1,"id":"big","version":"1","languages":["id"],"title":{"id":"Besar"},"status":"official",
      "sections":[{"id":"S","title":{"id":"S"},"weight":1,"items":[)" +
           items + "]}]}";
  };
  CHECK(read_standard(with_criteria(10'000)).standard);
  CHECK_THAT(problems_of(read_standard(with_criteria(10'001)).findings),
             Catch::VectorContains(std::string("error too-many $.sections[0].items")));
}
