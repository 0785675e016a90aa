// What a tampered file, a killed program and a foreign value do to a sealed workspace.
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>
#include <random>

#include "exchange/record_json.h"
#include "store/masking.h"
#include "store/sealed_city.h"
#include "support/raw_database.h"

using namespace sealed;

TEST_CASE("changed bytes are found at each place, and the file stays as it was found") {
  SealedCity city;
  const auto after = [&](const std::string& sql) {
    test::RawDatabase raw(city.place.database());
    raw.tamper(sql);
    const std::string before = all_bytes(city.place.root);
    const std::string codes = findings(checked(city.place, &passphrase()));
    CHECK(all_bytes(city.place.root) == before);
    return codes;
  };
  // Points are readable, and changing them is not unseen by who holds the passphrase.
  CHECK(after("UPDATE record SET value = replace(value, '\"option\":\"yes\"', '\"option\":\"no\"') WHERE key "
              "LIKE "
              "'answer/%'")
            .find("record-differs") != std::string::npos);
  auto workspace = Workspace::open(city.place.root, ratna());
  REQUIRE(workspace);
  const auto loaded = (*workspace)->load();
  CHECK_FALSE(loaded->problems.empty());
  CHECK(loaded->state.answer(test::k_self, "A-1")->value == AnswerValue(OptionChosen{"yes"}));
  CHECK_FALSE((*workspace)->writable());
  CHECK(after("UPDATE journal_value SET value = replace(value, 'sealed\":\"', 'sealed\":\"AA')")
            .find("journal-broken") != std::string::npos);
}

TEST_CASE("the value of one record does not pass for another's") {
  SealedCity city;
  {
    test::RawDatabase raw(city.place.database());
    raw.tamper(
        "UPDATE record SET value = (SELECT value FROM record WHERE key = 'organization/org-1') WHERE key "
        "= 'person/ratna'");
  }
  CHECK(findings(checked(city.place, &passphrase())).find("record-differs") != std::string::npos);
}

TEST_CASE("damaged terms of the key are told, and what is readable stays readable") {
  for (const std::string change : {"'seal-memory', '99999999999999'", "'seal-key', 'AAAA'",
                                   "'seal-version', '2'", "'seal-salt', '?'", "'seal-operations', 'x'"}) {
    CAPTURE(change);
    SealedCity city;
    {
      test::RawDatabase raw(city.place.database());
      raw.run("REPLACE INTO workspace (name, value) VALUES (" + change + ")");
    }
    const auto opened = Workspace::open(city.place.root, ratna());
    const std::string told = opened ? (*opened)->read_only_reason()->code : opened.error().code;
    CHECK((told == "seal-damaged" || told == "passphrase-wrong"));
    auto locked = Workspace::open(city.place.root, ratna(nullptr));
    REQUIRE(locked);
    CHECK_FALSE((*locked)->writable());
    CHECK((*locked)->load()->state.answer(test::k_self, "A-1") != nullptr);
  }
}

TEST_CASE("a sealed evidence file with changed bytes is not intact and is handed to nobody") {
  SealedCity city;
  const RawFile file = raw_files(city.place.evidence())->front();
  const auto path = raw_place(city.place.evidence(), file.name);
  const std::string whole = read_file(path, 1 << 20).value();
  auto workspace = Workspace::open(city.place.root, ratna());
  const std::string deed = city.before.state.document("deed")->document.file;
  for (const std::size_t at : {std::size_t{20}, std::size_t{60}, whole.size() - 20}) {
    std::string changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    REQUIRE(write_file_atomically(path, changed));
    CHECK((*workspace)->vault().plain(deed).error().code == "seal-broken");
    CHECK(findings(checked(city.place, &passphrase())).find("evidence-damaged") != std::string::npos);
    CHECK(read_file(path, 1 << 20) == changed);
  }
  workspace->reset();
  CHECK(unseal_workspace(city.place, passphrase(), k_cheap).error().code == "evidence-damaged");
  CHECK(loaded_from(city.place).state == city.before.state);
}

TEST_CASE("kill -9 in the middle of sealing leaves a workspace that opens and is sealed in the end") {
  std::mt19937 random(5);
  int unfinished = 0, untouched = 0;
  for (int round = 0; round < 25; ++round) {
    CAPTURE(round);
    TempFolder folder;
    const WorkspaceFolder place{folder / "w"};
    make_city(place, folder);
    const session::Loaded before = loaded_from(place);
    for (int i = 0; i < 20; ++i) deed_in(Vault(place.evidence()), folder, std::to_string(i));
    const pid_t child = ::fork();
    if (child == 0) {
      static_cast<void>(seal_workspace(place, passphrase(), k_cheap));
      ::_exit(0);
    }
    ::usleep(static_cast<useconds_t>(1000 + random() % 90'000));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    const bool sealed = is_sealed(place).value();
    if (!sealed) ++untouched;
    if (sealed && !checked(place, nullptr).findings.empty()) ++unfinished;
    CHECK(loaded_from(place, &passphrase()).state == before.state);
    if (!sealed) REQUIRE(seal_workspace(place, passphrase(), k_cheap));
    CHECK(checked(place, &passphrase()).whole());
    const auto files = raw_files(place.evidence());
    REQUIRE(files);
    for (const RawFile& file : *files) CHECK(file.sealed);
    REQUIRE(remove_plain_backups(place));
    CHECK(all_bytes(place.root).find("isi akta") == std::string::npos);
    CHECK(all_bytes(place.root).find("Rahasia") == std::string::npos);
  }
  INFO("stopped before " << untouched << ", in between " << unfinished);
  CHECK(untouched + unfinished > 0);
}

TEST_CASE("turning the seal off halfway leaves the workspace sealed") {
  SealedCity city;
  {
    const Guard guard = (*Workspace::open(city.place.root, ratna()))->guard();
    const Database database = Database::open(city.place.database(), Access::write).value();
    REQUIRE(set_pending(database, true));
    REQUIRE(open_vault(city.place.evidence(), *guard.keys()) == std::size_t{1});
  }
  CHECK(findings(checked(city.place, nullptr)) == "evidence-plain ");
  CHECK(loaded_from(city.place).state == city.before.state);
  CHECK(raw_files(city.place.evidence())->front().sealed);
}

TEST_CASE("without the passphrase the days of a schedule and of a period are read, and the place is not") {
  Schedule schedule;
  schedule.assessment = "as-1";
  schedule.assessors = {"ratna"};
  schedule.due = {{"field", Date::of(2026, 12, 1)}};
  schedule.visit = Visit{Date::of(2026, 11, 18), *TimeOfDay::parse("09:00"), "Sekretariat"};
  schedule.plenary = Date::of(2026, 12, 4);
  schedule.noted = Date::of(2026, 11, 17);
  const auto read = exchange::read_record_json<Schedule>(masked(exchange::record_json(schedule)));
  REQUIRE(read);
  CHECK(read->visit->place == k_masked);
  schedule.visit->place = k_masked;
  CHECK(*read == schedule);
}

TEST_CASE("without the passphrase the days of a follow-up line are read, and its words are not") {
  FollowUp line;
  line.id = "f-1";
  line.assessment = "as-1";
  line.action = "Isi buku tamu.";
  line.due = Date::of(2026, 12, 1);
  line.done_on = Date::of(2026, 11, 30);
  line.noted = Date::of(2026, 11, 17);
  const auto read = exchange::read_record_json<FollowUp>(masked(exchange::record_json(line)));
  REQUIRE(read);
  line.action = k_masked;
  CHECK(*read == line);
}

TEST_CASE("without the passphrase it is read who of the office signs what, and names are not") {
  Office office;
  office.signers = {{"Kepala Dinas", "Endah", "", {"f-06", "result-letter"}, true}};
  office.letterheads = {{"f-01", LetterheadOf::office}, {"f-09", LetterheadOf::nobody}};
  office.current_period = "2026";
  const std::string written = exchange::record_json(office);
  CHECK(*exchange::read_record_json<Office>(written) == office);
  const auto read = exchange::read_record_json<Office>(masked(written));
  REQUIRE(read);
  office.signers.front().title = office.signers.front().name = k_masked;
  CHECK(*read == office);
  CHECK_FALSE(exchange::read_record_json<Office>("{\"letterheads\":{\"f-01\":\"siapa\"}}"));
}

TEST_CASE("a field that nobody listed as readable is masked") {
  CHECK(masked("{\"id\":\"p-1\",\"name\":\"Sari\",\"hobby\":\"menari\",\"lists\":[\"a\"],\"n\":3}") ==
        "{\"id\":\"p-1\",\"name\":\"…p-1\",\"hobby\":\"…\",\"lists\":[\"…\"],\"n\":3}");
  CHECK(masked("{\"practices\":{\"A-1\":{\"evidence\":\"kata\"}},\"evidence\":[\"E-1\"]}") ==
        "{\"practices\":{\"A-1\":{\"evidence\":\"…\"}},\"evidence\":[\"E-1\"]}");
  CHECK(masked("no object").empty());
}

TEST_CASE("a member called sealed from elsewhere is not taken for the seal") {
  const Guard guard = Guard::with(Secret::random(k_key_bytes));
  const std::string plain = "{\"id\":\"p-1\",\"sealed\":\"QUJD\"}";
  const std::string stored = guard.stored("person/p-1", plain).value();
  CHECK(guard.shown("person/p-1", stored)->text == plain);
  CHECK(guard.shown("person/p-2", stored).error().code == "seal-broken");
}
