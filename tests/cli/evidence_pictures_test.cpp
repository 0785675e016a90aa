#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "cli/shell.h"
#include "session/practice_paper.h"

using namespace assessor;
using test::assess;
using test::PracticeOffice;

namespace {

void add_picture(const PracticeOffice& office, const std::string& evidence, const std::string& title) {
  const auto file = office.beside(title + ".png");
  REQUIRE(write_file_atomically(file, session::sample_picture(title)));
  const auto added =
      office.on_stage({"document", "add", "--evidence", evidence, "--title", title, "--date", "2026-05-02",
                       "--file", path_text(file), "--criteria", "KL-01", "--confirm"});
  INFO(added.err);
  REQUIRE(added.code == 0);
}

/// F-03 as a page.
std::string list_of(const PracticeOffice& office, const std::vector<std::string>& more) {
  const auto out = office.beside("cetak");
  std::vector<std::string> words{"report",   office.path(), "--all", "--kind",      "f-03",
                                 "--format", "html",        "--out", path_text(out)};
  words.insert(words.end(), more.begin(), more.end());
  const auto printed = assess(words);
  INFO(printed.err);
  REQUIRE(printed.code == 0);
  return *read_file(out / path_of(list_folder(out)->front().name), 1 << 24);
}

bool holds(const std::string& page, const std::string& words) {
  return page.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("the list of evidence shows pictures, those of a sensitive kind only with personal data") {
  const PracticeOffice office;
  add_picture(office, "E-01", "Papan nama");
  add_picture(office, "E-28", "Sarana");
  const std::string usual = list_of(office, {});
  CHECK(holds(usual, "Gambar bukti: E-01 Papan nama\""));
  CHECK(holds(usual, "1 gambar tidak ditampilkan"));
  const std::string whole = list_of(office, {"--with-personal"});
  CHECK(holds(whole, "Gambar bukti: E-01 Papan nama; E-28 Sarana"));
  CHECK_FALSE(holds(whole, "gambar tidak ditampilkan"));
}

TEST_CASE("a damaged picture is counted and the list is printed all the same") {
  const PracticeOffice office;
  const auto file = office.beside("rusak.png");
  REQUIRE(write_file_atomically(file, session::sample_picture("Rusak").substr(0, 60)));
  REQUIRE(office
              .on_stage({"document", "add", "--evidence", "E-01", "--title", "Rusak", "--date", "2026-05-02",
                         "--file", path_text(file), "--criteria", "KL-01"})
              .code == 0);
  CHECK(holds(list_of(office, {}), "1 gambar tidak dapat dibaca"));
}
