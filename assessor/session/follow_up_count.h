#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/answer.h"
#include "domain/standard.h"
#include "session/state.h"

namespace assessor::session {

// What became of the last period's follow-up plan answers by itself the item that asks for it
// (Criterion::counts_follow_ups).

/// Lines of a plan that were to be done by a day. Dropped ones and those without a day are not due.
struct FollowUpCount {
  int done = 0, due = 0;
  friend bool operator==(const FollowUpCount&, const FollowUpCount&) = default;
};

/// The organization's newest earlier assessment by the same standard that has a follow-up plan; null: none.
const Assessment* planned_before(const WorkspaceState& state, const Assessment& assessment);
/// Of that assessment's plan, on a day.
FollowUpCount follow_up_count(const WorkspaceState& state, const std::string& assessment, Date day);

/// An item and what the plan answers to it. The answer is marked as copied, so that somebody looks at it.
struct CountedAnswer {
  std::string criterion;
  Answer answer;
};
/// For the items of the standard that count follow-up lines, while at least one is due; else empty.
std::vector<CountedAnswer> counted_answers(const WorkspaceState& state, const Standard& standard,
                                           const Assessment& assessment, Date day);

}  // namespace assessor::session
