#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "cli/practice_workspace.h"
#include "cli/shell.h"

using namespace assessor;
using nlohmann::json;
using test::assess;

TEST_CASE("ranks are intervals that contain each other's order, and no row for fewer than five") {
  const test::TempFolder folder;
  const std::string practice = path_text(folder / "latihan");
  REQUIRE(cli::build_practice_workspace({folder / "latihan", Instant{1'800'000'000}}));
  const json found = assess({"city", practice, "--section", "ranks", "--json"}).json();
  const auto count = static_cast<int>(found["rows"].size());
  CHECK(count == assess({"city", practice, "--json"}).json()["verified"].get<int>());
  for (const json& row : found["rows"])
    for (const char* by : {"by_blanks", "by_weights"}) {
      const int best = std::stoi(row[by][0].get<std::string>()),
                worst = std::stoi(row[by][1].get<std::string>());
      CHECK(1 <= best);
      CHECK(best <= worst);
      CHECK(worst <= count);
    }
  const test::PracticeOffice office;
  office.fill_and_send();
  CHECK(assess({"city", office.path(), "--section", "ranks", "--json"}).json()["rows"].empty());
}
