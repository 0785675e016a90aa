#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "base/platform/paths.h"
#include "cli/practice_workspace.h"
#include "cli/shell.h"

using namespace assessor;
using test::assess;
using test::says;

namespace {

const std::string& practice() {
  static const test::TempFolder folder;
  static const std::string path = [] {
    REQUIRE(cli::build_practice_workspace({folder / "latihan", Instant{1'800'000'000}}));
    return path_text(folder / "latihan");
  }();
  return path;
}

std::string bytes_of(const test::TempFolder& folder, const std::string& name) {
  const auto bytes = read_file(folder / "gambar" / name, 20'000'000);
  REQUIRE(bytes);
  return *bytes;
}

}  // namespace

TEST_CASE("every chart of an organization becomes a file, the slope where there is a period before") {
  const test::TempFolder folder;
  const std::string out = path_text(folder / "gambar");
  const auto written =
      assess({"chart", practice(), "--organization", "Perempuan Bahari Mandiri", "--out", out, "--json"});
  INFO(written.err);
  REQUIRE(written.code == 0);
  std::set<std::string> kinds;
  const auto told = written.json();
  for (const std::string name : told["files"]) {
    CHECK(bytes_of(folder, name).starts_with("<?xml"));
    kinds.insert(name.substr(0, name.find('_')));
  }
  CHECK(kinds == std::set<std::string>{"dots", "ladder", "radar", "score", "sections", "slope"});
}

TEST_CASE("the city's map becomes a picture, and names stay out of it where asked") {
  const test::TempFolder folder;
  const std::string out = path_text(folder / "gambar");
  const auto named = assess({"chart", practice(), "--city", "--format", "png", "--out", out, "--json"});
  INFO(named.err);
  REQUIRE(named.code == 0);
  const auto told = named.json();
  const std::string file = told["files"][0];
  const std::string with_names = bytes_of(folder, file);
  CHECK(with_names.starts_with("\x89PNG"));
  REQUIRE(assess({"chart", practice(), "--city", "--format", "png", "--hide-names", "--out", out}).code == 0);
  CHECK(bytes_of(folder, file) != with_names);
}

TEST_CASE("a chart needs an organization or the city, and a score") {
  const auto neither = assess({"chart", practice(), "--out", "x"});
  CHECK(neither.code == 2);
  CHECK(says(neither.err, "error.usage-organization-or-city"));
  const auto none =
      assess({"chart", practice(), "--organization", "Remaja Putri Peduli Sesama", "--out", "x"});
  CHECK(none.code != 0);
  CHECK(says(none.err, "error.nothing-to-draw"));
}
