#include "report/readiness/advice.h"
#include "report/readiness/parts.h"
#include "scoring/cheapest_path.h"

namespace assessor::report {

namespace {

using scoring::PathStep;
using scoring::Way;

std::string advice_of(const Manuscript& script, const scoring::Step& step) {
  const Criterion& criterion = script.standard.criteria[step.criterion];
  if (step.needs_only_evidence) return script.say("report.missing.add_evidence");
  return standard_advice(script, criterion, step.target);
}

Row step_row(const Manuscript& script, const PathStep& at, int effort) {
  const Criterion& criterion = script.standard.criteria[at.step.criterion];
  Inline words = bold(script.in_language(criterion.short_title));
  if (const std::string advice = advice_of(script, at.step); !advice.empty())
    words = words + plain(". " + advice);
  const std::string points = script.points(at.step.from) + " → " + script.points(at.step.target);
  return {Row::Kind::body,
          {{bold(criterion.code)},
           {std::move(words)},
           {plain(points)},
           {plain(std::to_string(effort))},
           {plain(script.format.signed_number(at.step.gain, script.standard.scoring.decimals))}}};
}

Table table_of(const Manuscript& script, const Way& way) {
  Table table;
  table.columns = {{script.say("report.code"), Column::Width::fit},
                   {script.say("report.missing.step")},
                   {script.say("report.points"), Column::Width::fit, 1, Align::centre},
                   {script.say("report.missing.effort"), Column::Width::fit, 1, Align::centre},
                   {script.say("report.missing.gain"), Column::Width::fit, 1, Align::right}};
  for (const PathStep& step : way.path.steps)
    table.rows.push_back(
        step_row(script, step, scoring::effort_of(script.prepared(), script.score, step.step)));
  return table;
}

std::string title_of(const Manuscript& script, const std::optional<std::string>& level) {
  for (const Level& one : script.standard.levels)
    if (one.id == level) return script.in_language(one.title);
  return "–";
}

}  // namespace

void add_way_up(Manuscript& script) {
  script.chapter("report.way.heading");
  const auto paths =
      scoring::cheapest_paths(script.prepared(), script.sheet, script.score, script.input.previous);
  if (paths.ways.empty() || paths.ways.front().path.steps.empty()) return script.paragraph("report.way.none");
  const Way& way = paths.ways.front();
  const scoring::Score& after = way.path.steps.back().after;
  script.paragraph(paths.proven ? "report.way.proven" : "report.way.enough",
                   {{"level", title_of(script, script.score.next_level->id)}});
  script.add(table_of(script, way));
  script.paragraph(way.path.arrives ? "report.way.after" : "report.way.not_enough",
                   {{"total", script.total_of(after)}, {"effort", std::to_string(way.effort)}});
  if (paths.ways.size() > 1)
    script.paragraph("report.way.others", {{"count", std::to_string(paths.ways.size() - 1)}});
}

}  // namespace assessor::report
