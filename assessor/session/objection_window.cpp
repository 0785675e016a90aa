#include "session/objection_window.h"

#include <algorithm>
#include <tuple>

#include "session/journey.h"

namespace assessor::session {

std::optional<ObjectionWindow> objection_window(const WorkspaceState& state, const Standard& standard,
                                                const StageKey& stage, Date today) {
  const Stage* own = standard.stage(stage.stage);
  if (own == nullptr || own->objection_days <= 0 || !state.sheets.contains(stage)) return std::nullopt;
  ObjectionWindow window{stage, own->objection_days, {}, {}, 0, false};
  const HandOver* hand_over = state.hand_over(stage);
  if (hand_over == nullptr) return window;
  window.handed_over = hand_over->on;
  window.last_day = add_days(hand_over->on, own->objection_days);
  window.days_left = days_between(today, *window.last_day);
  window.accepted = hand_over->accepted;
  return window;
}

std::vector<ObjectionWindow> objection_windows(const WorkspaceState& state, const Standard& standard,
                                               const std::string& assessment, Date today) {
  std::vector<ObjectionWindow> windows;
  for (const Stage& stage : standard.stages)
    if (const auto window = objection_window(state, standard, own_key(assessment, stage.id), today))
      windows.push_back(*window);
  return windows;
}

std::vector<const Objection*> objections_of(const WorkspaceState& state, const std::string& assessment) {
  std::vector<const Objection*> found;
  for (const auto& [id, objection] : state.objections)
    if (objection.assessment == assessment) found.push_back(&objection);
  std::sort(found.begin(), found.end(), [](const Objection* a, const Objection* b) {
    return std::tie(a->raised, a->criterion, a->id) < std::tie(b->raised, b->criterion, b->id);
  });
  return found;
}

int waiting_objections(const WorkspaceState& state, const std::string& assessment) {
  const auto found = objections_of(state, assessment);
  return static_cast<int>(
      std::count_if(found.begin(), found.end(), [](const Objection* one) { return one->waits(); }));
}

}  // namespace assessor::session
