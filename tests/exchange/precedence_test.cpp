#include <catch2/catch.hpp>

#include "exchange/samples.h"
#include "exchange/standard_reader.h"

using namespace assessor;
using namespace assessor::exchange;
using namespace assessor::exchange::samples;

namespace {

const std::string k_key = "/sections/0/items/1/x-after";
const std::string k_path = "$.sections[0].items[1]['x-after']";

/// Of K1, waiting for one other.
std::string waiting(const std::string& id, const std::string& points) {
  return changed(every_kind_standard(), k_key,
                 R"([{"criterion": ")" + id + R"(", "at_least_points": ")" + points + R"("}])");
}
std::vector<std::string> problems(const std::string& standard) {
  return problems_of(read_standard(standard).findings);
}

using Problems = std::vector<std::string>;

}  // namespace

TEST_CASE("what an item waits for is read and leaves what is checked as it was") {
  const auto read = read_standard(waiting("K3", "1"));
  CHECK(problems_of(read.findings).empty());
  REQUIRE(read.standard);
  const Standard& standard = *read.standard;
  const Criterion& waits = standard.criteria[standard.criterion_by_id.at("K1")];
  REQUIRE(waits.after.size() == 1);
  CHECK(waits.after.front().criterion == standard.criterion_by_id.at("K3"));
  CHECK(waits.after.front().at_least_points == Rational(1));
  const Standard& plain = every_kind();
  CHECK(waits.check_digest == plain.criteria[plain.criterion_by_id.at("K1")].check_digest);
}

TEST_CASE("an item waits for others that exist, can get so far and do not wait for it") {
  CHECK(problems(waiting("K3", "99")) == Problems{"error after-unreachable " + k_path});
  CHECK(problems(waiting("K3", "0")) == Problems{"warning after-always " + k_path});
  CHECK(problems(waiting("K1", "1")) == Problems{"error after-itself " + k_path});
  CHECK(problems(waiting("K99", "1")) == Problems{"error unknown-criterion " + k_path + "[0].criterion"});
  CHECK(problems(changed(every_kind_standard(), k_key, R"([{"criterion": "K3"}])")) ==
        Problems{"error missing-key " + k_path + "[0].at_least_points"});
  const std::string other = "/sections/0/items/3/x-after";
  CHECK(problems(changed(waiting("K3", "1"), other, R"([{"criterion": "K1", "at_least_points": "1"}])")) ==
        Problems{"error after-circle " + k_path, "error after-circle $.sections[0].items[3]['x-after']"});
}
