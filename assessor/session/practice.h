#pragma once

#include "session/port.h"
#include "session/practice_steps.h"

namespace assessor::session {

struct PracticeCounts {
  int organizations = 0, documents = 0, commands = 0;
};

/// Makes the practice workspace in an empty store, by the commands that people would give, each at its own
/// time; all of it is durable on return. Errors: those of the commands, with the step's time in the trail.
Result<PracticeCounts> build_practice(Port& port, const PracticePlan& plan, const KeepFile& keep);

}  // namespace assessor::session
