#pragma once

#include <string_view>
#include <vector>

#include "report/city_input.h"
#include "report/readiness.h"
#include "report/template/paper_fields.h"
#include "report/template/template.h"
#include "report/template/vocabulary.h"

namespace assessor::report {

/// One kind of paper: what it is about, and what its template must hold. Everything else a template says.
struct ReportKind {
  enum class Scope { organization, city };
  /// Whose answers it shows: those reported, or those of the first stage rated by the organization, the first
  /// and the last rated by assessors.
  enum class Answers { reported, own, review, visit };

  std::string_view id;  ///< "f-02": of the command line, of the file's name, of the template
  Scope scope = Scope::organization;
  Answers answers = Answers::reported;
  std::vector<std::string_view> needed_parts;
  bool has_blank_form = false;  ///< can be printed empty, to be filled in by hand
};

/// In the order of the lists.
const std::vector<ReportKind>& report_kinds();
/// Null: no such kind.
const ReportKind* report_kind(std::string_view id);

Vocabulary vocabulary_of(const ReportKind& kind);

/// A paper about one organization. Pure: same input, same document.
Document organization_paper(const ReportKind& kind, const Template& shape, const ReadinessInput& input,
                            const ReadinessOptions& options, const i18n::Catalog& words);
/// A paper about all organizations together.
Document city_paper(const Template& shape, const CityInput& input, const ReadinessOptions& options,
                    const i18n::Catalog& words);

/// What a person may say otherwise on the paper of the same arguments.
PaperFields organization_fields(const ReportKind& kind, const Template& shape, const ReadinessInput& input,
                                const ReadinessOptions& options, const i18n::Catalog& words);
PaperFields city_fields(const Template& shape, const CityInput& input, const ReadinessOptions& options,
                        const i18n::Catalog& words);

}  // namespace assessor::report
