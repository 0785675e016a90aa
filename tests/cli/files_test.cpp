#include <fstream>

#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "cli/shell.h"

using namespace assessor;
using test::assess;
using test::says;

namespace {

std::string with_text(const test::TempFolder& folder, const std::string& name, const std::string& text) {
  REQUIRE(write_file_atomically(folder / name, text));
  return (folder / name).string();
}

}  // namespace

TEST_CASE("a sound standard validates with 0, one with errors with 1, one that is not there with 3") {
  const test::TempFolder folder;
  const auto sound = assess({"validate", test::standard_file(), "--json"});
  CHECK(sound.code == 0);
  CHECK(sound.json()["files"][0]["valid"] == true);
  const std::string broken = with_text(folder, "rusak.json", "{\"format\": 1}");
  const auto found = assess({"validate", broken, "--json", "--lang", "en"});
  CHECK(found.code == 1);
  const auto finding = found.json()["files"][0]["findings"][0];
  CHECK(finding["severity"] == "error");
  CHECK(finding["path"].get<std::string>().starts_with("$"));
  CHECK(finding["message"].get<std::string>().find("⟦") == std::string::npos);
  const auto missing = assess({"validate", broken, (folder / "tidak-ada.json").string()});
  CHECK(missing.code == 3);
  CHECK(missing.out.find("rusak.json") != std::string::npos);
  CHECK(says(missing.err, "error.file-missing"));
}

TEST_CASE("validate --guide tells examples and where each item and the standard come from") {
  for (const char* language : {"id", "en"}) {
    const bool id = std::string(language) == "id";
    const auto plain = assess({"validate", test::standard_file(), "--lang", language});
    const auto guide = assess({"validate", test::standard_file(), "--guide", "--lang", language});
    CHECK(guide.code == 0);
    CHECK(guide.out.starts_with(plain.out));
    CHECK(guide.out.find("⟦") == std::string::npos);
    for (const char* part : {id ? "  Contoh nilai 3: Ditambah notulen" : "  Example of 3: Plus minutes",
                             id ? "  Fakta: " : "  Fact: ", id ? "  Usulan: " : "  Proposed: ",
                             id ? "Dasar hukum\n" : "Legal basis\n", "(https://"}) {
      INFO(part);
      CHECK(guide.out.find(part) != std::string::npos);
      CHECK(plain.out.find(part) == std::string::npos);
    }
  }
  const auto node = assess({"validate", test::standard_file(), "--guide", "--json"}).json()["files"][0];
  CHECK(node["guide"]["legal_basis"].size() > 1);
  CHECK(node["guide"]["criteria"][0]["sources"][0]["kind"] == "fact");
  CHECK_FALSE(node["guide"]["criteria"][0]["examples"]["1"].get<std::string>().empty());
}

TEST_CASE("a score is computed with 0, exact for machines and in words for people") {
  const std::vector<std::string> words = {"score", "--standard", test::standard_file(), "--answers",
                                          test::benchmark_file()};
  auto exact_words = words;
  exact_words.push_back("--json");
  const auto exact = assess(exact_words);
  REQUIRE(exact.code == 0);
  const auto score = exact.json();
  CHECK(score["level"] == "ready-model");
  CHECK(score["criteria"].size() == 95);
  const auto read = assess(words);
  CHECK(read.code == 0);
  std::string total = score["total"];
  total[total.find('.')] = ',';
  CHECK(read.out.find(total) != std::string::npos);
  CHECK(read.out.find("Siap dan Rujukan") != std::string::npos);
}

TEST_CASE("answers that do not fit the standard are told with their place") {
  const test::TempFolder folder;
  const std::string foreign =
      with_text(folder, "lain.json", R"({"format": 1, "standard": {"id": "lain", "version": "1"}})");
  const auto other = assess({"score", "--standard", test::standard_file(), "--answers", foreign});
  CHECK(other.code == 1);
  CHECK(says(other.err, "error.file-of-other-standard"));
  const std::string unknown = with_text(
      folder, "butir.json",
      R"({"format": 1, "standard": {"id": "lplpp-readiness", "version": "1.0.0"}, "subject": {"id": "a", "name": "A"},
          "period": "2026", "stage": "self", "date": "2026-11-21", "answers": {"XX-99": {"option": "yes"}}})");
  const auto place = assess({"score", "--standard", test::standard_file(), "--answers", unknown});
  CHECK(place.code == 1);
  CHECK(place.err.find("$.answers['XX-99']") != std::string::npos);
  CHECK(place.out.empty());
}

TEST_CASE("an organization compared with itself has no gap") {
  const auto compared = assess({"compare", "--standard", test::standard_file(), "--answers",
                                test::benchmark_file(), "--benchmark", test::benchmark_file(), "--json"});
  REQUIRE(compared.code == 0);
  const auto comparison = compared.json();
  for (const auto& criterion : comparison["criteria"])
    CHECK((criterion["gap_exact"].is_null() || criterion["gap_exact"] == "0/1"));
}

TEST_CASE("the path to the next level is told with its effort and arrives there") {
  std::vector<std::string> words = {"path", "--standard", test::standard_file(), "--answers",
                                    std::string(ASSESSOR_SOURCE_DIR) + "/tests/cases/lplpp-v10/answers.json"};
  const auto read = assess(words);
  CHECK(read.code == 0);
  CHECK(says(read.out, "cli.path.proven"));
  words.push_back("--json");
  const auto told = assess(words);
  REQUIRE(told.code == 0);
  const auto path = told.json();
  CHECK(path["proven"] == true);
  REQUIRE(path["ways"].size() > 1);
  const auto& way = path["ways"][0];
  CHECK(way["arrives"] == true);
  CHECK(way["level"] == path["next_level"]);
  std::int64_t effort = 0;
  for (const auto& step : way["steps"]) effort += step["effort"].get<std::int64_t>();
  CHECK(effort == way["effort"]);
  CHECK(path["ways"][1]["effort"] >= way["effort"]);
}

TEST_CASE("how firm a level is, is told with its seed, and an item that alters it does so when re-scored") {
  const test::TempFolder folder;
  int tried = 0;
  for (const char* name : {"lplpp-v1", "lplpp-v2", "lplpp-v3", "lplpp-v10"}) {
    const std::string answers = std::string(ASSESSOR_SOURCE_DIR) + "/tests/cases/" + name + "/answers.json";
    INFO(name);
    const auto told =
        assess({"firmness", "--standard", test::standard_file(), "--answers", answers, "--json"});
    REQUIRE(told.code == 0);
    const auto firmness = told.json();
    CHECK(firmness["firm"] == firmness["doubts"].empty());
    CHECK(firmness["draws"]["count"] == 10000);
    CHECK(firmness["draws"]["seed"] == 28);
    CHECK(firmness["draws"]["kept"] <= 10000);
    const auto sheet = nlohmann::json::parse(std::ifstream(answers));
    for (const auto& item : firmness["items"]) {
      const std::string criterion = item["criterion"], to = item["to"];
      if (tried == 4 || item["from"].is_null() || to > item["from"]) continue;  // evidence may cap a rise
      auto other = sheet;
      const bool rubric = other["answers"][criterion].value("option", "").size() == 1;
      other["answers"][criterion]["option"] = rubric ? to : "no";
      const auto score = assess({"score", "--standard", test::standard_file(), "--answers",
                                 with_text(folder, criterion + ".json", other.dump()), "--json"});
      INFO(criterion);
      REQUIRE(score.code == 0);
      CHECK(score.json()["level"] == item["level"]);
      ++tried;
    }
    const auto read = assess({"firmness", "--standard", test::standard_file(), "--answers", answers});
    CHECK(read.code == 0);
    CHECK(says(read.out, firmness["firm"] == true ? "firmness.firm" : "firmness.fragile"));
  }
  CHECK(tried > 0);
}
