#include <fmt/format.h>

#include "report/kinds/answer_words.h"
#include "report/kinds/forms.h"
#include "report/readiness/parts.h"

namespace assessor::report {

namespace {

Inline statement_of(const Manuscript& script, const Criterion& criterion) {
  Inline words = plain(script.in_language(criterion.text));
  if (criterion.gate_min_points)
    words = words + bold(" " + script.say("report.gate_mark",
                                          {{"points", script.points(criterion.gate_min_points)}}));
  return words;
}

Table answer_table(const Manuscript& script) {
  Table table;
  table.columns = {
      {script.say("report.code"), Column::Width::fit},
      {script.say("report.answers.statement"), Column::Width::share, 2.2},
      {script.say("report.answers.answer"), Column::Width::share, script.options.blank ? 2.6 : 1.7},
      {script.say("report.evidence.document"), Column::Width::share, 0.9},
      {script.say("report.answers.remark"), Column::Width::share, 1.2}};
  return table;
}

Inline answer_cell(const Manuscript& script, const Criterion& criterion, const Answer* answer) {
  if (script.options.blank) return plain(joined(choices_of(script, criterion), "\n"));
  const std::string words = answer_in_words(script, criterion, answer);
  return words.empty() ? muted(script.say("report.why.unanswered")) : plain(words);
}

std::string remark_of(const Manuscript& script, const Answer* answer) {
  if (answer == nullptr) return {};
  return joined({script.typed(answer->note), answer->discuss ? script.say("report.answers.discuss") : ""},
                "\n");
}

Row answer_row(const Manuscript& script, CriterionIndex index) {
  const Criterion& criterion = script.standard.criteria[index];
  const Answer* answer = answer_of(script.sheet, criterion);
  return {Row::Kind::body,
          {{bold(criterion.code)},
           {statement_of(script, criterion)},
           {answer_cell(script, criterion, answer)},
           {plain(evidence_of(script, answer))},
           {plain(remark_of(script, answer))}}};
}

}  // namespace

void add_answers(Manuscript& script) {
  for (const SectionIndex section : script.standard.top_sections) {
    Table table = answer_table(script);
    for (const CriterionIndex index : criteria_below(script.standard, section))
      if (script.score.criteria[index].applies) table.rows.push_back(answer_row(script, index));
    if (table.rows.empty()) continue;
    script.add(Heading{2, section_heading(script, section)});
    script.add(std::move(table));
  }
}

void add_left_out(Manuscript& script) {
  Bullets list;
  for (CriterionIndex i = 0; i < script.standard.criteria.size(); ++i) {
    if (script.score.criteria[i].applies) continue;
    const Criterion& criterion = script.standard.criteria[i];
    list.items.push_back(bold(criterion.code + " ") + plain(script.in_language(criterion.short_title)) +
                         muted(" · " + script.say("report.left_out.by_profile")));
  }
  if (script.options.without_personal) list.items.push_back(plain(script.say("report.left_out.personal")));
  if (const int masked = script.options.without_personal ? masked_in(script.standard, script.sheet) : 0;
      masked > 0)
    list.items.push_back(plain(script.say("report.left_out.masked", {{"count", fmt::to_string(masked)}})));
  list.items.push_back(plain(script.say("report.left_out.clients")));
  script.chapter("report.left_out.heading");
  script.add(std::move(list));
}

}  // namespace assessor::report
