#include <map>
#include <regex>
#include <set>

#include <catch2/catch.hpp>

#include "architecture/source_tree.h"

using namespace architecture;

namespace {

std::set<std::string> catalog_keys() {
  std::set<std::string> keys;
  const std::regex entry(R"re(^\s*"([^"]+)"\s*:)re");
  for (const auto& file : std::filesystem::directory_iterator(source_root() / "assets/lang/id")) {
    std::istringstream lines(read_all(file.path()));
    std::smatch match;
    for (std::string line; std::getline(lines, line);)
      if (std::regex_search(line, match, entry)) keys.insert(match[1]);
  }
  return keys;
}

std::set<std::string> literals_in_code() {
  std::set<std::string> literals;
  for (const auto& file : source_files("assessor"))
    for (const auto& line : file.lines)
      for (const auto& literal : literals_of(line)) literals.insert(literal);
  return literals;
}

std::string area_of(const std::string& key) {
  return key.substr(0, key.find('.'));
}

/// Keys made at run time: "error.<code>" from an Error, "date.month.<n>" and so on. A prefix counts as
/// used when it stands in the code as a literal that ends with '.', or with "{}" for fmt.
bool used_by_prefix(const std::string& key, const std::set<std::string>& literals) {
  for (auto dot = key.rfind('.'); dot != std::string::npos && dot > 0; dot = key.rfind('.', dot - 1)) {
    const std::string prefix = key.substr(0, dot + 1);
    if (literals.count(prefix) > 0) return true;
    if (dot == 0) break;
  }
  return false;
}

bool used_as_code(const std::string& key, const std::set<std::string>& literals) {
  const auto dot = key.find('.');
  return (area_of(key) == "error") && literals.count(key.substr(dot + 1)) > 0;
}

}  // namespace

TEST_CASE("every sentence that the code names is in the catalogs") {
  const auto keys = catalog_keys();
  REQUIRE(keys.size() > 20);
  std::set<std::string> areas;
  for (const auto& key : keys) areas.insert(area_of(key));
  const std::regex key_shape(R"(^[a-z0-9_]+(\.[a-z0-9_-]+)+$)");
  for (const auto& literal : literals_in_code()) {
    if (!std::regex_match(literal, key_shape) || areas.count(area_of(literal)) == 0) continue;
    INFO(literal);
    CHECK(keys.count(literal) == 1);
  }
}

TEST_CASE("every sentence of the catalogs is used") {
  const auto literals = literals_in_code();
  for (std::string key : catalog_keys()) {
    if (area_of(key) == "date") continue;
    if (key.ends_with(".one")) key.resize(key.size() - std::string(".one").size());  // taken for a count of 1
    INFO(key);
    CHECK((literals.count(key) > 0 || used_as_code(key, literals) || used_by_prefix(key, literals)));
  }
}

TEST_CASE("user text is never a format string") {
  const std::regex formatted(
      R"(ImGui::(Text|TextColored|TextDisabled|TextWrapped|LabelText|BulletText|SetTooltip)\()");
  for (const auto& file : source_files("assessor")) {
    for (const auto& line : file.lines) {
      INFO(file.path << ": " << line);
      CHECK_FALSE(std::regex_search(code_of(line), formatted));
    }
  }
}

TEST_CASE("words that discourage are not in the Indonesian catalog") {
  const std::regex harsh(R"(\b([Gg]agal|[Ss]alah|tidak lulus|[Bb]uruk)\b)");
  for (const auto& file : std::filesystem::directory_iterator(source_root() / "assets/lang/id")) {
    std::istringstream lines(read_all(file.path()));
    for (std::string line; std::getline(lines, line);) {
      INFO(file.path().filename().string() << ": " << line);
      CHECK_FALSE(std::regex_search(line, harsh));
    }
  }
}
