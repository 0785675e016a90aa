#pragma once

#include <optional>
#include <string>
#include <vector>

#include "session/session.h"

namespace assessor::session {

/// An item that somebody marked, at any stage, to be talked about by the panel.
struct Discussed {
  CriterionIndex item = 0;
  StageKey stage;                  ///< where it is looked at now: the last stage that was opened
  std::optional<Rational> points;  ///< that count there, or where it was marked while it is blank there
};

/// In the standard's order, of what the viewer may see. A mark stays when a later stage copies the value: it
/// is about the item, and what was sent is not changed any more.
std::vector<Discussed> discussed_items(const Session& session, const Standard& standard,
                                       const std::string& assessment);

}  // namespace assessor::session
