#include <set>
#include <sstream>

#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "base/rational.h"
#include "cli/practice_folder.h"

using namespace assessor;
using nlohmann::json;
using test::assess;
using test::practice;
using test::says;

namespace {

const std::string k_bahari = "Perempuan Bahari Mandiri";

test::Spoken about(const std::string& command, std::vector<std::string> more = {}) {
  std::vector<std::string> words{command, practice(), "--organization", k_bahari};
  words.insert(words.end(), more.begin(), more.end());
  return assess(words);
}

std::vector<std::vector<std::string>> csv_of(const test::Spoken& spoken) {
  std::istringstream lines(spoken.out);
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(lines, line);) {
    std::istringstream parts(line);
    rows.emplace_back();
    for (std::string cell; std::getline(parts, cell, ',');) rows.back().push_back(cell);
  }
  return rows;
}

}  // namespace

TEST_CASE("an organization of a workspace scores as the city shows it") {
  const auto scored = about("score", {"--json"});
  INFO(scored.err);
  REQUIRE(scored.code == 0);
  const json city = assess({"city", practice(), "--json"}).json();
  bool found = false;
  for (const json& row : city["organizations"])
    if (row["name"] == k_bahari) {
      found = true;
      CHECK(scored.json()["total_exact"] == row["total_exact"]);
      CHECK(scored.json()["level"] == row["level"]);
    }
  CHECK(found);
}

TEST_CASE("files and a workspace are not asked for together, and neither can be left half") {
  CHECK(says(about("path", {"--standard", "x.json"}).err, "error.usage-files-or-workspace"));
  CHECK(says(assess({"path", practice()}).err, "error.usage-missing"));
  CHECK(
      says(assess({"compare", "--standard", test::standard_file(), "--answers", test::benchmark_file()}).err,
           "error.usage-missing"));
  const auto none = assess({"path", practice(), "--organization", "Remaja Putri Peduli Sesama"});
  CHECK(none.code == 1);
  const auto unsent = assess({"firmness", practice(), "--organization", "Komunitas Ibu Menyusui Kasih"});
  CHECK(unsent.code == 1);
  CHECK(says(unsent.err, "error.result-missing"));
  // An own stage that is not sent keeps its score to itself.
  const auto hidden =
      assess({"score", practice(), "--organization", "Komunitas Ibu Menyusui Kasih", "--stage", "self"});
  CHECK(says(hidden.err, "error.result-missing"));
}

TEST_CASE("the path as CSV has a row for each step of each way in the JSON") {
  const json told = about("path", {"--json"}).json();
  const auto rows = csv_of(about("path", {"--csv"}));
  std::size_t steps = 0;
  for (const json& way : told["ways"]) steps += way["steps"].size();
  REQUIRE(steps > 0);
  REQUIRE(rows.size() == steps + 1);
  CHECK(rows[1][0] == "1");
  CHECK(rows[1][3] == told["ways"][0]["steps"][0]["criterion"].get<std::string>());
}

TEST_CASE("firmness as CSV tells every trial of the JSON") {
  const json told = about("firmness", {"--json"}).json();
  std::map<std::string, std::size_t> trials;
  for (const auto& row : csv_of(about("firmness", {"--csv"}))) ++trials[row[0]];
  CHECK(trials["draws"] == 1);
  CHECK(trials["weight"] == told["weights"].size());
  CHECK(trials["item"] == told["items"].size());
  CHECK(trials["left-out"] == told["left_out"].size());
}

TEST_CASE("a workspace offers the city's reference lines, and each gap is own minus line") {
  const auto rows = csv_of(about("compare", {"--csv"}));
  std::set<std::string> lines;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    lines.insert(rows[i][2]);
    if (rows[i].size() < 7 || rows[i][6].empty()) continue;
    const auto own = Rational::parse(rows[i][4]), line = Rational::parse(rows[i][5]);
    REQUIRE(own);
    REQUIRE(line);
    CHECK((*own - *line).fraction() == rows[i][6]);
  }
  for (const char* key : {"best", "peers", "earlier", "target"}) CHECK(lines.contains(key));
  const auto one = about("compare", {"--benchmark", "best", "--json"}).json();
  REQUIRE(one["benchmarks"].size() == 1);
  CHECK(one["benchmarks"][0]["id"] == "best");
  CHECK(says(about("compare", {"--benchmark", "Nobody"}).err, "error.line-unknown"));
  for (const char* language : {"id", "en"})
    CHECK(about("compare", {"--lang", language}).out.find("⟦") == std::string::npos);
}

TEST_CASE("a comparison tells all that the practice cards of the items behind say") {
  const auto bytes =
      read_file(test::sources() / "criteria/benchmarks/sahabat-perempuan-lestari.json", 5'000'000);
  REQUIRE(bytes);
  const json file = json::parse(*bytes);
  const std::string told = about("compare", {"--benchmark", file["subject"]["name"]}).out;
  int cards = 0;
  for (const json& card : file["practices"]) {
    if (told.find(card["what"]["id"].get<std::string>()) == std::string::npos) continue;
    ++cards;
    for (const json& words : card) CHECK(told.find(words["id"].get<std::string>()) != std::string::npos);
  }
  CHECK(cards > 0);
}

TEST_CASE("what if shows each step alone and all together, and leaves the record as it is") {
  const std::string before = about("score", {"--json"}).out;
  const json path = about("path", {"--json"}).json()["ways"][0];
  std::vector<std::string> all{"--json"};
  for (const json& step : path["steps"]) {
    all.insert(all.end(),
               {"--set", step["criterion"].get<std::string>() + "=" + step["to"].get<std::string>()});
  }
  const json told = about("what-if", all).json();
  CHECK(told["reaches_next"] == true);
  CHECK(told["then"]["total"] == path["total"]);
  REQUIRE(told["items"].size() == path["steps"].size());
  // What a step gains alone is what the path says of it.
  for (const json& item : told["items"])
    for (const json& step : path["steps"])
      if (step["criterion"] == item["criterion"]) {
        const auto alone = Rational::parse(item["alone"]["total_exact"].get<std::string>());
        const auto now = Rational::parse(told["now"]["total_exact"].get<std::string>());
        CHECK((*alone - *now).fraction() == step["gain_exact"].get<std::string>());
      }
  CHECK(about("score", {"--json"}).out == before);
  all[0] = "--csv";
  CHECK(csv_of(about("what-if", all)).size() == told["items"].size() + 2);
  CHECK(says(about("what-if", {"--set", "KE-02=9"}).err, "error.answer-value"));
  CHECK(says(about("what-if", {"--set", "XX-99=1"}).err, "error.criterion-unknown"));
  CHECK(says(about("what-if").err, "error.usage-missing"));
  for (const char* language : {"id", "en"})
    CHECK(about("what-if", {"--set", "KE-02=2", "--lang", language}).out.find("⟦") == std::string::npos);
}

TEST_CASE("what if the required conditions alone were met names level and score, or that they are") {
  const json city = assess({"city", practice(), "--json"}).json();
  int unmet = 0, met = 0;
  for (const json& row : city["organizations"]) {
    const std::string name = row["name"];
    const auto trial = assess({"what-if", practice(), "--organization", name, "--gates"});
    if (trial.code != 0) continue;
    const json told = assess({"what-if", practice(), "--organization", name, "--gates", "--json"}).json();
    for (const json& item : told["items"]) CHECK(item["to"] != "0");
    const bool none = told["items"].empty();
    CHECK(says(trial.out, "cli.what_if.no_gates") == none);
    CHECK(says(trial.out, "cli.what_if.gates") == !none);
    (none ? met : unmet) += 1;
    if (met > 0 && unmet > 0) break;
  }
  CHECK(unmet > 0);
  CHECK(says(assess({"what-if", practice(), "--organization", k_bahari, "--gates", "--set", "KE-02=9"}).err,
             "error.answer-value"));
}

namespace {

const json& of_id(const json& rows, const std::string& id) {
  for (const json& row : rows)
    if (row["id"] == id) return row;
  FAIL(id);
  return rows;
}

}  // namespace

TEST_CASE("a comparison says how many verified organizations stand where on each item") {
  const json told = about("compare", {"--json"}).json()["x-city"];
  const int all = told["organizations"];
  REQUIRE(all >= 5);
  int counted = 0;
  for (const json& item : told["criteria"]) {
    INFO(item.dump());
    CHECK(item["n"] <= all);
    if (item["counts"].empty()) continue;
    ++counted;
    int sum = 0;
    for (const json& place : item["counts"]) sum += place["organizations"].get<int>();
    CHECK(sum == item["n"]);
    CHECK(*Rational::parse(item["lowest_exact"].get<std::string>()) <=
          *Rational::parse(item["highest_exact"].get<std::string>()));
  }
  CHECK(counted > 0);
  const json city = assess({"city", practice(), "--json"}).json();
  CHECK(told["total"]["n"] == all);
  CHECK(of_id(told["criteria"], "KE-02")["n"] <= city["organizations"].size());
}

TEST_CASE("the city's numbers are the same in the table and the text of a comparison") {
  const json told = about("compare", {"--json"}).json()["x-city"];
  int rows = 0;
  for (const auto& row : csv_of(about("compare", {"--csv"}))) {
    if (row[0] != "criterion" || !row[2].starts_with("city-")) continue;
    const json& item = of_id(told["criteria"], row[1]);
    const std::string figure = row[2].substr(5);
    REQUIRE(row.size() == 8);
    if (figure == "points") continue;
    ++rows;
    CHECK(row[5] == item[figure + "_exact"].get<std::string>());
    CHECK(row[7] == std::to_string(item["n"].get<int>()));
  }
  CHECK(rows > 0);
  CHECK(says(about("compare").out, "cli.compare.city"));
  const auto files = assess({"compare", "--standard", test::standard_file(), "--answers",
                             test::benchmark_file(), "--benchmark", test::benchmark_file(), "--json"});
  CHECK_FALSE(files.json().contains("x-city"));
}
