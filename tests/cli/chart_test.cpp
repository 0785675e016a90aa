#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "base/platform/paths.h"
#include "cli/chart_gathering.h"
#include "cli/practice_folder.h"
#include "session/city_map.h"
#include "support/practice_workspace.h"

using namespace assessor;
using test::assess;
using test::practice;
using test::says;

namespace {

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

namespace {

/// The map as SVG: its letters are drawn, so its words are looked up in the figure.
std::string words_of(const cli::ChartsAsked& asked) {
  const auto& practice = ::test::shared_practice();
  const auto words = i18n::load_catalog(::test::sources() / "assets" / "lang", "id");
  REQUIRE(words);
  const auto figures = cli::gather_figures(*practice.session, asked, *words);
  REQUIRE(figures);
  std::string all = figures->front().sheet.title + "\n" + figures->front().sheet.notice + "\n";
  for (const report::Shape& shape : figures->front().sheet.figure.shapes)
    if (const auto* label = std::get_if<report::Label>(&shape)) all += label->text + "\n";
  return all;
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the city's picture shows those of the filter only, and says in words which one holds") {
  const session::Overview& overview = ::test::shared_practice().session->overview();
  const std::string words = words_of({.period = overview.period, .only = "level:developing"});
  int developing = 0;
  for (const session::OrganizationRow& row : overview.rows) {
    const bool is = row.score != nullptr && row.score->level == "developing";
    developing += is ? 1 : 0;
    INFO(row.name);
    CHECK(contains(words, row.name + "\n") == is);
  }
  REQUIRE(developing > 0);
  CHECK(contains(words, "hanya tingkat Berkembang: " + std::to_string(developing) + " dari 28 lembaga"));
  CHECK_FALSE(contains(words_of({.period = overview.period}), "hanya"));
}

TEST_CASE("every picture of the practice workspace says that its data are made up") {
  const session::Overview& overview = ::test::shared_practice().session->overview();
  CHECK(contains(words_of({.period = overview.period}), "Data contoh. Standar Kesiapan LPLPP"));
  for (const session::OrganizationRow& row : overview.rows) {
    if (row.score == nullptr) continue;
    CHECK(contains(words_of({row.organization, overview.period}), "Data contoh. Standar Kesiapan LPLPP"));
    break;
  }
}

TEST_CASE("the city's picture shows what the colours on screen tell, in its order") {
  const session::Overview& overview = ::test::shared_practice().session->overview();
  const session::OrganizationRow* best = nullptr;
  for (const session::OrganizationRow& row : overview.rows)
    if (session::has_map_cells(*overview.standard, row) &&
        (best == nullptr || *row.score->total > *best->score->total))
      best = &row;
  REQUIRE(best != nullptr);
  const std::string words = words_of({.period = overview.period, .order = "total", .shows = "change"});
  CHECK(contains(words, "perubahan sejak periode sebelumnya"));
  CHECK(contains(words, "Urut: skor total"));
  CHECK(contains(words, "turun"));
  for (const session::OrganizationRow& row : overview.rows)
    CHECK(words.find(best->name + "\n") <= words.find(row.name + "\n"));
}

TEST_CASE("without names a filter that leaves fewer than five gives no picture") {
  const test::TempFolder folder;
  const auto asked = [&](const std::string& only) {
    return assess({"chart", practice(), "--city", "--hide-names", "--only", only, "--out",
                   path_text(folder / "gambar")});
  };
  CHECK(says(asked("level:not-ready").err, "error.map-too-few"));
  CHECK(asked("verified").code == 0);
  const auto unknown = asked("level:nowhere");
  CHECK(says(unknown.err, "error.map-filter"));
  CHECK(contains(unknown.err, "level:developing"));
}

TEST_CASE("a chart or report beside a benchmark that is not there is refused, naming those that are") {
  const test::TempFolder folder;
  for (const char* command : {"chart", "report"}) {
    const auto refused = assess({command, practice(), "--organization", "Perempuan Bahari Mandiri",
                                 "--benchmark", "Nobody", "--out", path_text(folder / "gambar")});
    INFO(command);
    CHECK(refused.code != 0);
    CHECK(says(refused.err, "error.line-unknown"));
    CHECK(contains(refused.err, "Nobody"));
    CHECK(contains(refused.err, ::test::shared_practice().session->state().benchmarks.begin()->second.name));
  }
}

TEST_CASE("hiding names is refused for one organization's chart, where it would do nothing") {
  const test::TempFolder folder;
  const auto refused = assess({"chart", practice(), "--organization", "Perempuan Bahari Mandiri",
                               "--hide-names", "--out", path_text(folder / "gambar")});
  CHECK(refused.code == 2);
  CHECK(says(refused.err, "error.usage-hide-names-city"));
}
