#include "session/agreement.h"

#include <array>
#include <utility>

#include "session/apart.h"

namespace assessor::session {

namespace {

using Sheets = std::array<const AnswerSheet*, 2>;

/// As sent; nothing until both have.
std::optional<Sheets> sheets_of(const WorkspaceState& state, const StageKey& stage) {
  const auto& raters = raters_of(state, stage);
  if (raters.size() != 2 || !sheets_revealed(state, stage)) return std::nullopt;
  const auto first = state.sheets.find(by_rater(stage, raters[0]));
  const auto second = state.sheets.find(by_rater(stage, raters[1]));
  if (first == state.sheets.end() || second == state.sheets.end()) return std::nullopt;
  return Sheets{&first->second, &second->second};
}

}  // namespace

bool rated_apart(const WorkspaceState& state, const StageKey& stage) {
  return stage.rater.empty() && !raters_of(state, stage).empty();
}

std::optional<scoring::Agreement> agreement_of(const WorkspaceState& state,
                                               const scoring::PreparedStandard& prepared,
                                               const StageKey& stage,
                                               const std::vector<scoring::PreviousResult>& previous) {
  const auto sheets = sheets_of(state, stage);
  if (!sheets) return std::nullopt;
  return scoring::compare_raters(prepared, *sheets, state.answers_of(by_rater(stage, {})), previous);
}

std::map<std::string, Answer> agreed_so_far(const WorkspaceState& state, const Standard& standard,
                                            const StageKey& stage) {
  const auto sheets = sheets_of(state, stage);
  if (!sheets) return {};
  return scoring::agreed_answers(scoring::PreparedStandard(standard), *sheets, state.answers_of(stage));
}

std::vector<Blocker> unsettled_blockers(const WorkspaceState& state, const Standard& standard,
                                        const StageKey& stage) {
  std::vector<Blocker> found;
  if (!rated_apart(state, stage)) return found;
  for (const std::string& person : waiting_for(state, stage))
    found.push_back({"sheet-waiting", {}, true, {{"person", person}}});
  if (!found.empty()) return found;
  const auto agreement = agreement_of(state, scoring::PreparedStandard(standard), stage);
  if (!agreement) return found;
  for (const CriterionIndex open : agreement->open)
    found.push_back({"unsettled-difference", standard.criteria[open].id, true, {}});
  return found;
}

}  // namespace assessor::session
