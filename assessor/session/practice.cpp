#include "session/practice.h"

#include <atomic>
#include <memory>
#include <utility>

#include "session/session.h"

namespace assessor::session {

Result<PracticeCounts> build_practice(Port& port, const PracticePlan& plan, const KeepFile& keep) {
  ASSESSOR_TRY(const std::vector<PracticeStep> steps, practice_steps(plan, keep));
  // The worker that saves asks for the time too.
  const auto seconds =
      std::make_shared<std::atomic<std::int64_t>>(steps.empty() ? 0 : steps.front().at.seconds);
  SessionSetup setup;
  setup.clock = [seconds] { return Instant{seconds->load()}; };
  ASSESSOR_TRY(const std::unique_ptr<Session> session, Session::open(port, std::move(setup)));
  ASSESSOR_CHECK(session->pin_standard(plan.standard_bytes).map([](const StandardPin&) {}));
  for (const PracticeStep& step : steps) {
    seconds->store(step.at.seconds);
    if (auto done = session->dispatch(step.command, step.actor); !done)
      return tl::unexpected(std::move(done).error().within(step.at.iso()));
  }
  ASSESSOR_CHECK(session->flush());
  return PracticeCounts{static_cast<int>(session->state().organizations.size()),
                        static_cast<int>(session->state().documents.size()), static_cast<int>(steps.size())};
}

}  // namespace assessor::session
