#include "session/lock.h"

#include <algorithm>
#include <climits>

#include "session/process_users.h"

namespace assessor::session {

namespace {

/// What a lock protects: the assessment that the record belongs to. Empty: the record is free.
std::string protected_by(const Change& change) {
  switch (change.key.kind) {
    case RecordKind::assessment:
    case RecordKind::stage:
    case RecordKind::answer:
    case RecordKind::sheet:
    case RecordKind::hand_over:
    case RecordKind::decision:
      return change.key.parts[0];
    case RecordKind::finding:
    case RecordKind::objection:
      return assessment_in(change);
    default:
      return {};
  }
}

/// The transaction itself opens the decision for a correction.
bool opens(const std::vector<Change>& changes, const std::string& assessment) {
  return std::any_of(changes.begin(), changes.end(), [&](const Change& change) {
    return change.key == Key::of(RecordKind::plenary, assessment) && change.after &&
           !std::get<Plenary>(*change.after).locked();
  });
}

tl::unexpected<Error> locked(const WorkspaceState& state, const std::string& assessment) {
  return fail("assessment-locked", {{"revision", std::to_string(last_revision(state, assessment))}});
}

}  // namespace

int last_revision(const WorkspaceState& state, const std::string& assessment) {
  const auto after = state.decisions.upper_bound({assessment, INT_MAX});
  if (after == state.decisions.begin()) return 0;
  const RevisionKey& last = std::prev(after)->first;
  return last.assessment == assessment ? last.revision : 0;
}

const PlenaryDecision* last_decision(const WorkspaceState& state, const std::string& assessment) {
  return state.decision({assessment, last_revision(state, assessment)});
}

bool is_locked(const WorkspaceState& state, const std::string& assessment) {
  const Plenary* plenary = state.plenary(assessment);
  return plenary != nullptr && plenary->locked();
}

Result<void> check_unlocked(const WorkspaceState& state, const std::string& assessment) {
  if (is_locked(state, assessment)) return locked(state, assessment);
  return {};
}

Result<void> check_unlocked(const WorkspaceState& state, const std::vector<Change>& changes) {
  for (const Change& change : changes) {
    const std::string assessment = protected_by(change);
    if (assessment.empty()) continue;
    const bool stands = change.key.kind == RecordKind::decision && change.before;
    if (stands || (is_locked(state, assessment) && !opens(changes, assessment)))
      return locked(state, assessment);
  }
  return {};
}

}  // namespace assessor::session
