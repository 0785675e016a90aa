#include <fmt/format.h>

#include "report/figures/dot_plot.h"
#include "report/readiness/parts.h"

namespace assessor::report {

namespace {

constexpr double k_figure_width = 480;

std::optional<Rational> as_percent(const std::optional<Rational>& share) {
  return share ? std::optional<Rational>(*share * 100) : std::nullopt;
}

DotRow dot_row(const Manuscript& script, std::size_t position) {
  const SectionIndex index = script.standard.top_sections[position];
  const Section& section = script.standard.sections[index];
  const auto& own = script.score.sections[index].share;
  DotRow row{section.code,
             script.in_language(section.short_title),
             as_percent(own),
             {},
             {},
             {},
             {},
             script.percent_of(script.score, own),
             "",
             ""};
  if (position < script.input.city.size()) {
    const SectionSpread& spread = script.input.city[position];
    row.median = as_percent(spread.median);
    row.lowest = as_percent(spread.lowest);
    row.highest = as_percent(spread.highest);
  }
  if (script.input.benchmark) {
    const scoring::Score& benchmark = *script.input.benchmark->score;
    const auto& share = benchmark.sections[index].share;
    row.benchmark = as_percent(share);
    row.benchmark_text = script.percent_of(benchmark, share);
    row.gap_text = own && share ? script.format.signed_number((*own - *share) * 100, 2) : "–";
  }
  return row;
}

/// The reported score is the organization's own word.
bool is_claimed(const Manuscript& script) {
  const Stage* stage = script.standard.stage(script.sheet.stage);
  return stage != nullptr && stage->by == StageActor::organization;
}

Figure dot_figure(const Manuscript& script) {
  DotPlot plot;
  plot.width = k_figure_width;
  for (std::size_t i = 0; i < script.standard.top_sections.size(); ++i)
    plot.rows.push_back(dot_row(script, i));
  plot.own_claimed = is_claimed(script);
  plot.own_head = script.say("report.comparison.own");
  plot.own_legend = plot.own_claimed ? script.say("report.comparison.own_claimed") : plot.own_head;
  if (script.input.benchmark) {
    plot.benchmark_head = plot.benchmark_legend = script.say("report.comparison.benchmark");
    plot.gap_head = script.say("report.comparison.gap");
  }
  if (!script.input.city.empty()) {
    plot.median_legend =
        script.say("report.comparison.median", {{"count", fmt::to_string(script.input.city_organizations)}});
    plot.range_legend = script.say("report.comparison.range");
  }
  return {dot_plot(plot), script.say("report.comparison.figure"), {}};
}

/// What the benchmark did, for criteria where it stands higher.
void add_practices(Manuscript& script) {
  const BenchmarkResult& benchmark = *script.input.benchmark;
  if (!benchmark.sheet->benchmark) return;
  Table table;
  table.columns = {{script.say("report.code"), Column::Width::fit},
                   {script.say("report.points"), Column::Width::fit, 1, Align::centre},
                   {script.say("report.comparison.practice")}};
  for (CriterionIndex i = 0; i < script.standard.criteria.size(); ++i) {
    const Criterion& criterion = script.standard.criteria[i];
    const auto practice = benchmark.sheet->benchmark->practices.find(criterion.id);
    const auto& own = script.score.criteria[i];
    const auto& other = benchmark.score->criteria[i].points;
    if (practice == benchmark.sheet->benchmark->practices.end() || !own.applies || !other) continue;
    if (own.points && *own.points >= *other) continue;
    Inline words = bold(script.in_language(criterion.short_title)) +
                   plain(". " + script.in_language(practice->second.what));
    if (!practice->second.evidence.empty())
      words =
          words + muted(" · " + script.say("report.comparison.evidence",
                                           {{"evidence", script.in_language(practice->second.evidence)}}));
    for (const Text* more : {&practice->second.duration, &practice->second.cost, &practice->second.who})
      if (!more->empty()) words = words + muted(" · " + script.in_language(*more));
    table.rows.push_back({Row::Kind::body,
                          {{bold(criterion.code)},
                           {plain(script.points(own.points) + " → " + script.points(other))},
                           {std::move(words)}}});
  }
  if (table.rows.empty()) return;
  script.add(Heading{2, script.say("report.comparison.practices")});
  script.add(std::move(table));
}

}  // namespace

void add_comparison(Manuscript& script) {
  if (!script.input.benchmark && script.input.city.empty()) return;
  script.chapter("report.comparison.heading");
  if (script.input.benchmark)
    script.paragraph("report.comparison.opening",
                     {{"benchmark", script.input.benchmark->sheet->subject_name}});
  else
    script.paragraph("report.comparison.city_only");
  script.add(dot_figure(script));
  script.add(Paragraph{muted(script.say("report.comparison.remark")), TextRole::small});
  if (script.input.benchmark) add_practices(script);
}

}  // namespace assessor::report
