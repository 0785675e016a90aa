#include "cli/standard_files.h"

#include <algorithm>
#include <utility>

#include "base/platform/files.h"
#include "exchange/answers_file.h"
#include "exchange/standard_reader.h"

namespace assessor::cli {

namespace {

using exchange::JsonNode;
using exchange::LintFinding;
using exchange::Severity;

constexpr std::uint64_t k_largest_file = 5'000'000;

std::string name_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      return "note";
  }
  return {};
}

std::string param(const LintFinding& finding, const char* name) {
  const auto found = finding.params.find(name);
  return found == finding.params.end() ? std::string() : found->second;
}

}  // namespace

Result<StandardFile> read_standard_file(const std::string& path) {
  ASSESSOR_TRY(std::string bytes, read_file(path_of(path), k_largest_file));
  exchange::StandardRead read = exchange::read_standard(bytes);
  return StandardFile{std::move(bytes), std::move(read.standard), std::move(read.findings)};
}

Result<Standard> load_standard(const Console& console, const std::string& path) {
  ASSESSOR_TRY(StandardFile file, read_standard_file(path));
  if (!file.standard) return tell_findings(console, path, file.findings);
  return std::move(*file.standard);
}

Result<AnswerSheet> load_answers(const Console& console, const std::string& path, const Standard& standard) {
  ASSESSOR_TRY(const std::string bytes, read_file(path_of(path), k_largest_file));
  const auto heading = exchange::read_answers_heading(bytes);
  if (heading.heading &&
      (heading.heading->standard_id != standard.id || heading.heading->standard_version != standard.version))
    return fail("file-of-other-standard", {{"path", path},
                                           {"id", heading.heading->standard_id},
                                           {"version", heading.heading->standard_version}});
  exchange::AnswersRead read = exchange::read_answers(bytes, standard);
  if (!read.sheet) return tell_findings(console, path, read.findings);
  return std::move(*read.sheet);
}

tl::unexpected<Error> tell_findings(const Console& console, const std::string& path,
                                    const std::vector<LintFinding>& findings) {
  for (const LintFinding& finding : findings)
    if (finding.severity == Severity::error) console.remark(line_of(console, path, finding));
  return fail("file-has-errors",
              {{"path", path}, {"count", std::to_string(count_of(findings, Severity::error))}});
}

std::size_t count_of(const std::vector<LintFinding>& findings, Severity severity) {
  return static_cast<std::size_t>(std::count_if(
      findings.begin(), findings.end(), [&](const LintFinding& one) { return one.severity == severity; }));
}

std::string line_of(const Console& console, const std::string& path, const LintFinding& finding) {
  return path + ":" + param(finding, "line") + ":" + param(finding, "column") + ": " +
         console.say("cli.severity." + name_of(finding.severity)) + ": " +
         console.say("finding." + finding.code, finding.params) + " [" + finding.code + "] " + finding.path;
}

JsonNode node_of(const Console& console, const LintFinding& finding) {
  JsonNode node = JsonNode::object();
  node.add("code", JsonNode::text(finding.code));
  node.add("severity", JsonNode::text(name_of(finding.severity)));
  node.add("path", JsonNode::text(finding.path));
  node.add("message", JsonNode::text(console.say("finding." + finding.code, finding.params)));
  JsonNode& params = node.add("params", JsonNode::object());
  for (const auto& [name, value] : finding.params) params.add(name, JsonNode::text(value));
  return node;
}

}  // namespace assessor::cli
