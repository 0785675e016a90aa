#include <catch2/catch.hpp>

#include "ui/city_hands.h"

using namespace assessor;
using assessor::test::cells_of;
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
    for (std::size_t cell = 1; cell < 4; ++cell)
      CHECK((told[cell] != known[cell]) == (known[cell] != "0" && std::stoi(known[cell]) < 5));
  }
  CHECK(few > 0);
}
