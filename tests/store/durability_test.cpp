// What was acknowledged is there, whatever happens to the program or the disk.
#include <atomic>
#include <cerrno>
#include <random>

#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "store/backup.h"
#include "store/check.h"
#include "store/workspace.h"
#include "support/child.h"
#include "support/faulty_disk.h"
#include "support/temp_folder.h"

using namespace assessor;
using namespace assessor::store;

namespace {

const std::filesystem::path k_writer = std::filesystem::path(ASSESSOR_BINARY_DIR) / "tests/store_writer";
const OpenOptions k_ratna{"Ratna", {1795000000}};

void make_workspace(const std::filesystem::path& folder) {
  REQUIRE(Workspace::create(folder, k_ratna));
}

session::Loaded loaded_from(const std::filesystem::path& folder) {
  auto workspace = Workspace::open(folder, k_ratna);
  REQUIRE(workspace);
  REQUIRE((*workspace)->writable());
  auto loaded = (*workspace)->load();
  REQUIRE(loaded);
  CHECK(loaded->problems.empty());
  return *loaded;
}

std::string name_in(const session::Loaded& loaded, const std::string& person) {
  const Person* found = loaded.state.person(person);
  return found == nullptr ? std::string() : found->name;
}

/// Lets the writer acknowledge some saves and kills it in the middle of the next. The last one acknowledged.
std::int64_t write_and_kill(const std::filesystem::path& folder, std::mt19937& random) {
  test::Child writer(k_writer, {folder.string(), "write"});
  std::int64_t acknowledged = 0;
  for (unsigned saves = 1 + random() % 12; saves > 0; --saves) acknowledged = std::stoll(writer.line());
  for (std::atomic<unsigned> moment = random() % 200'000; moment > 0;) --moment;
  writer.kill();
  for (std::string rest = writer.line(); !rest.empty(); rest = writer.line()) acknowledged = std::stoll(rest);
  return acknowledged;
}

session::Transaction add_person(std::int64_t sequence) {
  session::Transaction transaction;
  transaction.sequence = sequence;
  transaction.command = "add-person";
  Person person;
  person.id = "p-" + std::to_string(sequence);
  person.name = std::string(5000, 'x');
  transaction.changes.push_back(
      {session::Key::of(session::RecordKind::person, person.id), std::nullopt, person});
  return transaction;
}

}  // namespace

TEST_CASE("kill -9 at any moment loses nothing acknowledged and leaves nothing half done") {
  const test::TempFolder folder;
  make_workspace(folder / "w");
  std::mt19937 random(17);
  int cut_off = 0;
  // How often a kill hits a save is for the machine to say: it goes on until that has been seen.
  for (int round = 0; round < 60 || (cut_off < 6 && round < 1000); ++round) {
    CAPTURE(round);
    const std::int64_t acknowledged = write_and_kill(folder / "w", random);
    if (path_exists(folder / "w/workspace.db-journal")) ++cut_off;
    const session::Loaded loaded = loaded_from(folder / "w");
    CHECK(loaded.last_sequence >= acknowledged);
    CHECK(loaded.last_sequence <= acknowledged + 1);
    CHECK(name_in(loaded, "left").starts_with("Nomor " + std::to_string(loaded.last_sequence) + "."));
    CHECK(name_in(loaded, "left") == name_in(loaded, "right"));
  }
  CHECK(cut_off >= 6);
  const auto report = check_workspace({folder / "w"}, {});
  REQUIRE(report);
  CHECK(report->findings.empty());
}

TEST_CASE("a file that may not grow says so, and what was saved before is still there") {
  const test::TempFolder folder;
  make_workspace(folder / "w");
  std::int64_t acknowledged = 0;
  std::string last;
  {
    test::Child writer(k_writer, {(folder / "w").string(), "full"});
    for (last = writer.line(); last.find_first_not_of("0123456789") == std::string::npos && !last.empty();
         last = writer.line())
      acknowledged = std::stoll(last);
    CHECK(writer.exit_code() == 3);
  }
  CHECK(acknowledged > 10);
  CHECK((last == "io-failed" || last == "disk-full"));
  CHECK(loaded_from(folder / "w").last_sequence == acknowledged);
}

TEST_CASE("a disk that fails at any call is reported, and the save can be repeated") {
  const test::TempFolder folder;
  make_workspace(folder / "w");
  auto workspace = Workspace::open(folder / "w", k_ratna);
  REQUIRE(workspace);
  std::int64_t sequence = 1;
  for (const test::DiskCall call :
       {test::DiskCall::write, test::DiskCall::sync, test::DiskCall::open_for_writing}) {
    for (int good_calls = 0; good_calls < 40; ++good_calls) {
      CAPTURE(static_cast<int>(call), good_calls);
      Result<void> first = [&] {
        const test::DiskFault full(call, ENOSPC, good_calls);
        return (*workspace)->commit(add_person(sequence));
      }();
      if (first) break;
      CHECK((first.error().code == "disk-full" || first.error().code == "io-failed"));
      REQUIRE((*workspace)->commit(add_person(sequence)));
      ++sequence;
    }
  }
  CHECK(sequence > 10);
  workspace->reset();
  const session::Loaded loaded = loaded_from(folder / "w");
  CHECK(loaded.state.people.size() == static_cast<std::size_t>(loaded.last_sequence));
  CHECK(check_workspace({folder / "w"}, {})->findings.empty());
}

TEST_CASE("a full disk is called a full disk") {
  const test::TempFolder folder;
  make_workspace(folder / "w");
  auto workspace = Workspace::open(folder / "w", k_ratna);
  REQUIRE(workspace);
  const test::DiskFault full(test::DiskCall::write, ENOSPC);
  CHECK((*workspace)->commit(add_person(1)).error().code == "disk-full");
}

TEST_CASE("committing what is already there does nothing, and a gap is refused") {
  const test::TempFolder folder;
  make_workspace(folder / "w");
  auto workspace = Workspace::open(folder / "w", k_ratna);
  REQUIRE(workspace);
  REQUIRE((*workspace)->commit(add_person(1)));
  REQUIRE((*workspace)->commit(add_person(1)));
  CHECK((*workspace)->head()->count == 1);
  CHECK((*workspace)->commit(add_person(3)).error().code == "sequence-gap");
}

TEST_CASE("whoever comes second reads, sees what is saved and knows who edits") {
  const test::TempFolder folder;
  make_workspace(folder / "w");
  test::Child writer(k_writer, {(folder / "w").string(), "write"});
  const std::int64_t seen = std::stoll(writer.line());
  auto reader = Workspace::open(folder / "w", k_ratna);
  REQUIRE(reader);
  CHECK_FALSE((*reader)->writable());
  REQUIRE((*reader)->writer());
  CHECK((*reader)->writer()->name == "Penulis");
  CHECK((*reader)->read_only_reason()->code == "locked");
  const std::int64_t version = *(*reader)->version();
  const auto first = (*reader)->load();
  REQUIRE(first);
  CHECK(first->last_sequence >= seen);
  CHECK(name_in(*first, "left") == name_in(*first, "right"));
  CHECK((*reader)->commit(add_person(first->last_sequence + 1)).error().code == "locked");
  while (std::stoll(writer.line()) <= first->last_sequence) {
  }
  CHECK(*(*reader)->version() != version);
  CHECK((*reader)->load()->last_sequence > first->last_sequence);
}

TEST_CASE("readers and backups get along with a writer that never pauses") {
  const test::TempFolder folder;
  make_workspace(folder / "w");
  test::Child writer(k_writer, {(folder / "w").string(), "write"});
  REQUIRE_FALSE(writer.line().empty());
  for (int round = 0; round < 10; ++round) {
    auto reader = Workspace::open(folder / "w", k_ratna);
    INFO((reader ? std::string() : reader.error().code + " " + reader.error().params["reason"]));
    REQUIRE(reader);
    const auto loaded = (*reader)->load();
    REQUIRE(loaded);
    CHECK(loaded->problems.empty());
    CHECK(name_in(*loaded, "left") == name_in(*loaded, "right"));
    REQUIRE(make_backup({folder / "w"}, {Instant{1795000000 + round}}));
  }
  CHECK_FALSE(writer.line().empty());
}

TEST_CASE("when the writer ends, the next one may write") {
  const test::TempFolder folder;
  make_workspace(folder / "w");
  test::Child holder(k_writer, {(folder / "w").string(), "hold"});
  CHECK(holder.line() == "holding");
  CHECK_FALSE((*Workspace::open(folder / "w", k_ratna))->writable());
  holder.kill();
  CHECK((*Workspace::open(folder / "w", k_ratna))->writable());
}
