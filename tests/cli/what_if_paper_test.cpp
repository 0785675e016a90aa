#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "cli/practice_workspace.h"
#include "cli/shell.h"

using namespace assessor;
using nlohmann::json;
using test::assess;

namespace {

struct Trial {
  test::TempFolder folder;
  std::string workspace = path_text(folder / "latihan");
  const std::string organization = "Perempuan Bahari Mandiri";

  Trial() { REQUIRE(cli::build_practice_workspace({folder / "latihan", Instant{1'800'000'000}})); }
  test::Spoken try_out(const std::vector<std::string>& more) const {
    std::vector<std::string> words{"what-if", workspace, "--organization", organization,
                                   "--set",   "KE-02=3", "--set",          "ME-02=2"};
    words.insert(words.end(), more.begin(), more.end());
    return assess(words);
  }
  /// The only file of the folder, blanks and line ends made one blank.
  std::string paper() const {
    const auto files = list_folder(folder / "kertas");
    REQUIRE(files);
    REQUIRE(files->size() == 1);
    const std::string bytes = read_file(folder / "kertas" / files->front().name, 1 << 24).value();
    std::string text;
    for (const char c : bytes) {
      const bool blank = c == ' ' || c == '\n';
      if (!blank || (!text.empty() && text.back() != ' ')) text += blank ? ' ' : c;
    }
    return text;
  }
  std::string out() const { return path_text(folder / "kertas"); }
};

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// "68.28" as an Indonesian paper writes it.
std::string shown(const json& total) {
  std::string words = total.get<std::string>();
  if (const auto point = words.find('.'); point != std::string::npos) words[point] = ',';
  return words;
}

}  // namespace

TEST_CASE("the paper of a trial says that it is one, and tells the numbers of the command") {
  const Trial trial;
  const json told = trial.try_out({"--json"}).json();
  const auto written = trial.try_out({"--out", trial.out(), "--format", "txt"});
  INFO(written.err);
  REQUIRE(written.code == 0);
  const std::string paper = trial.paper();
  CHECK(contains(paper, "HIPOTETIS, bukan nilai · Data contoh"));
  CHECK(contains(paper, "tidak tercatat"));
  CHECK(contains(paper, trial.organization));
  CHECK(contains(paper, "skor " + shown(told["now"]["total"]) + " menjadi " + shown(told["then"]["total"])));
  REQUIRE(told["items"].size() == 2);
  for (const json& item : told["items"]) {
    CHECK(contains(paper, item["criterion"].get<std::string>()));
    CHECK(contains(paper, shown(item["alone"]["total"])));
  }
  CHECK_FALSE(contains(paper, "Nomor:"));
  CHECK_FALSE(contains(paper, "ASESOR1"));
  CHECK_FALSE(contains(paper, "NIP"));
}

TEST_CASE("the paper of a trial is a PDF unless asked otherwise, changes no record and is remembered") {
  const Trial trial;
  const json before = assess({"city", trial.workspace, "--json"}).json();
  REQUIRE(trial.try_out({"--out", trial.out(), "--lang", "en", "--paper", "f4"}).code == 0);
  CHECK(trial.paper().starts_with("%PDF"));
  CHECK(assess({"city", trial.workspace, "--json"}).json() == before);
  const json log = assess({"workspace", "exports", trial.workspace, "--json"}).json()["exports"];
  REQUIRE(log.size() == 1);
  CHECK(log[0]["kind"] == "what-if");
}
