#include <catch2/catch.hpp>

#include <map>

#include "ui/city_hands.h"

using namespace assessor;
using assessor::test::choose_filter;
using assessor::test::practice;
using assessor::test::ShellHarness;

TEST_CASE("the picture of Peta kota is asked for with the filter, the order and the colours on screen") {
  ShellHarness shell(practice());
  shell.go({.place = ui::Place::city});
  shell.hands.click("city/figure");
  shell.hands.frames(2);
  CHECK(shell.last<ui::PrintReports>()->order.map == ui::MapLook{"all", "name", "value"});
  choose_filter(shell, "level:developing");
  shell.hands.click("city/figure");
  shell.hands.frames(2);
  CHECK(shell.last<ui::PrintReports>()->order.map.only == "level:developing");
}
