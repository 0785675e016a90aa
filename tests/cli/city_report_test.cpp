#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "cli/practice_folder.h"

using namespace assessor;
using nlohmann::json;
using test::assess;
using test::city_section;
using test::practice;
using test::says;

namespace {

/// F-10 as text, blanks and line ends made one blank.
std::string summary(const std::vector<std::string>& more) {
  const test::TempFolder out;
  std::vector<std::string> words{"report",   practice(), "--kind", "f-10",
                                 "--format", "txt",      "--out",  path_text(out / "keluar")};
  words.insert(words.end(), more.begin(), more.end());
  const auto said = assess(words);
  INFO(said.err);
  REQUIRE(said.code == 0);
  const auto files = list_folder(out / "keluar");
  REQUIRE(files);
  REQUIRE(files->size() == 1);
  const std::string bytes = read_file(out / "keluar" / files->front().name, 1 << 22).value();
  std::string text;
  for (const char c : bytes) {
    const bool blank = c == ' ' || c == '\n';
    if (!blank || (!text.empty() && text.back() != ' ')) text += blank ? ' ' : c;
  }
  return text;
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::string number(const json& value) {
  return value.is_number() ? std::to_string(value.get<int>()) : value.get<std::string>();
}

}  // namespace

TEST_CASE("F-10 tells the same numbers as the tables of the city") {
  const std::string words =
      summary({"--sections", "funnel,coverage,transitions,change,overclaim,teach,seating,ranks"});
  const json funnel = city_section("funnel");
  CHECK(contains(words, number(funnel["rows"][0]["opened"]) + " lembaga terdaftar; penilaian " +
                            number(funnel["rows"][1]["opened"]) + " di antaranya"));
  const json moves = city_section("transitions");
  CHECK(contains(words, number(moves["units"]) + " lembaga: tetap " + number(moves["stayed"]) + ", naik " +
                            number(moves["up"]) + ", turun " + number(moves["down"]) + ", baru " +
                            number(moves["new"])));
  const json change = city_section("change");
  CHECK(contains(words, number(change["compared"]) + " lembaga terverifikasi pada kedua periode"));
  const json claims = city_section("overclaim");
  CHECK(contains(words, "pada " + number(claims["compared"]) + " lembaga"));
  int gaps = 0, pairs = 0;
  const json coverage = city_section("coverage")["rows"];
  for (const json& row : coverage)
    for (const auto& [key, count] : row.items())
      if (key != "kelurahan" && key != "without_field" && key != "no_provider") {
        ++pairs;
        gaps += count == 0 ? 1 : 0;
      }
  CHECK(contains(words, std::to_string(gaps) + " dari " + std::to_string(pairs) + " pasangan"));
  CHECK(pairs == 115);
  CHECK(contains(words, "3 dari 23 kelurahan belum dilayani lembaga mana pun"));
  const json seats = city_section("seating")["rows"];
  REQUIRE_FALSE(seats.empty());
  CHECK(contains(
      words, std::to_string(seats.size()) + " peserta bimtek di " + number(seats.back()["group"]) + " meja"));
  const json ranks = city_section("ranks")["rows"];
  REQUIRE_FALSE(ranks.empty());
  CHECK(contains(words, std::to_string(ranks.size()) + " lembaga. Rentang"));
  CHECK_FALSE(contains(words, "Semua lembaga"));
}

TEST_CASE("everybody who can teach or learn is on F-10 with the score of the city's table") {
  const std::string words = summary({"--sections", "teach", "--lang", "en"});
  const json pairs = city_section("teach")["rows"];
  REQUIRE(pairs.size() > 10);
  for (const json& pair : pairs)
    for (const std::string who : {"teacher", "learner"}) {
      const std::string name = pair[who];
      INFO(name);
      CHECK(contains(words, name.substr(0, name.find(' '))));
      CHECK(contains(words, pair[who + "_percent"].get<std::string>()));
    }
}

TEST_CASE("F-10 for outside the office names nobody, in any section or format") {
  const std::vector<std::string> all{"--sections",
                                     "levels,organizations,sections,gates,bimtek,map,funnel,coverage,"
                                     "transitions,change,overclaim,teach,seating,ranks",
                                     "--hide-names"};
  const std::string words = summary(all);
  CHECK(contains(words, "Untuk luar dinas"));
  const json organizations = assess({"city", practice(), "--json"}).json()["organizations"];
  for (const json& row : organizations) {
    const std::string name = row["name"];
    INFO(name);
    CHECK_FALSE(contains(words, name));
    CHECK_FALSE(contains(words, name.substr(0, name.rfind(' '))));
  }
  CHECK_FALSE(contains(words, "tetap 7, naik 5"));
  CHECK(contains(words, "Lembaga 7"));
}

TEST_CASE("only sections that F-10 has can be chosen, and only F-10 hides names") {
  const test::TempFolder out;
  const auto asked = [&](const std::vector<std::string>& more) {
    std::vector<std::string> words{"report", practice(), "--out", path_text(out / "keluar")};
    words.insert(words.end(), more.begin(), more.end());
    return assess(words);
  };
  const auto unknown = asked({"--kind", "f-10", "--sections", "funnel,firmness"});
  CHECK(unknown.code == 2);
  CHECK(says(unknown.err, "error.usage-section"));
  CHECK(contains(unknown.err, "coverage"));
  const auto named = asked({"--all", "--hide-names"});
  CHECK(named.code == 2);
  CHECK(says(named.err, "error.usage-hide-names"));
}
