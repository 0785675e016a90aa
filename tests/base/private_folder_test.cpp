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

namespace {

namespace fs = std::filesystem;

/// As a killed program leaves one: what it did not remove, and a lock that nobody holds.
void leave_behind(const fs::path& folder, const char* lock, bool long_ago = true) {
  fs::remove_all(folder);
  REQUIRE(make_directories(folder / "files"));
  fs::permissions(folder, fs::perms::owner_all);
  REQUIRE(write_file_atomically(folder / "files" / "ktp.jpg", "x"));
  REQUIRE(write_file_atomically(folder / lock, ""));
  if (long_ago) fs::last_write_time(folder / lock, fs::file_time_type::clock::now() - std::chrono::hours(1));
}

}  // namespace

TEST_CASE("what a program left that was ended is swept, and nothing else is") {
  constexpr const char* k_lock = "private-folder.lock";
  const fs::path parent = fs::temp_directory_path();
  const fs::path left = parent / "assessor-private-left", young = parent / "assessor-private-young",
                 open = parent / "assessor-private-open", more = parent / "assessor-private-more",
                 link = parent / "assessor-private-link", workspace = parent / "assessor-office-test";
  leave_behind(left, k_lock);
  leave_behind(young, k_lock, false);
  leave_behind(open, k_lock);
  fs::permissions(open, fs::perms::owner_all | fs::perms::group_read);
  leave_behind(more, k_lock);
  REQUIRE(write_file_atomically(more / "workspace.db", "x"));
  leave_behind(workspace, "lock");  // somebody keeps a workspace there
  fs::remove(link);
  fs::create_directory_symlink(workspace, link);
  const auto used = PrivateFolder::create();
  REQUIRE(used);
  fs::last_write_time(used->path().parent_path() / k_lock,
                      fs::file_time_type::clock::now() - std::chrono::hours(1));
  sweep_private_folders();
  CHECK_FALSE(path_exists(left));
  CHECK(path_exists(used->path()));
  for (const fs::path& folder : {young, open, more, workspace}) {
    CAPTURE(folder);
    CHECK(path_exists(folder / "files" / "ktp.jpg"));
  }
  fs::remove(link);
  for (const fs::path& folder : {young, open, more, workspace}) fs::remove_all(folder);
}
