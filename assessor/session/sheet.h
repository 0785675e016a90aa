#pragma once

#include <optional>

#include "domain/answer.h"
#include "domain/standard.h"
#include "session/state.h"

namespace assessor::session {

/// A stage as it stands in the records now: complete in itself, with the documents that its answers name
/// (archived ones are left out, so they support nothing).
AnswerSheet live_sheet(const WorkspaceState& state, const Standard& standard, const StageKey& stage,
                       Date today);

/// The sheet as sent when the stage was sent, else the live one dated today. Empty where it was never opened.
std::optional<AnswerSheet> sheet_now(const WorkspaceState& state, const Standard& standard,
                                     const StageKey& stage, Date today);

/// True while a stage takes answers.
bool being_worked_on(const StageRecord& record);

}  // namespace assessor::session
