#include "app/workers.h"

namespace assessor::app {

Workers::Workers(unsigned threads, std::function<void()> wake) : m_wake(std::move(wake)) {
  for (unsigned i = 0; i < threads; ++i) m_threads.emplace_back([this] { run(); });
}

Workers::~Workers() {
  {
    const std::lock_guard lock(m_mutex);
    m_closing = true;
    m_waiting.clear();
    for (auto& [id, job] : m_jobs) job.stop.request_stop();
  }
  m_has_work.notify_all();
  for (std::thread& thread : m_threads) thread.join();
}

JobId Workers::start(Work work) {
  JobId id = 0;
  {
    const std::lock_guard lock(m_mutex);
    id = ++m_last_id;
    m_jobs.emplace(id, Job{});
    m_waiting.push_back({id, std::move(work)});
  }
  m_has_work.notify_one();
  return id;
}

void Workers::run() {
  for (;;) {
    std::unique_lock lock(m_mutex);
    m_has_work.wait(lock, [this] { return m_closing || !m_waiting.empty(); });
    if (m_closing) return;
    Waiting next = std::move(m_waiting.front());
    m_waiting.pop_front();
    const JobId id = next.id;
    const JobControl control(m_jobs.at(id).stop.get_token(), [this, id](Progress progress) {
      {
        const std::lock_guard inner(m_mutex);
        m_jobs.at(id).progress = progress;
      }
      m_wake();
    });
    lock.unlock();
    finish(id, next.work(control));
  }
}

void Workers::finish(JobId id, Delivery delivery) {
  {
    const std::lock_guard lock(m_mutex);
    m_ready.emplace_back(id, std::move(delivery));
  }
  m_wake();
}

void Workers::cancel(JobId job) {
  const std::lock_guard lock(m_mutex);
  if (const auto found = m_jobs.find(job); found != m_jobs.end()) found->second.stop.request_stop();
}

void Workers::drain() {
  std::vector<std::pair<JobId, Delivery>> ready;
  {
    const std::lock_guard lock(m_mutex);
    ready.swap(m_ready);
    for (const auto& [id, delivery] : ready) m_jobs.erase(id);
  }
  for (const auto& [id, delivery] : ready) delivery();
}

std::optional<Progress> Workers::progress(JobId job) const {
  const std::lock_guard lock(m_mutex);
  const auto found = m_jobs.find(job);
  return found == m_jobs.end() ? std::nullopt : std::optional(found->second.progress);
}

std::size_t Workers::count() const {
  const std::lock_guard lock(m_mutex);
  return m_jobs.size();
}

}  // namespace assessor::app
