#include "ui/shell/screen.h"

namespace assessor::ui {

const Assessment* Model::assessment() const {
  if (session == nullptr) return nullptr;
  const auto& state = session->state();
  const Assessment* chosen = state.assessment(at.stage.assessment);
  if (chosen != nullptr && chosen->organization == at.organization) return chosen;
  return state.assessment_of(at.organization, state.office.current_period);
}

const Standard* Model::standard() const {
  if (session == nullptr) return nullptr;
  if (const Assessment* chosen = assessment()) return session->standard_of(chosen->id);
  return session->overview().standard;
}

StageKey Model::stage() const {
  const Assessment* chosen = assessment();
  if (chosen == nullptr) return {};
  if (at.stage.assessment == chosen->id && session->sheet_of(at.stage) != nullptr) return at.stage;
  const Standard* own = session->standard_of(chosen->id);
  if (own == nullptr) return {};
  if (const Stage* open = session::open_stage(session->state(), *own, chosen->id))
    return session::own_key(chosen->id, open->id);
  return session->latest_sent(chosen->id).value_or(StageKey{});
}

}  // namespace assessor::ui
