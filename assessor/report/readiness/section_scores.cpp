#include <algorithm>

#include <fmt/format.h>

#include "report/figures/section_bars.h"
#include "report/readiness/parts.h"
#include "scoring/display.h"

namespace assessor::report {

namespace {

constexpr double k_figure_width = 480;

/// Sent stages up to the reported one; only that one where the stages are not wanted side by side.
std::vector<const StageResult*> shown_stages(const Manuscript& script) {
  std::vector<const StageResult*> shown;
  const StageResult* reported = script.input.reported();
  for (const StageResult& stage : script.input.stages) {
    if (&stage == reported || (stage.sent && script.has(ReadinessPart::stages))) shown.push_back(&stage);
    if (&stage == reported) break;
  }
  return shown;
}

bool is_below(const Manuscript& script, const std::optional<Rational>& share) {
  const auto& minimum = script.standard.display.minimum;
  return share && minimum && scoring::compared(script.standard.scoring, *share * 100) < *minimum;
}

/// "cukup", "perlu 60", or "tidak berlaku".
std::string remark_of(const Manuscript& script, const std::optional<Rational>& share) {
  if (!share) return script.say("report.not_applicable");
  const auto& minimum = script.standard.display.minimum;
  if (!minimum) return "";
  if (!is_below(script, share)) return script.say("report.sections.enough");
  return script.say("report.sections.needs", {{"minimum", script.format.exact(*minimum)}});
}

Row section_row(const Manuscript& script, const std::vector<const StageResult*>& stages, SectionIndex index) {
  const Section& section = script.standard.sections[index];
  const scoring::SectionScore& scored = script.score.sections[index];
  Row row{Row::Kind::body, {{bold(section.code)}, {plain(script.in_language(section.title))}}};
  row.cells.push_back({plain(script.format.exact(scored.weight))});
  for (const StageResult* stage : stages) {
    const std::string value = script.percent_of(*stage->score, stage->score->sections[index].share);
    row.cells.push_back({stage == stages.back() ? bold(value) : plain(value)});
  }
  const bool below = is_below(script, scored.share);
  row.cells.push_back({inked(remark_of(script, scored.share), below ? Ink::unmet : Ink::text, below)});
  return row;
}

Table score_table(const Manuscript& script, const std::vector<const StageResult*>& stages) {
  Table table;
  table.columns = {{script.say("report.code"), Column::Width::fit},
                   {script.say("report.section")},
                   {script.say("report.weight"), Column::Width::fit, 1, Align::right}};
  Row total{Row::Kind::total, {{plain(script.say("report.total")), 3}}};
  for (const StageResult* stage : stages) {
    table.columns.push_back({stage_title(script, stage->sheet->stage), Column::Width::fit, 1, Align::right});
    total.cells.push_back({plain(script.total_of(*stage->score))});
  }
  table.columns.push_back({script.say("report.remark"), Column::Width::fit});
  total.cells.push_back({plain("")});
  for (const SectionIndex index : script.standard.top_sections)
    table.rows.push_back(section_row(script, stages, index));
  table.rows.push_back(std::move(total));
  return table;
}

std::optional<Rational> as_percent(const std::optional<Rational>& share) {
  return share ? std::optional<Rational>(*share * 100) : std::nullopt;
}

Figure bars_figure(const Manuscript& script, const std::vector<const StageResult*>& stages) {
  SectionBars chart;
  chart.width = k_figure_width;
  chart.minimum = script.standard.display.minimum;
  if (chart.minimum)
    chart.minimum_legend =
        script.say("report.sections.minimum", {{"minimum", script.format.exact(*chart.minimum)}});
  chart.value_legend = stage_title(script, script.score.stage);
  for (const StageResult* stage : stages)
    if (stage != stages.back()) chart.earlier_legend.push_back(stage_title(script, stage->sheet->stage));
  for (const SectionIndex index : script.standard.top_sections) {
    const Section& section = script.standard.sections[index];
    const scoring::SectionScore& scored = script.score.sections[index];
    SectionBar bar{section.code,
                   script.in_language(section.short_title),
                   as_percent(scored.share),
                   as_percent(scored.best),
                   {},
                   script.percent_of(script.score, scored.share),
                   remark_of(script, scored.share)};
    if (scored.share && scored.best && *scored.best > *scored.share)
      chart.best_legend = script.say("report.sections.still_open");
    for (const StageResult* stage : stages)
      if (stage != stages.back()) bar.earlier.push_back(as_percent(stage->score->sections[index].share));
    chart.bars.push_back(std::move(bar));
  }
  return {section_bars(chart), script.say("report.sections.figure"), {}};
}

}  // namespace

Figure sections_figure(const Manuscript& script) {
  return bars_figure(script, shown_stages(script));
}

void add_section_scores(Manuscript& script) {
  const std::vector<const StageResult*> stages = shown_stages(script);
  script.chapter("report.sections.heading");
  script.add(score_table(script, stages));
  script.add(bars_figure(script, stages));
}

void add_completeness(Manuscript& script) {
  script.chapter("report.completeness.heading");
  const bool begun = !script.input.stages.empty();
  script.paragraph(begun ? "report.completeness.unsent" : "report.completeness.not_begun",
                   {{"stage", stage_in_sentence(script, script.sheet.stage)},
                    {"answered", fmt::to_string(script.score.answered)},
                    {"applicable", fmt::to_string(script.score.applicable)}});
  Table table;
  table.columns = {{script.say("report.code"), Column::Width::fit},
                   {script.say("report.section")},
                   {script.say("report.completeness.applicable"), Column::Width::fit, 1, Align::right},
                   {script.say("report.completeness.answered"), Column::Width::fit, 1, Align::right},
                   {script.say("report.completeness.open"), Column::Width::fit, 1, Align::right}};
  for (const SectionIndex index : script.standard.top_sections) {
    const Section& section = script.standard.sections[index];
    const scoring::SectionScore& scored = script.score.sections[index];
    table.rows.push_back({Row::Kind::body,
                          {{bold(section.code)},
                           {plain(script.in_language(section.title))},
                           {plain(fmt::to_string(scored.applicable))},
                           {plain(fmt::to_string(scored.answered))},
                           {plain(fmt::to_string(scored.applicable - scored.answered))}}});
  }
  table.rows.push_back({Row::Kind::total,
                        {{plain(script.say("report.completeness.total")), 2},
                         {plain(fmt::to_string(script.score.applicable))},
                         {plain(fmt::to_string(script.score.answered))},
                         {plain(fmt::to_string(script.score.applicable - script.score.answered))}}});
  script.add(std::move(table));
}

}  // namespace assessor::report
