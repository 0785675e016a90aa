#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "cli/practice_folder.h"
#include "report/package/zip_package.h"

using namespace assessor;
using nlohmann::json;
using test::assess;

namespace {

/// The practice workspace, and what is in it that must not leave the office.
struct Secrets {
  Secrets() {
    REQUIRE(cli::build_practice_workspace({folder / "latihan", Instant{1'800'000'000}}));
    const json city = assess({"city", path(), "--json"}).json();
    for (const json& row : city["organizations"]) {
      secrets.push_back(row["name"]);
      secrets.push_back(row["id"]);
    }
  }
  std::string path() const { return path_text(folder / "latihan"); }
  void check_hidden(const std::string& words) const {
    for (const std::string& secret : secrets) {
      INFO(secret);
      CHECK(words.find(secret) == std::string::npos);
    }
  }

  test::TempFolder folder;
  std::vector<std::string> secrets;
};

}  // namespace

TEST_CASE("no table of the city that leaves the office names an organization or a small group") {
  const Secrets practice;
  REQUIRE(practice.secrets.size() == 56);
  for (const char* section :
       {"", "transitions", "funnel", "coverage", "overclaim", "bimtek", "teach", "seating", "ranks"})
    for (const char* form : {"", "--csv", "--json"}) {
      std::vector<std::string> words{"city", practice.path(), "--hide-names"};
      if (*section != 0) words.insert(words.end(), {"--section", section});
      if (*form != 0) words.emplace_back(form);
      const auto spoken = assess(words);
      INFO(section << form << spoken.err);
      REQUIRE(spoken.code == 0);
      practice.check_hidden(spoken.out);
    }
  const json hidden = assess({"city", practice.path(), "--hide-names", "--json"}).json();
  for (const auto& [level, count] : hidden["levels"].items())
    if (count.is_number()) CHECK((count == 0 || count.get<int>() >= 5));
  const json moves =
      assess({"city", practice.path(), "--section", "transitions", "--hide-names", "--json"}).json();
  CHECK_FALSE(moves.contains("up"));
  int without_sum = 0;
  for (const json& row : moves["rows"]) {
    for (const auto& [state, count] : row.items())
      if (count.is_number()) CHECK((count == 0 || count.get<int>() >= 5));
    without_sum += row["units"].is_null() ? 1 : 0;
  }
  CHECK(without_sum > 0);
}

TEST_CASE("two organizations of one name stay two where names are hidden") {
  const Secrets practice;
  const json people = assess({"person", "list", practice.path(), "--json"}).json()["people"];
  const auto coordinator =
      std::ranges::find_if(people, [](const json& person) { return person["role"] == "coordinator"; });
  REQUIRE(coordinator != people.end());
  const std::string as = (*coordinator)["id"];
  for (int i = 0; i < 2; ++i)
    REQUIRE(assess({"organization", "add", practice.path(), "--name", "Kembar (contoh)", "--as", as}).code ==
            0);
  const json city = assess({"city", practice.path(), "--hide-names", "--json"}).json();
  std::set<std::string> names;
  for (const json& row : city["organizations"]) names.insert(row["name"]);
  CHECK(names.size() == 30);
}

TEST_CASE("the city's workbook without names has none in any of its sheets") {
  const Secrets practice;
  const auto file = practice.folder / "luar.xlsx";
  REQUIRE(assess({"city", practice.path(), "--xlsx", path_text(file), "--hide-names"}).code == 0);
  const auto bytes = read_file(file, 1 << 24);
  REQUIRE(bytes);
  const auto parts = report::parts_of(*bytes);
  REQUIRE(parts);
  for (const report::Part& part : *parts) practice.check_hidden(part.bytes);
}

TEST_CASE("without names the rows do not stand in the order of the alphabet") {
  const Secrets practice;
  const auto totals = [&](const std::vector<std::string>& more) {
    std::vector<std::string> words{"city", practice.path(), "--json"};
    words.insert(words.end(), more.begin(), more.end());
    std::vector<std::string> all;
    const json city = assess(words).json();
    for (const json& row : city["organizations"]) all.push_back(row["total"].dump());
    return all;
  };
  auto named = totals({}), hidden = totals({"--hide-names"});
  REQUIRE(named.size() == 28);
  CHECK(hidden != named);
  std::ranges::sort(named);
  std::ranges::sort(hidden);
  CHECK(hidden == named);
}

TEST_CASE("without names no mean gap of a group under five is told, and every other one is") {
  const Secrets practice;
  const auto rows = [&](const std::vector<std::string>& more) {
    std::vector<std::string> words{"city", practice.path(), "--section", "overclaim", "--json"};
    words.insert(words.end(), more.begin(), more.end());
    return assess(words).json()["rows"];
  };
  const json open = rows({}), hidden = rows({"--hide-names"});
  REQUIRE(open.size() == hidden.size());
  int few = 0, told = 0;
  for (std::size_t i = 0; i < open.size(); ++i) {
    INFO(open[i].dump() << hidden[i].dump());
    const int compared =
        open[i]["over"].get<int>() + open[i]["same"].get<int>() + open[i]["under"].get<int>();
    for (const char* mean : {"mean_gap", "mean_gap_exact"})
      CHECK(hidden[i][mean] == (compared < 5 ? json() : open[i][mean]));
    ++(compared < 5 ? few : told);
  }
  CHECK(few > 0);
  CHECK(told > 0);
}

namespace {

/// Rows of a section as they are, and as they may leave the office.
struct Both {
  json open, hidden;

  explicit Both(const std::string& section) : open(test::city_section(section)["rows"]) {
    hidden =
        assess({"city", test::practice(), "--section", section, "--hide-names", "--json"}).json()["rows"];
    REQUIRE(open.size() == hidden.size());
  }
};

bool is_small(int count) {
  return count > 0 && count < 5;
}

}  // namespace

TEST_CASE("without names no two counts of the funnel have a small group between them") {
  const Both funnel("funnel");
  std::vector<int> told;
  int kept_back = 0;
  for (std::size_t i = 0; i < funnel.open.size(); ++i)
    for (const char* column : {"opened", "sent"}) {
      const json &known = funnel.open[i][column], &shown = funnel.hidden[i][column];
      CHECK((shown.is_null() || shown == known));
      if (shown.is_number()) told.push_back(shown);
      if (shown != known) ++kept_back;
    }
  CHECK(told.front() == 28);
  for (const int one : told)
    for (const int other : told) CHECK_FALSE(is_small(std::abs(one - other)));
  CHECK(kept_back > 0);
  for (const char* language : {"id", "en"}) {
    const auto said =
        assess({"city", test::practice(), "--section", "funnel", "--hide-names", "--lang", language});
    CHECK(test::says(said.out, "report.city.hidden_note", language));
    const auto open = assess({"city", test::practice(), "--section", "funnel", "--lang", language});
    CHECK_FALSE(test::says(open.out, "report.city.hidden_note", language));
  }
}

TEST_CASE("without names the rest of a row, a column or an item tells no small group") {
  const Both claims("overclaim");
  const auto is_safe = [](const std::vector<std::pair<json, json>>& parts) {
    int hidden = 0, organizations = 0, told = 0;
    for (const auto& [open, shown] : parts) {
      hidden += shown.is_null() ? 1 : 0;
      (shown.is_null() ? organizations : told) += open.get<int>();
    }
    return hidden == 0 || told == 0 || (hidden > 1 && organizations >= 5);
  };
  for (std::size_t i = 0; i < claims.open.size(); ++i) {
    std::vector<std::pair<json, json>> parts;
    for (const char* part : {"over", "same", "under"})
      parts.emplace_back(claims.open[i][part], claims.hidden[i][part]);
    INFO(claims.open[i].dump() << claims.hidden[i].dump());
    CHECK(is_safe(parts));
  }
  const Both moves("transitions");
  std::map<std::string, std::vector<std::pair<json, json>>> columns;
  for (std::size_t i = 0; i < moves.open.size(); ++i) {
    std::vector<std::pair<json, json>> row;
    for (const auto& [state, count] : moves.open[i].items())
      if (state != "from" && state != "units") {
        row.emplace_back(count, moves.hidden[i][state]);
        columns[state].push_back(row.back());
      }
    CHECK(is_safe(row));
  }
  for (const auto& [state, column] : columns) CHECK(is_safe(column));
}

TEST_CASE("without names a training's list of learners is as silent as their number") {
  const Both topics("bimtek");
  for (std::size_t i = 0; i < topics.open.size(); ++i) {
    const json &open = topics.open[i], &hidden = topics.hidden[i];
    INFO(open.dump() << hidden.dump());
    CHECK(hidden["learners"].is_null() == hidden["learner_count"].is_null());
    if (hidden["teachers"].is_array()) CHECK_FALSE(is_small(static_cast<int>(hidden["teachers"].size())));
    if (hidden["learner_count"].is_number() && hidden["rated"].is_number())
      CHECK_FALSE(is_small(hidden["rated"].get<int>() - hidden["learner_count"].get<int>()));
  }
}
