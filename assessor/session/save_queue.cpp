#include "session/save_queue.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>

namespace assessor::session {

struct SaveQueue::State {
  State(Port& to, Clock time, std::function<void()> changed)
      : port(to), clock(std::move(time)), on_change(std::move(changed)), worker([this] { run(); }) {}

  void run() {
    std::unique_lock lock(mutex);
    for (;;) {
      wake.wait(lock, [&] { return ending || (!error && !waiting.empty()); });
      if (waiting.empty() || error) return;
      write_first(lock);
    }
  }

  /// The lock is open while the disk works, so that the window never waits for it.
  void write_first(std::unique_lock<std::mutex>& lock) {
    const Transaction& first = waiting.front();  // a deque keeps its elements in place while others are added
    lock.unlock();
    const Result<void> written = port.commit(first);
    const Instant moment = clock();
    lock.lock();
    if (written) {
      waiting.pop_front();
      saved_at = moment;
    } else {
      error = written.error();
    }
    settled.notify_all();
    if (!on_change) return;
    lock.unlock();
    on_change();
    lock.lock();
  }

  Port& port;
  Clock clock;
  std::function<void()> on_change;
  std::mutex mutex;
  std::condition_variable wake, settled;
  std::deque<Transaction> waiting;
  std::optional<Error> error;
  std::optional<Instant> saved_at;
  bool ending = false;
  std::thread worker;  // last: starts when all else is there
};

SaveQueue::SaveQueue(Port& port, Clock clock, std::function<void()> on_change)
    : m_state(std::make_unique<State>(port, std::move(clock), std::move(on_change))) {}

SaveQueue::~SaveQueue() {
  {
    const std::lock_guard lock(m_state->mutex);
    m_state->ending = true;
    m_state->error.reset();
  }
  m_state->wake.notify_all();
  m_state->worker.join();
}

void SaveQueue::add(Transaction transaction) {
  {
    const std::lock_guard lock(m_state->mutex);
    m_state->waiting.push_back(std::move(transaction));
  }
  m_state->wake.notify_all();
}

SaveStatus SaveQueue::status() const {
  const std::lock_guard lock(m_state->mutex);
  SaveStatus status;
  status.waiting = m_state->waiting.size();
  status.saved_at = m_state->saved_at;
  status.error = m_state->error;
  if (m_state->error)
    status.state = SaveStatus::State::failed;
  else if (!m_state->waiting.empty())
    status.state = SaveStatus::State::saving;
  return status;
}

void SaveQueue::retry() {
  {
    const std::lock_guard lock(m_state->mutex);
    m_state->error.reset();
  }
  m_state->wake.notify_all();
}

Result<void> SaveQueue::flush() {
  std::unique_lock lock(m_state->mutex);
  m_state->settled.wait(lock, [&] { return m_state->error || m_state->waiting.empty(); });
  if (m_state->error) return tl::unexpected(*m_state->error);
  return {};
}

}  // namespace assessor::session
