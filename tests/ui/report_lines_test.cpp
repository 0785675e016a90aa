#include "support/practice_workspace.h"
#include "ui/benchmark_hands.h"

// Any line that Pembanding knows can stand on F-07, two at once.

using namespace assessor;
using assessor::test::choose;
using assessor::test::organization_named;
using assessor::test::ShellHarness;

namespace {

struct Paper {
  Paper() : shell(workspace.session.get(), {}) {
    shell.go({.place = ui::Place::report,
              .organization = organization_named(*workspace.session, "Perempuan Bahari Mandiri")});
    shell.hands.frames(3);
  }
  const ui::ReportOrder& order() {
    shell.hands.frames(3);
    return shell.last<ui::PreviewReport>()->order;
  }

  ::test::PracticeWorkspace workspace;
  ShellHarness shell;
};

}  // namespace

TEST_CASE("the first line brings the comparison, the second stands beside it, and none takes both away") {
  Paper paper;
  CHECK(paper.order().lines.empty());
  CHECK_FALSE(paper.shell.hands.has("second_line"));
  choose(paper.shell, "benchmark", "best");
  CHECK(paper.order().lines == std::vector<std::string>{"best"});
  CHECK(paper.order().sections.contains("comparison"));
  choose(paper.shell, "second_line", "earlier");
  CHECK(paper.order().lines == std::vector<std::string>{"best", "earlier"});
  choose(paper.shell, "benchmark", "earlier");
  CHECK(paper.order().lines == std::vector<std::string>{"earlier"});
  choose(paper.shell, "benchmark", "none");
  CHECK(paper.order().lines.empty());
  CHECK_FALSE(paper.order().sections.contains("comparison"));
}

TEST_CASE("the saved pictures of Pembanding hold both lines that are drawn") {
  Paper paper;
  paper.shell.go({.place = ui::Place::benchmark});
  paper.shell.hands.frames(3);
  choose(paper.shell, "benchmark/benchmark", "best");
  paper.shell.hands.click("side/peers");
  paper.shell.hands.frames(2);
  choose(paper.shell, "peers/second", "target");
  paper.shell.hands.click("top/figures");
  paper.shell.hands.frames(2);
  const auto* print = paper.shell.last<ui::PrintReports>();
  REQUIRE(print != nullptr);
  CHECK(print->order.lines == std::vector<std::string>{"best", "target"});
}
