#include "session/apart.h"

#include <algorithm>
#include <utility>

#include "session/sheet.h"

namespace assessor::session {

StageKey by_rater(StageKey stage, std::string rater) {
  stage.rater = std::move(rater);
  return stage;
}

const std::vector<std::string>& raters_of(const WorkspaceState& state, const StageKey& stage) {
  static const std::vector<std::string> k_none;
  const StageRecord* own = state.stage(by_rater(stage, {}));
  return own == nullptr ? k_none : own->raters;
}

bool is_rater(const WorkspaceState& state, const StageKey& stage, const std::string& person) {
  const auto& raters = raters_of(state, stage);
  return std::find(raters.begin(), raters.end(), person) != raters.end();
}

std::vector<std::string> waiting_for(const WorkspaceState& state, const StageKey& stage) {
  std::vector<std::string> waiting;
  for (const std::string& rater : raters_of(state, stage)) {
    const StageRecord* record = state.stage(by_rater(stage, rater));
    if (record == nullptr || being_worked_on(*record)) waiting.push_back(rater);
  }
  return waiting;
}

bool sheets_revealed(const WorkspaceState& state, const StageKey& stage) {
  return !raters_of(state, stage).empty() && waiting_for(state, stage).empty();
}

bool hidden_from(const WorkspaceState& state, const std::string& viewer, const StageKey& stage) {
  return !stage.rater.empty() && stage.rater != viewer && !sheets_revealed(state, stage);
}

StageKey working_key(const WorkspaceState& state, const StageKey& stage, const std::string& person) {
  if (!is_rater(state, stage, person)) return stage;
  StageKey own = by_rater(stage, person);
  const StageRecord* record = state.stage(own);
  return record != nullptr && being_worked_on(*record) ? own : by_rater(stage, {});
}

bool has_conflict(const Person& person, const std::string& organization) {
  return person.conflicts.contains(organization) ||
         (!person.organization.empty() && person.organization == organization);
}

}  // namespace assessor::session
