#include <algorithm>

#include <fmt/format.h>

#include "report/readiness/parts.h"

namespace assessor::report {

namespace {

Row gate_row(const Manuscript& script, CriterionIndex index) {
  const Criterion& criterion = script.standard.criteria[index];
  const scoring::CriterionScore& scored = script.score.criteria[index];
  Inline standing = muted(script.say("report.not_applicable"));
  if (scored.gate_met)
    standing = *scored.gate_met ? inked("✓ " + script.say("report.met"), Ink::met)
                                : inked("▲ " + script.say("report.unmet"), Ink::unmet, true);
  return {Row::Kind::body,
          {{bold(criterion.code)},
           {plain(script.in_language(criterion.text))},
           {plain(script.points(criterion.gate_min_points))},
           {plain(scored.applies ? script.points(scored.points) : "–")},
           {standing}}};
}

}  // namespace

void add_gates(Manuscript& script) {
  Table table;
  table.columns = {{script.say("report.code"), Column::Width::fit},
                   {script.say("report.gates.gate")},
                   {script.say("report.needed"), Column::Width::fit, 1, Align::right},
                   {script.say("report.points"), Column::Width::fit, 1, Align::right},
                   {script.say("report.standing"), Column::Width::fit}};
  int applying = 0;
  for (CriterionIndex i = 0; i < script.standard.criteria.size(); ++i) {
    if (!script.standard.criteria[i].gate_min_points) continue;
    applying += script.score.criteria[i].gate_met ? 1 : 0;
    table.rows.push_back(gate_row(script, i));
  }
  if (table.rows.empty()) return;
  script.chapter("report.gates.heading");
  const int met = applying - static_cast<int>(script.score.unmet_gates.size());
  script.paragraph(met == applying ? "report.gates.all_met" : "report.gates.some_met",
                   {{"met", fmt::to_string(met)}, {"count", fmt::to_string(applying)}});
  script.add(std::move(table));
}

}  // namespace assessor::report
