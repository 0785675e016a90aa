#include <array>

#include "bench/benchmark.h"
#include "bench/practice_session.h"
#include "support/shell_harness.h"

namespace assessor::bench {

namespace {

constexpr int k_frames = 400;
constexpr double k_frame_budget = 4.0;

std::string organization_named(const session::Session& session, std::string_view part) {
  for (const auto& [id, organization] : session.state().organizations)
    if (organization.name.find(part) != std::string::npos) return id;
  return {};
}

}  // namespace

std::vector<Measurement> frame_benchmark() {
  const auto city = practice_session();
  assessor::test::ShellHarness shell(city->session.get());
  const std::array<std::pair<const char*, ui::Go>, 3> screens{{
      {"frame of Menilai, card", {.place = ui::Place::assess, .view = ui::AssessView::card}},
      {"frame of Menilai, table", {.place = ui::Place::assess, .view = ui::AssessView::table}},
      {"frame of Peta kota", {.place = ui::Place::city}},
  }};
  shell.go({.organization = organization_named(*city->session, "Perempuan Bahari")});
  std::vector<Measurement> measured;
  for (const auto& [name, go] : screens) {
    shell.go(go);
    measured.push_back(timed(name, k_frames, k_frame_budget, [&] { shell.hands.frames(1); }));
  }
  return measured;
}

}  // namespace assessor::bench
