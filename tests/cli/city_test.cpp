#include <algorithm>
#include <set>
#include <sstream>

#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "base/platform/paths.h"
#include "cli/csv.h"
#include "cli/practice_folder.h"

using namespace assessor;
using nlohmann::json;
using test::assess;
using test::city_section;
using test::practice;
using test::says;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

const std::vector<std::string> k_sections{
    "transitions", "change", "change-organizations", "funnel", "coverage", "overclaim", "bimtek", "teach",
    "seating",     "ranks"};

}  // namespace

TEST_CASE("no cell of a CSV file becomes a formula, and numbers stay numbers") {
  for (const std::string lead : {"=", "+", "-", "@", "\t", "\r"})
    for (const std::string before : {"", "  ", "\xc2\xa0", "kata\n", "kata\r\n \xc2\xa0"}) {
      const std::string cell = cli::csv_cell(before + lead + "1+1");
      INFO(cell);
      const std::size_t at = cell.find(lead + "1+1");
      REQUIRE(at != std::string::npos);
      std::string line = cell.substr(0, at);
      line = line.substr(line.find_last_of("\n\"") == std::string::npos ? 0 : line.find_last_of("\n\"") + 1);
      CHECK(line.starts_with("'"));
    }
  CHECK(cli::csv_cell("-12.50") == "-12.50");
  CHECK(cli::csv_cell("-1/4") == "-1/4");
  CHECK(cli::csv_cell("-12.50.1") == "'-12.50.1");
  CHECK(cli::csv_cell("-1/4+1") == "'-1/4+1");
  CHECK(cli::csv_cell("Perempuan, \"Bahari\"") == "\"Perempuan, \"\"Bahari\"\"\"");
  CHECK(cli::csv_cell("satu-dua = tiga") == "satu-dua = tiga");
  CHECK(cli::csv_line({"", "", "a"}) == ",,a");
}

TEST_CASE("a name typed as a formula leaves the program as text") {
  const test::PracticeOffice office;
  REQUIRE(assess({"organization", "add", office.path(), "--name", "=HYPERLINK(\"http://x\")"}).code == 0);
  for (const auto& words : std::vector<std::vector<std::string>>{
           {"city", office.path(), "--csv"}, {"city", office.path(), "--section", "coverage", "--csv"}}) {
    const auto spoken = assess(words);
    REQUIRE(spoken.code == 0);
    for (const std::string& line : lines_of(spoken.out)) {
      CHECK(line.find(",=") == std::string::npos);
      CHECK(line.find(",\"=") == std::string::npos);
    }
  }
  CHECK(assess({"city", office.path(), "--csv"}).out.find("'=HYPERLINK") != std::string::npos);
}

TEST_CASE("every table of the city has the same rows as JSON, as CSV and for people") {
  for (const std::string& name : k_sections) {
    INFO(name);
    const json found = city_section(name);
    CHECK(found["period"] == "2026");
    CHECK(found["section"] == name);
    REQUIRE_FALSE(found["rows"].empty());
    const auto csv = lines_of(assess({"city", practice(), "--section", name, "--csv"}).out);
    CHECK(csv.size() == found["rows"].size() + 1);
    const auto columns = std::count(csv[0].begin(), csv[0].end(), ',') + 1;
    CHECK(columns == static_cast<std::ptrdiff_t>(found["rows"][0].size()));
    for (const char* language : {"id", "en"}) {
      const auto words = assess({"city", practice(), "--section", name, "--lang", language});
      CHECK(words.code == 0);
      CHECK(words.out.find("⟦") == std::string::npos);
      CHECK(lines_of(words.out).size() > found["rows"].size());
    }
  }
}

TEST_CASE("the city's kelurahan are set from the command line, and those that nobody serves are counted") {
  const test::PracticeOffice office;
  const auto coverage = [&] {
    return assess({"city", office.path(), "--section", "coverage", "--json"}).json();
  };
  const std::string unserved = "Zaitun Ujung";
  REQUIRE(assess({"organization", "edit", office.path(), "--organization",
                  test::PracticeOffice::k_organization, "--serves", "alun   LAMA"})
              .code == 0);
  const auto set = assess({"workspace", "office", office.path(), "--kelurahan", "Alun Lama,\nALUN lama",
                           "--kelurahan", unserved, "--json"});
  REQUIRE(set.code == 0);
  CHECK(set.json()["kelurahan"] == json{"Alun Lama", unserved});
  const json after = coverage();
  CHECK(after["city_list_known"] == true);
  CHECK(after["no_provider"] == 1);
  CHECK(after["rows"].back()["kelurahan"] == unserved);
  CHECK(after["rows"].back()["no_provider"] == "yes");
  CHECK(assess({"city", office.path(), "--section", "coverage", "--csv"}).out.find(unserved + ",0") !=
        std::string::npos);
  CHECK(says(assess({"city", office.path(), "--section", "coverage"}).out, "cli.coverage.no_provider"));
  REQUIRE(assess({"workspace", "office", office.path(), "--kelurahan", ""}).code == 0);
  CHECK(coverage()["city_list_known"] == false);
  CHECK(coverage()["no_provider"] == 0);
}

TEST_CASE("the transition table sums to all organizations of both periods") {
  const json found = city_section("transitions");
  CHECK(found["before"] == "2025");
  int units = 0, stayed = 0;
  for (const json& row : found["rows"]) {
    int sum = 0;
    for (const auto& [key, value] : row.items())
      if (key != "from" && key != "units") sum += value.get<int>();
    CHECK(sum == row["units"].get<int>());
    units += sum;
    const std::string from = row["from"];
    if (from != "new" && from != "not-assessed") stayed += row[from].get<int>();
  }
  CHECK(units == 28);
  CHECK(found["units"] == 28);
  CHECK(found["stayed"] == stayed);
  CHECK(found["row_shares"].empty());  // no row has twenty units
}

TEST_CASE("peers come with reasons and without scores, and an unknown profile ends with 1") {
  const json all = assess({"peers", practice(), "--json"}).json();
  REQUIRE(all["peers"].size() > 28);
  for (const json& row : all["peers"]) {
    CHECK(row["organization_id"] != row["peer_id"]);
    CHECK_FALSE(row["shared_fields"].empty());
    for (const char* trait : {"size", "age", "budget", "district"})
      CHECK(std::set<std::string>{"same", "near", "far", "unknown"}.count(row[trait]) == 1);
  }
  const std::string name = all["peers"][0]["organization"];
  const auto one = assess({"peers", practice(), "--organization", name, "--json"});
  CHECK(one.code == 0);
  const json peers = one.json();
  CHECK(peers["peers"].size() <= 5);
  for (const json& row : peers["peers"]) CHECK(row["organization"] == name);
  for (const json& pair : peers["teach"]) CHECK((pair["teacher"] == name || pair["learner"] == name));
  REQUIRE_FALSE(all["profile_missing"].empty());
  const std::string blank = all["profile_missing"][0];
  const auto refused = assess({"peers", practice(), "--organization", blank});
  CHECK(refused.code == 1);
  CHECK(says(refused.out, "cli.peers.profile_missing"));
}

TEST_CASE("seats are given once, in groups of the size asked for") {
  const json found =
      assess({"city", practice(), "--section", "seating", "--group-size", "4", "--json"}).json();
  std::set<std::string> seated;
  std::map<int, int> sizes;
  for (const json& row : found["rows"]) {
    CHECK(seated.insert(row["id"]).second);
    ++sizes[row["group"].get<int>()];
  }
  for (const auto& [group, size] : sizes) CHECK(size <= 4);
  CHECK(sizes.size() >= 2);
  // A score reads the same in every table.
  std::map<std::string, json> totals;
  const json city = assess({"city", practice(), "--json"}).json();
  for (const json& row : city["organizations"]) totals[row["id"]] = row["total"];
  for (const json& row : found["rows"]) CHECK(row["total"] == totals[row["id"]]);
  const json bimtek = city_section("bimtek");
  auto coming = bimtek["invited"].get<std::set<std::string>>();
  const std::size_t learning = coming.size();
  for (const json& topic : bimtek["rows"])
    for (const json& teacher : topic["teacher_ids"]) coming.insert(teacher.get<std::string>());
  CHECK(coming.size() >= learning);
  CHECK(seated == coming);
}

TEST_CASE("what cannot be compared or used is refused with a reason") {
  const auto refused = [](std::vector<std::string> words, int code, const std::string& key) {
    words.insert(words.begin(), {"city", practice()});
    const auto spoken = assess(words);
    INFO(spoken.err);
    return spoken.code == code && spoken.out.empty() && says(spoken.err, key);
  };
  CHECK(refused({"--section", "transitions", "--period", "2025"}, 1, "error.period-first"));
  CHECK(refused({"--section", "transitions", "--before", "1999"}, 1, "error.period-missing"));
  CHECK(refused({"--section", "seating", "--group-size", "1"}, 2, "error.usage-group-size"));
  CHECK(refused({"--section", "winners"}, 2, "error.usage-not-allowed"));
}
