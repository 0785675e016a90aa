#include "cli/report_templates.h"

#include <algorithm>
#include <utility>

#include "base/platform/files.h"
#include "base/platform/paths.h"
#include "report/template/template_reader.h"

namespace assessor::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t k_largest_template = 500'000;
constexpr const char* k_readiness = "f-07";  ///< carries the score along

Result<report::TemplateRead> read_file_of(const fs::path& file, const report::ReportKind& kind,
                                          const i18n::Catalog& sentences) {
  ASSESSOR_TRY(const std::string bytes, read_file(file, k_largest_template));
  return report::read_template(bytes, kind.id, report::vocabulary_of(kind), sentences);
}

/// A file that cannot be read is refused like one that is not sound.
exchange::LintFinding finding_of(const Error& error) {
  return {error.code, "$", exchange::Severity::error, error.params};
}

/// The office's own template, where it has one that is sound.
void take_own(PaperShape& shape, const fs::path& file, const i18n::Catalog& sentences) {
  if (!path_exists(file)) return;
  auto read = read_file_of(file, *shape.kind, sentences);
  if (read && read->made) {
    shape.shape = std::move(*read->made);
    shape.own = true;
    return;
  }
  shape.refused =
      RefusedTemplate{file, read ? std::move(read->findings) : std::vector{finding_of(read.error())}};
}

}  // namespace

Error RefusedTemplate::error() const {
  return {"template-refused",
          {{"path", path_text(file.filename())}, {"count", std::to_string(findings.size())}},
          {}};
}

Error RefusedTemplate::first_finding() const {
  return exchange::first_of(findings, "template-has-findings", {{"path", path_text(file.filename())}});
}

Result<PaperShape> load_paper_shape(const std::string& kind, const fs::path& templates,
                                    const i18n::Catalog& sentences) {
  PaperShape shape;
  shape.kind = report::report_kind(kind);
  if (shape.kind == nullptr) return shape;
  ASSESSOR_TRY(const fs::path assets, resource_folder("assets"));
  const fs::path name = path_of(kind + ".json");
  const fs::path shipped = assets / "report" / name;
  ASSESSOR_TRY(auto read, read_file_of(shipped, *shape.kind, sentences));
  if (!read.made) return fail("template-damaged", {{"path", path_text(shipped)}});
  shape.shape = std::move(*read.made);
  if (!templates.empty()) take_own(shape, templates / name, sentences);
  return shape;
}

bool carries_score(const PaperShape& shape) {
  return shape.kind != nullptr && shape.kind->id == k_readiness;
}

bool has_block(const PaperShape& shape, report::TemplateBlock::Kind kind) {
  return shape.kind != nullptr &&
         std::ranges::any_of(shape.shape.blocks, [kind](const auto& block) { return block.kind == kind; });
}

std::vector<std::string> paper_kinds() {
  std::vector<std::string> ids;
  for (const report::ReportKind& kind : report::report_kinds()) ids.emplace_back(kind.id);
  std::ranges::sort(ids, {}, [](const std::string& id) { return std::pair(!id.starts_with("f-"), id); });
  return ids;
}

bool is_city_kind(const std::string& kind) {
  const report::ReportKind* known = report::report_kind(kind);
  return known != nullptr && known->scope == report::ReportKind::Scope::city;
}

report::PaperFields fields_of(const PaperShape& shape, const report::ReadinessInput& input,
                              const report::ReadinessOptions& options, const i18n::Catalog& words) {
  return report::organization_fields(*shape.kind, shape.shape, input, options, words);
}

report::Document document_of(const PaperShape& shape, const report::ReadinessInput& input,
                             const report::ReadinessOptions& options, const i18n::Catalog& words) {
  return report::organization_paper(*shape.kind, shape.shape, input, options, words);
}

}  // namespace assessor::cli
