#include "base/platform/lock_file.h"

#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "base/platform/process.h"
#include "support/temp_folder.h"

using namespace assessor;
using test::TempFolder;

namespace {

const LockHolder k_self{"Ibu Sari", "laptop-1", {1'795'000'000}};

ProcessResult probe(const std::string& command, const std::filesystem::path& lock) {
  return run_process({ASSESSOR_BINARY_DIR "/tests/process_probe", {command, path_text(lock)}, ""}).value();
}

}  // namespace

TEST_CASE("a lock keeps another program out and says who holds it") {
  const TempFolder folder;
  {
    const auto held = LockFile::acquire(folder / "lock", k_self);
    REQUIRE(held);
    const ProcessResult other = probe("lock", folder / "lock");
    CHECK(other.exit_code == 3);
    CHECK(other.output == "locked Ibu Sari");
  }
  CHECK(probe("lock", folder / "lock").output == "acquired");
}

TEST_CASE("a lock keeps a second opener in the same program out") {
  const TempFolder folder;
  const auto held = LockFile::acquire(folder / "lock", k_self);
  REQUIRE(held);
  const auto second = LockFile::acquire(folder / "lock", {"Pak Budi", "laptop-3", {1}});
  REQUIRE_FALSE(second);
  CHECK(second.error().params.at("name") == "Ibu Sari");
  CHECK(second.error().params.at("host") == "laptop-1");
  CHECK(second.error().params.at("since") == k_self.since.iso());
}

TEST_CASE("the lock of a program that was killed is free") {
  const TempFolder folder;
  CHECK_FALSE(probe("lock-and-die", folder / "lock").exit_code);
  CHECK_FALSE(lock_holder(folder / "lock"));
  CHECK(LockFile::acquire(folder / "lock", k_self));
}

TEST_CASE("the holder can be read without taking the lock") {
  const TempFolder folder;
  CHECK_FALSE(lock_holder(folder / "lock"));
  {
    const auto held = LockFile::acquire(folder / "lock", k_self);
    REQUIRE(held);
    const auto holder = lock_holder(folder / "lock");
    REQUIRE(holder);
    CHECK(holder->name == "Ibu Sari");
    CHECK(holder->since == k_self.since);
  }
  CHECK_FALSE(lock_holder(folder / "lock"));
}

TEST_CASE("a lock moves with its object") {
  const TempFolder folder;
  auto first = LockFile::acquire(folder / "lock", k_self);
  REQUIRE(first);
  {
    const LockFile second = std::move(*first);
    CHECK(lock_holder(folder / "lock"));
  }
  CHECK_FALSE(lock_holder(folder / "lock"));
}

TEST_CASE("names in a lock file cannot break its lines") {
  const TempFolder folder;
  const auto held = LockFile::acquire(folder / "lock", {"Ibu\nSari\x1b[2J", "a\nb", {60}});
  REQUIRE(held);
  const auto holder = lock_holder(folder / "lock");
  REQUIRE(holder);
  CHECK(holder->name == "Ibu Sari [2J");
  CHECK(holder->host == "a b");
}

TEST_CASE("a lock in a missing folder or on a folder is an error") {
  const TempFolder folder;
  CHECK(LockFile::acquire(folder / "x" / "lock", k_self).error().code == "file-missing");
  CHECK(LockFile::acquire(folder.path(), k_self).error().code == "not-a-file");
}
