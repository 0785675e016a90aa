#include "session/transitions.h"

#include <algorithm>

#include "session/city_rows.h"

namespace assessor::session {

namespace {

bool have_same_levels(const Standard& a, const Standard& b) {
  return std::equal(a.levels.begin(), a.levels.end(), b.levels.begin(), b.levels.end(),
                    [](const Level& one, const Level& other) { return one.id == other.id; });
}

/// One period of one organization.
struct Place {
  std::size_t state = 0;
  bool own = false;  ///< the level is only claimed
};

Place place_of(const Session& session, const Transitions& found, const Assessment& assessment) {
  Place place{found.state(Standing::not_assessed), false};
  const Standard* standard = session.standard_of(assessment.id);
  const auto sent = session.latest_sent(assessment.id);
  const scoring::Score* score = sent ? session.sent_score(*sent) : nullptr;
  if (standard == nullptr || score == nullptr || !score->level) return place;
  const auto level = found.standard->level_by_id.find(*score->level);
  if (level == found.standard->level_by_id.end()) return place;
  return {level->second, !is_verified(*standard, sent->stage)};
}

Place place_in(const Session& session, const Transitions& found, const Organization& organization,
               const std::string& period) {
  const Assessment* assessment = session.state().assessment_of(organization.id, period);
  if (assessment != nullptr) return place_of(session, found, *assessment);
  const bool expected = period == found.to && !organization.archived;
  return {found.state(expected ? Standing::not_assessed : Standing::away), false};
}

void add(const Session& session, const Organization& organization, Transitions& found) {
  const Place before = place_in(session, found, organization, found.from);
  const Place after = place_in(session, found, organization, found.to);
  const std::size_t away = found.state(Standing::away);
  if (before.state == away && after.state == away) return;
  found.matrix.add(before.state, after.state);
  found.units[organization.id] = {before.state, after.state};
  found.own_before += before.own ? 1 : 0;
  found.own_after += after.own ? 1 : 0;
}

/// Units whose states fulfil `is`.
template <class Is>
int count_units(const Transitions& found, Is is) {
  return static_cast<int>(std::count_if(found.units.begin(), found.units.end(), [&](const auto& unit) {
    return is(unit.second.first, unit.second.second);
  }));
}

/// The same among those with a level in both periods.
template <class Is>
int count_moves(const Transitions& found, Is is) {
  return count_units(found, [&](std::size_t before, std::size_t after) {
    return before < found.levels() && after < found.levels() && is(before, after);
  });
}

}  // namespace

int Transitions::stayed() const {
  return count_moves(*this, [](std::size_t before, std::size_t after) { return after == before; });
}
int Transitions::up() const {
  return count_moves(*this, [](std::size_t before, std::size_t after) { return after > before; });
}
int Transitions::down() const {
  return count_moves(*this, [](std::size_t before, std::size_t after) { return after < before; });
}
int Transitions::fresh() const {
  return count_units(*this,
                     [this](std::size_t before, std::size_t) { return before == state(Standing::away); });
}
int Transitions::left() const {
  return count_units(*this,
                     [this](std::size_t, std::size_t after) { return after == state(Standing::away); });
}
int Transitions::without_level() const {
  const std::size_t none = state(Standing::not_assessed), gone = state(Standing::away);
  return count_units(*this, [none, gone](std::size_t before, std::size_t after) {
    return before != gone && after != gone && (before == none || after == none);
  });
}

Transitions build_transitions(const Session& session, const std::string& from, const std::string& to) {
  Transitions found;
  found.from = from;
  found.to = to;
  const Period* first = session.state().period(from);
  const Period* second = session.state().period(to);
  if (first == nullptr || second == nullptr) return found;
  const Standard* before = session.standards().of(first->standard);
  found.standard = session.standards().of(second->standard);
  if (before == nullptr || found.standard == nullptr) {
    found.standard = nullptr;
    return found;
  }
  found.standards_differ = before->digest != found.standard->digest;
  found.same_levels = have_same_levels(*before, *found.standard);
  if (!found.same_levels) return found;
  found.matrix = scoring::TransitionMatrix(found.states(), found.states());
  for (const auto& [id, organization] : session.state().organizations) add(session, organization, found);
  return found;
}

std::string period_before(const WorkspaceState& state, const std::string& period) {
  const auto next = state.periods.lower_bound(period);
  return next == state.periods.begin() ? std::string() : std::prev(next)->first;
}

}  // namespace assessor::session
