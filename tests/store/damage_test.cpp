// Files that are not what they should be: mutated, newer, older, foreign.
#include <fstream>
#include <random>

#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "store/backup.h"
#include "store/workspace.h"
#include "support/practice_city.h"
#include "support/raw_database.h"
#include "support/temp_folder.h"

using namespace assessor;
using namespace assessor::store;
using test::TempFolder;

namespace {

const OpenOptions k_ratna{"Ratna", {1795000000}};

std::string bytes_of(const std::filesystem::path& path) {
  return read_file(path, 100 << 20).value();
}

void write_bytes(const std::filesystem::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

/// A workspace with some of everything, closed.
void make_filled(const std::filesystem::path& folder) {
  auto workspace = Workspace::create(folder, k_ratna);
  REQUIRE(workspace);
  test::PracticeCity city(**workspace);
  city.found();
  city.add_deed();
  city.must(session::OpenStage{test::k_self});
  for (const char* criterion : {"A-2", "B-2"}) city.answer(test::k_self, criterion, test::chosen("2"));
  city.must(session::SendStage{test::k_self});
  REQUIRE(city.live->flush());
}

std::string mutated(std::string bytes, std::mt19937& random) {
  const auto anywhere = [&] { return random() % bytes.size(); };
  constexpr std::size_t k_page = 4096;
  switch (random() % 5) {
    case 0:
      for (unsigned flips = 1 + random() % 8; flips > 0; --flips)
        bytes[anywhere()] = static_cast<char>(bytes[anywhere()] ^ (1 << random() % 8));
      break;
    case 1:
      bytes.replace(anywhere() / 512 * 512, 512, std::string(512, '\0'));
      break;
    case 2:
      bytes.resize(anywhere());
      break;
    case 3:
      for (std::size_t i = 0, a = anywhere() / k_page * k_page, b = anywhere() / k_page * k_page; i < k_page;
           ++i)
        std::swap(bytes[a + i], bytes[b + i]);
      break;
    default:
      bytes[random() % 100] = static_cast<char>(random());
  }
  return bytes;
}

/// The records as read, when the file opens and says that all is well.
std::optional<session::WorkspaceState> trusted_state(const std::filesystem::path& folder) {
  auto workspace = Workspace::open(folder, k_ratna);
  if (!workspace) return std::nullopt;
  auto loaded = (*workspace)->load();
  if (!loaded || !(*workspace)->writable()) return std::nullopt;
  return std::move(loaded->state);
}

}  // namespace

TEST_CASE("a mutated file is found out or gives the same records, and is never changed") {
  const TempFolder folder;
  make_filled(folder / "w");
  const auto database = folder / "w/workspace.db";
  const std::string sound = bytes_of(database);
  const auto truth = trusted_state(folder / "w");
  REQUIRE(truth);
  std::mt19937 random(42);
  int found_out = 0;
  for (int round = 0; round < 200; ++round) {
    CAPTURE(round);
    const std::string damaged = mutated(sound, random);
    write_bytes(database, damaged);
    const auto state = trusted_state(folder / "w");
    if (state)
      CHECK(*state == *truth);
    else
      ++found_out;
    CHECK(bytes_of(database) == damaged);
    CHECK_FALSE(path_exists(folder / "w/workspace.db-wal"));
  }
  CHECK(found_out > 100);
}

TEST_CASE("records that a damaged file lost are read from the journal, and it is said") {
  const TempFolder folder;
  make_filled(folder / "w");
  const auto truth = trusted_state(folder / "w");
  test::RawDatabase(folder / "w/workspace.db").run("DELETE FROM record WHERE kind = 'answer'");
  auto workspace = Workspace::open(folder / "w", k_ratna);
  REQUIRE(workspace);
  const auto loaded = (*workspace)->load();
  REQUIRE(loaded);
  CHECK(loaded->state == *truth);
  CHECK(loaded->problems.size() == 2);
  CHECK(loaded->problems.front().code == "record-damaged");
}

TEST_CASE("a damaged file is opened for reading as far as it goes") {
  const TempFolder folder;
  make_filled(folder / "w");
  test::RawDatabase(folder / "w/workspace.db").run("CREATE TABLE stranger (a)");
  auto workspace = Workspace::open(folder / "w", k_ratna);
  REQUIRE(workspace);
  CHECK((*workspace)->read_only_reason()->code == "database-damaged");
  CHECK((*workspace)->read_only_reason()->params.at("reason") == "table stranger");
  CHECK((*workspace)->load()->state.organizations.size() == 1);
}

TEST_CASE("files that are no workspace, or of a newer program, are refused politely") {
  const TempFolder folder;
  const auto refusal = [&] { return Workspace::open(folder / "w", k_ratna).error().code; };
  CHECK(refusal() == "workspace-missing");
  make_filled(folder / "w");
  CHECK(Workspace::create(folder / "w", k_ratna).error().code == "folder-not-empty");
  test::RawDatabase(folder / "w/workspace.db").run("PRAGMA user_version = 99");
  CHECK(refusal() == "workspace-newer");
  test::RawDatabase(folder / "w/workspace.db").run("PRAGMA user_version = 1; PRAGMA application_id = 7");
  CHECK(refusal() == "not-a-workspace");
  write_bytes(folder / "w/workspace.db", "PK\3\4 not a database at all" + std::string(200, ' '));
  CHECK(refusal() == "database-damaged");
}

TEST_CASE("a creation that was cut off is finished by the next opening") {
  const TempFolder folder;
  REQUIRE(make_directories(folder / "w"));
  write_bytes(folder / "w/workspace.db", "");
  auto workspace = Workspace::open(folder / "w", k_ratna);
  REQUIRE(workspace);
  CHECK((*workspace)->load()->state.organizations.empty());
}

TEST_CASE("an older file is brought up to date once a backup of it stands") {
  const TempFolder folder;
  make_filled(folder / "w");
  const auto truth = trusted_state(folder / "w");
  Migrations steps = migrations();
  steps.emplace_back("ALTER TABLE workspace ADD COLUMN note TEXT;");
  const OpenOptions newer{"Ratna", {1795000000}, false, &steps};
  const OpenOptions reading{"Ratna", {1795000000}, true, &steps};
  CHECK(Workspace::open(folder / "w", reading).error().code == "workspace-older");
  {
    auto workspace = Workspace::open(folder / "w", newer);
    REQUIRE(workspace);
    CHECK((*workspace)->writable());
    CHECK((*workspace)->load()->state == *truth);
  }
  CHECK(Workspace::open(folder / "w", k_ratna).error().code == "workspace-newer");
  const auto backups = list_backups({folder / "w"});
  REQUIRE(backups);
  REQUIRE(backups->size() == 1);
  CHECK(backups->front().cause == "migration");
  REQUIRE(restore_backup({folder / "w"}, backups->front().path, {Instant{1795000001}}));
  CHECK(trusted_state(folder / "w") == truth);
}

TEST_CASE("a migration that cannot be done leaves the old file as it was") {
  const TempFolder folder;
  make_filled(folder / "w");
  const std::string before = bytes_of(folder / "w/workspace.db");
  Migrations steps = migrations();
  steps.emplace_back("ALTER TABLE nowhere ADD COLUMN note TEXT;");
  CHECK_FALSE(Workspace::open(folder / "w", {"Ratna", {1795000000}, false, &steps}));
  CHECK(bytes_of(folder / "w/workspace.db") == before);
  CHECK(trusted_state(folder / "w"));
}

TEST_CASE("a file of the first version opens with the score it had") {
  const TempFolder folder;
  REQUIRE(make_directories(folder / "w"));
  const auto golden = std::filesystem::path(ASSESSOR_SOURCE_DIR) / "tests/store/golden/schema_1.sql";
  test::RawDatabase(folder / "w/workspace.db").run(bytes_of(golden));
  auto workspace = Workspace::open(folder / "w", k_ratna);
  REQUIRE(workspace);
  CHECK((*workspace)->writable());
  test::PracticeCity city(**workspace);
  CHECK(city.live->problems().empty());
  REQUIRE(city.live->sent_score(test::k_self));
  CHECK(city.live->sent_score(test::k_self)->total == Rational::ratio(100, 3));
  CHECK(city.live->state().organization("org-1")->name == "Lembaga 1 (contoh)");
}

TEST_CASE("a file of the first version takes the records that follow the rating") {
  const TempFolder folder;
  REQUIRE(make_directories(folder / "w"));
  const auto golden = std::filesystem::path(ASSESSOR_SOURCE_DIR) / "tests/store/golden/schema_1.sql";
  test::RawDatabase(folder / "w/workspace.db").run(bytes_of(golden));
  CHECK(Workspace::open(folder / "w", {"Ratna", {1795000000}, true}).error().code == "workspace-older");
  {
    auto workspace = Workspace::open(folder / "w", k_ratna);
    REQUIRE(workspace);
    test::PracticeCity city(**workspace);
    FollowUp entry;
    entry.id = "f-1";
    entry.assessment = "as-1";
    entry.action = "Isi buku tamu.";
    REQUIRE(city.live->dispatch(session::AddFollowUps{{entry}}, "p-1"));
    Schedule schedule;
    schedule.assessment = "as-1";
    schedule.visit = Visit{Date::of(2026, 12, 8), TimeOfDay{9 * 60}, "Aula (contoh)"};
    REQUIRE(city.live->dispatch(session::EditSchedule{schedule}, "p-1"));
    REQUIRE(city.live->flush());
  }
  auto workspace = Workspace::open(folder / "w", k_ratna);
  REQUIRE(workspace);
  const auto loaded = (*workspace)->load();
  REQUIRE(loaded);
  CHECK(loaded->state.follow_up("f-1") != nullptr);
  REQUIRE(loaded->state.schedule("as-1") != nullptr);
  CHECK(loaded->state.schedule("as-1")->visit->at == TimeOfDay{9 * 60});
  CHECK(loaded->state.organization("org-1") != nullptr);
}
