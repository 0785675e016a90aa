#include "store/backup.h"

#include <fstream>
#include <random>

#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "store/check.h"
#include "store/handover.h"
#include "store/vault.h"
#include "store/workspace.h"
#include "support/practice_city.h"
#include "support/temp_folder.h"

using namespace assessor;
using namespace assessor::store;
using test::TempFolder;

namespace {

const OpenOptions k_ratna{"Ratna", {1795000000}};

session::Transaction add_person(std::int64_t sequence) {
  session::Transaction transaction;
  transaction.sequence = sequence;
  transaction.command = "add-person";
  Person person;
  person.id = "p-" + std::to_string(sequence);
  person.name = "Orang";
  transaction.changes.push_back(
      {session::Key::of(session::RecordKind::person, person.id), std::nullopt, person});
  return transaction;
}

std::int64_t people_in(const std::filesystem::path& folder) {
  auto workspace = Workspace::open(folder, k_ratna);
  REQUIRE(workspace);
  return static_cast<std::int64_t>((*workspace)->load()->state.people.size());
}

Backup named(const std::string& day, std::int64_t act) {
  return {{}, Instant::parse(day + "T08:00:00Z").value(), act, "hourly"};
}

}  // namespace

TEST_CASE("the last ten backups stay, and the newest of each month") {
  std::vector<Backup> backups;
  std::int64_t act = 100;
  for (const char* day : {"2026-11-20", "2026-11-19", "2026-11-18", "2026-11-17", "2026-11-16", "2026-11-15",
                          "2026-11-14", "2026-11-13", "2026-11-12", "2026-11-11", "2026-11-10", "2026-10-31",
                          "2026-10-30", "2026-09-02", "2026-09-01"})
    backups.push_back(named(day, act--));
  std::vector<std::string> gone;
  for (const Backup& backup : outlived(backups)) gone.push_back(backup.at.iso().substr(0, 10));
  CHECK(gone == std::vector<std::string>{"2026-11-10", "2026-10-30", "2026-09-01"});
}

TEST_CASE("any backup brings back exactly what it was made of") {
  const TempFolder folder;
  const WorkspaceFolder place{folder / "w"};
  std::mt19937 random(3);
  std::vector<std::pair<std::filesystem::path, std::int64_t>> drills;
  {
    auto workspace = Workspace::create(place.root, k_ratna);
    REQUIRE(workspace);
    for (std::int64_t i = 1; i <= 40; ++i) {
      REQUIRE((*workspace)->commit(add_person(i)));
      if (random() % 5 != 0 || drills.size() == 9) continue;
      const auto backup = make_backup(place, {Instant{1795000000 + i}, "hourly"});
      REQUIRE(backup);
      drills.emplace_back(backup->path, i);
    }
  }
  REQUIRE(drills.size() > 4);
  std::shuffle(drills.begin(), drills.end(), random);
  std::int64_t moment = 1796000000;
  for (const auto& [path, people] : drills) {
    const std::int64_t before = people_in(place.root);
    REQUIRE(restore_backup(place, path, {Instant{++moment}}));
    CHECK(people_in(place.root) == people);
    // What stood there before is kept aside and opens too.
    std::string stamp = Instant{moment}.iso();
    std::erase(stamp, ':');
    const auto aside = place.backups() / ("replaced-" + stamp + ".db");
    REQUIRE(prove_whole(aside, migrations()));
    CHECK(before >= people_in(place.root) - 40);
  }
}

TEST_CASE("a state that is already backed up is not copied again") {
  const TempFolder folder;
  const WorkspaceFolder place{folder / "w"};
  auto workspace = Workspace::create(place.root, k_ratna);
  REQUIRE(workspace);
  REQUIRE((*workspace)->commit(add_person(1)));
  const auto first = make_backup(place, {Instant{1795000000}, "opening"});
  const auto second = make_backup(place, {Instant{1795003600}, "hourly"});
  REQUIRE(first);
  REQUIRE(second);
  CHECK(first->path == second->path);
  REQUIRE((*workspace)->commit(add_person(2)));
  REQUIRE(make_backup(place, {Instant{1795007200}, "hourly"}));
  CHECK(list_backups(place)->size() == 2);
  CHECK(list_backups(place)->front().act == 2);
}

TEST_CASE("a damaged backup is not restored, and is replaced by the next one") {
  const TempFolder folder;
  const WorkspaceFolder place{folder / "w"};
  {
    auto workspace = Workspace::create(place.root, k_ratna);
    REQUIRE((*workspace)->commit(add_person(1)));
  }
  const auto backup = make_backup(place, {Instant{1795000000}});
  REQUIRE(backup);
  std::filesystem::resize_file(backup->path, 5000);
  const std::string before = read_file(place.database(), 1 << 20).value();
  CHECK_FALSE(restore_backup(place, backup->path, {Instant{1795000001}}));
  CHECK(read_file(place.database(), 1 << 20).value() == before);
  CHECK(people_in(place.root) == 1);
  const auto again = make_backup(place, {Instant{1795000002}});
  REQUIRE(again);
  CHECK(again->path != backup->path);
  CHECK(prove_whole(again->path, migrations()));
}

TEST_CASE("nothing is restored under a program that has the workspace open") {
  const TempFolder folder;
  const WorkspaceFolder place{folder / "w"};
  auto workspace = Workspace::create(place.root, k_ratna);
  REQUIRE((*workspace)->commit(add_person(1)));
  const auto backup = make_backup(place, {Instant{1795000000}});
  REQUIRE(backup);
  const auto refused = restore_backup(place, backup->path, {Instant{1795000001}});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "locked");
  CHECK(refused.error().params.at("name") == "Ratna");
}

TEST_CASE("a damaged workspace can be replaced by a backup, and is kept aside") {
  const TempFolder folder;
  const WorkspaceFolder place{folder / "w"};
  {
    auto workspace = Workspace::create(place.root, k_ratna);
    REQUIRE((*workspace)->commit(add_person(1)));
  }
  const auto backup = make_backup(place, {Instant{1795000000}});
  std::ofstream(place.database(), std::ios::binary) << "rusak";
  REQUIRE(restore_backup(place, backup->path, {Instant{1795000001}}));
  CHECK(people_in(place.root) == 1);
  CHECK(read_file(place.backups() / "replaced-2026-11-18T110641Z.db", 100).value_or("") == "rusak");
}

TEST_CASE("a hand-over folder is a whole workspace that opens anywhere, with its list of digests") {
  const TempFolder folder;
  const WorkspaceFolder place{folder / "w"};
  std::ofstream(folder / "akta.pdf", std::ios::binary) << "%PDF-1.7 akta";
  {
    auto workspace = Workspace::create(place.root, k_ratna);
    test::PracticeCity city(**workspace);
    city.found();
    const auto stored = Vault(place.evidence()).add(folder / "akta.pdf", {});
    REQUIRE(stored);
    EvidenceDocument deed;
    deed.organization = "org-1";
    deed.document = {"deed", "E-1", "Akta", {}, {}, {}, stored->file, {}, false, {}};
    city.must(session::AddDocument{deed, {}, {}});
    REQUIRE(city.live->flush());
    std::size_t told = 0;
    const auto made =
        make_handover(place, folder / "serah", {"Bacalah.", "BACA DAHULU.txt", [&](auto, auto) { ++told; }});
    REQUIRE(made);
    CHECK(made->files == 3);
    CHECK(told == 2);
    CHECK(make_handover(place, folder / "serah", {"", "x", {}}).error().code == "folder-not-empty");
  }
  const auto report = check_workspace({folder / "serah"}, {});
  REQUIRE(report);
  CHECK(report->findings.empty());
  CHECK(report->evidence_files == 1);
  CHECK(read_file(folder / "serah/BACA DAHULU.txt", 100).value() == "Bacalah.");
  CHECK(read_file(folder / "serah/sha256sums.txt", 10000).value().find("  workspace.db\n") !=
        std::string::npos);
}

TEST_CASE("the check lists a crest and evidence that are missing, damaged or named by no document") {
  const TempFolder folder;
  const WorkspaceFolder place{folder / "w"};
  std::ofstream(folder / "a.pdf", std::ios::binary) << "%PDF-1.7 a";
  std::ofstream(folder / "b.pdf", std::ios::binary) << "%PDF-1.7 b";
  auto workspace = Workspace::create(place.root, k_ratna);
  test::PracticeCity city(**workspace);
  city.found();
  city.add_deed();
  const Vault vault(place.evidence());
  REQUIRE(vault.add(folder / "a.pdf", {}));
  Office office = city.live->state().office;
  office.crest = "sha256:" + std::string(64, 'c');
  city.must(session::EditOffice{office});
  const auto second = vault.add(folder / "b.pdf", {});
  REQUIRE(second);
  std::ofstream(*vault.path_of(second->file), std::ios::binary) << "%PDF-1.7 B";
  REQUIRE(city.live->flush());
  const auto report = check_workspace(place, {});
  REQUIRE(report);
  std::multiset<std::string> codes;
  for (const CheckFinding& finding : report->findings) codes.insert(finding.code);
  CHECK(codes == std::multiset<std::string>{"crest-missing", "evidence-damaged", "evidence-missing",
                                            "evidence-orphan", "evidence-orphan"});
  CHECK_FALSE(report->whole());
}
