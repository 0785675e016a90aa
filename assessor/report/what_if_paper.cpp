#include "report/what_if_paper.h"

#include "report/readiness/parts.h"
#include "report/readiness/requirement.h"

namespace assessor::report {

namespace {

std::string level_of(const Manuscript& script, const scoring::Score& score) {
  const Level* level = score.level ? script.standard.level(*score.level) : nullptr;
  return level == nullptr ? script.say("report.no_level") : script.in_language(level->title);
}

/// On every page, the first one too.
void mark(Manuscript& script, const std::string& title) {
  set_page(script, title, script.input.organization->name);
  PageSetup& page = script.document.page;
  for (auto* lines : {&page.first_header, &page.header}) {
    Inline& right = lines->front().right;
    const std::string warned = right.empty() ? "" : " · ";
    right = inked(script.say("report.trial.mark") + warned, Ink::partial, true) + right;
  }
}

void add_opening(Manuscript& script) {
  add_letterhead(script);
  script.add(Paragraph{plain(script.say("report.trial.heading")), TextRole::title, Align::centre, true});
  add_standing(script);
  script.add(Notice{plain(script.say("report.trial.notice")), true});
  script.add(
      KeyValues{{{script.say("report.identity.organization"), bold(script.input.organization->name)},
                 {script.say("report.identity.period"), plain(script.input.period)},
                 {script.say("report.trial.stage"), plain(stage_title(script, script.sheet.stage))},
                 {script.say("report.trial.tried_on"), plain(script.format.date(script.options.date))}}});
}

void add_tried(Manuscript& script, const TrialInput& trial) {
  script.chapter("report.trial.items");
  script.paragraph("report.trial.items_opening", {{"count", std::to_string(trial.items.size())},
                                                  {"total", script.total_of(script.score)},
                                                  {"level", level_of(script, script.score)}});
  Table table;
  table.columns = {{script.say("report.code"), Column::Width::fit},
                   {script.say("report.item"), Column::Width::share, 2},
                   {script.say("report.trial.now"), Column::Width::fit, 1, Align::right},
                   {script.say("report.trial.tried"), Column::Width::fit, 1, Align::right},
                   {script.say("report.trial.alone"), Column::Width::fit, 1, Align::right},
                   {script.say("report.trial.level"), Column::Width::share, 1}};
  for (const TriedPoints& item : trial.items) {
    const Criterion& criterion = script.standard.criteria[item.criterion];
    table.rows.push_back({Row::Kind::body,
                          {{bold(criterion.code)},
                           {plain(script.in_language(criterion.short_title))},
                           {plain(script.points(item.from))},
                           {bold(script.points(item.to))},
                           {plain(script.total_of(*item.alone))},
                           {plain(level_of(script, *item.alone))}}});
  }
  script.add(std::move(table));
}

void add_requirements(Manuscript& script, const std::vector<scoring::UnmetRule>& rules) {
  Table table;
  table.columns = {{script.say("report.reasons.requirement"), Column::Width::share, 2},
                   {script.say("report.reasons.needs"), Column::Width::share, 1},
                   {script.say("report.reasons.has"), Column::Width::share, 1}};
  for (const Requirement& one : unmet_requirements(script, rules))
    table.rows.push_back({Row::Kind::body, {{plain(one.what)}, {plain(one.needs)}, {plain(one.has)}}});
  script.add(std::move(table));
}

void add_outcome(Manuscript& script, const scoring::WhatIf& all) {
  script.chapter("report.trial.together");
  const bool stays = script.score.level == all.score.level;
  script.paragraph(stays ? "report.trial.outcome_same_level" : "report.trial.outcome",
                   {{"now", script.total_of(script.score)},
                    {"then", script.total_of(all.score)},
                    {"from", level_of(script, script.score)},
                    {"to", level_of(script, all.score)}});
  if (!script.score.next_level) return script.paragraph("report.reasons.highest");
  const Level* next = script.standard.level(script.score.next_level->id);
  const i18n::Params level{{"level", next == nullptr ? "–" : script.in_language(next->title)}};
  if (all.reaches_next) return script.paragraph("report.trial.reaches", level);
  script.paragraph("report.trial.remains", level);
  if (!all.remains.empty()) add_requirements(script, all.remains);
}

}  // namespace

Document what_if_paper(const ReadinessInput& input, const TrialInput& trial, const ReadinessOptions& options,
                       const i18n::Catalog& words) {
  Manuscript script(input, options, words, input.stages.back());
  mark(script, script.say("report.trial.title"));
  add_opening(script);
  add_tried(script, trial);
  add_outcome(script, *trial.all);
  script.add(Paragraph{muted(script.say("report.trial.close")), TextRole::small});
  return std::move(script.document);
}

}  // namespace assessor::report
