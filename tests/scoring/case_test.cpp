#include <algorithm>

#include <catch2/catch.hpp>

#include "exchange/score_json.h"
#include "support/case_folder.h"

using namespace assessor;
using namespace assessor::test;
using nlohmann::json;

namespace {

void check_subset(const json& wanted, const json& got, const std::string& path);

/// What tells the things of a list apart: an id, or of a finding its code and criterion; else the place.
json name_of(const json& item) {
  if (!item.is_object()) return nullptr;
  if (item.contains("code")) return {item["code"], item["criterion"], item.value("params", json())};
  return item.value("id", json());
}

bool is_same(const json& wanted, const json& got) {
  if (!wanted.contains("code")) return name_of(wanted) == name_of(got);
  const bool params = !wanted.contains("params") || wanted["params"] == got.value("params", json());
  return params && wanted["code"] == got["code"] && wanted["criterion"] == got["criterion"];
}

void check_list(const json& wanted, const json& got, const std::string& path) {
  REQUIRE(got.is_array());
  const bool named = !wanted.empty() && !name_of(wanted.front()).is_null();
  const bool whole = !named || wanted.front().contains("code");
  if (whole) REQUIRE(got.size() == wanted.size());
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const std::string place = path + "[" + std::to_string(i) + "]";
    INFO(place << " " << wanted[i].dump());
    const auto same = [&](const json& item) { return is_same(wanted[i], item); };
    const auto at = named ? std::find_if(got.begin(), got.end(), same) : got.begin() + static_cast<long>(i);
    REQUIRE(at != got.end());
    check_subset(wanted[i], *at, place);
  }
}

/// Only what is wanted is compared, and that exactly.
void check_subset(const json& wanted, const json& got, const std::string& path) {
  if (wanted.is_array()) return check_list(wanted, got, path);
  if (!wanted.is_object()) {
    INFO(path);
    CHECK(got == wanted);
    return;
  }
  REQUIRE(got.is_object());
  for (const auto& [key, value] : wanted.items()) {
    if (path.empty() && key == "about") continue;
    INFO(path << "." << key);
    REQUIRE(got.contains(key));
    check_subset(value, got[key], path + "." + key);
  }
}

}  // namespace

TEST_CASE("every case folder scores as it was worked out by hand") {
  const std::vector<Case> cases = all_cases();
  CHECK(cases.size() >= 84);
  for (const Case& folder : cases) {
    INFO(folder.name);
    const scoring::Score score = scoring::score(folder.standard, folder.sheet, folder.previous);
    check_subset(folder.expected, json::parse(exchange::score_json(folder.standard, score)), "");
    Rational sum;
    for (const scoring::CriterionScore& criterion : score.criteria) sum += criterion.contribution;
    if (score.total) CHECK(sum == *score.total - folder.standard.scoring.min);
  }
}
