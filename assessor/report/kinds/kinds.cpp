#include "report/kinds/kinds.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "report/city/city_script.h"
#include "report/kinds/offers.h"
#include "report/readiness/parts.h"
#include "report/template/template_filler.h"

namespace assessor::report {

namespace {

using Answers = ReportKind::Answers;

bool is_of(const Standard& standard, const StageResult& result, StageActor actor) {
  const Stage* stage = standard.stage(result.sheet->stage);
  return stage != nullptr && stage->by == actor;
}

/// Null: that stage was not opened yet.
const StageResult* result_for(const ReadinessInput& input, Answers answers) {
  const auto of = [&](StageActor actor) {
    return [&, actor](const StageResult& result) { return is_of(*input.standard, result, actor); };
  };
  const auto& stages = input.stages;
  const auto own = std::ranges::find_if(stages, of(StageActor::organization));
  const auto review = std::ranges::find_if(stages, of(StageActor::assessor));
  const auto visit = std::find_if(stages.rbegin(), stages.rend(), of(StageActor::assessor));
  const auto& last = std::ranges::find_if(input.standard->stages.rbegin(), input.standard->stages.rend(),
                                          [](const Stage& s) { return s.by == StageActor::assessor; });
  switch (answers) {
    case Answers::reported:
      return input.reported() == nullptr && !stages.empty() ? &stages.back() : input.reported();
    case Answers::own:
      return own == stages.end() ? nullptr : &*own;
    case Answers::review:
      return review == stages.end() ? nullptr : &*review;
    case Answers::visit:
      if (visit == stages.rend() || last == input.standard->stages.rend()) return nullptr;
      return visit->sheet->stage == last->id ? &*visit : nullptr;
  }
  return nullptr;
}

/// What is done with a paper's script and the names that its template may use.
template <class S>
using Use = std::function<void(S&, const Filling&)>;

void with_manuscript(const ReadinessInput& input, const ReadinessOptions& options, const i18n::Catalog& words,
                     const StageResult& result, const Use<Manuscript>& use) {
  Manuscript script(input, options, words, result);
  Filling filling;
  common_offer().bind(filling, script);
  organization_offer().bind(filling, script);
  use(script, filling);
}

/// The stage that a kind is about, by the standard; empty: it has none.
std::string stage_of(const Standard& standard, Answers answers) {
  const StageActor actor = answers == Answers::own ? StageActor::organization : StageActor::assessor;
  std::string found;
  for (const Stage& stage : standard.stages) {
    if (stage.by != actor) continue;
    found = stage.id;
    if (answers != Answers::visit) break;
  }
  return found;
}

/// Where nothing is answered, or where it is a person who will write, the sheet is an empty one.
void with_manuscript(const ReportKind& kind, const ReadinessInput& input, const ReadinessOptions& options,
                     const i18n::Catalog& words, const Use<Manuscript>& use) {
  const StageResult* result = options.blank ? nullptr : result_for(input, kind.answers);
  if (result != nullptr) return with_manuscript(input, options, words, *result, use);
  AnswerSheet sheet = unopened_sheet(input, options.date);
  const std::string stage = stage_of(*input.standard, kind.answers);
  if (kind.answers != Answers::reported && !stage.empty()) sheet.stage = stage;
  const scoring::Score score = scoring::score(*input.standard, sheet);
  with_manuscript(input, options, words, {&sheet, &score, false}, use);
}

void with_city_script(const CityInput& input, const ReadinessOptions& options, const i18n::Catalog& words,
                      const Use<CityScript>& use) {
  CityScript script(input, options, words);
  Filling filling;
  common_offer().bind(filling, script);
  city_offer().bind(filling, script);
  use(script, filling);
}

/// The whole paper. `about`: the organization or the city.
Document written(Script& script, const Template& shape, const Filling& filling, const std::string& about) {
  set_page(script, script.in_language(shape.title), about);
  fill_template(script, shape, filling);
  keep_together(script.document.blocks);
  return std::move(script.document);
}

}  // namespace

const std::vector<ReportKind>& report_kinds() {
  using Scope = ReportKind::Scope;
  static const std::vector<ReportKind> kinds = {
      {"f-01", Scope::organization, Answers::reported, {"profile"}, true},
      {"f-02", Scope::organization, Answers::own, {"answers", "signature_organization"}, true},
      {"f-03", Scope::organization, Answers::reported, {"evidence_register"}, false},
      {"f-04", Scope::organization, Answers::review, {"review", "signature_assessors"}, true},
      {"f-05", Scope::organization, Answers::visit, {"visit", "signature_visit"}, true},
      {"f-06", Scope::organization, Answers::reported, {"people", "findings", "signature_minutes"}, false},
      {"f-07",
       Scope::organization,
       Answers::reported,
       {"identity", "verdict", "completeness", "signatures"},
       false},
      {"f-08", Scope::organization, Answers::reported, {"follow_up", "signature_minutes"}, false},
      {"f-09", Scope::organization, Answers::reported, {"signature_letter"}, false},
      {"invitation",
       Scope::organization,
       Answers::reported,
       {"evidence_to_bring", "signature_letter"},
       false},
      {"result-letter",
       Scope::organization,
       Answers::reported,
       {"facts", "first_steps", "signature_letter"},
       false},
      {"summary", Scope::organization, Answers::reported, {"section_figure"}, false},
      {"certificate", Scope::organization, Answers::reported, {"signature_head"}, false},
      {"objection-reply", Scope::organization, Answers::reported, {"objections", "signature_letter"}, false},
      {"study-visit", Scope::organization, Answers::reported, {"study_cards"}, true},
      {"f-10", Scope::city, Answers::reported, {"city_table", "city_gates", "signature_head"}, false},
      {"training-proposal", Scope::city, Answers::reported, {"training_topics", "training_invited"}, false},
  };
  return kinds;
}

const ReportKind* report_kind(std::string_view id) {
  const auto found = std::ranges::find(report_kinds(), id, &ReportKind::id);
  return found == report_kinds().end() ? nullptr : &*found;
}

Vocabulary vocabulary_of(const ReportKind& kind) {
  Vocabulary vocabulary;
  common_offer().name_in(vocabulary);
  if (kind.scope == ReportKind::Scope::city)
    city_offer().name_in(vocabulary);
  else
    organization_offer().name_in(vocabulary);
  for (const std::string_view part : kind.needed_parts) vocabulary.needed_parts.emplace(part);
  return vocabulary;
}

Document organization_paper(const ReportKind& kind, const Template& shape, const ReadinessInput& input,
                            const ReadinessOptions& options, const i18n::Catalog& words) {
  Document paper;
  with_manuscript(kind, input, options, words, [&](Manuscript& script, const Filling& filling) {
    paper = written(script, shape, filling, input.organization->name);
  });
  return paper;
}

Document city_paper(const Template& shape, const CityInput& input, const ReadinessOptions& options,
                    const i18n::Catalog& words) {
  Document paper;
  with_city_script(input, options, words, [&](CityScript& script, const Filling& filling) {
    paper = written(script, shape, filling, input.office.city);
  });
  return paper;
}

PaperFields organization_fields(const ReportKind& kind, const Template& shape, const ReadinessInput& input,
                                const ReadinessOptions& options, const i18n::Catalog& words) {
  PaperFields fields;
  with_manuscript(kind, input, options, words, [&](Manuscript& script, const Filling& filling) {
    fields = fields_of(script, shape, filling);
  });
  return fields;
}

PaperFields city_fields(const Template& shape, const CityInput& input, const ReadinessOptions& options,
                        const i18n::Catalog& words) {
  PaperFields fields;
  with_city_script(input, options, words, [&](CityScript& script, const Filling& filling) {
    fields = fields_of(script, shape, filling);
  });
  return fields;
}

}  // namespace assessor::report
