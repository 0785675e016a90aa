#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "cli/shell.h"

using namespace assessor;
using test::assess;
using test::PracticeOffice;
using test::says;

namespace {

constexpr const char* k_ratna = "Ratna (contoh)";

test::Spoken edit_person(const PracticeOffice& office, std::vector<std::string> words) {
  words.insert(words.begin(), {"person", "edit", office.path(), "--as", k_ratna});
  return assess(words);
}

nlohmann::json people(const PracticeOffice& office) {
  return assess({"person", "list", office.path(), "--json"}).json()["people"];
}

test::Spoken set_office(const std::string& path, std::vector<std::string> words) {
  words.insert(words.begin(), {"workspace", "office", path, "--json"});
  return assess(words);
}

/// An office whose standard leaves two figures to it: wage and pass.
class OfficeWithFigures {
 public:
  OfficeWithFigures() {
    const auto standard = test::sources() / "tests/cases/standards/parameters.json";
    REQUIRE(assess({"workspace", "new", path(), "--standard", standard.string()}).code == 0);
    REQUIRE(assess({"period", "open", path(), "2026"}).code == 0);
  }
  std::string path() const { return (m_folder / "kantor").string(); }

 private:
  test::TempFolder m_folder;
};

}  // namespace

TEST_CASE("a person is edited field by field, put away and brought back") {
  const PracticeOffice office;
  REQUIRE(assess({"person", "add", office.path(), "--as", k_ratna, "--name", "Dewi (contoh)", "--position",
                  "Staf"})
              .code == 0);
  const auto done =
      edit_person(office, {"--person", "dewi (contoh)", "--initials", "DW", "--role", "organization",
                           "--organization", PracticeOffice::k_organization, "--json"});
  INFO(done.err);
  REQUIRE(done.code == 0);
  const auto dewi = done.json();
  CHECK(dewi["initials"] == "DW");
  CHECK(dewi["position"] == "Staf");
  CHECK(dewi["role"] == "organization");
  CHECK_FALSE(dewi["organization"].get<std::string>().empty());
  CHECK_FALSE(edit_person(office, {"--person", "DW", "--organization", "", "--json"})
                  .json()
                  .contains("organization"));
  CHECK(says(edit_person(office, {"--person", "DW", "--archive"}).out, "cli.person.archived"));
  CHECK(people(office).size() == 1);
  CHECK(says(edit_person(office, {"--person", "DW", "--back"}).out, "cli.person.back"));
  CHECK(people(office).size() == 2);
}

TEST_CASE("an unknown person, an unknown role and both ways at once change nobody") {
  const PracticeOffice office;
  CHECK(says(edit_person(office, {"--person", "Sari"}).err, "error.usage-person-unknown"));
  CHECK(edit_person(office, {"--person", k_ratna, "--role", "boss"}).code == 2);
  const auto both = edit_person(office, {"--person", k_ratna, "--archive", "--back"});
  CHECK(both.code == 2);
  CHECK(says(both.err, "error.usage-one-of"));
  CHECK(edit_person(office, {"--person", k_ratna, "--name", ""}).code == 1);
  CHECK(people(office)[0]["name"] == k_ratna);
  CHECK(people(office)[0]["role"] == "coordinator");
}

TEST_CASE("a document gets another title, kind and dates, and loses a date on wish") {
  const PracticeOffice office;
  REQUIRE(assess({"document", "add", office.path(), "--organization", PracticeOffice::k_organization,
                  "--evidence", "E-08", "--title", "Surat domisili", "--seen", "--date", "2026-05-02"})
              .code == 0);
  const auto edit = [&](const std::string& title, std::vector<std::string> words) {
    words.insert(words.begin(), {"document", "edit", office.path(), "--document", title, "--json"});
    return assess(words);
  };
  const auto done =
      edit("Surat domisili", {"--title", "Surat lurah", "--evidence", "E-02", "--valid-until", "2027-05-02"});
  INFO(done.err);
  REQUIRE(done.code == 0);
  const auto document = done.json()["document"];
  CHECK(document["title"] == "Surat lurah");
  CHECK(document["evidence"] == "E-02");
  CHECK(document["date"] == "2026-05-02");
  CHECK(document["valid_until"] == "2027-05-02");
  const auto cleared = edit("Surat lurah", {"--clear", "valid-until"}).json();
  CHECK(cleared["document"]["valid_until"].is_null());
  CHECK(edit("Surat lurah", {"--clear", "title"}).code == 2);
  CHECK(says(edit("Surat lurah", {"--evidence", "E-99"}).err, "error.evidence-unknown"));
  const auto unseen = edit("Surat lurah", {"--seen", "no"});
  CHECK(unseen.code == 1);
  CHECK(says(unseen.err, "error.document-empty"));
}

TEST_CASE("pages of a document that supports an answer are written behind a colon") {
  const PracticeOffice office;
  const auto added = office.on_stage({"document", "add", "--evidence", "E-08", "--title", "Surat domisili",
                                      "--seen", "--date", "2026-05-02", "--json"});
  INFO(added.err);
  REQUIRE(added.code == 0);
  const std::string id = added.json()["document"]["id"];
  REQUIRE(office.on_stage({"answer", "set", "KL-02=2", "--evidence", id + ":3-4"}).code == 0);
  office.fill_and_send();
  office.export_to(office.beside("paket"));
  const auto text = read_file(office.beside("paket") / "answers.json", 1 << 20);
  REQUIRE(text);
  const auto answers = nlohmann::json::parse(*text);
  const auto& link = answers["answers"]["KL-02"]["evidence"][0];
  CHECK(link["document"] == id);
  CHECK(link["pages"] == "3-4");
}

TEST_CASE("a period gets due days one by one, is closed, opened again and made the current one") {
  const PracticeOffice office;
  const auto edit = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"period", "edit", office.path(), "--json"});
    const auto done = assess(words);
    INFO(done.err);
    CHECK(done.code == 0);
    return done.json();
  };
  edit({"--due", "self=2026-12-01", "document=2026-12-10"});
  const auto moved = edit({"--due", "self=2026-12-05"});
  CHECK(moved["due"] == nlohmann::json({{"self", "2026-12-05"}, {"document", "2026-12-10"}}));
  CHECK(edit({"--no-due", "document"})["due"] == nlohmann::json({{"self", "2026-12-05"}}));
  CHECK(edit({"--close"})["closed"] == true);
  CHECK(office.on_stage({"answer", "set", "KL-08=1"}).code == 1);
  CHECK_FALSE(edit({"--reopen"}).contains("closed"));
  CHECK(office.on_stage({"answer", "set", "KL-08=1"}).code == 0);
  REQUIRE(assess({"period", "open", office.path(), "2027", "--not-current"}).code == 0);
  CHECK(edit({"--period", "2027"})["current"] == false);
  CHECK(edit({"--period", "2027", "--current"})["current"] == true);
  CHECK(edit({})["id"] == "2027");
}

TEST_CASE("an unknown period or stage and both ways at once change no period") {
  const PracticeOffice office;
  const std::string path = office.path();
  CHECK(says(assess({"period", "edit", path, "--period", "1999", "--close"}).err, "error.period-missing"));
  CHECK(says(assess({"period", "edit", path, "--no-due", "x"}).err, "error.stage-unknown"));
  CHECK(says(assess({"period", "edit", path, "--due", "x=2026-12-01"}).err, "error.stage-unknown"));
  CHECK(assess({"period", "edit", path, "--close", "--reopen"}).code == 2);
  CHECK_FALSE(assess({"period", "edit", path, "--json"}).json().contains("closed"));
}

TEST_CASE("the office's zone, its own scores and those who sign are set by command") {
  const PracticeOffice office;
  const auto done = set_office(office.path(), {"--zone", "WIT", "--own-score", "yes", "--signers",
                                               "Kepala Dinas; Endah P. (contoh)", "Penilai"});
  INFO(done.err);
  REQUIRE(done.code == 0);
  CHECK(done.json()["zone"] == "WIT");
  CHECK(done.json()["own_score"] == true);
  CHECK(done.json()["signers"] == nlohmann::json({"Kepala Dinas (Endah P. (contoh))", "Penilai"}));
  CHECK(set_office(office.path(), {"--name", "Dinas"}).json()["zone"] == "WIT");
  CHECK(set_office(office.path(), {"--signers", ""}).json()["signers"].empty());
  CHECK(set_office(office.path(), {"--zone", "UTC"}).code == 2);
  CHECK(set_office(office.path(), {"--own-score", "maybe"}).code == 2);
  CHECK(says(set_office(office.path(), {"--signers", "; Endah"}).err, "error.usage-office-signer"));
}

TEST_CASE("figures that the standard leaves to the office are set exactly, and only those") {
  const OfficeWithFigures office;
  const auto done = set_office(office.path(), {"--parameter", "wage=31/3", "pass=60"});
  INFO(done.err);
  REQUIRE(done.code == 0);
  CHECK(done.json()["parameters"] == nlohmann::json({{"wage", "31/3"}, {"pass", "60"}}));
  CHECK(set_office(office.path(), {"--parameter", "wage="}).json()["parameters"] ==
        nlohmann::json({{"pass", "60"}}));
  const auto unknown = set_office(office.path(), {"--parameter", "height=2"});
  CHECK(unknown.code == 2);
  CHECK(says(unknown.err, "error.usage-parameter-unknown"));
  CHECK(unknown.err.find("wage, pass") != std::string::npos);
  CHECK(says(set_office(office.path(), {"--parameter", "pass=much"}).err, "error.not-a-number"));
  const PracticeOffice other;
  CHECK(says(set_office(other.path(), {"--parameter", "pass=60"}).err, "error.usage-no-parameters"));
}

TEST_CASE("what waits is listed as on the home screen, for people and for programs") {
  const PracticeOffice office;
  const auto tasks = assess({"workspace", "tasks", office.path(), "--json", "--as", k_ratna}).json()["tasks"];
  REQUIRE(tasks.size() == 1);
  CHECK(tasks[0]["kind"] == "await-stage");
  CHECK(tasks[0]["stage"] == "self");
  const std::string words = assess({"workspace", "tasks", office.path()}).out;
  CHECK(words.find(PracticeOffice::k_organization) != std::string::npos);
  CHECK(words.find("belum dikirim") != std::string::npos);
}
