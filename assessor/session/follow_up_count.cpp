#include "session/follow_up_count.h"

#include <algorithm>

#include "session/follow_up_proposal.h"

namespace assessor::session {

const Assessment* planned_before(const WorkspaceState& state, const Assessment& assessment) {
  const Assessment* newest = nullptr;
  for (const auto& [id, other] : state.assessments) {
    if (other.organization != assessment.organization || other.period >= assessment.period) continue;
    if (other.standard.id != assessment.standard.id || follow_ups_of(state, id).empty()) continue;
    if (newest == nullptr || newest->period < other.period) newest = &other;
  }
  return newest;
}

FollowUpCount follow_up_count(const WorkspaceState& state, const std::string& assessment, Date day) {
  FollowUpCount count;
  for (const FollowUp* entry : follow_ups_of(state, assessment)) {
    const bool due = entry->due && *entry->due <= day && entry->state != FollowUpState::dropped;
    if (!due) continue;
    ++count.due;
    count.done += entry->state == FollowUpState::done ? 1 : 0;
  }
  return count;
}

std::vector<CountedAnswer> counted_answers(const WorkspaceState& state, const Standard& standard,
                                           const Assessment& assessment, Date day) {
  const Assessment* before = planned_before(state, assessment);
  if (before == nullptr) return {};
  const FollowUpCount count = follow_up_count(state, before->id, day);
  if (count.due == 0) return {};
  std::vector<CountedAnswer> counted;
  for (const Criterion& criterion : standard.criteria) {
    if (!criterion.counts_follow_ups) continue;
    Answer answer;
    answer.value = RatioTyped{Rational(count.done), Rational(count.due)};
    answer.inherited = true;
    counted.push_back({criterion.id, std::move(answer)});
  }
  return counted;
}

}  // namespace assessor::session
