// A long job that is stopped on its way.

#include <catch2/catch.hpp>

#include "app/desk_fixture.h"
#include "app/desk_jobs.h"

using namespace test;

namespace {

constexpr int k_many = 8;

/// As many organizations as make a batch, all with an assessment.
ui::ReportOrder batch(TestDesk& desk) {
  ui::ReportOrder order;
  order.organizations = {"org-1"};
  for (int i = 2; i <= k_many; ++i) {
    const std::string id = "org-" + std::to_string(i), assessment = "as-" + std::to_string(i);
    desk.act(ui::Do{session::AddOrganizations{{{.id = id, .name = "Lembaga " + id + " (contoh)"}}}});
    desk.act(ui::Do{session::StartAssessment{assessment, id, "2026", TestDesk::profile()}});
    desk.act(ui::Do{session::OpenStage{{assessment, "self", ""}}});
    order.organizations.push_back(id);
  }
  return order;
}

/// From the first file on, on the worker's own thread, so that no later paper can be faster than the stop.
void cancel_after_the_first(TestDesk& desk) {
  desk.on_wake = [&desk] {
    for (app::JobId job = 1; job <= 500; ++job) {
      const auto progress = desk.state.workers.progress(job);
      if (progress && progress->steps == k_many && progress->step > 0) desk.state.workers.cancel(job);
    }
  };
}

}  // namespace

TEST_CASE("a stopped batch keeps whole what is finished, leaves nothing half done and says how far it came") {
  const TempFolder room;
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  const ui::ReportOrder order = batch(desk);
  cancel_after_the_first(desk);
  desk.act(ui::PrintReports{order, room / "laporan"});
  CHECK(desk.state.desk.jobs.back().state == ui::Job::State::cancelled);
  const auto files = list_folder(room / "laporan").value();
  REQUIRE_FALSE(files.empty());
  CHECK(files.size() < k_many);
  for (const FolderEntry& file : files) {
    const std::string bytes = read_file(room / "laporan" / file.name, 10U << 20U).value();
    INFO(file.name);
    CHECK(file.name.ends_with(".pdf"));
    CHECK(bytes.starts_with("%PDF-"));
    CHECK(bytes.find("%%EOF", bytes.size() - 8) != std::string::npos);
  }
  REQUIRE(desk.said() == std::vector<std::string>{"job.print.stopped"});
  CHECK(desk.state.desk.messages.front().params.at("done") == std::to_string(files.size()));
  CHECK(desk.state.desk.messages.front().params.at("count") == std::to_string(k_many));
}

TEST_CASE("a job that is cancelled before it began wrote nothing and says so") {
  const TempFolder room;
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  const app::JobSpec spec{.what = "print", .params = {{"count", "8"}, {"path", "laporan"}}};
  const Error cancelled{"cancelled", {}, {}};
  app::end_job(desk.state, 0, spec, &cancelled);
  REQUIRE(desk.said() == std::vector<std::string>{"job.print.stopped"});
  CHECK(desk.state.desk.messages.front().params.at("done") == "0");
}

TEST_CASE("cancelling a job that tells nothing of its own says nothing") {
  const TempFolder room;
  TestDesk desk(room / "settings.json");
  const Error cancelled{"cancelled", {}, {}};
  app::end_job(desk.state, 0, {.what = "check"}, &cancelled);
  CHECK(desk.said().empty());
}
