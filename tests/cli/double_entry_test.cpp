#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "cli/shell.h"

using namespace assessor;
using test::assess;
using test::PracticeOffice;
using test::says;

namespace {

/// The own stage with two answers, and what a second person typed from the same paper.
struct Paper : PracticeOffice {
  Paper() {
    REQUIRE(assess({"answer", "set", path(), "KL-01=yes", "KL-08=3", "--organization", k_organization,
                    "--stage", "self", "--as", "Ratna (contoh)"})
                .code == 0);
  }
  test::Spoken check(const char* typed, bool as_json = false) const {
    const auto file = beside("kedua.txt");
    REQUIRE(write_file_atomically(file, typed));
    std::vector<std::string> words{"answer",         "check",        path(),    path_text(file),
                                   "--organization", k_organization, "--stage", "self"};
    if (as_json) words.push_back("--json");
    return assess(words);
  }
};

}  // namespace

TEST_CASE("a second entry from paper that agrees is told so") {
  const Paper paper;
  const auto same = paper.check("KL-01\tya\nKL-08\t3\n");
  CHECK(same.code == 0);
  CHECK(says(same.out, "cli.check_entry.same"));
}

TEST_CASE("of a second entry only what differs is shown, and nothing is changed") {
  const Paper paper;
  const auto found = paper.check("KL-01\ttidak\nKL-08\t3\n", true);
  CHECK(found.code == 1);
  const auto differences = found.json()["differences"];
  REQUIRE(differences.size() == 1);
  CHECK(differences[0]["criterion"] == "KL-01");
  CHECK(differences[0]["first"]["option"] == "yes");
  CHECK(differences[0]["second"]["option"] == "no");
  CHECK(paper.check("KL-01\tya\nKL-08\t3\n").code == 0);
  const auto unread = paper.check("KL-01\tmungkin\nKL-08\t3\n");
  CHECK(unread.code == 1);
  CHECK_FALSE(unread.err.empty());
}
