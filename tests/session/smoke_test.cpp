#include <catch2/catch.hpp>

#include "store/workspace.h"
#include "support/practice_city.h"
#include "support/temp_folder.h"

using namespace assessor;

TEST_CASE("what a session saved, the next one finds on disk") {
  const test::TempFolder folder;
  std::uint64_t answered = 0;
  {
    auto workspace = store::Workspace::create(folder / "w", {"Ratna", {1795000000}, false});
    REQUIRE(workspace);
    test::PracticeCity city(**workspace);
    city.found();
    city.must(session::OpenStage{test::k_self});
    city.answer(test::k_self, "A-1", test::chosen("yes"));
    city.answer(test::k_self, "A-2", test::chosen("2"));
    REQUIRE(city.live->flush());
    answered = city.live->state().answers.size();
  }
  auto workspace = store::Workspace::open(folder / "w", {"Ratna", {1795000000}, false});
  REQUIRE(workspace);
  test::PracticeCity city(**workspace);
  CHECK(city.live->problems().empty());
  CHECK_FALSE(city.live->read_only());
  CHECK(city.live->state().answers.size() == answered);
  CHECK(*city.at(test::k_self, "A-2") == test::chosen("2"));
  REQUIRE(city.live->undo("ratna"));
  CHECK(city.at(test::k_self, "A-2") == nullptr);
}
