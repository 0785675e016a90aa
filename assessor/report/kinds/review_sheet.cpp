#include <algorithm>

#include "base/text.h"
#include "i18n/sample_words.h"
#include "report/kinds/answer_words.h"
#include "report/kinds/review_forms.h"
#include "report/readiness/missing_items.h"
#include "report/readiness/parts.h"

namespace assessor::report {

namespace {

constexpr const char* k_nothing = "–";

/// The stage before the one of the paper, if it was sent: what was not handed over is nobody's business.
const StageResult* stage_before(const Manuscript& script) {
  const StageResult* before = nullptr;
  for (const Stage& stage : script.standard.stages) {
    if (stage.id == script.sheet.stage) break;
    for (const StageResult& result : script.input.stages)
      if (result.sent && result.sheet->stage == stage.id) before = &result;
  }
  return before;
}

std::string points_in(const Manuscript& script, const StageResult* stage, CriterionIndex index) {
  if (stage == nullptr || !stage->score->criteria[index].answered) return k_nothing;
  return script.points(stage->score->criteria[index].points);
}

std::string own_points(const Manuscript& script, CriterionIndex index) {
  if (script.options.blank || !script.score.criteria[index].answered) return {};
  return script.points(script.score.criteria[index].points);
}

std::string missing_words(const Manuscript& script, CriterionIndex index) {
  const scoring::CriterionScore& scored = script.score.criteria[index];
  const Criterion& criterion = script.standard.criteria[index];
  if (!scored.answered) return script.say("report.why.unanswered");
  std::vector<std::string> lines;
  if (!scored.supported)
    lines.push_back(
        script.say("report.missing.evidence", {{"evidence", wanted_evidence(script, criterion)}}));
  else if (scored.why == scoring::Why::capped_top)
    lines.push_back(script.say("report.why.capped_top"));
  if (scored.gate_met && !*scored.gate_met)
    lines.push_back(script.say("report.review.gate", {{"points", script.points(criterion.gate_min_points)}}));
  return joined(lines, "\n");
}

Inline why_words(const Manuscript& script, const Answer* answer) {
  if (answer == nullptr || script.options.blank) return {};
  return plain(joined({script.typed(answer->reason), script.typed(answer->note)}, "\n"));
}

Inline item_words(const Script& script, const Criterion& criterion) {
  Inline words = plain(script.in_language(criterion.text));
  if (!criterion.gate_min_points) return words;
  const i18n::Params params{{"points", script.format.exact(*criterion.gate_min_points)}};
  return words + bold(" " + script.say("report.gate_mark", params));
}

Table review_table(const Manuscript& script) {
  Table table;
  table.columns = {{script.say("report.code"), Column::Width::fit},
                   {script.say("report.item"), Column::Width::share, 1.7},
                   {script.say("report.review.own"), Column::Width::fit, 1, Align::centre},
                   {script.say("report.review.reviewed"), Column::Width::fit, 1, Align::centre},
                   {script.say("report.notes.reason"), Column::Width::share, 1.4},
                   {script.say("report.review.missing"), Column::Width::share, 1.5}};
  return table;
}

Row review_row(const Manuscript& script, CriterionIndex index) {
  const Criterion& criterion = script.standard.criteria[index];
  const std::string before = points_in(script, stage_before(script), index), now = own_points(script, index);
  const bool changed = !now.empty() && before != k_nothing && before != now;
  return {Row::Kind::body,
          {{bold(criterion.code)},
           {item_words(script, criterion)},
           {plain(before)},
           {changed ? bold(now) : plain(now)},
           {why_words(script, answer_of(script.sheet, criterion))},
           {plain(script.options.blank ? std::string() : missing_words(script, index))}}};
}

/// One table a section, of what applies.
void add_by_section(Manuscript& script, const Table& empty_table,
                    Row (*row_of)(const Manuscript&, CriterionIndex)) {
  for (const SectionIndex section : script.standard.top_sections) {
    Table table = empty_table;
    for (const CriterionIndex index : criteria_below(script.standard, section))
      if (script.score.criteria[index].applies) table.rows.push_back(row_of(script, index));
    if (table.rows.empty()) continue;
    script.add(Heading{2, section_heading(script, section)});
    script.add(std::move(table));
  }
}

std::string methods_of(const Script& script, const Criterion& criterion) {
  std::vector<std::string> lines;
  for (const std::string& method : criterion.methods)
    lines.push_back((script.options.blank ? "☐ " : "") + method_words(script, method));
  return joined(lines, "\n");
}

/// Whether what was found agrees with the stage before. On a blank form the three are there to be ticked.
std::string agreement_of(const Manuscript& script, CriterionIndex index) {
  if (script.options.blank)
    return "☐ " + script.say("report.visit.agrees") + "\n☐ " + script.say("report.visit.differs") + "\n☐ " +
           script.say("report.visit.incomplete");
  const scoring::CriterionScore& scored = script.score.criteria[index];
  if (!scored.answered || !scored.supported) return script.say("report.visit.incomplete");
  const StageResult* before = stage_before(script);
  if (before == nullptr) return k_nothing;
  return script.say(before->score->criteria[index].points == scored.points ? "report.visit.agrees"
                                                                           : "report.visit.differs");
}

/// A sentence that goes on in its line.
std::string without_full_stop(const std::string& text) {
  std::string_view words = trimmed(text);
  if (words.ends_with('.') && !words.ends_with("..")) words.remove_suffix(1);
  return std::string(words);
}

/// What was seen or heard, where and when, and why the points changed.
Inline seen_words(const Manuscript& script, const Answer* answer) {
  if (answer == nullptr || script.options.blank) return {};
  std::vector<std::string> lines;
  if (answer->observed) {
    const Observation& seen = *answer->observed;
    lines.push_back(
        joined({without_full_stop(script.typed(seen.text)), seen.date ? script.format.date(*seen.date) : "",
                script.typed(seen.place), seen.method.empty() ? "" : method_words(script, seen.method)},
               ", "));
    if (seen.sample) lines.push_back(i18n::sample_words(*seen.sample, script.words));
  }
  lines.push_back(flat(why_words(script, answer)));
  return plain(joined(lines, "\n"));
}

Table visit_table(const Manuscript& script) {
  Table table;
  table.columns = {{script.say("report.code"), Column::Width::fit},
                   {script.say("report.visit.look"), Column::Width::share, 1.5},
                   {script.say("report.visit.method"), Column::Width::fit},
                   {script.say("report.visit.before"), Column::Width::fit, 1, Align::centre},
                   {script.say("report.visit.points"), Column::Width::fit, 1, Align::centre},
                   {script.say("report.visit.agreement"), Column::Width::fit},
                   {script.say("report.visit.seen"), Column::Width::share, 1.6}};
  if (script.options.blank)
    table.columns.push_back({script.say("report.visit.initials"), Column::Width::fit});
  return table;
}

Row visit_row(const Manuscript& script, CriterionIndex index) {
  const Criterion& criterion = script.standard.criteria[index];
  Row row{Row::Kind::body,
          {{bold(criterion.code)},
           {item_words(script, criterion)},
           {plain(methods_of(script, criterion))},
           {plain(points_in(script, stage_before(script), index))},
           {plain(own_points(script, index))},
           {plain(agreement_of(script, index))},
           {seen_words(script, answer_of(script.sheet, criterion))}}};
  if (script.options.blank) row.cells.push_back({});
  return row;
}

}  // namespace

void add_review(Manuscript& script) {
  add_by_section(script, review_table(script), review_row);
}

void add_visit(Manuscript& script) {
  add_by_section(script, visit_table(script), visit_row);
}

void add_discussed(Manuscript& script) {
  if (script.options.blank) return;
  Bullets list;
  for (CriterionIndex index = 0; index < script.standard.criteria.size(); ++index) {
    const Criterion& criterion = script.standard.criteria[index];
    const Answer* answer = answer_of(script.sheet, criterion);
    if (answer == nullptr || !answer->discuss || !script.score.criteria[index].applies) continue;
    const std::string points = own_points(script, index);
    const Inline name = bold(criterion.code + " ") + plain(script.in_language(criterion.short_title));
    list.items.push_back(
        points.empty() ? name
                       : name + muted(" · " + script.say("report.discussed.points", {{"points", points}})));
  }
  if (list.items.empty()) return;
  script.chapter("report.discussed.heading");
  script.add(std::move(list));
}

namespace {

std::vector<Signer> assessors_of(const Manuscript& script) {
  std::vector<Signer> signers;
  if (!script.options.without_personal && !script.options.blank)
    for (const std::string& name : script.input.assessors)
      signers.push_back({script.say("report.sign.assessor"), name, ""});
  while (signers.size() < 2) signers.push_back({script.say("report.sign.assessor"), "", ""});
  return signers;
}

}  // namespace

void sign_assessors(Manuscript& script) {
  add_signatures(script, assessors_of(script));
}

void sign_visit(Manuscript& script) {
  std::vector<Signer> signers = assessors_of(script);
  const std::string& name = script.input.organization->name;
  signers.push_back({script.say("report.sign.chair", {{"organization", name}}), "", ""});
  add_signatures(script, signers);
}

}  // namespace assessor::report
