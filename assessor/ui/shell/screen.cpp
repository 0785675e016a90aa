#include "ui/shell/screen.h"

#include "session/apart.h"

namespace assessor::ui {

const Assessment* Model::assessment() const {
  if (session == nullptr) return nullptr;
  const auto& state = session->state();
  const Assessment* chosen = state.assessment(at.stage.assessment);
  if (chosen != nullptr && chosen->organization == at.organization) return chosen;
  return state.assessment_of(at.organization, session->period());
}

const Standard* Model::standard() const {
  if (session == nullptr) return nullptr;
  if (const Assessment* chosen = assessment()) return session->standard_of(chosen->id);
  return session->overview().standard;
}

StageKey Model::stage() const {
  const Assessment* chosen = assessment();
  if (chosen == nullptr) return {};
  const session::WorkspaceState& state = session->state();
  const auto worked_on = [&](const StageKey& key) { return session::working_key(state, key, desk.person); };
  if (at.stage.assessment == chosen->id) {
    const StageKey wanted = at.stage.rater.empty() ? worked_on(at.stage) : at.stage;
    if (session->sheet_of(wanted) != nullptr) return wanted;
  }
  const Standard* own = session->standard_of(chosen->id);
  if (own == nullptr) return {};
  if (const Stage* open = session::open_stage(state, *own, chosen->id))
    return worked_on(session::own_key(chosen->id, open->id));
  return session->latest_sent(chosen->id).value_or(StageKey{});
}

}  // namespace assessor::ui
