#include "report/print_all.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>
#include <utility>

namespace assessor::report {

namespace {

/// The jobs that are still to be taken, and the one door to the sink.
class PrintQueue {
 public:
  PrintQueue(const std::vector<PrintJob>& jobs, std::stop_token stop, const PrintSink& sink)
      : m_jobs(jobs), m_stop(std::move(stop)), m_sink(sink) {}

  void work() {
    auto typesetter = Typesetter::create();
    for (std::size_t job = m_next++; job < m_jobs.size() && !m_stop.stop_requested(); job = m_next++) {
      auto bytes = typesetter ? print(job, *typesetter) : tl::unexpected(typesetter.error());
      const std::lock_guard lock(m_door);
      m_sink(job, std::move(bytes));
      ++m_handed_over;
    }
  }

  std::size_t handed_over() const { return m_handed_over; }

 private:
  Result<std::string> print(std::size_t job, Typesetter& typesetter) const {
    const PrintSheet sheet = m_jobs[job]();
    if (sheet.file) return sheet.file();
    return write_report(sheet.document, sheet.attachments, sheet.format, typesetter);
  }

  const std::vector<PrintJob>& m_jobs;
  std::stop_token m_stop;
  const PrintSink& m_sink;
  std::atomic<std::size_t> m_next = 0;
  std::mutex m_door;
  std::size_t m_handed_over = 0;
};

}  // namespace

std::size_t print_all(const std::vector<PrintJob>& jobs, unsigned workers, const std::stop_token& stop,
                      const PrintSink& sink) {
  PrintQueue queue(jobs, stop, sink);
  {
    std::vector<std::jthread> others;
    for (unsigned i = 1; i < workers && i < jobs.size(); ++i) others.emplace_back([&] { queue.work(); });
    queue.work();
  }
  return queue.handed_over();
}

}  // namespace assessor::report
