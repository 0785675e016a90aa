#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "cli/shell.h"

using namespace assessor;
using test::assess;
using test::PracticeOffice;
using test::says;
using test::Spoken;

namespace {

Spoken note(const PracticeOffice& office, const std::string& words, bool anyway = false) {
  std::vector<std::string> command{
      "organization", "edit", office.path(), "--organization", PracticeOffice::k_organization,
      "--note",       words};
  if (anyway) command.push_back("--anyway");
  return assess(command);
}

Spoken privacy(const PracticeOffice& office) {
  return assess({"workspace", "privacy", office.path(), "--json"});
}

}  // namespace

TEST_CASE("a note with a telephone number is refused with what was found, and kept only with --anyway") {
  const PracticeOffice office;
  CHECK(privacy(office).code == 0);
  const Spoken refused = note(office, "telepon ketua 081234567890");
  CHECK(refused.code == 1);
  CHECK(says(refused.err, "error.personal-data-found"));
  CHECK(refused.err.find("0812…90") != std::string::npos);
  CHECK(refused.err.find("081234567890") == std::string::npos);
  CHECK(privacy(office).json()["places"].empty());
  CHECK(note(office, "pendampingan korban tiap Senin").code == 0);
  const Spoken kept = note(office, "telepon ketua 081234567890", true);
  CHECK(kept.code == 0);
  CHECK(kept.err.find("0812…90") != std::string::npos);
  const Spoken listed = privacy(office);
  CHECK(listed.code == 1);
  const auto places = listed.json()["places"];
  REQUIRE(places.size() == 1);
  CHECK(places[0]["field"] == "note");
  CHECK(places[0]["kind"] == "phone");
  CHECK(listed.out.find("081234567890") == std::string::npos);
}

TEST_CASE(
    "the command erases what a place names, says which backups still hold it, and the journal is whole") {
  const PracticeOffice office;
  REQUIRE(note(office, "telepon ketua 081234567890", true).code == 0);
  REQUIRE(assess({"workspace", "backup", office.path()}).code == 0);
  const std::string key = privacy(office).json()["places"][0]["key"];
  CHECK(assess({"erase", office.path(), "--key", key, "--reason", " "}).code == 1);
  const Spoken erased = assess({"erase", office.path(), "--key", key, "--reason", "diminta ketua", "--json"});
  REQUIRE(erased.code == 0);
  CHECK(erased.json()["erased"] == key);
  CHECK(erased.json()["backups"].size() == 1);
  CHECK(privacy(office).code == 0);
  const auto journal = assess({"journal", office.path(), "--json"});
  CHECK(journal.out.find("\"erase\"") != std::string::npos);
  CHECK(journal.out.find("diminta ketua") != std::string::npos);
  const Spoken checked = assess({"workspace", "check", office.path()});
  CHECK(checked.code == 0);
  CHECK(says(checked.out, "workspace_check.whole"));
  CHECK(says(checked.out, "workspace_check.erased"));
  const std::string bytes = read_file(path_of(office.path()) / "workspace.db", 64 << 20).value();
  CHECK(bytes.find("081234567890") == std::string::npos);
}

TEST_CASE("only what is known can be erased") {
  const PracticeOffice office;
  const Spoken unknown = assess({"erase", office.path(), "--key", "finding/none", "--reason", "x"});
  CHECK(unknown.code == 1);
  CHECK(says(unknown.err, "error.erasure-unknown"));
  CHECK(says(assess({"erase", office.path(), "--key", "period/2026", "--reason", "x"}).err,
             "error.erasure-kind"));
}

TEST_CASE("what is past the day until which its period is kept is listed, and nothing goes by itself") {
  const PracticeOffice office;
  office.fill_and_send();
  CHECK(says(assess({"period", "keep", office.path()}).err, "error.usage-until-or-without-end"));
  REQUIRE(assess({"period", "keep", office.path(), "--until", "2026-11-20"}).code == 0);
  const Spoken listed = privacy(office);
  CHECK(listed.code == 1);
  const auto outlived = listed.json()["outlived"];
  REQUIRE(outlived.size() == 1);
  CHECK(outlived[0]["until"] == "2026-11-20");
  const std::string key = outlived[0]["key"];
  CHECK(key.starts_with("document/"));
  REQUIRE(assess({"erase", office.path(), "--key", key, "--reason", "lewat masa simpan"}).code == 0);
  CHECK(privacy(office).json()["outlived"].empty());
  CHECK(assess({"workspace", "check", office.path()}).code == 0);
  REQUIRE(assess({"period", "keep", office.path(), "--without-end"}).code == 0);
}

TEST_CASE("an export masks what looks like personal data, unless it is asked for whole") {
  const PracticeOffice office;
  REQUIRE(office
              .on_stage({"document", "add", "--evidence", "E-08", "--title", "KTP 6371015203900001", "--seen",
                         "--date", "2026-05-02", "--criteria", "KL-01", "--anyway"})
              .code == 0);
  const auto out = [&](const char* folder, const std::vector<std::string>& more) {
    std::vector<std::string> words{
        "export",  office.path(), "--organization", PracticeOffice::k_organization,
        "--stage", "self",        "--out",          path_text(office.beside(folder))};
    words.insert(words.end(), more.begin(), more.end());
    return assess(words);
  };
  const auto answers = [&](const char* folder) {
    return read_file(office.beside(folder) / "answers.json", 1 << 20).value();
  };
  const Spoken masked = out("paket", {});
  REQUIRE(masked.code == 0);
  CHECK(says(masked.out, "cli.export.left_out"));
  CHECK(says(masked.out, "cli.export.masked"));
  CHECK(answers("paket").find("KTP 6371…01") != std::string::npos);
  CHECK(answers("paket").find("6371015203900001") == std::string::npos);
  CHECK(out("hitung", {"--json"}).json()["masked"] == 1);
  const Spoken whole = out("utuh", {"--with-personal"});
  REQUIRE(whole.code == 0);
  CHECK(says(whole.out, "cli.export.with_personal"));
  CHECK(answers("utuh").find("6371015203900001") != std::string::npos);
}
