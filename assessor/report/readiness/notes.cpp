#include <set>

#include "i18n/sample_words.h"
#include "report/readiness/parts.h"

namespace assessor::report {

namespace {

void add_line(Inline& lines, const std::string& label, const std::string& words) {
  if (words.empty()) return;
  if (!lines.empty()) lines = lines + plain("\n");
  lines = lines + muted(label + ": ") + plain(words);
}

/// What people wrote beside an answer.
Inline notes_of(const Manuscript& script, const Answer& answer) {
  Inline lines;
  if (const auto* declared = std::get_if<NotApplicable>(&answer.value))
    add_line(lines, script.say("report.notes.not_applicable"), script.typed(declared->reason));
  add_line(lines, script.say("report.notes.reason"), script.typed(answer.reason));
  if (answer.observed) {
    const Observation& seen = *answer.observed;
    std::string words = script.typed(seen.text);
    const std::string when = seen.date ? script.format.date(*seen.date) : "";
    for (const std::string& part : {when, script.typed(seen.place), method_words(script, seen.method)})
      if (!part.empty()) words += (words.empty() ? "" : ", ") + part;
    add_line(lines, script.say("report.notes.observed"), words);
    if (seen.sample)
      add_line(lines, script.say("report.notes.sample"), i18n::sample_words(*seen.sample, script.words));
  }
  add_line(lines, script.say("report.notes.note"), script.typed(answer.note));
  return lines;
}

}  // namespace

std::string method_words(const Script& script, const std::string& method) {
  static const std::set<std::string> k_known{"observe", "interview", "document"};
  return k_known.contains(method) ? script.say("method." + method) : script.typed(method);
}

void add_notes(Manuscript& script) {
  Table table;
  table.columns = {{script.say("report.code"), Column::Width::fit},
                   {script.say("report.item"), Column::Width::share, 1},
                   {script.say("report.notes.words"), Column::Width::share, 2.6}};
  for (const Criterion& criterion : script.standard.criteria) {
    const auto answer = script.sheet.answers.find(criterion.id);
    if (answer == script.sheet.answers.end()) continue;
    Inline lines = notes_of(script, answer->second);
    if (lines.empty()) continue;
    table.rows.push_back(
        {Row::Kind::body,
         {{bold(criterion.code)}, {plain(script.in_language(criterion.short_title))}, {std::move(lines)}}});
  }
  if (table.rows.empty()) return;
  script.chapter("report.notes.heading");
  script.add(std::move(table));
}

}  // namespace assessor::report
