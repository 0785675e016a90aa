#include <algorithm>

#include "report/kinds/forms.h"
#include "report/readiness/parts.h"

namespace assessor::report {

namespace {

constexpr std::size_t k_cards = 6;  ///< what one visit has time for
constexpr std::size_t k_empty_cards = 4;
constexpr const char* k_line = "………………";

/// What the organization goes to learn: closed gates first, then the fewest points; nothing that is full.
std::vector<CriterionIndex> items_to_learn(const Manuscript& script) {
  std::vector<CriterionIndex> items = script.score.unmet_gates;
  std::vector<CriterionIndex> others;
  for (CriterionIndex i = 0; i < script.standard.criteria.size(); ++i) {
    const scoring::CriterionScore& scored = script.score.criteria[i];
    const bool is_gate = std::ranges::find(items, i) != items.end();
    if (!is_gate && scored.applies && scored.answered && scored.points &&
        *scored.points < script.standard.scoring.max)
      others.push_back(i);
  }
  std::ranges::stable_sort(others, [&](CriterionIndex a, CriterionIndex b) {
    return *script.score.criteria[a].points < *script.score.criteria[b].points;
  });
  items.insert(items.end(), others.begin(), others.end());
  items.resize(std::min(items.size(), k_cards));
  return items;
}

/// Rows to write on; the fields are those of a practice card.
void add_card(Manuscript& script, const std::string& code, const std::string& item,
              const std::string& points) {
  Table table;
  table.columns = {{code, Column::Width::share, 1}, {item, Column::Width::share, 3}};
  const auto row = [&](const char* key, const std::string& room) {
    table.rows.push_back({Row::Kind::body, {{plain(script.say(key))}, {plain(room)}}});
  };
  if (!points.empty()) row("report.study.own", points);
  row("report.study.what", " \n \n \n \n ");
  row("report.study.evidence", " \n ");
  row("report.study.duration", " ");
  row("report.study.cost", " ");
  row("report.study.who", " \n☐ " + script.say("report.study.agrees"));
  script.add(std::move(table));
}

}  // namespace

void add_study_cards(Manuscript& script) {
  const std::vector<CriterionIndex> items =
      script.options.blank ? std::vector<CriterionIndex>{} : items_to_learn(script);
  if (!items.empty())
    script.add(Paragraph{plain(
        script.say("report.study.chosen", {{"stage", stage_in_sentence(script, script.sheet.stage)}}))});
  for (const CriterionIndex index : items) {
    const Criterion& criterion = script.standard.criteria[index];
    add_card(script, criterion.code, script.in_language(criterion.text),
             script.points(script.score.criteria[index].points));
  }
  if (!items.empty()) return;
  for (std::size_t i = 0; i < k_empty_cards; ++i)
    add_card(script, script.say("report.study.item"), k_line, {});
}

}  // namespace assessor::report
