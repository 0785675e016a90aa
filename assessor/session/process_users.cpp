#include "session/process_users.h"

#include <algorithm>

namespace assessor::session {

namespace {

template <class Map, class Uses>
std::optional<Key> first_in(RecordKind kind, const Map& records, Uses uses) {
  for (const auto& [id, record] : records)
    if (uses(record)) return Key::of(kind, id);
  return std::nullopt;
}

std::optional<Key> first_of(std::initializer_list<std::optional<Key>> keys) {
  for (const std::optional<Key>& key : keys)
    if (key) return key;
  return std::nullopt;
}

std::optional<Key> user_of_document(const WorkspaceState& state, const std::string& id) {
  const auto refers = [&](const Finding& finding) {
    return std::any_of(finding.references.begin(), finding.references.end(),
                       [&](const DocumentReference& reference) { return reference.document == id; });
  };
  const auto brings = [&](const Objection& one) {
    return std::find(one.documents.begin(), one.documents.end(), id) != one.documents.end();
  };
  return first_of({first_in(RecordKind::finding, state.findings, refers),
                   first_in(RecordKind::objection, state.objections, brings),
                   first_in(RecordKind::follow_up, state.follow_ups,
                            [&](const FollowUp& entry) { return entry.document == id; })});
}

std::optional<Key> user_of_person(const WorkspaceState& state, const std::string& id) {
  for (const auto& [stage, hand_over] : state.hand_overs)
    if (hand_over.recorded_by == id) return Key::hand_over(stage);
  for (const auto& [revision, decision] : state.decisions)
    if (decision.locked_by == id) return Key::decision(revision);
  for (const auto& [assessment, schedule] : state.schedules)
    if (std::find(schedule.assessors.begin(), schedule.assessors.end(), id) != schedule.assessors.end())
      return Key::of(RecordKind::schedule, assessment);
  return first_of({first_in(RecordKind::finding, state.findings,
                            [&](const Finding& finding) { return finding.noted_by == id; }),
                   first_in(RecordKind::objection, state.objections, [&](const Objection& one) {
                     return one.raised_by == id || one.answered_by == id || one.decided_by == id;
                   })});
}

}  // namespace

std::string assessment_in(const Change& change) {
  const std::optional<Record>& record = change.before ? change.before : change.after;
  if (!record) return {};
  return std::visit(
      [](const auto& value) -> std::string {
        if constexpr (requires { value.assessment; })
          return value.assessment;
        else
          return {};
      },
      *record);
}

std::optional<Key> process_user_of(const WorkspaceState& state, const Key& key) {
  switch (key.kind) {
    case RecordKind::document:
      return user_of_document(state, key.parts[0]);
    case RecordKind::person:
      return user_of_person(state, key.parts[0]);
    case RecordKind::finding:
      return first_in(RecordKind::follow_up, state.follow_ups,
                      [&](const FollowUp& entry) { return entry.finding == key.parts[0]; });
    case RecordKind::hand_over:
      return first_in(RecordKind::objection, state.objections, [&](const Objection& one) {
        return one.assessment == key.parts[0] && one.stage == key.parts[1];
      });
    default:
      return std::nullopt;
  }
}

}  // namespace assessor::session
