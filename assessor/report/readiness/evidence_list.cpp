#include <algorithm>

#include <fmt/format.h>

#include "report/readiness/parts.h"
#include "scoring/evidence.h"

namespace assessor::report {

namespace {

bool is_masked(const Standard& standard, const assessor::Document& document) {
  const EvidenceKind* kind = standard.evidence_kind(document.evidence);
  return kind != nullptr && kind->sensitivity != Sensitivity::none;
}

}  // namespace

std::vector<const assessor::Document*> sorted_documents(const Manuscript& script) {
  std::vector<const assessor::Document*> documents;
  for (const assessor::Document& document : script.sheet.documents) documents.push_back(&document);
  const auto rank = [&](const assessor::Document* document) {
    const auto found = script.standard.evidence_by_id.find(document->evidence);
    return found == script.standard.evidence_by_id.end() ? script.standard.evidence.size() : found->second;
  };
  std::stable_sort(documents.begin(), documents.end(), [&](const auto* a, const auto* b) {
    return std::pair(rank(a), std::string_view(a->title)) < std::pair(rank(b), std::string_view(b->title));
  });
  return documents;
}

std::string items_served(const Manuscript& script, const std::string& document) {
  std::string codes;
  for (const Criterion& criterion : script.standard.criteria) {
    const auto answer = script.sheet.answers.find(criterion.id);
    if (answer == script.sheet.answers.end()) continue;
    const auto& links = answer->second.evidence;
    const bool linked = std::any_of(links.begin(), links.end(),
                                    [&](const EvidenceLink& link) { return link.document == document; });
    if (linked) codes += (codes.empty() ? "" : ", ") + criterion.code;
  }
  return codes.empty() ? "–" : codes;
}

Inline standing_of(const Manuscript& script, const assessor::Document& document) {
  using scoring::DocumentStanding;
  if (document.seen_on_site) return plain(script.say("report.evidence.seen"));
  const EvidenceKind* kind = script.standard.evidence_kind(document.evidence);
  if (kind == nullptr) return plain("–");
  const auto validity =
      scoring::validity_on(script.standard, *kind, document, script.score.date, script.sheet.period);
  const std::string until = validity.until ? script.format.date(*validity.until) : "";
  switch (validity.standing) {
    case DocumentStanding::valid:
    case DocumentStanding::seen:
      return plain(until.empty() ? script.say("report.evidence.valid")
                                 : script.say("report.evidence.valid_until", {{"date", until}}));
    case DocumentStanding::undated_own:
      return plain(script.say("report.evidence.undated_own"));
    case DocumentStanding::expired:
      return inked(script.say("report.evidence.expired", {{"date", until}}), Ink::unmet);
    case DocumentStanding::not_yet:
      return inked(script.say("report.evidence.not_yet"), Ink::unmet);
    case DocumentStanding::undated:
      return inked(script.say("report.evidence.undated"), Ink::unmet);
    case DocumentStanding::outside:
      return inked(script.say("report.evidence.outside"), Ink::unmet);
  }
  return {};
}

Inline document_words(const Manuscript& script, const assessor::Document& document) {
  const EvidenceKind* kind = script.standard.evidence_kind(document.evidence);
  const Inline kind_words = plain(kind ? script.in_language(kind->title) : document.evidence);
  if (script.options.without_personal && is_masked(script.standard, document))
    return kind_words + muted("\n" + script.say("report.evidence.masked"));
  const std::string title = script.typed(document.title);
  return title.empty() ? kind_words : bold(title) + muted("\n" + flat(kind_words));
}

int masked_in(const Standard& standard, const AnswerSheet& sheet) {
  return static_cast<int>(
      std::count_if(sheet.documents.begin(), sheet.documents.end(),
                    [&](const assessor::Document& document) { return is_masked(standard, document); }));
}

int masked_documents(const ReadinessInput& input) {
  const StageResult* reported = input.reported();
  return reported == nullptr ? 0 : masked_in(*input.standard, *reported->sheet);
}

void add_evidence(Manuscript& script) {
  script.chapter("report.evidence.heading");
  if (script.sheet.documents.empty()) return script.paragraph("report.evidence.none");
  Table table;
  table.columns = {{script.say("report.number_sign"), Column::Width::fit, 1, Align::right},
                   {script.say("report.code"), Column::Width::fit},
                   {script.say("report.evidence.document"), Column::Width::share, 2.4},
                   {script.say("report.evidence.date"), Column::Width::fit},
                   {script.say("report.evidence.validity"), Column::Width::share, 1.3},
                   {script.say("report.evidence.items"), Column::Width::share, 1.2}};
  int number = 0;
  for (const assessor::Document* document : sorted_documents(script)) {
    const std::string date = document->date ? script.format.date(*document->date) : "–";
    table.rows.push_back({Row::Kind::body,
                          {{plain(fmt::to_string(++number))},
                           {plain(document->evidence)},
                           {document_words(script, *document)},
                           {plain(date)},
                           {standing_of(script, *document)},
                           {plain(items_served(script, document->id))}}});
  }
  script.paragraph("report.evidence.opening", {{"count", fmt::to_string(number)}});
  script.add(std::move(table));
}

}  // namespace assessor::report
