#include <catch2/catch.hpp>

#include "session/participation.h"
#include "session/transitions.h"
#include "ui/city_hands.h"

using namespace assessor;
using assessor::test::cells_of;
using assessor::test::choose_filter;
using assessor::test::copied_lines;
using assessor::test::practice;
using assessor::test::ShellHarness;

TEST_CASE("without names the claims tell neither groups under five nor their mean gap") {
  ShellHarness shell(practice());
  shell.go({.place = ui::Place::city});
  const auto claims = [&](bool hides) {
    shell.hands.click("top/view/map");
    shell.hands.frames(2);
    if (hides) shell.hands.click("city/hide");
    shell.hands.click("top/view/claims");
    shell.hands.frames(2);
    return copied_lines(shell);
  };
  const auto open = claims(false), hidden = claims(true);
  REQUIRE(open.size() == hidden.size());
  int few = 0;
  for (std::size_t i = 1; i < open.size(); ++i) {
    const auto known = cells_of(open[i]), told = cells_of(hidden[i]);
    INFO(open[i] << " | " << hidden[i]);
    const int compared = std::stoi(known[1]) + std::stoi(known[2]) + std::stoi(known[3]);
    CHECK((told[4] == "–") == (compared < 5));
    few += compared < 5 ? 1 : 0;
    std::vector<int> gap;
    for (std::size_t cell = 1; cell < 4; ++cell) gap.push_back(std::stoi(known[cell]));
    const auto parts = scoring::told_parts(true, gap);
    for (std::size_t cell = 1; cell < 4; ++cell)
      CHECK(told[cell] == (parts[cell - 1] ? std::to_string(*parts[cell - 1]) : "*"));
  }
  CHECK(few > 0);
}

TEST_CASE("without names the funnel is copied as the command line tells it, and says what is missing") {
  ShellHarness shell(practice());
  shell.go({.place = ui::Place::city});
  shell.hands.click("city/hide");
  shell.hands.click("top/view/periods");
  shell.hands.frames(2);
  shell.hands.click("periods-picture/second");
  shell.hands.frames(2);
  const auto funnel =
      session::told_funnel(session::build_funnel(practice()->state(), practice()->overview()), true);
  const auto lines = copied_lines(shell);
  REQUIRE(lines.size() == funnel.stages.size() + 3);
  const auto words = [](scoring::ToldCount count) { return count ? std::to_string(*count) : "*"; };
  CHECK(cells_of(lines[2])[1] == words(funnel.begun));
  for (std::size_t i = 0; i < funnel.stages.size(); ++i) {
    CHECK(cells_of(lines[i + 3])[1] == words(funnel.stages[i].opened));
    CHECK(cells_of(lines[i + 3])[2] == words(funnel.stages[i].sent));
  }
}

TEST_CASE("without names a filter that leaves fewer than five shows nobody") {
  ShellHarness shell(practice());
  shell.go({.place = ui::Place::city});
  shell.hands.click("city/hide");
  choose_filter(shell, "level:not-ready");
  CHECK(copied_lines(shell).size() == 1);
}

TEST_CASE("Excel asks for all tables of the city, without names where they are hidden") {
  ShellHarness shell(practice());
  shell.go({.place = ui::Place::city});
  shell.hands.click("top/excel");
  shell.hands.frames(2);
  REQUIRE(shell.last<ui::PrintReports>() != nullptr);
  CHECK(shell.last<ui::PrintReports>()->order.kind == "city-tables");
  CHECK_FALSE(shell.last<ui::PrintReports>()->order.without_personal);
  shell.hands.click("city/hide");
  shell.hands.click("top/excel");
  shell.hands.frames(2);
  CHECK(shell.last<ui::PrintReports>()->order.without_personal);
}

TEST_CASE("Excel takes along what the screen counts, compares with and seats at a table") {
  ShellHarness shell(practice());
  shell.go({.place = ui::Place::city});
  shell.hands.click("top/excel");
  shell.hands.frames(2);
  CHECK_FALSE(shell.last<ui::PrintReports>()->order.city.counts_own);
  shell.hands.click("city/own");
  shell.hands.click("top/excel");
  shell.hands.frames(2);
  const ui::CityChoice choice = shell.last<ui::PrintReports>()->order.city;
  CHECK(choice.counts_own);
  CHECK(choice.table_size == 5);
  CHECK(choice.before == session::period_before(practice()->state(), practice()->overview().period));
}
