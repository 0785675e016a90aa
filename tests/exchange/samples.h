#pragma once

#include <string>
#include <vector>

#include "exchange/findings.h"
#include "exchange/standard_reader.h"

namespace assessor::exchange::samples {

/// A standard with every kind of answer, rule and catalogue, and no finding but notes.
std::string every_kind_standard();
/// The bytes of a file of the repository.
std::string file_of(const std::string& path);
/// criteria/standards/lplpp-readiness/1.0.0.json
std::string shipped_standard();
/// `every_kind_standard`, read.
const Standard& every_kind();
/// Answers to all its criteria.
std::string every_kind_answers();

/// The text with the JSON at a JSON pointer replaced (or added), by a value written as JSON.
std::string changed(const std::string& json, const std::string& pointer, const std::string& value);
std::string without(const std::string& json, const std::string& pointer);

/// "severity code path", one for each.
std::vector<std::string> lines(const std::vector<LintFinding>& findings);
/// The same without the notes.
std::vector<std::string> problems_of(const std::vector<LintFinding>& findings);
bool has_line(const std::vector<LintFinding>& findings, const std::string& line);

}  // namespace assessor::exchange::samples
