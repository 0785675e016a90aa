#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "base/platform/paths.h"
#include "cli/practice_folder.h"

using namespace assessor;
using nlohmann::json;
using test::assess;
using test::practice;

namespace {

const std::string k_bahari = "Perempuan Bahari Mandiri";

json told(const std::string& command) {
  const auto spoken = assess({command, practice(), "--organization", k_bahari, "--json"});
  INFO(spoken.err);
  REQUIRE(spoken.code == 0);
  return spoken.json();
}

/// The words of its F-07 with these sections; empty: the usual ones.
std::string printed(const std::string& sections) {
  const test::TempFolder folder;
  std::vector<std::string> words{"report", practice(), "--organization",
                                 k_bahari, "--format", "txt",
                                 "--json", "--out",    path_text(folder / "laporan")};
  if (!sections.empty()) words.insert(words.end(), {"--sections", sections});
  const auto spoken = assess(words);
  INFO(spoken.err);
  REQUIRE(spoken.code == 0);
  const auto text =
      read_file(folder / "laporan" / path_of(spoken.json()["files"][0].get<std::string>()), 5'000'000);
  REQUIRE(text);
  return *text;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("F-07 tells the path, the firmness and the peers where they are asked for, and only there") {
  const std::string usual = printed("");
  for (const auto& [section, heading] :
       {std::pair{"path", "Jalur paling ringan ke tingkat berikutnya"},
        std::pair{"firmness", "Seberapa kokoh tingkat ini"}, std::pair{"peers", "Lembaga sebaya"}}) {
    INFO(section);
    CHECK_FALSE(has(usual, heading));
    CHECK(has(printed(section), heading));
  }
}

TEST_CASE("the path in F-07 has the steps that the path command tells") {
  const std::string text = printed("path");
  const json ways = told("path")["ways"];
  REQUIRE_FALSE(ways.empty());
  REQUIRE_FALSE(ways[0]["steps"].empty());
  for (const json& step : ways[0]["steps"]) CHECK(has(text, step["criterion"].get<std::string>()));
}

TEST_CASE("the peers in F-07 are those that the peers command tells, by name where they agreed") {
  const std::string text = printed("peers");
  int named = 0, peers = 0;
  const json rows = told("peers")["peers"];
  for (const json& row : rows) {
    ++peers;
    named += has(text, row["peer"].get<std::string>()) ? 1 : 0;
  }
  REQUIRE(peers > 0);
  CHECK(named > 0);
}
