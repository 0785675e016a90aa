#pragma once

#include <string>

#include "report/fixture.h"
#include "report/kinds/kinds.h"
#include "report/template/template_reader.h"

namespace test {

/// A template as it is shipped; it must pass the linter without a remark.
const assessor::report::Template& shipped_template(const std::string& kind);
/// The paper of a case by its shipped template.
assessor::report::Document paper_of(const ReportCase& usual, const std::string& kind,
                                    const std::string& language = "id");
/// F-07 of what was gathered, by its shipped template.
assessor::report::Document readiness_report(const assessor::report::ReadinessInput& input,
                                            const assessor::report::ReadinessOptions& options,
                                            const std::string& language);
/// Reads a template of a kind from a text in which ' stands for ".
assessor::report::TemplateRead read_quoted(std::string text, const std::string& kind);
/// All text of a document, one block after the other, as the text writer gives it.
std::string words_of(const assessor::report::Document& document);

}  // namespace test
