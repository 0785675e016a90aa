#include "exchange/samples.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

namespace assessor::exchange::samples {

namespace {

using Json = nlohmann::ordered_json;

}  // namespace

std::string file_of(const std::string& path) {
  std::ifstream stream(ASSESSOR_SOURCE_DIR "/" + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::string shipped_standard() {
  return file_of("criteria/standards/lplpp-readiness/1.0.0.json");
}

std::string every_kind_standard() {
  return file_of("tests/exchange/samples/standard.json");
}

const Standard& every_kind() {
  static const StandardRead k_read = read_standard(every_kind_standard());
  return k_read.standard.value();
}

std::string every_kind_answers() {
  return file_of("tests/exchange/samples/answers.json");
}

std::string changed(const std::string& json, const std::string& pointer, const std::string& value) {
  Json document = Json::parse(json);
  document[Json::json_pointer(pointer)] = Json::parse(value);
  return document.dump();
}

std::string without(const std::string& json, const std::string& pointer) {
  Json document = Json::parse(json);
  const Json::json_pointer place(pointer);
  Json& parent = document[place.parent_pointer()];
  parent.is_array() ? parent.erase(std::stoul(place.back())) : (void)parent.erase(place.back());
  return document.dump();
}

std::vector<std::string> lines(const std::vector<LintFinding>& findings) {
  const auto line = [](const LintFinding& finding) {
    const char* severity = finding.severity == Severity::error     ? "error "
                           : finding.severity == Severity::warning ? "warning "
                                                                   : "note ";
    return severity + finding.code + " " + finding.path;
  };
  std::vector<std::string> result;
  std::transform(findings.begin(), findings.end(), std::back_inserter(result), line);
  return result;
}

std::vector<std::string> problems_of(const std::vector<LintFinding>& findings) {
  std::vector<std::string> problems = lines(findings);
  std::erase_if(problems, [](const std::string& line) { return line.starts_with("note "); });
  return problems;
}

bool has_line(const std::vector<LintFinding>& findings, const std::string& line) {
  const auto all = lines(findings);
  return std::find(all.begin(), all.end(), line) != all.end();
}

}  // namespace assessor::exchange::samples
