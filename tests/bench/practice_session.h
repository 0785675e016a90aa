#pragma once

#include <memory>

#include "session/session.h"
#include "support/memory_port.h"

namespace assessor::bench {

/// The practice workspace in memory, opened.
struct PracticeSession {
  ::test::MemoryPort port;
  std::unique_ptr<session::Session> session;
};
std::unique_ptr<PracticeSession> practice_session();

}  // namespace assessor::bench
