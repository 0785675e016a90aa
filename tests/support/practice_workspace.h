#pragma once

#include <memory>
#include <string>
#include <utility>

#include <catch2/catch.hpp>

#include "base/hash.h"
#include "session/practice.h"
#include "session/session.h"
#include "support/memory_port.h"

namespace test {

inline assessor::session::PracticePlan practice_plan() {
  const std::filesystem::path root = ASSESSOR_SOURCE_DIR;
  auto plan = assessor::session::read_practice_plan(root / "assets", root / "criteria");
  if (!plan) FAIL(plan.error().params["file"] << " " << plan.error().params["path"]);
  return std::move(*plan);
}

/// Names a file by its digest and keeps nothing.
inline assessor::Result<assessor::session::KeptFile> name_only(const assessor::session::SampleFile& file) {
  const bool pdf = file.name.ends_with(".pdf");
  return assessor::session::KeptFile{"sha256:" + assessor::sha256(file.bytes),
                                     pdf ? "application/pdf" : "image/png", file.bytes.size()};
}

/// The practice workspace as `assessor demo` makes it, in memory, opened on its own day.
class PracticeWorkspace {
 public:
  PracticeWorkspace() {
    const auto built = assessor::session::build_practice(port, plan, name_only);
    if (!built) FAIL(built.error().code << " at " << built.error().trail.front());
    counts = *built;
    auto opened = assessor::session::Session::open(port, {assessor::fixed_clock({1'900'000'000}), {}, {}});
    REQUIRE(opened);
    session = std::move(*opened);
  }

  assessor::session::PracticePlan plan = practice_plan();
  MemoryPort port;
  assessor::session::PracticeCounts counts;
  std::unique_ptr<assessor::session::Session> session;
};

/// The same, built once a program: for tests that only look.
inline const PracticeWorkspace& shared_practice() {
  static const PracticeWorkspace workspace;
  return workspace;
}

}  // namespace test
