#include <algorithm>

#include <fmt/format.h>

#include "report/readiness/advice.h"
#include "report/readiness/missing_items.h"
#include "report/readiness/parts.h"

namespace assessor::report {

namespace {

/// Of what could merely be better, only the most rewarding are printed; the annex has every item.
constexpr int k_most_improvable = 12;

std::string heading_of(const Manuscript& script, MissingReason reason) {
  switch (reason) {
    case MissingReason::gate:
      return script.say("report.missing.gate");
    case MissingReason::unanswered:
      return script.say("report.missing.unanswered");
    case MissingReason::unsupported:
      return script.say("report.missing.unsupported");
    case MissingReason::low_section:
      return script.say("report.missing.low_section");
    case MissingReason::improvable:
      return script.say("report.missing.improvable");
  }
  return {};
}

/// The standard's own advice for the step to the goal.
std::string item_advice(const Manuscript& script, const MissingItem& item) {
  const Criterion& criterion = script.standard.criteria[item.criterion];
  if (item.reason == MissingReason::unsupported) return script.say("report.missing.add_evidence");
  return item.goal ? standard_advice(script, criterion, *item.goal) : "";
}

bool names_evidence(MissingReason reason) {
  return reason <= MissingReason::unsupported;
}

Row item_row(const Manuscript& script, const MissingItem& item) {
  const Criterion& criterion = script.standard.criteria[item.criterion];
  Inline words = bold(script.in_language(criterion.short_title));
  if (const std::string advice = item_advice(script, item); !advice.empty())
    words = words + plain(". " + advice);
  const std::string evidence = names_evidence(item.reason) ? wanted_evidence(script, criterion) : "";
  if (!evidence.empty())
    words = words + muted("\n" + script.say("report.missing.evidence", {{"evidence", evidence}}));
  const std::string goal = item.goal ? script.format.exact(*item.goal) : "–";
  const std::string step =
      (item.reason == MissingReason::unanswered ? "–" : script.points(item.now)) + " → " + goal;
  const std::string gain = item.gain ? script.format.signed_number(*item.gain, 2) : "–";
  return {Row::Kind::body,
          {{bold(criterion.code)},
           {words},
           {plain(step)},
           {plain(effort_words(script, criterion.effort))},
           {plain(gain)}}};
}

Table table_of(const Manuscript& script, bool with_gain) {
  Table table;
  table.columns = {{script.say("report.code"), Column::Width::fit},
                   {script.say("report.missing.step")},
                   {script.say("report.points"), Column::Width::fit, 1, Align::centre},
                   {script.say("report.missing.effort"), Column::Width::fit}};
  if (with_gain)
    table.columns.push_back({script.say("report.missing.gain"), Column::Width::fit, 1, Align::right});
  return table;
}

}  // namespace

std::string wanted_evidence(const Manuscript& script, const Criterion& criterion) {
  std::string all;
  for (const EvidenceNeed& need : criterion.evidence) {
    if (!scoring::must_hold(need.condition, script.facts())) continue;
    std::string together;
    for (const std::size_t kind : need.kinds) {
      const EvidenceKind& one = script.standard.evidence[kind];
      together += (together.empty() ? "" : " + ") + one.id + " " + script.in_language(one.title);
    }
    all += (all.empty() ? "" : script.say("report.missing.or")) + together;
  }
  return all;
}

void add_missing(Manuscript& script) {
  const std::vector<MissingItem> items = missing_items(script.prepared(), script.score);
  const bool with_gain = script.input.reported() != nullptr;
  script.chapter("report.missing.heading");
  Table table = table_of(script, with_gain);
  int improvable = 0;
  const MissingItem* before = nullptr;
  for (const MissingItem& item : items) {
    if (!with_gain && item.reason != MissingReason::unanswered && item.reason != MissingReason::gate)
      continue;
    if (item.reason == MissingReason::improvable && ++improvable > k_most_improvable) continue;
    if (before == nullptr || before->reason != item.reason)
      table.rows.push_back(
          {Row::Kind::group,
           {{plain(heading_of(script, item.reason)), static_cast<int>(table.columns.size())}}});
    before = &item;
    table.rows.push_back(item_row(script, item));
    if (!with_gain) table.rows.back().cells.pop_back();
  }
  if (table.rows.empty()) return script.paragraph("report.missing.nothing");
  script.paragraph(with_gain ? "report.missing.opening" : "report.missing.opening_unsent");
  script.add(std::move(table));
  if (improvable > k_most_improvable)
    script.add(Paragraph{
        muted(script.say("report.missing.more", {{"count", fmt::to_string(improvable - k_most_improvable)}})),
        TextRole::small});
}

}  // namespace assessor::report
