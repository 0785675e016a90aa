#include <filesystem>

#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "cli/shell.h"

using namespace assessor;
using test::assess;
using test::PracticeOffice;
using test::Spoken;

namespace {

constexpr const char* k_ratna = "Ratna (contoh)";
constexpr const char* k_dewi = "Dewi (contoh)";
constexpr const char* k_sari = "Sari (contoh)";

/// The document stage opened for two, and a second computer with a copy of the workspace.
struct TwoComputers : PracticeOffice {
  TwoComputers() {
    for (const char* name : {k_dewi, k_sari})
      must({"person", "add", path(), "--as", k_ratna, "--name", name, "--role", "assessor"});
    must({"stage", "send", path(), "--organization", k_organization, "--stage", "self", "--as", k_ratna});
    must({"stage", "open", path(), "--organization", k_organization, "--stage", "document", "--as", k_ratna,
          "--raters", k_dewi, k_sari});
    std::filesystem::copy(path_of(path()), beside("kedua"), std::filesystem::copy_options::recursive);
  }
  static void must(const std::vector<std::string>& words) {
    const Spoken spoken = assess(words);
    INFO(words[0] << " " << words[1] << ": " << spoken.err);
    REQUIRE(spoken.code == 0);
  }
  /// On the document stage of the workspace at this place.
  static std::vector<std::string> at(std::vector<std::string> words, const std::string& folder,
                                     const std::string& person) {
    words.insert(words.begin() + (words[0] == "export" ? 1 : 2), folder);
    for (const char* more : {"--organization", k_organization, "--stage", "document", "--as"})
      words.emplace_back(more);
    words.push_back(person);
    return words;
  }
  std::string second() const { return path_text(beside("kedua")); }
  std::string package() const { return path_text(beside("lembar")); }
};

}  // namespace

TEST_CASE(
    "a rater's sheet goes from a second computer into the office's workspace, and shows no score there") {
  const TwoComputers office;
  TwoComputers::must(TwoComputers::at({"answer", "set", "KL-08=3"}, office.second(), k_dewi));
  TwoComputers::must(TwoComputers::at({"answer", "set", "KL-08=1"}, office.path(), k_sari));
  TwoComputers::must(TwoComputers::at({"export", "--out", office.package()}, office.second(), k_dewi));
  const Spoken seen = assess({"import", office.path(), office.package(), "--as", k_ratna, "--dry-run"});
  INFO(seen.err);
  REQUIRE(seen.code == 0);
  CHECK(seen.out.find("Ini lembar Dewi (contoh)") != std::string::npos);
  CHECK(seen.out.find("1 baru") != std::string::npos);
  CHECK(seen.out.find("Tingkat") == std::string::npos);
  const auto count = [&](const char* person) {
    return assess(TwoComputers::at({"export", "--json", "--out", path_text(office.beside(person))},
                                   office.path(), person))
        .code;
  };
  CHECK(assess({"import", office.path(), office.package(), "--as", k_sari}).code == 1);
  REQUIRE(assess({"import", office.path(), office.package(), "--as", k_ratna}).code == 0);
  CHECK(count(k_dewi) == 0);
  const std::string own = read_file(office.beside(k_dewi) / "answers.json", 1 << 20).value();
  CHECK(own.find("\"KL-08\"") != std::string::npos);
  CHECK(assess({"workspace", "check", office.path()}).code == 0);
}
