#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "base/platform/clock.h"
#include "session/port.h"

namespace assessor::session {

struct SaveStatus {
  enum class State { saved, saving, failed };
  State state = State::saved;
  std::size_t waiting = 0;          ///< transactions not yet durable
  std::optional<Instant> saved_at;  ///< when the last one became durable
  std::optional<Error> error;       ///< of the failed write
};

/// One worker that writes transactions in order. After a failed write the later ones wait behind it; nothing
/// is dropped and nothing overtakes.
class SaveQueue {
 public:
  /// `on_change` is called from the worker after every write, good or bad; it may only wake someone.
  SaveQueue(Port& port, Clock clock, std::function<void()> on_change);
  /// Writes what can still be written, then ends the worker; a failed write is tried once more.
  ~SaveQueue();
  SaveQueue(const SaveQueue&) = delete;
  SaveQueue& operator=(const SaveQueue&) = delete;

  void add(Transaction transaction);
  SaveStatus status() const;
  void retry();
  /// Waits until all is durable or a write has failed.
  Result<void> flush();

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

}  // namespace assessor::session
