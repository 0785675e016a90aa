#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "report/kinds/review_forms.h"
#include "report/readiness/parts.h"

namespace assessor::report {

namespace {

/// What the criteria that apply ask for, by position of the kind.
using Wanted = std::map<std::size_t, std::vector<std::string>>;

Wanted wanted_kinds(const Manuscript& script) {
  Wanted wanted;
  for (CriterionIndex i = 0; i < script.standard.criteria.size(); ++i) {
    if (!script.score.criteria[i].applies) continue;
    const Criterion& criterion = script.standard.criteria[i];
    for (const EvidenceNeed& need : criterion.evidence) {
      if (!scoring::must_hold(need.condition, script.facts())) continue;
      for (const std::size_t kind : need.kinds) {
        std::vector<std::string>& codes = wanted[kind];
        if (codes.empty() || codes.back() != criterion.code) codes.push_back(criterion.code);
      }
    }
  }
  return wanted;
}

std::string sensitivity_words(const Script& script, Sensitivity sensitivity) {
  switch (sensitivity) {
    case Sensitivity::none:
      return script.say("report.sensitivity.none");
    case Sensitivity::staff:
      return script.say("report.sensitivity.staff");
    case Sensitivity::redacted:
      return script.say("report.sensitivity.redacted");
    case Sensitivity::client:
      return script.say("report.sensitivity.client");
  }
  return {};
}

/// Where it can be seen. Of a file nobody needs to know more than that it is there.
std::string place_of(const Script& script, const assessor::Document& document) {
  if (document.seen_on_site) return script.say("report.evidence.seen");
  if (!document.file.empty()) return script.say("report.register.file");
  return document.url.empty() ? script.say("report.register.paper") : script.typed(document.url);
}

/// What is there of a kind, the best first: "berlaku sampai …".
Inline there_of(const Manuscript& script, const EvidenceKind& kind) {
  if (script.options.blank) return {};
  Inline lines;
  for (const assessor::Document& document : script.sheet.documents) {
    if (document.evidence != kind.id) continue;
    if (!lines.empty()) lines = lines + plain("\n");
    lines = lines + standing_of(script, document);
  }
  return lines.empty() ? inked(script.say("report.bring.not_yet"), Ink::unmet) : lines;
}

std::string how_to_bring(const Script& script, Sensitivity sensitivity) {
  if (sensitivity == Sensitivity::client) return script.say("report.bring.show");
  if (sensitivity == Sensitivity::none) return script.say("report.bring.copy");
  return script.say("report.bring.masked");
}

}  // namespace

void add_evidence_register(Manuscript& script) {
  if (script.sheet.documents.empty()) return script.paragraph("report.evidence.none");
  Table table;
  table.columns = {{script.say("report.number_sign"), Column::Width::fit, 1, Align::right},
                   {script.say("report.code"), Column::Width::fit},
                   {script.say("report.evidence.document"), Column::Width::share, 2.1},
                   {script.say("report.evidence.date"), Column::Width::share, 0.9},
                   {script.say("report.evidence.validity"), Column::Width::share, 1},
                   {script.say("report.register.place"), Column::Width::share, 0.9},
                   {script.say("report.register.sensitivity"), Column::Width::share, 0.9},
                   {script.say("report.evidence.items"), Column::Width::share, 1.1}};
  int number = 0;
  for (const assessor::Document* document : sorted_documents(script)) {
    const EvidenceKind* kind = script.standard.evidence_kind(document->evidence);
    const std::string sensitivity = kind == nullptr ? "–" : sensitivity_words(script, kind->sensitivity);
    table.rows.push_back({Row::Kind::body,
                          {{plain(fmt::to_string(++number))},
                           {plain(document->evidence)},
                           {document_words(script, *document)},
                           {plain(document->date ? script.format.date(*document->date) : "–")},
                           {standing_of(script, *document)},
                           {plain(place_of(script, *document))},
                           {plain(sensitivity)},
                           {plain(items_served(script, document->id))}}});
  }
  script.add(std::move(table));
}

void add_evidence_to_bring(Manuscript& script) {
  Table table;
  table.columns = {{script.say("report.code"), Column::Width::fit},
                   {script.say("report.bring.kind"), Column::Width::share, 2.2},
                   {script.say("report.evidence.items"), Column::Width::share, 1.4},
                   {script.say("report.bring.there"), Column::Width::share, 1.4},
                   {script.say("report.bring.how"), Column::Width::share, 1.2}};
  for (const auto& [index, codes] : wanted_kinds(script)) {
    const EvidenceKind& kind = script.standard.evidence[index];
    table.rows.push_back({Row::Kind::body,
                          {{bold(kind.id)},
                           {plain(script.in_language(kind.title))},
                           {plain(joined(codes, ", "))},
                           {there_of(script, kind)},
                           {plain(how_to_bring(script, kind.sensitivity))}}});
  }
  if (table.rows.empty()) return script.paragraph("report.bring.nothing");
  script.add(std::move(table));
}

}  // namespace assessor::report
