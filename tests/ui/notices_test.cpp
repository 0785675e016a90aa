#include <catch2/catch.hpp>

#include "support/shell_harness.h"

using namespace assessor;
using assessor::test::ShellHarness;

namespace {

struct Window {
  Window()
      : workspace(assessor::test::workspace_with({"Perempuan Contoh"})), shell(workspace->session.get()) {}
  std::unique_ptr<assessor::test::TestWorkspace> workspace;
  ShellHarness shell;
};

}  // namespace

TEST_CASE("a message stays above the page until it is dismissed") {
  Window window;
  const float before = window.shell.hands.item("home/greeting").min.y;
  window.shell.desk.messages.push_back(
      {.id = 7, .tone = ui::Message::Tone::trouble, .key = {}, .error = Error{"undo-nothing", {}, {}}});
  window.shell.hands.frames(3);
  CHECK(window.shell.hands.item("home/greeting").min.y > before);
  window.shell.hands.click("message-7/action");
  REQUIRE(window.shell.last<ui::DismissMessage>() != nullptr);
  CHECK(window.shell.last<ui::DismissMessage>()->message == 7);
}

TEST_CASE("a running job is stopped from its banner") {
  Window window;
  window.shell.desk.jobs.push_back({.id = 3, .what = "print", .step = 12, .steps = 28});
  window.shell.hands.frames(2);
  window.shell.hands.click("job-3/action");
  REQUIRE(window.shell.last<ui::CancelJob>() != nullptr);
  CHECK(window.shell.last<ui::CancelJob>()->job == 3);
}

TEST_CASE("a finished job offers its folder") {
  Window window;
  window.shell.desk.jobs.push_back(
      {.id = 3, .what = "print", .state = ui::Job::State::done, .folder = "/dokumen"});
  window.shell.hands.frames(2);
  window.shell.hands.click("job-3/action");
  REQUIRE(window.shell.last<ui::OpenFolder>() != nullptr);
  CHECK(window.shell.last<ui::OpenFolder>()->folder == "/dokumen");
  window.shell.hands.click("job-3/second");
  CHECK(window.shell.last<ui::CancelJob>() != nullptr);
}

TEST_CASE("many messages leave room for the page") {
  Window window;
  for (int id = 1; id <= 9; ++id)
    window.shell.desk.messages.push_back({.id = id, .error = Error{"undo-nothing", {}, {}}});
  window.shell.hands.frames(2);
  CHECK(window.shell.hands.has("message-9/action"));
  CHECK_FALSE(window.shell.hands.has("message-6/action"));
}
