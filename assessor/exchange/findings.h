#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "exchange/json_tree.h"
#include "scoring/score.h"

namespace assessor::exchange {

using scoring::Severity;

/// One thing to say about a file. `code` is the key of a sentence ("finding.<code>") in the language
/// catalogs; `params` fill it and always hold `line` and `column` (from 1, in letters).
struct LintFinding {
  std::string code;
  std::string path;  ///< JSONPath
  Severity severity = Severity::error;
  std::map<std::string, std::string> params;
};

using Params = std::map<std::string, std::string>;

/// For who tells one error only: `params`, and of the first finding that is an error its place as `line`,
/// `column`, its code as `finding` and its parameters as "finding.<name>", which fill its sentence
/// (i18n::Catalog::message); `count` is how many errors there are and `more` how many besides the first.
Error first_of(const std::vector<LintFinding>& findings, std::string code, Params params = {});

/// Collects all that is to be said about one file, so that a person sees it at once.
class Findings {
 public:
  void error(const JsonNode& at, std::string code, Params params = {});
  void warn(const JsonNode& at, std::string code, Params params = {});
  void note(const JsonNode& at, std::string code, Params params = {});
  /// A member that should be there.
  void missing(const JsonNode& object, std::string_view key, Severity severity = Severity::error);
  void add(LintFinding finding);

  bool has_errors() const { return m_errors > 0; }
  std::size_t errors() const { return m_errors; }
  /// In the order of the file. Beyond a thousand errors, or 500 others, one last `too-many-findings`.
  std::vector<LintFinding> take();

 private:
  void report(const JsonNode& at, Severity severity, std::string code, Params params);

  std::vector<LintFinding> m_findings;
  std::size_t m_errors = 0;
  std::size_t m_others = 0;
  std::size_t m_left_out = 0;
};

}  // namespace assessor::exchange
