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

std::string codes_of(const Manuscript& script, const std::vector<CriterionIndex>& criteria) {
  std::string codes;
  for (const CriterionIndex criterion : criteria)
    codes += (codes.empty() ? "" : ", ") + script.standard.criteria[criterion].code;
  return codes;
}

Row step_row(const Manuscript& script, const PathStep& at, int effort) {
  const Criterion& criterion = script.standard.criteria[at.step.criterion];
  Inline words = bold(script.in_language(criterion.short_title));
  if (const std::string advice = advice_of(script, at.step); !advice.empty())
    words = words + plain(". " + advice);
  if (!at.waits_for.empty())
    words = words + plain(" " + script.say("report.way.waits", {{"items", codes_of(script, at.waits_for)}}));
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

/// "SD-01 0 → 2, LY-03 1 → 2".
std::string told_steps(const Manuscript& script, const Way& way) {
  std::string told;
  for (const PathStep& at : way.path.steps) {
    told += (told.empty() ? "" : ", ") + script.standard.criteria[at.step.criterion].code + " " +
            script.points(at.step.from) + " → " + script.points(at.step.target);
  }
  return told;
}

/// The other ways found, a line each: what they ask, and what for.
void add_others(Manuscript& script, const std::vector<Way>& ways) {
  Table table;
  table.columns = {{script.say("report.way.number"), Column::Width::fit, 1, Align::centre},
                   {script.say("report.way.steps")},
                   {script.say("report.missing.effort"), Column::Width::fit, 1, Align::centre},
                   {script.say("report.way.total"), Column::Width::fit, 1, Align::right}};
  for (std::size_t i = 1; i < ways.size(); ++i)
    table.rows.push_back({Row::Kind::body,
                          {{plain(std::to_string(i + 1))},
                           {plain(told_steps(script, ways[i]))},
                           {plain(std::to_string(ways[i].effort))},
                           {plain(script.total_of(ways[i].path.steps.back().after))}}});
  script.paragraph("report.way.others", {{"count", std::to_string(ways.size() - 1)}});
  script.add(std::move(table));
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
  if (paths.ways.size() > 1) add_others(script, paths.ways);
}

}  // namespace assessor::report
