#include "session/veil.h"

#include "session/apart.h"

namespace assessor::session {

Veil::Veil(const WorkspaceState& state, const std::string& viewer) {
  for (const auto& [stage, record] : state.stages)
    if (hidden_from(state, viewer, stage)) m_hidden.insert(stage);
  for (const auto& [id, finding] : state.findings)
    if (hides(finding)) m_findings.insert(id);
}

bool Veil::hides(const std::optional<Record>& record) const {
  if (!record) return false;
  if (const auto* finding = std::get_if<Finding>(&*record))
    return hides(StageKey{finding->assessment, finding->stage, finding->noted_by});
  const auto* entry = std::get_if<FollowUp>(&*record);
  return entry != nullptr && m_findings.contains(entry->finding);
}

bool Veil::hides(const Key& key) const {
  const bool of_stage =
      key.kind == RecordKind::answer || key.kind == RecordKind::sheet || key.kind == RecordKind::stage;
  return of_stage && hides(key.stage_key());
}

std::optional<Record> Veil::shown(const Key& key, const std::optional<Record>& record) const {
  if (!record || hides(record)) return std::nullopt;
  if (!hides(key)) return record;
  const auto* stage = std::get_if<StageRecord>(&*record);
  if (stage == nullptr) return std::nullopt;
  StageRecord shown = *stage;
  shown.return_reason.clear();  // it may tell a value
  return shown;
}

void Veil::cover(Transaction& transaction) const {
  for (Change& change : transaction.changes) {
    if (!hides(change.key) && !hides(change.before) && !hides(change.after)) continue;
    change.before = shown(change.key, change.before);
    change.after = shown(change.key, change.after);
    transaction.reason.clear();
  }
}

WorkspaceState Veil::shown(const WorkspaceState& state) const {
  WorkspaceState made = state;
  for (const StageKey& stage : m_hidden) {
    made.answers.erase(stage);
    made.sheets.erase(stage);
    if (const auto record = made.stages.find(stage); record != made.stages.end())
      record->second.return_reason.clear();
  }
  std::erase_if(made.findings, [&](const auto& entry) { return hides(Record(entry.second)); });
  std::erase_if(made.follow_ups, [&](const auto& entry) { return hides(Record(entry.second)); });
  return made;
}

}  // namespace assessor::session
