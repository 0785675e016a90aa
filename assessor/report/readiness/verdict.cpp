#include <algorithm>

#include <fmt/format.h>

#include "report/figures/level_ladder.h"
#include "report/figures/score_bar.h"
#include "report/readiness/parts.h"
#include "report/readiness/requirement.h"

namespace assessor::report {

namespace {

constexpr double k_figure_width = 480;

/// The total that a level asks for by itself, where it does.
std::optional<Rational> total_needed(const Manuscript& script, const Level& level) {
  for (const Rule& rule : level.requires_all)
    if (rule.kind == Rule::Kind::total_at_least || rule.kind == Rule::Kind::total_above)
      return script.facts().number(rule.threshold);
  return std::nullopt;
}

std::size_t position_of(const Standard& standard, const std::string& level) {
  const auto found = std::find_if(standard.levels.begin(), standard.levels.end(),
                                  [&](const Level& one) { return one.id == level; });
  return static_cast<std::size_t>(found - standard.levels.begin());
}

void add_requirements(Table& table, const std::vector<Requirement>& requirements, const Inline& instead) {
  for (const Requirement& one : requirements) {
    const std::string indent = one.part ? "   " : "";
    const Inline has =
        instead.empty() ? plain(one.has.empty() && !one.needs.empty() ? "–" : one.has) : instead;
    table.rows.push_back({Row::Kind::body, {{plain(indent + one.what)}, {plain(one.needs)}, {has}}});
  }
}

/// What the level reached asked for, and what the next one still asks for.
void add_reasons_table(Manuscript& script, const Level& reached) {
  Table table;
  table.columns = {{script.say("report.reasons.requirement"), Column::Width::share, 2.2},
                   {script.say("report.reasons.needs"), Column::Width::share, 1.3},
                   {script.say("report.reasons.has"), Column::Width::share, 1}};
  const auto add_group = [&](const std::string& key, const Level& level) {
    table.rows.push_back(
        {Row::Kind::group, {{plain(script.say(key, {{"level", script.in_language(level.title)}})), 3}}});
  };
  if (!reached.requires_all.empty()) {
    add_group("report.reasons.group_reached", reached);
    add_requirements(table, requirements_of(script, reached.requires_all),
                     inked("✓ " + script.say("report.met"), Ink::met));
  }
  const auto& next = script.score.next_level;
  const Level* next_level = next ? script.standard.level(next->id) : nullptr;
  if (next_level != nullptr) {
    add_group("report.reasons.group_next", *next_level);
    add_requirements(table, unmet_requirements(script, next->unmet), {});
  }
  if (!table.rows.empty()) script.add(std::move(table));
  if (next_level == nullptr) script.paragraph("report.reasons.highest");
}

void add_remarks(Manuscript& script) {
  const scoring::Score& score = script.score;
  const std::string answered = fmt::to_string(score.answered), applicable = fmt::to_string(score.applicable);
  const bool open = score.answered < score.applicable && score.bounds.best;
  const i18n::Params counts{{"answered", answered},
                            {"applicable", applicable},
                            {"best", open ? script.on_scale(*score.bounds.best) : ""}};
  script.paragraph(open ? "report.verdict.incomplete" : "report.verdict.complete", counts);
  const Level* verified = score.level_if_verified ? script.standard.level(*score.level_if_verified) : nullptr;
  if (verified != nullptr && score.level != score.level_if_verified)
    script.paragraph("report.verdict.if_verified", {{"level", script.in_language(verified->title)}});
  if (score.near_threshold && script.standard.scoring.near_threshold)
    script.paragraph("report.verdict.near",
                     {{"points", script.format.exact(*script.standard.scoring.near_threshold)}});
  for (const std::string& id : score.marks)
    for (const Mark& mark : script.standard.marks)
      if (mark.id == id) script.paragraph("report.verdict.mark", {{"mark", script.in_language(mark.title)}});
}

}  // namespace

Figure score_figure(const Manuscript& script) {
  const Scoring& scoring = script.standard.scoring;
  ScoreBar bar{k_figure_width,
               scoring.min,
               scoring.max,
               script.score.total,
               script.score.bounds.worst,
               script.score.bounds.best,
               script.total_of(script.score),
               {}};
  for (const Level& level : script.standard.levels) {
    const Rational from = total_needed(script, level).value_or(scoring.min);
    if (!bar.bands.empty() && from <= bar.bands.back().from) continue;
    bar.bands.push_back({from, script.in_language(level.title), script.format.exact(from)});
  }
  return {score_bar(bar), script.say("report.verdict.score_figure", {{"score", bar.value_text}}), {}};
}

Figure ladder_figure(const Manuscript& script, const Level& reached) {
  const std::size_t here = position_of(script.standard, reached.id);
  LevelLadder ladder{k_figure_width, {}};
  for (std::size_t i = 0; i < script.standard.levels.size(); ++i) {
    const Level& level = script.standard.levels[i];
    Rung rung{script.in_language(level.title), "", Rung::State::later};
    if (const auto needed = total_needed(script, level))
      rung.note = script.say("report.reasons.rung_score", {{"score", script.format.exact(*needed)}});
    if (i < here) rung.state = Rung::State::reached;
    if (i == here) rung = {rung.title, script.say("report.reasons.rung_here"), Rung::State::current};
    if (i == here + 1) rung.state = Rung::State::next;
    ladder.rungs.push_back(std::move(rung));
  }
  const std::string words =
      script.say("report.reasons.ladder_figure", {{"level", script.in_language(reached.title)}});
  return {level_ladder(ladder), words, {}};
}

void add_verdict(Manuscript& script) {
  const scoring::Score& score = script.score;
  const Level* reached = score.level ? script.standard.level(*score.level) : nullptr;
  script.chapter("report.verdict.heading");
  i18n::Params params{{"organization", script.input.organization->name},
                      {"stage", stage_in_sentence(script, score.stage)},
                      {"score", script.total_of(score)},
                      {"max", script.format.exact(script.standard.scoring.max)}};
  if (reached == nullptr) {
    script.paragraph("report.verdict.no_level", params);
    return add_remarks(script);
  }
  params.emplace("level", script.in_language(reached->title));
  Inline opening = plain(script.say("report.verdict.opening", params) + " ");
  script.add(Paragraph{opening + Inline{{script.in_language(reached->meaning), false, true, Ink::text}}});
  script.add(score_figure(script));
  add_remarks(script);
}

void add_reasons(Manuscript& script) {
  const Level* reached = script.score.level ? script.standard.level(*script.score.level) : nullptr;
  if (reached == nullptr) return;
  script.chapter("report.reasons.heading");
  script.add(ladder_figure(script, *reached));
  add_reasons_table(script, *reached);
}

}  // namespace assessor::report
