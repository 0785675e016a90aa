#include <algorithm>

#include "base/text.h"
#include "report/kinds/forms.h"
#include "report/readiness/parts.h"

namespace assessor::report {

namespace {

constexpr std::size_t k_cards = 6;  ///< what one visit has time for
constexpr std::size_t k_empty_cards = 4;
constexpr const char* k_line = "………………";

/// The field of the form with the codes of the items that the visit is about.
constexpr const char* k_items_blank = "items";

/// The host does better there, or nothing is known of the host.
bool host_is_ahead(const Manuscript& script, CriterionIndex item) {
  const ComparedLine* host = host_of(script.input);
  if (host == nullptr) return true;
  const auto &own = script.score.criteria[item].points, &shown = host->score->criteria[item].points;
  return shown && (!own || *own < *shown);
}

/// What the organization goes to learn: closed gates first, then the fewest points; nothing that is full, or
/// in which the host is no further.
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
  std::erase_if(items, [&](CriterionIndex item) { return !host_is_ahead(script, item); });
  items.resize(std::min(items.size(), k_cards));
  return items;
}

/// Codes as they were typed, parted by commas; none where nothing was typed.
std::vector<std::string> typed_items(const Manuscript& script) {
  std::vector<std::string> codes;
  const auto typed = script.options.blanks.find(k_items_blank);
  if (typed == script.options.blanks.end()) return codes;
  for (const std::string_view part : split(typed->second, ','))
    if (const std::string_view code = trimmed(part); !code.empty()) codes.emplace_back(code);
  return codes;
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

void add_item_card(Manuscript& script, CriterionIndex index) {
  const Criterion& criterion = script.standard.criteria[index];
  add_card(script, criterion.code, script.in_language(criterion.text),
           script.points(script.score.criteria[index].points));
}

/// A code that the standard does not know has its card too: somebody wants to ask about it.
void add_typed_cards(Manuscript& script, const std::vector<std::string>& codes) {
  for (const std::string& code : codes) {
    const auto found = std::ranges::find_if(script.standard.criteria, [&](const Criterion& criterion) {
      return folded(criterion.code) == folded(code);
    });
    if (found == script.standard.criteria.end())
      add_card(script, code, k_line, {});
    else
      add_item_card(script, static_cast<CriterionIndex>(found - script.standard.criteria.begin()));
  }
}

}  // namespace

const ComparedLine* host_of(const ReadinessInput& input) {
  const auto found = std::ranges::find(input.lines, ComparedLine::Of::another, &ComparedLine::of);
  return found == input.lines.end() ? nullptr : &*found;
}

std::string host_name(const ReadinessInput& input) {
  const ComparedLine* host = host_of(input);
  return host == nullptr ? std::string() : host->name;
}

void add_study_cards(Manuscript& script) {
  if (const auto codes = typed_items(script); !codes.empty()) return add_typed_cards(script, codes);
  const std::vector<CriterionIndex> items =
      script.options.blank ? std::vector<CriterionIndex>{} : items_to_learn(script);
  if (!items.empty())
    script.add(Paragraph{plain(script.say(
        host_of(script.input) == nullptr ? "report.study.chosen" : "report.study.chosen_of_host",
        {{"stage", stage_in_sentence(script, script.sheet.stage)}, {"host", host_name(script.input)}}))});
  for (const CriterionIndex index : items) add_item_card(script, index);
  if (!items.empty()) return;
  for (std::size_t i = 0; i < k_empty_cards; ++i)
    add_card(script, script.say("report.study.item"), k_line, {});
}

}  // namespace assessor::report
