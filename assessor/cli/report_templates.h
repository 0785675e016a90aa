#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "exchange/findings.h"
#include "report/kinds/kinds.h"

namespace assessor::cli {

/// A template of the office that is not used, and why.
struct RefusedTemplate {
  std::filesystem::path file;
  std::vector<exchange::LintFinding> findings;

  /// template-refused {path, count}, for who tells every finding before it.
  Error error() const;
  /// template-has-findings {path, and of exchange::first_of}, for who tells one error only.
  Error first_finding() const;
};

/// How one kind of paper is made: its template, the office's own where it has a sound one.
struct PaperShape {
  const report::ReportKind* kind = nullptr;  ///< null: a worksheet, which has no template
  report::Template shape;
  bool own = false;  ///< of the office
  std::optional<RefusedTemplate> refused;
};

/// `<templates>/<kind>.json` of the workspace, else the one that comes with the program. The catalog tells
/// which sentences there are. Errors: template-damaged {path} where the program's own is not sound, and those
/// of read_file.
Result<PaperShape> load_paper_shape(const std::string& kind, const std::filesystem::path& templates,
                                    const i18n::Catalog& sentences);
/// Whether the score goes along with the paper as data.
bool carries_score(const PaperShape& shape);
/// Whether the template has such a block: a letter's head, the list of those who also get it.
bool has_block(const PaperShape& shape, report::TemplateBlock::Kind kind);
/// "f-01" … in the order of the lists.
std::vector<std::string> paper_kinds();

/// About all organizations together.
bool is_city_kind(const std::string& kind);

/// What can be said otherwise on a paper about an organization.
report::PaperFields fields_of(const PaperShape& shape, const report::ReadinessInput& input,
                              const report::ReadinessOptions& options, const i18n::Catalog& words);

report::Document document_of(const PaperShape& shape, const report::ReadinessInput& input,
                             const report::ReadinessOptions& options, const i18n::Catalog& words);

}  // namespace assessor::cli
