#include "bench/practice_session.h"

#include "session/practice.h"
#include "support/shell_harness.h"

namespace assessor::bench {

std::unique_ptr<PracticeSession> practice_session() {
  const std::filesystem::path root = ASSESSOR_SOURCE_DIR;
  auto made = std::make_unique<PracticeSession>();
  const auto plan = assessor::test::value_of(session::read_practice_plan(root / "assets", root / "criteria"));
  const auto keep = [](const session::SampleFile& file) -> Result<session::KeptFile> {
    return session::KeptFile{"sha256:0", "application/pdf", file.bytes.size()};
  };
  assessor::test::value_of(session::build_practice(made->port, plan, keep));
  made->session =
      assessor::test::value_of(session::Session::open(made->port, {fixed_clock({1'900'000'000}), {}, {}}));
  return made;
}

}  // namespace assessor::bench
