#include <algorithm>
#include <map>
#include <utility>

#include "session/city_rows.h"

namespace assessor::session {

namespace {

using Scores = std::vector<const scoring::Score*>;

void add_levels(const Standard& standard, const Scores& scores, City& city) {
  city.by_level.assign(standard.levels.size(), 0);
  for (const scoring::Score* score : scores) {
    if (!score->level) continue;
    const auto found = standard.level_by_id.find(*score->level);
    if (found != standard.level_by_id.end()) ++city.by_level[found->second];
  }
}

void add_gate_counts(const scoring::Score& score, std::map<CriterionIndex, GateCount>& counts) {
  for (CriterionIndex i = 0; i < score.criteria.size(); ++i) {
    const std::optional<bool>& met = score.criteria[i].gate_met;
    if (!met) continue;
    GateCount& count = counts[i];
    count.criterion = i;
    ++count.applicable;
    count.unmet += *met ? 0 : 1;
  }
}

void add_gates(const Scores& scores, City& city) {
  std::map<CriterionIndex, GateCount> counts;
  for (const scoring::Score* score : scores) add_gate_counts(*score, counts);
  for (const auto& [criterion, count] : counts)
    if (count.unmet > 0) city.gates.push_back(count);
  std::stable_sort(city.gates.begin(), city.gates.end(),
                   [](const GateCount& a, const GateCount& b) { return a.unmet > b.unmet; });
}

std::optional<Range> totals(const Scores& scores) {
  std::vector<Rational> values;
  for (const scoring::Score* score : scores)
    if (score->total) values.push_back(*score->total);
  return scoring::distribution_of(std::move(values));
}

std::optional<Range> percents(const Scores& scores, SectionIndex section) {
  std::vector<Rational> values;
  for (const scoring::Score* score : scores)
    if (const auto& share = score->sections[section].share) values.push_back(*share * Rational(100));
  return scoring::distribution_of(std::move(values));
}

using Rows = std::vector<const OrganizationRow*>;

Scores scores_of(const Rows& rows) {
  Scores scores;
  for (const OrganizationRow* row : rows) scores.push_back(row->score);
  return scores;
}

}  // namespace

City build_city(const Overview& overview, OwnScores own) {
  City city;
  if (overview.standard == nullptr) return city;
  // Those made with the period's own standard; a record edited by another hand could name a second one.
  Rows rows = comparable_rows(overview);
  add_levels(*overview.standard, scores_of(rows), city);
  add_gates(scores_of(rows), city);
  if (own == OwnScores::left_out)
    std::erase_if(rows, [](const OrganizationRow* row) { return !is_verified(*row); });
  const Scores scores = scores_of(rows);
  city.total = totals(scores);
  for (const SectionIndex section : overview.standard->top_sections)
    city.sections.push_back(percents(scores, section));
  return city;
}

City build_city(const Overview& overview) {
  return build_city(overview, OwnScores::left_out);
}

CityCounts counts_of(const Overview& overview) {
  CityCounts counts;
  for (const OrganizationRow* row : comparable_rows(overview))
    ++(is_verified(*row) ? counts.verified : counts.own);
  return counts;
}

}  // namespace assessor::session
