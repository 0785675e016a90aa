#include "store/sealing.h"

#include "store/handover.h"
#include "store/masking.h"
#include "store/sealed_city.h"

using namespace sealed;

TEST_CASE("sealing and opening again gives back every record, the history and the head of the journal") {
  SealedCity city;
  const session::Loaded after = loaded_from(city.place);
  CHECK(after.state == city.before.state);
  CHECK(after.recent == city.before.recent);
  CHECK(checked(city.place, &passphrase()).whole());
  REQUIRE(unseal_workspace(city.place, passphrase(), k_cheap));
  const session::Loaded opened = loaded_from(city.place, nullptr);
  CHECK(opened.state == city.before.state);
  CHECK(checked(city.place, nullptr).findings.empty());
  CHECK(all_bytes(city.place.root).find("asesor-sealed") == std::string::npos);
  CHECK(read_export_log(city.place, Guard())->notes.size() == 1);
}

TEST_CASE("no file of a sealed workspace holds a name, a note, a reason, a phone number or evidence") {
  SealedCity city;
  CHECK(plain_backups(city.place)->size() == 1);  // the one made before sealing, which is plain
  CHECK(remove_plain_backups(city.place) == std::size_t{1});
  const std::string bytes = all_bytes(city.place.root);
  for (const std::string& secret : k_private) {
    CAPTURE(secret);
    CHECK(bytes.find(secret) == std::string::npos);
  }
  const std::string digest = city.before.state.document("deed")->document.file.substr(7);
  CHECK(bytes.find(digest) == std::string::npos);
  CHECK(bytes.find("org-1") != std::string::npos);
  CHECK(bytes.find("\"option\":\"yes\"") != std::string::npos);
}

TEST_CASE("what is written into a sealed workspace is sealed from the first moment") {
  SealedCity city;
  {
    auto workspace = Workspace::open(city.place.root, ratna());
    REQUIRE(workspace);
    test::PracticeCity live(**workspace);
    Organization organization = *live.live->state().organization("org-1");
    organization.contact_name = "Ibu Kenanga";
    live.must(session::EditOrganization{organization});
    REQUIRE(live.live->flush());
    std::ofstream(city.folder / "baru.pdf", std::ios::binary) << "%PDF-1.7 halaman kenangan";
    const auto stored = (*workspace)->vault().add(city.folder / "baru.pdf", {});
    REQUIRE(stored);
    REQUIRE(add_export_notes(city.place, {{{1795000000}, "Ibu Kenanga", "", "", "", "", "", ""}},
                             (*workspace)->guard()));
    const auto plain = (*workspace)->vault().plain(stored->file);
    REQUIRE(plain);
    CHECK(read_file(plain->path(), 1000) == std::string("%PDF-1.7 halaman kenangan"));
    CHECK(read_export_log(city.place, (*workspace)->guard())->notes.size() == 2);
    CHECK(all_bytes(city.place.root).find("Kenanga") == std::string::npos);
    CHECK(all_bytes(city.place.root).find("halaman kenangan") == std::string::npos);
  }
  CHECK(checked(city.place, &passphrase()).whole());
}

TEST_CASE("a plain copy for another program is gone when it is let go") {
  SealedCity city;
  auto workspace = Workspace::open(city.place.root, ratna());
  REQUIRE(workspace);
  std::filesystem::path copy;
  {
    const auto plain = (*workspace)->vault().plain(city.before.state.document("deed")->document.file);
    REQUIRE(plain);
    copy = plain->path();
    CHECK(path_exists(copy));
    const auto allowed = std::filesystem::status(copy.parent_path()).permissions();
    CHECK((allowed & std::filesystem::perms::others_all) == std::filesystem::perms::none);
  }
  CHECK_FALSE(path_exists(copy.parent_path()));
}

TEST_CASE("undo and redo work across a restart of a sealed workspace") {
  SealedCity city;
  const auto note_of = [](test::PracticeCity& live) { return live.at(test::k_self, "A-1")->note; };
  {
    auto workspace = Workspace::open(city.place.root, ratna());
    test::PracticeCity live(**workspace);
    Answer answer = *live.at(test::k_self, "A-1");
    answer.note = "catatan kedua";
    live.answer(test::k_self, "A-1", answer);
    REQUIRE(live.live->flush());
  }
  auto workspace = Workspace::open(city.place.root, ratna());
  test::PracticeCity live(**workspace);
  CHECK(note_of(live) == "catatan kedua");
  REQUIRE(live.live->undo("ratna"));
  CHECK(note_of(live) == "Catatan wawancara");
  REQUIRE(live.live->redo("ratna"));
  CHECK(note_of(live) == "catatan kedua");
  REQUIRE(live.live->flush());
  CHECK(checked(city.place, &passphrase()).whole());
}

TEST_CASE("without the passphrase points and codes are read, names are masked and nothing is written") {
  SealedCity city;
  auto workspace = Workspace::open(city.place.root, ratna(nullptr));
  REQUIRE(workspace);
  CHECK_FALSE((*workspace)->writable());
  CHECK((*workspace)->read_only_reason()->code == "workspace-sealed");
  const auto loaded = (*workspace)->load();
  REQUIRE(loaded);
  CHECK(loaded->problems.empty());
  const Organization* organization = loaded->state.organization("org-1");
  REQUIRE(organization != nullptr);
  CHECK(organization->name == std::string(k_masked) + "org-1");
  CHECK(organization->contact_phone == k_masked);
  CHECK(organization->kelurahan == k_masked);
  CHECK(loaded->state.office.kelurahan == std::vector<std::string>{"Mentaos"});
  const Answer* answer = loaded->state.answer(test::k_self, "A-1");
  REQUIRE(answer != nullptr);
  CHECK(answer->value == AnswerValue(OptionChosen{"yes"}));
  CHECK(answer->note == k_masked);
  CHECK(answer->evidence.front().document == "deed");
  CHECK((*workspace)->commit({}).error().code == "workspace-sealed");
  CHECK((*workspace)->vault().plain(city.before.state.document("deed")->document.file).error().code ==
        "workspace-sealed");
  CHECK((*workspace)->vault().add(city.folder / "akta.pdf", {}).error().code == "workspace-sealed");
}

TEST_CASE("a wrong passphrase opens nothing and changes nothing") {
  SealedCity city;
  const std::string before = all_bytes(city.place.root);
  const Secret wrong = words("kopi susu tanpa gulo");
  CHECK(Workspace::open(city.place.root, ratna(&wrong)).error().code == "passphrase-wrong");
  CHECK(unseal_workspace(city.place, wrong, k_cheap).error().code == "passphrase-wrong");
  CHECK(change_passphrase(city.place, wrong, passphrase(), k_cheap).error().code == "passphrase-wrong");
  CheckOptions options;
  options.passphrase = &wrong;
  CHECK(check_workspace(city.place, options).error().code == "passphrase-wrong");
  CHECK(all_bytes(city.place.root) == before);
}

TEST_CASE("a short passphrase is refused before anything happens, and so is sealing twice") {
  TempFolder folder;
  const WorkspaceFolder place{folder / "w"};
  make_city(place, folder);
  const Secret brief = words("kopi");
  CHECK(seal_workspace(place, brief, k_cheap).error().code == "passphrase-short");
  // Eight bytes, but four letters.
  const Secret accents = words("éñüç");
  CHECK(seal_workspace(place, accents, k_cheap).error().code == "passphrase-short");
  CHECK(is_sealed(place) == false);
  CHECK(unseal_workspace(place, passphrase(), k_cheap).error().code == "workspace-not-sealed");
  REQUIRE(seal_workspace(place, passphrase(), k_cheap));
  CHECK(is_sealed(place) == true);
  CHECK(seal_workspace(place, passphrase(), k_cheap).error().code == "workspace-already-sealed");
}

TEST_CASE("a changed passphrase opens the same data, the old one no more") {
  SealedCity city;
  const Secret other = words("teh manis hangat");
  REQUIRE(change_passphrase(city.place, passphrase(), other, k_cheap));
  CHECK(Workspace::open(city.place.root, ratna()).error().code == "passphrase-wrong");
  CHECK(loaded_from(city.place, &other).state == city.before.state);
}

TEST_CASE("checking without the passphrase follows the chain and says what it could not look into") {
  SealedCity city;
  const CheckReport without = checked(city.place, nullptr);
  CHECK(without.whole());
  CHECK(without.sealed);
  CHECK(without.sealed_values > 5);
  CHECK(without.sealed_files == 1);
  const CheckReport with = checked(city.place, &passphrase());
  CHECK(with.sealed_values == 0);
  CHECK(with.sealed_files == 0);
  CHECK(with.evidence_files == 1);
  CHECK(with.head.hash == without.head.hash);
}

TEST_CASE("a second program reads a sealed workspace with the passphrase while the first one writes") {
  SealedCity city;
  auto first = Workspace::open(city.place.root, ratna());
  auto second = Workspace::open(city.place.root, ratna());
  REQUIRE(second);
  CHECK_FALSE((*second)->writable());
  CHECK((*second)->read_only_reason()->code == "locked");
  CHECK((*second)->load()->state == city.before.state);
  CHECK(seal_workspace(city.place, passphrase(), k_cheap).error().code == "locked");
}

TEST_CASE("backups and hand-over folders of a sealed workspace are sealed and open with the passphrase") {
  SealedCity city;
  REQUIRE(remove_plain_backups(city.place));
  const auto backup = make_backup(city.place, {{1795000100}, "manual"});
  REQUIRE(backup);
  CHECK(plain_backups(city.place)->empty());
  HandoverOptions options;
  options.readme_name = "BACA.txt";
  REQUIRE(make_handover(city.place, city.folder / "serah", options));
  CHECK(all_bytes(city.folder / "serah").find("Rahasia") == std::string::npos);
  CHECK(loaded_from({city.folder / "serah"}).state == city.before.state);
  CHECK(checked({city.folder / "serah"}, &passphrase()).whole());
  REQUIRE(restore_backup(city.place, backup->path, {{1795000200}, "restore"}));
  CHECK(loaded_from(city.place).state == city.before.state);
  CHECK(checked(city.place, &passphrase()).whole());
}

TEST_CASE("the first backup after sealing is made, though the newest plain one holds the same act") {
  SealedCity city;
  const auto backup = make_backup(city.place, {{1795000100}, "manual"});
  REQUIRE(backup);
  CHECK(backup->cause == "manual");
  CHECK(list_backups(city.place)->size() == 2);
}

TEST_CASE("a backup from before sealing is not put over the key of the evidence files") {
  SealedCity city;
  const auto plain = plain_backups(city.place).value();
  CHECK(restore_backup(city.place, plain.front(), {{1795000200}, "restore"}).error().code ==
        "backup-other-seal");
  const auto sealed = make_backup(city.place, {{1795000100}, "manual"}).value();
  REQUIRE(unseal_workspace(city.place, passphrase(), k_cheap));
  // The way back to a sealed state seals the files again at the next opening.
  REQUIRE(restore_backup(city.place, sealed.path, {{1795000200}, "restore"}));
  CHECK(loaded_from(city.place).state == city.before.state);
  CHECK(raw_files(city.place.evidence())->front().sealed);
}
