#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>
#include <vector>

#include "base/result.h"

namespace assessor::app {

using JobId = int;

/// "Membaca 12 dari 28".
struct Progress {
  int step = 0;
  int steps = 0;  ///< 0: not known
  friend bool operator==(const Progress&, const Progress&) = default;
};

/// What a job sees of the world: whether it should end, and where it tells how far it is.
class JobControl {
 public:
  JobControl(std::stop_token stop, std::function<void(Progress)> report)
      : m_stop(std::move(stop)), m_report(std::move(report)) {}
  const std::stop_token& stop() const { return m_stop; }
  bool should_stop() const { return m_stop.stop_requested(); }
  void progress(int step, int steps) const { m_report({step, steps}); }

 private:
  std::stop_token m_stop;
  std::function<void(Progress)> m_report;
};

/// A few threads for long work. Results come back to whoever calls drain(), the thread of the window, so
/// jobs and screens never touch the same values at the same time.
class Workers {
 public:
  /// `wake` is called from workers whenever drain() has something to do.
  Workers(unsigned threads, std::function<void()> wake);
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;
  /// Asks all jobs to stop and waits for those that run; results not drained are dropped.
  ~Workers();

  /// Starts `work` when a thread is free; drain() later hands its result to `done`. An exception in it
  /// becomes the error job-broken {reason}. A job cancelled before its start gives `cancelled`.
  template <class T>
  JobId submit(std::function<Result<T>(const JobControl&)> work, std::function<void(Result<T>)> done) {
    auto shared = std::make_shared<std::function<void(Result<T>)>>(std::move(done));
    return start([work = std::move(work), shared](const JobControl& control) -> std::function<void()> {
      auto result = std::make_shared<Result<T>>(guarded<T>(work, control));
      return [shared, result] { (*shared)(std::move(*result)); };
    });
  }

  void cancel(JobId job);
  /// Hands out the results that are there, in the order they became so.
  void drain();
  /// How far a job is; nothing for one that is not there any more.
  std::optional<Progress> progress(JobId job) const;
  /// Jobs that wait, run or are not drained.
  std::size_t count() const;

 private:
  using Delivery = std::function<void()>;
  using Work = std::function<Delivery(const JobControl&)>;
  struct Job {
    std::stop_source stop;
    Progress progress;
  };
  struct Waiting {
    JobId id = 0;
    Work work;
  };

  template <class T>
  static Result<T> guarded(const std::function<Result<T>(const JobControl&)>& work,
                           const JobControl& control) {
    if (control.should_stop()) return fail("cancelled");
    try {
      return work(control);
    } catch (const std::exception& broken) {  // out of memory, or a library's own
      return fail("job-broken", {{"reason", broken.what()}});
    }
  }

  JobId start(Work work);
  void run();
  void finish(JobId id, Delivery delivery);

  std::function<void()> m_wake;
  mutable std::mutex m_mutex;
  std::condition_variable m_has_work;
  bool m_closing = false;
  JobId m_last_id = 0;
  std::map<JobId, Job> m_jobs;
  std::deque<Waiting> m_waiting;
  std::vector<std::pair<JobId, Delivery>> m_ready;
  std::vector<std::thread> m_threads;
};

}  // namespace assessor::app
