#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "base/platform/private_folder.h"

using namespace assessor;

TEST_CASE("a private folder is empty, closed to others, and gone with all that was put into it") {
  std::filesystem::path path;
  {
    auto made = PrivateFolder::create();
    REQUIRE(made);
    const PrivateFolder folder = std::move(*made);
    path = folder.path();
    CHECK(list_folder(path)->empty());
    using std::filesystem::perms;
    CHECK((std::filesystem::status(path).permissions() & (perms::group_all | perms::others_all)) ==
          perms::none);
    REQUIRE(write_file_atomically(path / "a.txt", "a"));
    REQUIRE(PrivateFolder::create()->path() != path);
  }
  CHECK_FALSE(path_exists(path));
}
