#include <catch2/catch.hpp>

#include <algorithm>

#include "support/practice_workspace.h"
#include "support/shell_harness.h"

using namespace assessor;
using assessor::test::ShellHarness;

namespace {

session::Session* practice() {
  return ::test::shared_practice().session.get();
}

const session::OrganizationRow& row_of(const std::string& name) {
  for (const session::OrganizationRow& row : practice()->overview().rows)
    if (row.name.find(name) != std::string::npos) return row;
  throw std::runtime_error("no organization " + name);
}

}  // namespace

TEST_CASE("all organizations of the practice city fit into Peta kota at 1366 by 697") {
  assessor::test::ShellSpec spec;
  spec.window.window = {1366, 697};
  ShellHarness shell(practice(), spec);
  shell.go({.place = ui::Place::city});
  REQUIRE(practice()->overview().rows.size() == 28);
  for (const session::OrganizationRow& row : practice()->overview().rows) {
    INFO(row.name);
    const auto& item = shell.hands.item("city/rows/" + row.organization);
    CHECK(item.visible);
    CHECK(item.max.y <= shell.hands.item("city/below").min.y);
  }
  CHECK(shell.hands.doubled_keys() == std::vector<std::string>{});
}

TEST_CASE("Enter on a row of Peta kota opens the result of that organization") {
  ShellHarness shell(practice());
  shell.go({.place = ui::Place::city});
  const std::string& id = row_of("Perempuan Bahari Mandiri").organization;
  shell.hands.focus("city/rows/" + id);
  shell.hands.press("Enter");
  CHECK(shell.shell.selection().place == ui::Place::result);
  CHECK(shell.shell.selection().organization == id);
}

TEST_CASE("the numbers under Peta kota count the sections that compare below the minimum") {
  ShellHarness shell(practice());
  shell.go({.place = ui::Place::city});
  const Standard& standard = *practice()->overview().standard;
  const SectionIndex section = standard.section_by_id.at("ME");
  int below = 0;
  for (const session::OrganizationRow& row : practice()->overview().rows)
    if (row.score != nullptr && row.score->sections[section].share &&
        (*row.score->sections[section].share * Rational(100)).rounded(2) < Rational(60))
      ++below;
  CHECK(shell.hands.label("city/below-ME") == std::to_string(below));
}

TEST_CASE("Ctrl+C copies Peta kota as it is shown, and hidden names stay hidden") {
  ShellHarness shell(practice());
  shell.go({.place = ui::Place::city});
  shell.hands.press("Ctrl+C");
  REQUIRE(shell.last<ui::CopyText>() != nullptr);
  const std::string shown = shell.last<ui::CopyText>()->text;
  CHECK(std::count(shown.begin(), shown.end(), '\n') == 29);
  CHECK(shown.find("Perempuan Bahari Mandiri") != std::string::npos);
  CHECK(shown.find("Belum mulai") != std::string::npos);
  shell.hands.click("city/hide");
  shell.hands.press("Ctrl+C");
  const std::string hidden = shell.last<ui::CopyText>()->text;
  CHECK(hidden.find("Perempuan Bahari Mandiri") == std::string::npos);
  CHECK(hidden.find("Lembaga 1\t") != std::string::npos);
}

TEST_CASE("a section of 59.9 reads 59 in Peta kota, never 60") {
  ShellHarness shell(practice());
  shell.go({.place = ui::Place::city});
  shell.hands.press("Ctrl+C");
  const std::string text = shell.last<ui::CopyText>()->text;
  const session::OrganizationRow& row = row_of("Perempuan Bahari Mandiri");
  const auto at = text.find(row.name);
  const std::string line = text.substr(at, text.find('\n', at) - at);
  for (const SectionIndex section : row.standard->top_sections) {
    const Rational percent = *row.score->sections[section].share * Rational(100);
    CHECK(line.find("\t" + percent.rounded(2).decimal(0, Rounding::truncate) + "\t") != std::string::npos);
  }
}
