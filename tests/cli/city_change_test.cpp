#include <algorithm>

#include "base/rational.h"
#include "cli/practice_folder.h"
#include "scoring/distribution.h"

using namespace assessor;
using nlohmann::json;
using test::assess;
using test::city_section;
using test::practice;
using test::says;

namespace {

Rational exact(const json& fraction) {
  const auto read = Rational::parse(fraction.get<std::string>());
  REQUIRE(read);
  return *read;
}

/// Of all organizations that have both numbers: who rose, stayed and fell, and the two medians.
void check_line(const json& line, const json& organizations, const std::string& prefix) {
  std::vector<Rational> before, after;
  int rose = 0, stayed = 0, fell = 0;
  for (const json& row : organizations) {
    if (row[prefix + "before_exact"].is_null()) continue;
    before.push_back(exact(row[prefix + "before_exact"]));
    after.push_back(exact(row[prefix + "after_exact"]));
    ++(after.back() > before.back() ? rose : after.back() < before.back() ? fell : stayed);
  }
  INFO(line.dump());
  CHECK(line["rose"] == rose);
  CHECK(line["stayed"] == stayed);
  CHECK(line["fell"] == fell);
  CHECK(line["compared"] == rose + stayed + fell);
  if (before.size() < scoring::k_smallest_group) {
    CHECK(line["median_before_exact"].is_null());
    CHECK(line["median_after_exact"].is_null());
    return;
  }
  CHECK(exact(line["median_before_exact"]) == scoring::quantile(before, Rational::ratio(1, 2)));
  CHECK(exact(line["median_after_exact"]) == scoring::quantile(after, Rational::ratio(1, 2)));
}

}  // namespace

TEST_CASE("the change of the city is that of its organizations, in the total and in every section") {
  const json city = city_section("change"), organizations = city_section("change-organizations")["rows"];
  CHECK(city["before"] == "2025");
  CHECK(city["quantile_type"] == 7);
  CHECK(city["compared"] == organizations.size());
  CHECK(city["items"]["changed"].empty());
  for (const json& line : city["rows"]) {
    const std::string section = line["section"];
    check_line(line, organizations, section == "total" ? std::string() : section + "_");
  }
}

TEST_CASE("the change says what it compares, in both languages, and which period it looks back to") {
  for (const char* language : {"id", "en"}) {
    const auto spoken = assess({"city", practice(), "--section", "change", "--lang", language});
    INFO(spoken.out);
    CHECK(says(spoken.out, "change.counts", language));
    CHECK(says(spoken.out, "change.median", language));
    CHECK_FALSE(says(spoken.out, "change.dropped", language));
  }
  const auto first = assess({"city", practice(), "--section", "change", "--period", "2025"});
  CHECK(first.code == 1);
  CHECK(says(first.err, "error.period-first"));
}

TEST_CASE("outside the office the change counts no small group, and no organization has a line") {
  const json open = city_section("change");
  const json told = assess({"city", practice(), "--section", "change", "--hide-names", "--json"}).json();
  CHECK_FALSE(told.contains("items"));
  REQUIRE(told["rows"].size() == open["rows"].size());
  for (std::size_t i = 0; i < open["rows"].size(); ++i) {
    const json &line = told["rows"][i], &known = open["rows"][i];
    INFO(known.dump() << " | " << line.dump());
    int hidden = 0;
    for (const char* count : {"rose", "stayed", "fell"}) {
      const int number = known[count];
      CHECK((line[count].is_null() || line[count] == number));
      if (number > 0 && number < 5) CHECK(line[count].is_null());
      hidden += line[count].is_null() ? 1 : 0;
    }
    CHECK(hidden != 1);  // the sum would tell it
  }
  const auto refused = assess({"city", practice(), "--section", "change-organizations", "--hide-names"});
  CHECK(refused.code == 1);
  CHECK(refused.out.empty());
  CHECK(says(refused.err, "error.change-needs-names"));
}
