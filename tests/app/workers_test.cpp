#include "app/workers.h"

#include <future>
#include <latch>
#include <stdexcept>
#include <string>

#include <catch2/catch.hpp>

using namespace assessor;
using namespace assessor::app;

namespace {

/// Counts the calls of `wake` and lets a test wait for them.
class Bell {
 public:
  std::function<void()> rope() {
    return [this] {
      const std::lock_guard lock(m_mutex);
      ++m_rings;
      m_rung.notify_all();
    };
  }
  void wait_for(int rings) {
    std::unique_lock lock(m_mutex);
    m_rung.wait(lock, [&] { return m_rings >= rings; });
  }

 private:
  std::mutex m_mutex;
  std::condition_variable m_rung;
  int m_rings = 0;
};

}  // namespace

TEST_CASE("a job runs elsewhere and its result comes back where it is drained") {
  Bell bell;
  Workers workers(2, bell.rope());
  std::thread::id worked;
  std::thread::id delivered;
  int value = 0;
  workers.submit<int>(
      [&](const JobControl&) {
        worked = std::this_thread::get_id();
        return Result<int>(42);
      },
      [&](Result<int> result) {
        delivered = std::this_thread::get_id();
        value = result.value();
      });
  bell.wait_for(1);
  CHECK(value == 0);
  workers.drain();
  CHECK(value == 42);
  CHECK(delivered == std::this_thread::get_id());
  CHECK(worked != delivered);
  CHECK(workers.count() == 0);
}

TEST_CASE("errors and exceptions of a job are results") {
  Bell bell;
  Workers workers(1, bell.rope());
  std::vector<std::string> codes;
  const auto note = [&](Result<void> result) { codes.push_back(result ? "good" : result.error().code); };
  workers.submit<void>([](const JobControl&) -> Result<void> { return fail("disk-full"); }, note);
  workers.submit<void>([](const JobControl&) -> Result<void> { throw std::runtime_error("kaput"); }, note);
  workers.submit<void>([](const JobControl&) { return Result<void>(); }, note);
  bell.wait_for(3);
  workers.drain();
  CHECK(codes == std::vector<std::string>{"disk-full", "job-broken", "good"});
}

TEST_CASE("a running job tells how far it is and stops when asked") {
  Bell bell;
  Workers workers(1, bell.rope());
  std::string code;
  std::latch cancelled(1);
  const JobId job = workers.submit<void>(
      [&](const JobControl& control) -> Result<void> {
        control.progress(12, 28);
        cancelled.wait();
        return control.should_stop() ? Result<void>(fail("cancelled")) : Result<void>();
      },
      [&](Result<void> result) { code = result ? "good" : result.error().code; });
  bell.wait_for(1);
  CHECK(workers.progress(job) == Progress{12, 28});
  workers.cancel(job);
  cancelled.count_down();
  bell.wait_for(2);
  workers.drain();
  CHECK(code == "cancelled");
  CHECK_FALSE(workers.progress(job));
}

TEST_CASE("a job that is cancelled before its turn never starts") {
  Bell bell;
  Workers workers(1, bell.rope());
  std::latch free(1);
  bool started = false;
  std::string code;
  workers.submit<void>(
      [&](const JobControl&) {
        free.wait();
        return Result<void>();
      },
      [](Result<void>) {});
  const JobId second = workers.submit<void>(
      [&](const JobControl&) {
        started = true;
        return Result<void>();
      },
      [&](Result<void> result) { code = result ? "good" : result.error().code; });
  workers.cancel(second);
  free.count_down();
  bell.wait_for(2);
  workers.drain();
  CHECK_FALSE(started);
  CHECK(code == "cancelled");
}

TEST_CASE("closing stops running jobs and drops what nobody drained") {
  Bell bell;
  bool delivered = false;
  bool stopped = false;
  {
    Workers workers(1, bell.rope());
    workers.submit<void>(
        [&](const JobControl& control) {
          control.progress(0, 0);
          while (!control.should_stop()) std::this_thread::yield();
          stopped = true;
          return Result<void>();
        },
        [&](Result<void>) { delivered = true; });
    workers.submit<void>([](const JobControl&) { return Result<void>(); },
                         [&](Result<void>) { delivered = true; });
    bell.wait_for(1);
  }
  CHECK(stopped);
  CHECK_FALSE(delivered);
}

TEST_CASE("a delivery may submit the next job") {
  Bell bell;
  Workers workers(1, bell.rope());
  int last = 0;
  workers.submit<int>([](const JobControl&) { return Result<int>(1); },
                      [&](Result<int> first) {
                        workers.submit<int>([first](const JobControl&) { return Result<int>(*first + 1); },
                                            [&](Result<int> second) { last = *second; });
                      });
  bell.wait_for(1);
  workers.drain();
  bell.wait_for(2);
  workers.drain();
  CHECK(last == 2);
}
