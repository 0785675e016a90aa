#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "exchange/findings.h"
#include "i18n/catalog.h"
#include "report/template/template.h"
#include "report/template/vocabulary.h"

namespace assessor::report {

struct TemplateRead {
  std::optional<Template> made;                 ///< only when no finding is an error
  std::vector<exchange::LintFinding> findings;  ///< in the order of the file, each with its place
};

/// Reads and lints a template of a kind. Every text must be there in Indonesian and English. Beside what all
/// our files may suffer from: template-kind {kind, expected} · template-language-missing {language} ·
/// template-unknown-placeholder {name, known} · template-unknown-part {part, known} ·
/// template-unknown-flag {flag, known} · template-missing-part {part} · template-blank-taken {id} ·
/// template-unknown-sentence {key} · template-empty; all errors. Never throws.
TemplateRead read_template(std::string_view bytes, std::string_view kind, const Vocabulary& vocabulary,
                           const i18n::Catalog& sentences);

}  // namespace assessor::report
