#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "cli/console.h"
#include "domain/answer.h"
#include "domain/standard.h"
#include "exchange/findings.h"

namespace assessor::cli {

// Files of ours, read with all their findings told. The errors are those of files.h (unreadable) and
// file-has-errors {path, count} once the findings stand on standard error.

struct StandardFile {
  std::string bytes;
  std::optional<Standard> standard;
  std::vector<exchange::LintFinding> findings;
};
/// Reads and lints; says nothing.
Result<StandardFile> read_standard_file(const std::string& path);

Result<Standard> load_standard(const Console& console, const std::string& path);
/// Standard of `standard`; an answers file of another one is refused: file-of-other-standard
/// {path, id, version}.
Result<AnswerSheet> load_answers(const Console& console, const std::string& path, const Standard& standard);

/// Says the findings that are errors on standard error; the error file-has-errors.
tl::unexpected<Error> tell_findings(const Console& console, const std::string& path,
                                    const std::vector<exchange::LintFinding>& findings);
/// How many findings of a severity.
std::size_t count_of(const std::vector<exchange::LintFinding>& findings, exchange::Severity severity);
/// "berkas.json:12:7 perlu diperbaiki weight-negative · Bobot … ($.sections[0].weight)"
std::string line_of(const Console& console, const std::string& path, const exchange::LintFinding& finding);
exchange::JsonNode node_of(const Console& console, const exchange::LintFinding& finding);

}  // namespace assessor::cli
