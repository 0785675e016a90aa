#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "cli/practice_workspace.h"
#include "cli/shell.h"
#include "report/package/zip_package.h"

using namespace assessor;
using test::assess;

namespace {

/// All sheets and texts of a workbook.
std::string words_in(const std::filesystem::path& file) {
  const auto bytes = read_file(file, 1 << 24);
  REQUIRE(bytes);
  const auto parts = report::parts_of(*bytes);
  REQUIRE(parts);
  std::string all;
  for (const report::Part& part : *parts) all += part.bytes;
  return all;
}

}  // namespace

TEST_CASE("all tables of the city become one workbook, a sheet for each") {
  const test::TempFolder folder;
  const std::string workspace = path_text(folder / "latihan");
  REQUIRE(cli::build_practice_workspace({folder / "latihan", Instant{1'800'000'000}}));
  const auto saved = assess({"city", workspace, "--xlsx", path_text(folder / "kota.xlsx")});
  INFO(saved.err);
  REQUIRE(saved.code == 0);
  const std::string words = words_in(folder / "kota.xlsx");
  for (const char* sheet :
       {"Lembaga", "Perpindahan tingkat", "Corong tahap", "Kebutuhan bimtek", "Tempat duduk"}) {
    INFO(sheet);
    CHECK(words.find("name=\"" + std::string(sheet) + "\"") != std::string::npos);
  }
  CHECK(words.find("Perempuan Bahari Mandiri") != std::string::npos);
  const auto log = assess({"workspace", "exports", workspace, "--json"}).json()["exports"];
  REQUIRE(log.size() == 1);
  CHECK(log[0]["kind"] == "city");
}

TEST_CASE("the city's workbook says whether own scores count") {
  const test::PracticeOffice office;
  const auto words = [&](std::vector<std::string> more) {
    const auto file = office.beside("kota-" + std::to_string(more.size()) + ".xlsx");
    more.insert(more.begin(), {"city", office.path(), "--xlsx", path_text(file)});
    REQUIRE(assess(more).code == 0);
    return words_in(file);
  };
  const std::string usual = words({});
  CHECK(test::says(usual, "cli.workbook.own_left_out"));
  CHECK_FALSE(test::says(usual, "cli.workbook.own_counted"));
  CHECK(test::says(words({"--with-own"}), "cli.workbook.own_counted"));
}

TEST_CASE("a name that looks like a formula is a text in the city's workbook") {
  const test::PracticeOffice office;
  REQUIRE(assess({"organization", "add", office.path(), "--name", "=1+1 (contoh)"}).code == 0);
  const auto file = office.beside("kota.xlsx");
  const auto saved = assess({"city", office.path(), "--xlsx", path_text(file)});
  INFO(saved.err);
  REQUIRE(saved.code == 0);
  const std::string words = words_in(file);
  CHECK(words.find("=1+1 (contoh)") != std::string::npos);
  CHECK(words.find("<f>") == std::string::npos);
}
