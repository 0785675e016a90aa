#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "cli/shell.h"
#include "session/practice_paper.h"

using namespace assessor;
using test::assess;
using test::PracticeOffice;
using test::says;

TEST_CASE("the letterhead's crest is set from a PNG, printed and taken off by command") {
  const PracticeOffice office;
  const auto file = office.beside("lambang.png");
  REQUIRE(write_file_atomically(file, session::sample_picture("Lambang")));
  const auto set = assess({"workspace", "crest", office.path(), "--file", path_text(file)});
  INFO(set.err);
  REQUIRE(set.code == 0);
  CHECK(says(set.out, "cli.crest.set"));
  const auto printed = assess({"report", office.path(), "--all", "--out", path_text(office.beside("cetak"))});
  INFO(printed.err);
  CHECK(printed.code == 0);
  const auto off = assess({"workspace", "crest", office.path(), "--remove", "--json"});
  CHECK(off.code == 0);
  CHECK(off.json()["crest"] == "");
}

TEST_CASE("another file than a PNG is refused as crest, and so is neither file nor removal") {
  const PracticeOffice office;
  const auto file = office.beside("lambang.png");
  REQUIRE(write_file_atomically(file, "%PDF-1.4\nakta"));
  const auto refused = assess({"workspace", "crest", office.path(), "--file", path_text(file)});
  CHECK(refused.code == 1);
  CHECK(says(refused.err, "error.crest-not-png"));
  CHECK(assess({"workspace", "crest", office.path()}).code == 2);
}
