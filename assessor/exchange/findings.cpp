#include "exchange/findings.h"

#include <algorithm>
#include <utility>

namespace assessor::exchange {

namespace {

constexpr std::size_t k_most_errors = 1000;
constexpr std::size_t k_most_others = 500;

std::pair<unsigned long, unsigned long> place_of(const LintFinding& finding) {
  return {std::stoul(finding.params.at("line")), std::stoul(finding.params.at("column"))};
}

}  // namespace

Error first_of(const std::vector<LintFinding>& findings, std::string code, Params params) {
  const auto is_error = [](const LintFinding& one) { return one.severity == Severity::error; };
  const auto first = std::ranges::find_if(findings, is_error);
  const auto count = std::max<std::ptrdiff_t>(std::ranges::count_if(findings, is_error), 1);
  params["count"] = std::to_string(count);
  params["more"] = std::to_string(count - 1);
  if (first != findings.end()) {
    for (const auto& [name, value] : first->params) params["finding." + name] = value;
    params["finding"] = first->code;
  }
  // A file that could not be read at all has its one finding at its beginning.
  for (const char* place : {"line", "column"}) {
    const auto said = params.find("finding." + std::string(place));
    params[place] = said == params.end() ? "1" : said->second;
  }
  return {std::move(code), std::move(params), {}};
}

void Findings::report(const JsonNode& at, Severity severity, std::string code, Params params) {
  params.emplace("line", std::to_string(at.line));
  params.emplace("column", std::to_string(at.column));
  add({std::move(code), path_of(at), severity, std::move(params)});
}

void Findings::error(const JsonNode& at, std::string code, Params params) {
  report(at, Severity::error, std::move(code), std::move(params));
}

void Findings::warn(const JsonNode& at, std::string code, Params params) {
  report(at, Severity::warning, std::move(code), std::move(params));
}

void Findings::note(const JsonNode& at, std::string code, Params params) {
  report(at, Severity::note, std::move(code), std::move(params));
}

void Findings::missing(const JsonNode& object, std::string_view key, Severity severity) {
  add({"missing-key",
       path_of(object, key),
       severity,
       {{"key", std::string(key)},
        {"line", std::to_string(object.line)},
        {"column", std::to_string(object.column)}}});
}

void Findings::add(LintFinding finding) {
  const bool error = finding.severity == Severity::error;
  const std::size_t count = error ? ++m_errors : ++m_others;
  if (count <= (error ? k_most_errors : k_most_others)) {
    m_findings.push_back(std::move(finding));
  } else {
    ++m_left_out;
  }
}

std::vector<LintFinding> Findings::take() {
  std::stable_sort(m_findings.begin(), m_findings.end(),
                   [](const auto& a, const auto& b) { return place_of(a) < place_of(b); });
  if (m_left_out > 0) {
    m_findings.push_back({"too-many-findings",
                          "$",
                          Severity::note,
                          {{"count", std::to_string(m_left_out)}, {"line", "1"}, {"column", "1"}}});
  }
  return std::move(m_findings);
}

}  // namespace assessor::exchange
