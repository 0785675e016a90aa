#include "session/journey.h"

#include <array>

namespace assessor::session {

namespace {

bool being_worked_on(StageState state) {
  return state == StageState::open || state == StageState::returned;
}

const StageRecord* record_of(const WorkspaceState& state, const std::string& assessment, const Stage& stage) {
  return state.stage(own_key(assessment, stage.id));
}

/// The last stage, in order, that was ever opened.
const Stage* last_opened(const WorkspaceState& state, const Standard& standard,
                         const std::string& assessment) {
  const Stage* last = nullptr;
  for (const Stage& stage : standard.stages)
    if (record_of(state, assessment, stage) != nullptr) last = &stage;
  return last;
}

bool any_returned(const WorkspaceState& state, const Standard& standard, const std::string& assessment) {
  for (const Stage& stage : standard.stages) {
    const StageRecord* record = record_of(state, assessment, stage);
    if (record != nullptr && record->state == StageState::returned) return true;
  }
  return false;
}

JourneyStep after(const Standard& standard, const Stage& stage, StageState state) {
  // A plenary whose values are sent has not decided before its decision is locked, which closes its stage.
  const bool undecided = stage.by == StageActor::panel && state == StageState::sent;
  if (&stage == &standard.stages.back() && !undecided) return JourneyStep::follow_up;
  // What the office finished stays at its step until it is closed; an own assessment that was sent waits
  // for the next stage.
  if (stage.by != StageActor::organization && state == StageState::sent) return step_of(standard, stage);
  return step_of(standard, *(&stage + 1));
}

}  // namespace

std::string_view name_of(JourneyStep step) {
  static constexpr std::array<std::string_view, 7> k_names{
      "registered", "self-assessment", "document-review", "repair", "field-visit", "plenary", "follow-up"};
  return k_names[static_cast<std::size_t>(step)];
}

StageKey own_key(const std::string& assessment, const std::string& stage) {
  return {assessment, stage, ""};
}

JourneyStep step_of(const Standard& standard, const Stage& stage) {
  if (stage.by == StageActor::organization) return JourneyStep::self_assessment;
  if (stage.by == StageActor::panel) return JourneyStep::plenary;
  for (const Stage& earlier : standard.stages) {
    if (earlier.id == stage.id) break;
    if (earlier.by == StageActor::assessor) return JourneyStep::field_visit;
  }
  return JourneyStep::document_review;
}

JourneyStep journey_step(const WorkspaceState& state, const Standard& standard,
                         const std::string& assessment) {
  const Stage* last = last_opened(state, standard, assessment);
  if (last == nullptr) return JourneyStep::registered;
  if (any_returned(state, standard, assessment)) return JourneyStep::repair;
  const StageState reached = record_of(state, assessment, *last)->state;
  return being_worked_on(reached) ? step_of(standard, *last) : after(standard, *last, reached);
}

const Stage* stage_before(const Standard& standard, const std::string& stage) {
  const Stage* before = nullptr;
  for (const Stage& candidate : standard.stages) {
    if (candidate.id == stage) return before;
    before = &candidate;
  }
  return nullptr;
}

const Stage* open_stage(const WorkspaceState& state, const Standard& standard,
                        const std::string& assessment) {
  const Stage* found = nullptr;
  for (const Stage& stage : standard.stages) {
    const StageRecord* record = record_of(state, assessment, stage);
    if (record != nullptr && being_worked_on(record->state)) found = &stage;
  }
  return found;
}

const Stage* next_stage(const WorkspaceState& state, const Standard& standard,
                        const std::string& assessment) {
  const Stage* before = nullptr;
  for (const Stage& stage : standard.stages) {
    const StageRecord* record = record_of(state, assessment, stage);
    if (record == nullptr) {
      const StageRecord* earlier = before == nullptr ? nullptr : record_of(state, assessment, *before);
      return before == nullptr || (earlier != nullptr && !being_worked_on(earlier->state)) ? &stage : nullptr;
    }
    before = &stage;
  }
  return nullptr;
}

}  // namespace assessor::session
