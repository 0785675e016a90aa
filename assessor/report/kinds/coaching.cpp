#include <algorithm>

#include "report/kinds/letters.h"
#include "report/readiness/advice.h"
#include "report/readiness/parts.h"
#include "scoring/display.h"

namespace assessor::report {

namespace {

constexpr std::size_t k_strengths = 3;
constexpr std::size_t k_steps = 5;

/// Top sections with a share, the highest first; equal ones in the standard's order.
std::vector<SectionIndex> by_share(const Manuscript& script) {
  std::vector<SectionIndex> sections;
  for (const SectionIndex index : script.standard.top_sections)
    if (script.score.sections[index].share) sections.push_back(index);
  std::ranges::stable_sort(sections, [&](SectionIndex a, SectionIndex b) {
    return *script.score.sections[a].share > *script.score.sections[b].share;
  });
  return sections;
}

bool is_strong(const Manuscript& script, SectionIndex section) {
  const auto& minimum = script.standard.display.minimum;
  const Rational percent = *script.score.sections[section].share * 100;
  return !minimum || scoring::compared(script.standard.scoring, percent) >= *minimum;
}

}  // namespace

void add_strengths(Manuscript& script) {
  Bullets list;
  for (const SectionIndex section : by_share(script)) {
    if (list.items.size() == k_strengths || !is_strong(script, section)) break;
    const std::string percent = script.percent_of(script.score, script.score.sections[section].share);
    list.items.push_back(bold(script.in_language(script.standard.sections[section].title)) +
                         plain(script.say("report.coaching.strength", {{"score", percent}})));
  }
  if (list.items.empty()) return script.paragraph("report.coaching.no_strength");
  script.add(std::move(list));
}

void add_first_steps(Manuscript& script) {
  Bullets list{{}, true};
  std::vector<CriterionIndex> named;
  for (const scoring::Step& step : scoring::next_steps(script.prepared(), script.score)) {
    if (list.items.size() == k_steps) break;
    if (std::ranges::find(named, step.criterion) != named.end()) continue;
    named.push_back(step.criterion);
    const Criterion& criterion = script.standard.criteria[step.criterion];
    const std::string mark =
        step.reason == scoring::StepReason::gate ? " " + script.say("report.coaching.gate") : "";
    list.items.push_back(bold(criterion.code + " " + script.in_language(criterion.short_title) + mark) +
                         plain(". " + advice_for(script, step)));
  }
  if (list.items.empty()) return script.paragraph("report.missing.nothing");
  script.add(std::move(list));
}

void add_score_figure(Manuscript& script) {
  script.add(score_figure(script));
}

void add_ladder_figure(Manuscript& script) {
  const Level* reached = script.score.level ? script.standard.level(*script.score.level) : nullptr;
  if (reached != nullptr) script.add(ladder_figure(script, *reached));
}

void add_section_figure(Manuscript& script) {
  script.add(sections_figure(script));
}

}  // namespace assessor::report
