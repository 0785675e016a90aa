#include <chrono>

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

TEST_CASE("what a program left that was ended is swept, and what is in use or was never ours stays") {
  namespace fs = std::filesystem;
  const fs::path parent = fs::temp_directory_path();
  const fs::path left = parent / "assessor-left-over", young = parent / "assessor-just-made",
                 foreign = parent / "other-left-over";
  const auto long_ago = fs::file_time_type::clock::now() - std::chrono::hours(1);
  for (const fs::path& folder : {left, young, foreign}) {
    REQUIRE(make_directories(folder / "files"));
    REQUIRE(write_file_atomically(folder / "files" / "ktp.jpg", "x"));
    REQUIRE(write_file_atomically(folder / "lock", ""));
    if (folder != young) fs::last_write_time(folder / "lock", long_ago);
  }
  const auto used = PrivateFolder::create();
  REQUIRE(used);
  fs::last_write_time(used->path().parent_path() / "lock", long_ago);
  sweep_private_folders();
  CHECK_FALSE(path_exists(left));
  CHECK(path_exists(young));
  CHECK(path_exists(foreign));
  CHECK(path_exists(used->path()));
  fs::remove_all(young);
  fs::remove_all(foreign);
}
