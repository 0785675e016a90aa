#include <catch2/catch.hpp>

#include "cli/shell.h"

using namespace assessor;
using test::assess;
using test::PracticeOffice;
using test::says;

namespace {

void add_letter(const PracticeOffice& office) {
  REQUIRE(assess({"document", "add", office.path(), "--organization", PracticeOffice::k_organization,
                  "--evidence", "E-08", "--title", "Surat domisili", "--seen", "--date", "2026-05-02"})
              .code == 0);
}

std::size_t listed(const PracticeOffice& office, std::vector<std::string> words) {
  words.insert(words.begin(), {"document", "list", office.path(), "--json"});
  return assess(words).json()["documents"].size();
}

}  // namespace

TEST_CASE("a document put away leaves the list, stands in the archive and comes back by its title") {
  const PracticeOffice office;
  add_letter(office);
  CHECK(listed(office, {"--archived"}) == 0);
  const auto away = assess({"document", "archive", office.path(), "--document", "surat domisili"});
  CHECK(away.code == 0);
  CHECK(says(away.out, "cli.document.archived"));
  CHECK(listed(office, {}) == 0);
  CHECK(listed(office, {"--archived"}) == 1);
  const auto back = assess({"document", "archive", office.path(), "--document", "Surat domisili", "--back"});
  CHECK(back.code == 0);
  CHECK(says(back.out, "cli.document.back"));
  CHECK(listed(office, {}) == 1);
  CHECK(listed(office, {"--archived"}) == 0);
}

TEST_CASE("a title that two documents share, or none has, changes nothing") {
  const PracticeOffice office;
  add_letter(office);
  add_letter(office);
  const auto two = assess({"document", "archive", office.path(), "--document", "Surat domisili"});
  CHECK(two.code != 0);
  CHECK(says(two.err, "error.document-ambiguous"));
  const auto none = assess({"document", "archive", office.path(), "--document", "Akta"});
  CHECK(none.code != 0);
  CHECK(says(none.err, "error.document-missing"));
  CHECK(listed(office, {}) == 2);
}

TEST_CASE("an organization put away comes back by command") {
  const PracticeOffice office;
  const std::string name = PracticeOffice::k_organization;
  REQUIRE(assess({"organization", "archive", office.path(), "--organization", name}).code == 0);
  CHECK(assess({"organization", "list", office.path(), "--json"}).json()["organizations"].empty());
  REQUIRE(assess({"organization", "archive", office.path(), "--organization", name, "--back"}).code == 0);
  CHECK(assess({"organization", "list", office.path(), "--json"}).json()["organizations"].size() == 1);
}
