#include "store/new_workspace.h"

#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "support/temp_folder.h"

using namespace assessor;
using std::filesystem::path;

namespace {

Result<void> make_half(const path& beside) {
  ASSESSOR_CHECK(make_directories(beside / "evidence"));
  return fail("disk-full");
}

Result<void> make_all(const path& beside) {
  ASSESSOR_CHECK(make_directories(beside / "evidence"));
  return write_file_atomically(beside / "workspace.db", "whole");
}

}  // namespace

TEST_CASE("a workspace that cannot be made leaves nothing behind, and the next try finds its place free") {
  const test::TempFolder temp;
  const auto half = store::make_whole(temp / "kerja", make_half);
  REQUIRE_FALSE(half);
  CHECK(half.error().code == "disk-full");
  CHECK(temp.entry_count() == 0);
  REQUIRE(store::make_whole(temp / "kerja", make_all));
  CHECK(path_exists(temp / "kerja/workspace.db"));
  CHECK(temp.entry_count() == 1);
}

TEST_CASE(
    "a workspace goes into an empty folder, also one named with a slash at its end, and never into a full "
    "one") {
  const test::TempFolder temp;
  REQUIRE(make_directories(temp / "kerja"));
  REQUIRE(store::make_whole(temp / "kerja/", make_all));
  CHECK(path_exists(temp / "kerja/workspace.db"));
  CHECK(temp.entry_count() == 1);
  const auto again = store::make_whole(temp / "kerja", [](const path&) -> Result<void> {
    FAIL("made although the folder is not empty");
    return {};
  });
  REQUIRE_FALSE(again);
  CHECK(again.error().code == "folder-not-empty");
  CHECK(path_exists(temp / "kerja/workspace.db"));
}

TEST_CASE("a workspace without a place is refused and nothing is made") {
  bool made = false;
  const auto result = store::make_whole("", [&](const path&) {
    made = true;
    return Result<void>{};
  });
  CHECK(result.error().code == "io-failed");
  CHECK_FALSE(made);
}
