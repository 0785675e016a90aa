#include <algorithm>
#include <span>

#include <fmt/format.h>

#include "report/figures/dot_plot.h"
#include "report/readiness/parts.h"
#include "scoring/compare.h"

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
  const auto line_share = [&](std::size_t line) {
    return line < script.input.lines.size() ? script.input.lines[line].score->sections[index].share
                                            : std::nullopt;
  };
  row.second = as_percent(line_share(1));
  if (script.input.lines.empty()) return row;
  const auto share = line_share(0);
  row.benchmark = as_percent(share);
  row.benchmark_text = script.percent_of(*script.input.lines.front().score, share);
  row.gap_text = own && share ? script.format.signed_number((*own - *share) * 100, 2) : "–";
  return row;
}

/// "16"; where not all have a number in every section "14–16".
std::string counted(const std::vector<SectionSpread>& city) {
  const auto [least, most] = std::ranges::minmax(city, {}, &SectionSpread::count);
  const std::string words = fmt::to_string(most.count);
  return least.count == most.count ? words : fmt::to_string(least.count) + "–" + words;
}

Figure dot_figure(const Manuscript& script) {
  DotPlot plot;
  plot.width = k_figure_width;
  for (std::size_t i = 0; i < script.standard.top_sections.size(); ++i)
    plot.rows.push_back(dot_row(script, i));
  plot.own_claimed = is_claimed(script);
  plot.own_head = script.say("report.comparison.own");
  plot.own_legend = own_legend(script);
  const std::vector<ComparedLine>& lines = script.input.lines;
  if (!lines.empty()) {
    plot.benchmark_head = script.say("report.comparison.benchmark");
    plot.benchmark_legend = lines.front().name;
    plot.gap_head = script.say("report.comparison.gap");
  }
  if (lines.size() > 1) plot.second_legend = lines[1].name;
  if (!script.input.city.empty()) {
    plot.median_legend = script.say("report.comparison.median", {{"count", counted(script.input.city)}});
    plot.range_legend = script.say("report.comparison.range");
  }
  return {dot_plot(plot), script.say("report.comparison.figure"), {}};
}

/// What there was to see, how long it took, what it cost, who tells more.
Inline practice_words(const Manuscript& script, const Criterion& criterion, const Practice& practice) {
  Inline words =
      bold(script.in_language(criterion.short_title)) + plain(". " + script.in_language(practice.what));
  if (!practice.evidence.empty())
    words = words + muted(" · " + script.say("report.comparison.evidence",
                                             {{"evidence", script.in_language(practice.evidence)}}));
  for (const Text* more : {&practice.duration, &practice.cost, &practice.who})
    if (!more->empty()) words = words + muted(" · " + script.in_language(*more));
  return words;
}

/// What a line did, for criteria where it stands higher.
void add_practices(Manuscript& script, const ComparedLine& line) {
  if (line.practices == nullptr) return;
  Table table;
  table.columns = {{script.say("report.code"), Column::Width::fit},
                   {script.say("report.points"), Column::Width::fit, 1, Align::centre},
                   {script.say("report.comparison.practice")}};
  for (CriterionIndex i = 0; i < script.standard.criteria.size(); ++i) {
    const Criterion& criterion = script.standard.criteria[i];
    const auto practice = line.practices->practices.find(criterion.id);
    const auto& own = script.score.criteria[i];
    const auto& other = line.score->criteria[i].points;
    if (practice == line.practices->practices.end() || !own.applies || !other) continue;
    if (own.points && *own.points >= *other) continue;
    table.rows.push_back({Row::Kind::body,
                          {{bold(criterion.code)},
                           {plain(script.points(own.points) + " → " + script.points(other))},
                           {practice_words(script, criterion, practice->second)}}});
  }
  if (table.rows.empty()) return;
  script.add(Heading{2, script.say("report.comparison.practices", {{"name", line.name}})});
  script.add(std::move(table));
}

/// A page has room for so many lines side by side.
constexpr std::size_t k_lines_abreast = 4;

/// "95,56 (−16,67)": the line's number and own minus it.
std::string line_words(const Manuscript& script, const std::string& number,
                       const std::optional<Rational>& gap) {
  const int decimals = script.standard.scoring.decimals;
  return gap ? number + " (" + script.format.signed_number(*gap, decimals) + ")" : number;
}

/// Some of the lines in numbers, each with its gap: more than a picture can hold.
Table lines_table(const Manuscript& script, std::span<const ComparedLine> lines) {
  Table table;
  table.columns = {{script.say("report.code"), Column::Width::fit},
                   {script.say("report.section"), Column::Width::share, 1.2},
                   {script.say("report.comparison.own"), Column::Width::fit, 1, Align::right}};
  std::vector<const scoring::Score*> scores;
  for (const ComparedLine& line : lines) {
    table.columns.push_back({line.name, Column::Width::share, 1, Align::right});
    scores.push_back(line.score);
  }
  const scoring::Comparison compared = scoring::compare(script.score, scores);
  const auto percent = [&](const scoring::Score& score, SectionIndex section) {
    return script.percent_of(score, score.sections[section].share);
  };
  for (const SectionIndex section : script.standard.top_sections) {
    Row row{Row::Kind::body,
            {{bold(script.standard.sections[section].code)},
             {plain(script.in_language(script.standard.sections[section].short_title))},
             {bold(percent(script.score, section))}}};
    for (std::size_t i = 0; i < scores.size(); ++i)
      row.cells.push_back(
          {plain(line_words(script, percent(*scores[i], section), compared.sections[section].gap(i)))});
    table.rows.push_back(std::move(row));
  }
  Row total{Row::Kind::total,
            {{plain(script.say("report.total")), 2}, {plain(script.total_of(script.score))}}};
  for (std::size_t i = 0; i < scores.size(); ++i)
    total.cells.push_back({plain(line_words(script, script.total_of(*scores[i]), compared.total.gap(i)))});
  table.rows.push_back(std::move(total));
  return table;
}

void add_lines(Manuscript& script) {
  const std::span<const ComparedLine> lines = script.input.lines;
  script.paragraph("report.comparison.lines");
  for (std::size_t from = 0; from < lines.size(); from += k_lines_abreast)
    script.add(lines_table(script, lines.subspan(from, std::min(k_lines_abreast, lines.size() - from))));
}

void add_opening(Manuscript& script) {
  const std::vector<ComparedLine>& lines = script.input.lines;
  if (lines.empty()) return script.paragraph("report.comparison.city_only");
  std::string names;
  for (const ComparedLine& line : lines) names += (names.empty() ? "" : "; ") + line.name;
  script.paragraph("report.comparison.opening", {{"benchmark", names}});
}

}  // namespace

bool is_claimed(const Manuscript& script) {
  const Stage* stage = script.standard.stage(script.sheet.stage);
  return stage != nullptr && stage->by == StageActor::organization;
}

std::string own_legend(const Manuscript& script) {
  return script.say(is_claimed(script) ? "report.comparison.own_claimed" : "report.comparison.own");
}

void add_comparison(Manuscript& script) {
  const std::vector<ComparedLine>& lines = script.input.lines;
  if (lines.empty() && script.input.city.empty()) return;
  script.chapter("report.comparison.heading");
  add_opening(script);
  script.add(dot_figure(script));
  script.add(Paragraph{muted(script.say("report.comparison.remark")), TextRole::small});
  if (lines.size() > 1) add_lines(script);
  if (std::ranges::count(lines, ComparedLine::Of::nobody, &ComparedLine::of) > 0)
    script.add(Paragraph{muted(script.say("report.comparison.composed")), TextRole::small});
  for (const ComparedLine& line : lines) add_practices(script, line);
}

}  // namespace assessor::report
