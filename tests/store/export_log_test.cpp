#include <catch2/catch.hpp>

#include "base/platform/append_file.h"
#include "base/platform/files.h"
#include "store/export_log.h"
#include "support/temp_folder.h"

using namespace assessor;
using namespace assessor::store;

namespace {

ExportNote note_of(const std::string& file) {
  return {{1795219200}, "Ratna (contoh)", "f-07", "pdf", "Perempuan \"Bahari\"\n(contoh)", "2026", file,
          "00ff"};
}

}  // namespace

TEST_CASE("what was exported is remembered in turn, as it was noted") {
  const test::TempFolder folder;
  const WorkspaceFolder workspace{folder.path()};
  CHECK(read_export_log(workspace, Guard())->notes.empty());
  REQUIRE(add_export_notes(workspace, {note_of("a.pdf"), note_of("b.pdf")}, Guard()));
  REQUIRE(add_export_notes(workspace, {note_of("c.pdf")}, Guard()));
  REQUIRE(add_export_notes(workspace, {}, Guard()));
  const ExportLog log = read_export_log(workspace, Guard()).value();
  CHECK(log.notes == std::vector<ExportNote>{note_of("a.pdf"), note_of("b.pdf"), note_of("c.pdf")});
  CHECK(log.unreadable == 0);
}

TEST_CASE("a line that a full disk cut spoils no other line of the export log") {
  const test::TempFolder folder;
  const WorkspaceFolder workspace{folder.path()};
  REQUIRE(add_export_notes(workspace, {note_of("a.pdf")}, Guard()));
  const std::string whole = read_file(workspace.exports(), 1 << 20).value();
  REQUIRE(write_file_atomically(workspace.exports(), whole + whole.substr(0, 30)));
  REQUIRE(add_export_notes(workspace, {note_of("b.pdf")}, Guard()));
  const ExportLog log = read_export_log(workspace, Guard()).value();
  CHECK(log.notes == std::vector<ExportNote>{note_of("a.pdf"), note_of("b.pdf")});
  CHECK(log.unreadable == 1);
}

TEST_CASE("lines of something else in the export log are counted, not believed") {
  const test::TempFolder folder;
  const WorkspaceFolder workspace{folder.path()};
  REQUIRE(
      write_file_atomically(workspace.exports(), "[]\nnull\n{}\n{\"at\":5}\n\xff\n\n{\"at\":\"kemarin\"}\n"));
  const ExportLog log = read_export_log(workspace, Guard()).value();
  CHECK(log.notes.empty());
  CHECK(log.unreadable == 6);
}

TEST_CASE("a log that is a folder or lies in a folder that is missing cannot be written") {
  const test::TempFolder folder;
  REQUIRE(make_directories(folder / "log"));
  CHECK_FALSE(append_lines(folder / "log", "a\n"));
  CHECK(append_lines(folder / "tidak-ada" / "log", "a\n").error().code == "file-missing");
}
