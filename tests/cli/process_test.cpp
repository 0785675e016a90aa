#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "cli/shell.h"
#include "store/workspace.h"

using namespace assessor;
using test::assess;
using test::EmptyOffice;
using test::PracticeOffice;
using test::says;

namespace {

nlohmann::json without_journal(const std::filesystem::path& package) {
  auto contents = nlohmann::json::parse(read_file(package / "package.json", 1 << 20).value());
  contents.erase("journal");
  return contents;
}

}  // namespace

TEST_CASE("a stage sent in one workspace has the same score in another") {
  const PracticeOffice sender;
  sender.fill_and_send();
  sender.export_to(sender.beside("paket"));
  const EmptyOffice receiver;
  const std::string package = sender.beside("paket").string();
  CHECK(assess({"import", receiver.path(), package, "--dry-run"}).code == 1);
  const std::string before = receiver.state();
  const auto preview = assess({"import", receiver.path(), package, "--dry-run", "--begin", "--json"});
  CHECK(preview.code == 0);
  CHECK(preview.json()["written"] == false);
  CHECK(preview.json()["answers"]["added"] == 4);
  CHECK(receiver.state() == before);
  const auto taken = assess({"import", receiver.path(), package, "--begin"});
  INFO(taken.err);
  REQUIRE(taken.code == 0);
  const auto there = sender.city()["organizations"][0];
  const auto here = assess({"city", receiver.path(), "--json"}).json()["organizations"][0];
  CHECK(here == there);
  CHECK(here["total_exact"].get<std::string>().find('/') != std::string::npos);
  CHECK(assess({"workspace", "check", receiver.path()}).code == 0);
}

TEST_CASE("a stage handed on once more is the same package, but for the journal it comes from") {
  const PracticeOffice sender;
  sender.fill_and_send();
  const auto first = sender.beside("satu"), second = sender.beside("dua"), again = sender.beside("tiga");
  sender.export_to(first);
  sender.export_to(again);
  CHECK(read_file(first / "SHA256SUMS", 1 << 20).value() == read_file(again / "SHA256SUMS", 1 << 20).value());
  const EmptyOffice receiver;
  REQUIRE(assess({"import", receiver.path(), first.string(), "--begin"}).code == 0);
  REQUIRE(assess({"export", receiver.path(), "--organization", PracticeOffice::k_organization, "--stage",
                  "self", "--out", second.string()})
              .code == 0);
  for (const char* name : {"answers.json", "standard.json"})
    CHECK(read_file(first / name, 1 << 22).value() == read_file(second / name, 1 << 22).value());
  CHECK(list_folder(first / "evidence").value().size() == 1);
  CHECK(list_folder(first / "evidence").value()[0].name == list_folder(second / "evidence").value()[0].name);
  CHECK(without_journal(first) == without_journal(second));
}

TEST_CASE("what the rules of the process refuse ends with 1 and a reason") {
  const PracticeOffice office;
  const auto refused = [&](std::vector<std::string> words, const std::string& key) {
    const auto spoken = office.on_stage(std::move(words));
    INFO(spoken.err);
    return spoken.code == 1 && says(spoken.err, key);
  };
  CHECK(refused({"answer", "set", "KL-01=maybe"}, "error.answer-value"));
  CHECK(refused({"answer", "set", "XX-01=yes"}, "error.criterion-unknown"));
  for (const char* sample : {"8/7", "7", "0/0", "-1/3", "a/b", "1.5/2", "1/2/3"})
    CHECK(refused({"answer", "set", "KL-01=yes", "--sample", sample}, "error.sample-value"));
  CHECK(refused({"stage", "open"}, "error.stage-exists"));
  CHECK(refused({"stage", "close"}, "error.stage-not-sent"));
  office.fill_and_send();
  CHECK(refused({"answer", "set", "KL-01=no"}, "error.stage-not-open"));
  const auto early = assess(
      {"stage", "open", office.path(), "--organization", PracticeOffice::k_organization, "--stage", "field"});
  CHECK(early.code == 1);
  CHECK(says(early.err, "error.stage-too-early"));
  CHECK(office.on_stage({"stage", "return", "--reason", "Lengkapi"}).code == 0);
  CHECK(office.on_stage({"answer", "set", "KL-01=no"}).code == 0);
  CHECK(assess({"undo", office.path()}).code == 0);
  const auto journal = assess({"journal", office.path(), "--json", "--command", "return-stage"}).json();
  REQUIRE(journal["transactions"].size() == 1);
  CHECK(journal["transactions"][0]["reason"] == "Lengkapi");
}

TEST_CASE("a workspace that someone edits can be read but not written") {
  const PracticeOffice office;
  const auto held = store::Workspace::open(path_of(office.path()), {"Sari (contoh)", {1795219200}, false});
  REQUIRE(held);
  REQUIRE((*held)->writable());
  CHECK(assess({"organization", "list", office.path()}).code == 0);
  const auto locked = assess({"organization", "add", office.path(), "--name", "Melati (contoh)"});
  CHECK(locked.code == 3);
  CHECK(says(locked.err, "error.locked"));
}

TEST_CASE("a workspace that is not there, and a folder that is none, end with 3") {
  const test::TempFolder folder;
  CHECK(assess({"city", (folder / "tidak-ada").string()}).code == 3);
  CHECK(assess({"city", folder.path().string()}).code == 3);
  CHECK(assess({"workspace", "check", (folder / "tidak-ada").string()}).code == 3);
}

TEST_CASE("a standard with errors leaves no workspace behind") {
  const test::TempFolder folder;
  REQUIRE(write_file_atomically(folder / "rusak.json", "{}"));
  CHECK(assess({"workspace", "new", (folder / "w").string(), "--standard", (folder / "rusak.json").string()})
            .code == 1);
  CHECK_FALSE(path_exists(folder / "w"));
}

TEST_CASE("a backup brings back what was there") {
  const PracticeOffice office;
  const auto made = assess({"workspace", "backup", office.path(), "--json"});
  REQUIRE(made.code == 0);
  REQUIRE(office.on_stage({"answer", "set", "KL-01=yes"}).code == 0);
  REQUIRE(assess({"workspace", "restore", office.path(), made.json()["name"].get<std::string>()}).code == 0);
  CHECK(office.on_stage({"answer", "set", "KL-08=1", "--json"}).json()["answered"] == 1);
}

TEST_CASE("rows of a spreadsheet are added all or none, with a line of result each") {
  const EmptyOffice office;
  const std::vector<std::string> words = {"organization", "add", office.path(), "--paste", "-"};
  const auto mixed = assess(words, "Nama\tTahun berdiri\nMelati (contoh)\t2001\n\t1990\n");
  CHECK(mixed.code == 1);
  CHECK(says(mixed.out, "cli.paste.nothing"));
  CHECK(assess({"organization", "list", office.path(), "--json"}).json()["organizations"].empty());
  CHECK(assess(words, "Nama\nMelati (contoh)\n").code == 0);
  const auto longer = assess(words, "Nama\nMelati (contoh)\nMawar (contoh)\n");
  CHECK(longer.code == 0);
  CHECK(says(longer.out, "cli.paste.known"));
  CHECK(assess({"organization", "list", office.path(), "--json"}).json()["organizations"].size() == 2);
}

TEST_CASE("every organization gets a report, and the same one again") {
  const PracticeOffice office;
  office.fill_and_send();
  REQUIRE(assess({"organization", "add", office.path(), "--name", "Melati (contoh)"}).code == 0);
  const auto print = [&](const char* folder) {
    return assess(
        {"report", office.path(), "--all", "--out", office.beside(folder).string(), "--today", "2026-11-21"});
  };
  const auto printed = print("a");
  INFO(printed.err);
  REQUIRE(printed.code == 0);
  CHECK(printed.err.find("2/2") != std::string::npos);
  REQUIRE(print("b").code == 0);
  for (const char* name : {"f-07_melati-contoh_2026.pdf", "f-07_perempuan-bahari-contoh_2026.pdf"}) {
    const auto bytes = read_file(office.beside("a") / name, 1 << 24);
    REQUIRE(bytes);
    CHECK(bytes->starts_with("%PDF-"));
    CHECK(*bytes == read_file(office.beside("b") / name, 1 << 24).value());
  }
  CHECK(assess({"report", office.path(), "--out", office.beside("c").string()}).code == 2);
}

TEST_CASE("a report can be asked for as text or HTML, and says the same as the paper") {
  const PracticeOffice office;
  office.fill_and_send();
  for (const std::string format : {"txt", "html"}) {
    const auto printed = assess({"report", office.path(), "--all", "--out", office.beside("t").string(),
                                 "--today", "2026-11-21", "--format", format});
    INFO(printed.err);
    REQUIRE(printed.code == 0);
    const auto text =
        read_file(office.beside("t") / ("f-07_perempuan-bahari-contoh_2026." + format), 1 << 24);
    REQUIRE(text);
    CHECK(text->find("Perempuan Bahari (contoh)") != std::string::npos);
    CHECK(text->find("KL-01") != std::string::npos);
    CHECK(text->starts_with("<!DOCTYPE html>") == (format == "html"));
  }
}
