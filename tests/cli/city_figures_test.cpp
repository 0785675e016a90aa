#include <algorithm>

#include <catch2/catch.hpp>

#include "cli/practice_folder.h"

using nlohmann::json;
using test::assess;
using test::city_section;
using test::practice;
using test::says;

namespace {

const json& city() {
  static const json k_city = assess({"city", practice(), "--json"}).json();
  return k_city;
}

std::size_t line_count(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

TEST_CASE("levels, gates and quartiles of the city are tables with the numbers of its JSON") {
  int all = 0;
  const json levels = city_section("levels")["rows"];
  for (const json& row : levels) {
    all += row["count"].get<int>();
    if (row["level"] != "not-assessed")
      CHECK(row["count"] == city()["levels"][row["level"].get<std::string>()]);
    CHECK(row["all"] == city()["organizations"].size());
  }
  CHECK(all == levels[0]["all"]);
  const json gates = city_section("gates")["rows"];
  CHECK(gates == city()["gates"]);
  REQUIRE(gates.size() > 3);
  const json spread = city_section("spread")["rows"];
  REQUIRE(spread.size() == city()["sections"].size() + 1);
  for (const json& row : spread) {
    const std::string id = row["section"];
    const json& told = id == "total" ? city()["total"] : city()["sections"][id];
    INFO(id);
    CHECK(row["count"] == told["count"]);
    for (const std::string part : {"lowest", "lower_quartile", "median", "upper_quartile", "highest"})
      CHECK(row[part + "_exact"] == told[part]);
  }
}

TEST_CASE("moves and the claims by section are tables with what their sections say beside the rows") {
  const json transitions = city_section("transitions");
  const json moves = city_section("moves")["rows"];
  REQUIRE(moves.size() > 0);
  for (const json& row : moves) CHECK(row["count"] == transitions[row["move"].get<std::string>()]);
  CHECK(city_section("move-shares")["rows"].size() == transitions["row_shares"].size());
  const json claims = city_section("overclaim");
  const json sections = city_section("overclaim-sections")["rows"];
  REQUIRE(sections.size() == claims["sections"].size());
  for (const json& row : sections) {
    CHECK(row["mean_gap_exact"] == claims["sections"][row["section"].get<std::string>()]);
    CHECK(row["over"].get<int>() + row["same"].get<int>() + row["under"].get<int>() <= claims["compared"]);
  }
}

TEST_CASE("the figures of the city are told as CSV and to people, too") {
  for (const char* name : {"levels", "gates", "spread", "moves", "move-shares", "overclaim-sections"}) {
    INFO(name);
    const std::string csv = assess({"city", practice(), "--section", name, "--csv"}).out;
    CHECK(line_count(csv) == city_section(name)["rows"].size() + 1);
    for (const char* language : {"id", "en"})
      CHECK(assess({"city", practice(), "--section", name, "--lang", language}).out.find("⟦") ==
            std::string::npos);
  }
  const std::string words = assess({"city", practice()}).out;
  CHECK(says(words, "cli.table.upper_quartile"));
  CHECK(says(words, "cli.table.unmet"));
  CHECK(words.find("dari 28 lembaga") != std::string::npos);
}

TEST_CASE("without names no figure of the city tells a group under five") {
  for (const char* name : {"levels", "gates", "spread", "moves", "move-shares", "overclaim-sections"}) {
    const auto spoken = assess({"city", practice(), "--section", name, "--hide-names", "--json"});
    REQUIRE(spoken.code == 0);
    const json found = spoken.json();
    for (const json& row : found["rows"])
      for (const auto& [key, count] : row.items()) {
        INFO(name << " " << row.dump());
        if (count.is_number_integer()) CHECK((count == 0 || count.get<int>() >= 5));
      }
  }
  const json moves =
      assess({"city", practice(), "--section", "moves", "--hide-names", "--json"}).json()["rows"];
  CHECK(moves[0]["count"] == 28);
  CHECK(moves[2]["count"].is_null());
}

TEST_CASE("who can teach whom is a table for spreadsheets, of one organization as well") {
  const json found = assess({"peers", practice(), "--json"}).json();
  REQUIRE_FALSE(found["teach"].empty());
  CHECK(line_count(assess({"peers", practice(), "--csv", "--teach"}).out) == found["teach"].size() + 1);
  const std::string learner = found["teach"][0]["learner"];
  const std::string one = assess({"peers", practice(), "--organization", learner, "--csv", "--teach"}).out;
  CHECK(one.starts_with("section,"));
  CHECK(one.find(learner) != std::string::npos);
}

TEST_CASE("the mean of a training topic says how many verified organizations it counts") {
  const json verified = city_section("bimtek")["rows"];
  const json all = assess({"city", practice(), "--section", "bimtek", "--with-own", "--json"}).json()["rows"];
  int fewer = 0;
  for (const json& row : verified) {
    CHECK(row["mean_of"] <= row["rated"]);
    fewer += row["mean_of"] < row["rated"] ? 1 : 0;
  }
  CHECK(fewer > 0);
  for (const json& row : all) CHECK(row["mean_of"] == row["rated"]);
}
