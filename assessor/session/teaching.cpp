#include "session/teaching.h"

#include <algorithm>

#include "session/city_rows.h"

namespace assessor::session {

namespace {

using Rows = std::vector<const OrganizationRow*>;

std::optional<Range> verified_range(const Rows& rows, SectionIndex section) {
  std::vector<Rational> values;
  for (const OrganizationRow* row : rows) {
    const auto percent = percent_of(*row, section);
    if (percent && is_verified(*row)) values.push_back(*percent);
  }
  return scoring::distribution_of(std::move(values));
}

struct Part {
  const OrganizationRow* row;
  Rational percent;
};

/// Those whose percent `is_in`, by percent: `rising` or falling.
template <class IsIn>
std::vector<Part> parts_of(const Rows& rows, SectionIndex section, bool rising, IsIn is_in) {
  std::vector<Part> parts;
  for (const OrganizationRow* row : rows)
    if (const auto percent = percent_of(*row, section); percent && is_in(*row, *percent))
      parts.push_back({row, *percent});
  std::stable_sort(parts.begin(), parts.end(), [rising](const Part& a, const Part& b) {
    return rising ? a.percent < b.percent : a.percent > b.percent;
  });
  return parts;
}

bool consents(const WorkspaceState& state, const OrganizationRow& row) {
  const Organization* organization = state.organization(row.organization);
  return organization != nullptr && organization->consents_to_teach;
}

void add_pairs(const WorkspaceState& state, const Rows& rows, SectionIndex section,
               std::vector<TeachingPair>& pairs) {
  const auto range = verified_range(rows, section);
  if (!range) return;
  const auto learners = parts_of(rows, section, true, [&](const OrganizationRow&, const Rational& percent) {
    return percent <= range->lower_quartile;
  });
  const auto teachers =
      parts_of(rows, section, false, [&](const OrganizationRow& row, const Rational& percent) {
        return is_verified(row) && consents(state, row) && percent >= range->upper_quartile;
      });
  for (const Part& learner : learners)
    for (const Part& teacher : teachers)
      if (teacher.percent > learner.percent)
        pairs.push_back({section, teacher.row->organization, learner.row->organization, teacher.percent,
                         learner.percent});
}

}  // namespace

std::vector<TeachingPair> teaching_pairs(const WorkspaceState& state, const Overview& overview) {
  std::vector<TeachingPair> pairs;
  if (overview.standard == nullptr) return pairs;
  const Rows rows = comparable_rows(overview);
  for (const SectionIndex section : overview.standard->top_sections) add_pairs(state, rows, section, pairs);
  return pairs;
}

std::vector<Guest> guests_of(const Overview& overview) {
  std::vector<Guest> guests;
  for (const OrganizationRow& row : overview.rows) {
    const bool known = row.score != nullptr && row.standard == overview.standard;
    guests.push_back({row.organization, known ? row.score->total : std::nullopt});
  }
  return guests;
}

std::vector<std::vector<std::string>> seating_plan(std::vector<Guest> guests, std::size_t group_size) {
  if (guests.empty() || group_size == 0) return {};
  std::stable_sort(guests.begin(), guests.end(), [](const Guest& a, const Guest& b) {
    if (!a.strength || !b.strength) return a.strength.has_value() && !b.strength.has_value();
    return *a.strength > *b.strength;
  });
  const std::size_t count = (guests.size() + group_size - 1) / group_size;
  std::vector<std::vector<std::string>> groups(count);
  for (std::size_t i = 0; i < guests.size(); ++i) {
    const std::size_t round = i / count, place = i % count;
    groups[round % 2 == 0 ? place : count - 1 - place].push_back(guests[i].organization);
  }
  return groups;
}

}  // namespace assessor::session
