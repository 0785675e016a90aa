#include "report/templates.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

#include <catch2/catch.hpp>

#include "report/text_writer.h"

using namespace assessor;
using namespace assessor::report;

namespace test {

const Template& shipped_template(const std::string& kind) {
  static std::map<std::string, Template> read;
  if (const auto found = read.find(kind); found != read.end()) return found->second;
  std::ifstream file(std::string(ASSESSOR_SOURCE_DIR) + "/assets/report/" + kind + ".json", std::ios::binary);
  std::stringstream bytes;
  bytes << file.rdbuf();
  const ReportKind* known = report_kind(kind);
  REQUIRE(known != nullptr);
  TemplateRead made = read_template(bytes.str(), kind, vocabulary_of(*known), catalog("id"));
  for (const auto& finding : made.findings) {
    UNSCOPED_INFO(kind << " " << finding.path << " " << finding.code);
    for (const auto& [key, value] : finding.params) UNSCOPED_INFO(key << "=" << value);
  }
  REQUIRE(made.findings.empty());
  return read.emplace(kind, std::move(*made.made)).first->second;
}

report::Document paper_of(const ReportCase& usual, const std::string& kind, const std::string& language) {
  return organization_paper(*report_kind(kind), shipped_template(kind), usual.input(), usual.options,
                            catalog(language));
}

report::Document readiness_report(const ReadinessInput& input, const ReadinessOptions& options,
                                  const std::string& language) {
  return organization_paper(*report_kind("f-07"), shipped_template("f-07"), input, options,
                            catalog(language));
}

TemplateRead read_quoted(std::string text, const std::string& kind) {
  std::ranges::replace(text, '\'', '"');
  return read_template(text, kind, vocabulary_of(*report_kind(kind)), catalog("id"));
}

std::string words_of(const report::Document& document) {
  std::string words = write_text(document);
  std::ranges::replace(words, '\n', ' ');
  for (auto at = words.find("  "); at != std::string::npos; at = words.find("  ", at)) words.erase(at, 1);
  return words;
}

}  // namespace test
