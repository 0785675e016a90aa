#pragma once

#include <string>

#include "session/session.h"

namespace test {

/// One of an endless row of deeds on findings, the plan, the schedule and answers.
struct Deed {
  enum class Kind { act, undo, redo };
  Kind kind = Kind::act;
  std::string actor;
  assessor::session::Command command;
};

/// An office with a coordinator, an assessor and one organization, whose papers are being looked at.
/// Ends the program where a step is refused.
void begin_process(assessor::session::Session& session, const std::string& standard_bytes);

/// The same deed for the same number and records, so that whoever knows how many were done knows all of them.
Deed deed_at(int number, const assessor::session::WorkspaceState& state);

assessor::Result<void> carry_out(assessor::session::Session& session, const Deed& deed);

}  // namespace test
