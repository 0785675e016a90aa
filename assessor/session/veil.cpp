#include "session/veil.h"

#include "session/apart.h"

namespace assessor::session {

Veil::Veil(const WorkspaceState& state, const std::string& viewer) {
  for (const auto& [stage, record] : state.stages)
    if (hidden_from(state, viewer, stage)) m_hidden.insert(stage);
}

bool Veil::hides(const Key& key) const {
  const bool of_stage =
      key.kind == RecordKind::answer || key.kind == RecordKind::sheet || key.kind == RecordKind::stage;
  return of_stage && hides(key.stage_key());
}

std::optional<Record> Veil::shown(const Key& key, const std::optional<Record>& record) const {
  if (!record || !hides(key)) return record;
  const auto* stage = std::get_if<StageRecord>(&*record);
  if (stage == nullptr) return std::nullopt;
  StageRecord shown = *stage;
  shown.return_reason.clear();  // it may tell a value
  return shown;
}

void Veil::cover(Transaction& transaction) const {
  for (Change& change : transaction.changes) {
    if (!hides(change.key)) continue;
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
  return made;
}

}  // namespace assessor::session
