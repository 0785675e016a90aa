#include <cerrno>

#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "cli/shell.h"
#include "support/faulty_disk.h"

using namespace assessor;
using test::assess;
using test::DiskCall;
using test::PracticeOffice;
using test::says;

namespace {

const std::vector<std::string> k_formats{"pdf", "docx", "xlsx", "html", "txt"};

/// Prints in every format while the disk refuses; nothing may be left of it.
void check_nothing_is_left(DiskCall call, int error, const std::string& key) {
  const PracticeOffice office;
  office.fill_and_send();
  const auto out = office.beside("cetak");
  REQUIRE(make_directories(out));
  for (const std::string& format : k_formats) {
    INFO(format);
    const auto printed = [&] {
      const test::DiskFault fault(call, error);
      return assess({"report", office.path(), "--all", "--format", format, "--out", path_text(out)});
    }();
    CHECK(printed.code == 3);
    // The library for spreadsheets meets the disk first, in a folder of its own, and has its own words.
    CHECK((says(printed.err, key) || (format == "xlsx" && says(printed.err, "error.report-not-drawn"))));
    CHECK(printed.out.empty());
    CHECK(list_folder(out)->empty());
  }
  CHECK(assess({"workspace", "exports", office.path(), "--json"}).json()["exports"].empty());
  CHECK(assess({"workspace", "check", office.path()}).code == 0);
}

}  // namespace

TEST_CASE("a report on a full disk leaves no half file and no line in the export log") {
  check_nothing_is_left(DiskCall::write, ENOSPC, "error.disk-full");
}

TEST_CASE("a report that cannot be made durable is not there at all") {
  check_nothing_is_left(DiskCall::sync, ENOSPC, "error.disk-full");
}

TEST_CASE("a report into a read-only folder says so and leaves nothing") {
  check_nothing_is_left(DiskCall::open_for_writing, EROFS, "error.read-only-disk");
}

TEST_CASE("a full disk in the middle of a batch leaves whole files, and the log names just these") {
  const PracticeOffice office;
  office.fill_and_send();
  REQUIRE(assess({"organization", "add", office.path(), "--name", "Seroja (contoh)"}).code == 0);
  const auto out = office.beside("cetak");
  REQUIRE(make_directories(out));
  const auto printed = [&] {
    const test::DiskFault fault(DiskCall::rename, ENOSPC, 1);
    return assess({"report", office.path(), "--all", "--format", "txt", "--out", path_text(out)});
  }();
  CHECK(printed.code == 3);
  const auto left = list_folder(out);
  REQUIRE(left->size() == 1);
  const auto log = assess({"workspace", "exports", office.path(), "--json"}).json()["exports"];
  REQUIRE(log.size() == 1);
  CHECK(log[0]["file"] == left->front().name);
}
