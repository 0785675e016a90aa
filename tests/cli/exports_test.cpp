#include <catch2/catch.hpp>

#include "base/hash.h"
#include "base/platform/files.h"
#include "cli/shell.h"

using namespace assessor;
using test::assess;
using test::PracticeOffice;
using test::says;

TEST_CASE("what is printed and handed over is remembered with its digest, and the journal stays as it was") {
  const PracticeOffice office;
  office.fill_and_send();
  CHECK(says(assess({"workspace", "exports", office.path()}).out, "cli.exports.none"));
  const auto journal = assess({"journal", office.path(), "--json"}).out;
  const auto out = office.beside("cetak");
  for (const char* format : {"pdf", "docx", "xlsx"})
    REQUIRE(assess({"report", office.path(), "--all", "--format", format, "--out", path_text(out)}).code ==
            0);
  office.export_to(office.beside("paket"));
  const auto log = assess({"workspace", "exports", office.path(), "--json"}).json();
  REQUIRE(log["exports"].size() == 4);
  for (int i = 0; i < 3; ++i) {
    const auto& note = log["exports"][i];
    CHECK(note["kind"] == "f-07");
    CHECK(note["organization"] == PracticeOffice::k_organization);
    CHECK(note["period"] == "2026");
    const std::string bytes = read_file(out / path_of(note["file"].get<std::string>()), 1 << 24).value();
    CHECK(note["sha256"] == sha256(bytes));
    CHECK(bytes.starts_with(note["format"] == "pdf" ? "%PDF-" : "PK"));
  }
  CHECK(log["exports"][3]["kind"] == "package");
  CHECK(log["exports"][3]["file"] == "paket");
  CHECK(assess({"journal", office.path(), "--json"}).out == journal);
  CHECK(assess({"workspace", "check", office.path()}).code == 0);
  CHECK(assess({"workspace", "exports", office.path()}).out.find("paket") != std::string::npos);
}

TEST_CASE("an export log that cannot be written is told of, and the report is there all the same") {
  const PracticeOffice office;
  office.fill_and_send();
  REQUIRE(make_directories(path_of(office.path()) / "exports.jsonl"));
  const auto out = office.beside("cetak");
  const auto printed = assess({"report", office.path(), "--all", "--format", "txt", "--out", path_text(out)});
  CHECK(printed.code == 0);
  CHECK(says(printed.err, "cli.exports.not_noted"));
  CHECK(list_folder(out)->size() == 1);
}

TEST_CASE("the worksheet is always a spreadsheet, sent or not") {
  const PracticeOffice office;
  const auto out = office.beside("lke");
  for (int round = 0; round < 2; ++round) {
    const auto printed =
        assess({"report", office.path(), "--all", "--kind", "lke", "--out", path_text(out), "--json"});
    INFO(printed.err);
    REQUIRE(printed.code == 0);
    CHECK(printed.json()["files"][0] == "lke_perempuan-bahari-contoh_2026.xlsx");
    CHECK(read_file(out / "lke_perempuan-bahari-contoh_2026.xlsx", 1 << 24)->starts_with("PK"));
    if (round == 0) office.fill_and_send();
  }
}
