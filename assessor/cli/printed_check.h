#pragma once

#include <optional>

#include "report/check_text.h"
#include "session/session.h"

namespace assessor::cli {

/// What a paper about a stage says of the records now: the sheet as sent, its score, the standard that it is
/// pinned to, and the journal's head. Nothing where the stage was never sent.
std::optional<report::CheckText> check_of(const session::Session& session, const StageKey& stage,
                                          const session::JournalHead& head);

}  // namespace assessor::cli
