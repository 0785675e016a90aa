#include "support/case_folder.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include <catch2/catch.hpp>

#include "exchange/answers_file.h"
#include "exchange/standard_reader.h"

namespace assessor::test {

namespace {

using nlohmann::json;

const std::filesystem::path k_cases = k_source_folder / "tests" / "cases";

std::string text_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The case's own standard, else one shared by cases, else the one that the program ships.
std::filesystem::path standard_path(const std::filesystem::path& folder, const json& answers) {
  const std::string id = answers["standard"]["id"], version = answers["standard"]["version"];
  const auto own = folder / "standard.json", shared = k_cases / "standards" / (id + ".json");
  if (std::filesystem::exists(own)) return own;
  if (std::filesystem::exists(shared)) return shared;
  return k_source_folder / "criteria" / "standards" / id / (version + ".json");
}

Standard standard_at(const std::filesystem::path& path) {
  auto read = exchange::read_standard(text_of(path));
  INFO(path);
  for (const auto& finding : read.findings) UNSCOPED_INFO(finding.code << " " << finding.path);
  REQUIRE(read.standard);
  return std::move(*read.standard);
}

}  // namespace

Case case_of(const std::string& name) {
  const auto folder = k_cases / name;
  const std::string answers = text_of(folder / "answers.json");
  Case read{name, standard_at(standard_path(folder, json::parse(answers))), {}, {}, {}};
  auto sheet = exchange::read_answers(answers, read.standard);
  INFO(name);
  REQUIRE(sheet.sheet);
  read.sheet = std::move(*sheet.sheet);
  read.expected = json::parse(text_of(folder / "expected.json"));
  if (const std::string levels = text_of(folder / "previous.json"); !levels.empty()) {
    for (const json& level : json::parse(levels)) read.previous.push_back({"", level.get<std::string>()});
  }
  return read;
}

std::vector<Case> all_cases() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(k_cases)) {
    if (std::filesystem::exists(entry.path() / "expected.json")) {
      names.push_back(entry.path().filename().string());
    }
  }
  std::sort(names.begin(), names.end());
  std::vector<Case> cases;
  for (const std::string& name : names) cases.push_back(case_of(name));
  return cases;
}

Standard shipped_standard() {
  return standard_at(k_source_folder / "criteria" / "standards" / "lplpp-readiness" / "1.0.0.json");
}

}  // namespace assessor::test
