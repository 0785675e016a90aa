#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

#include "session/city_map.h"
#include "session/city_rows.h"
#include "session/overclaim.h"
#include "session/participation.h"
#include "session/same_items.h"
#include "session/teaching.h"
#include "session/training.h"
#include "session/transitions.h"
#include "ui/city_hands.h"

using namespace assessor;
using assessor::test::cells_of;
using assessor::test::choose_filter;
using assessor::test::copied_lines;
using assessor::test::practice;
using assessor::test::ShellHarness;

namespace {

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
    if (row.score != nullptr && session::is_verified(row) && row.score->sections[section].share &&
        (*row.score->sections[section].share * Rational(100)).rounded(2) < Rational(60))
      ++below;
  CHECK(shell.hands.label("city/below-ME") == std::to_string(below));
  const session::CityCounts counts = session::counts_of(practice()->overview());
  REQUIRE(counts.own > 0);
  CHECK(shell.hands.label("city/below").find(std::to_string(counts.verified)) != std::string::npos);
  shell.hands.click("city/own");
  shell.hands.frames(2);
  CHECK(shell.hands.label("city/below").find(std::to_string(counts.verified + counts.own)) !=
        std::string::npos);
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

namespace {

void open_view(ShellHarness& shell, const std::string& tab) {
  shell.go({.place = ui::Place::city});
  shell.hands.click("top/view/" + tab);
  shell.hands.frames(2);
}

}  // namespace

TEST_CASE("Antarperiode counts every organization once, and a row names those who moved") {
  ShellHarness shell(practice());
  open_view(shell, "periods");
  const auto lines = copied_lines(shell);
  int units = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const auto cells = cells_of(lines[i]);
    int sum = 0;
    for (std::size_t cell = 1; cell + 1 < cells.size(); ++cell) sum += std::stoi(cells[cell]);
    CHECK(sum == std::stoi(cells.back()));
    units += sum;
  }
  CHECK(units == 28);
  const session::Transitions found = session::build_transitions(*practice(), "2025", "2026");
  shell.hands.focus("city/periods/rows/0");
  shell.hands.press("↓");
  shell.hands.frames(2);
  int shown = 0;
  for (const auto& [organization, states] : found.units) {
    const bool listed = shell.hands.has("city/periods/moved/" + organization);
    CHECK(listed == (states.first == 1));
    shown += listed ? 1 : 0;
  }
  CHECK(shown == found.matrix.row_sum(1));
}

TEST_CASE(
    "Klaim lists the widest over-claim first, and Bimtek names who should come unless names are hidden") {
  ShellHarness shell(practice());
  open_view(shell, "claims");
  const session::OverClaim claims = session::build_overclaim(*practice(), practice()->overview());
  const auto& first = practice()->overview().standard->criteria[claims.items.front().criterion];
  CHECK(copied_lines(shell)[1].starts_with(first.code));
  CHECK(copied_lines(shell).size() == claims.items.size() + 1);
  open_view(shell, "training");
  const auto topics = session::training_topics(practice()->state(), practice()->overview());
  REQUIRE(copied_lines(shell).size() == topics.size() + 1);
  const std::string& guest = topics.front().learners.front();
  const std::string name = practice()->overview().row(guest)->name;
  CHECK(copied_lines(shell)[1].find(name) != std::string::npos);
  shell.hands.focus("city/training/learners/" + guest);
  shell.hands.press("Enter");
  CHECK(shell.shell.selection().organization == guest);
  shell.go({.place = ui::Place::city});
  shell.hands.click("top/view/map");
  shell.hands.frames(2);
  shell.hands.click("city/hide");
  shell.hands.click("top/view/training");
  shell.hands.frames(2);
  CHECK(copied_lines(shell)[1].find(name) == std::string::npos);
}

TEST_CASE("colour by change tells the move of each section since the period before") {
  ShellHarness shell(practice());
  shell.go({.place = ui::Place::city});
  shell.hands.click("city/shows");
  shell.hands.frames(2);
  for (const auto& item : shell.hands.ui.probe.items())
    if (item.role == ui::Role::option && item.key.ends_with("/change")) {
      shell.hands.click(std::string(item.key));
      break;
    }
  shell.hands.frames(2);
  const session::OrganizationRow& row = row_of("Perempuan Bahari Mandiri");
  const session::Overview earlier = session::build_overview(*practice(), "2025");
  const SectionIndex section = row.standard->top_sections.front();
  const Rational moved = ((*row.score->sections[section].share -
                           *earlier.row(row.organization)->score->sections[section].share) *
                          Rational(100))
                             .rounded(0);
  REQUIRE(moved > 0);
  for (const std::string& line : copied_lines(shell))
    if (line.starts_with(row.name)) CHECK(cells_of(line)[2] == "+" + moved.decimal(0));
}

TEST_CASE("the views of Peta kota cut no words and double no key in any size and language") {
  for (const char* language : {"id", "en"})
    for (const ImVec2 size : {ImVec2{1366, 697}, ImVec2{1920, 1080}})
      for (const char* tab : {"periods", "claims", "training", "coverage"}) {
        assessor::test::ShellSpec spec;
        spec.language = language;
        spec.window.window = size;
        ShellHarness shell(practice(), spec);
        open_view(shell, tab);
        INFO(language << " " << size.x << " " << tab);
        std::vector<std::string> cut = shell.hands.cut_items();
        // Initials, and tools that are icons where the caption needs the room, with their words as a tip.
        for (const char* known : {"top/person", "top/copy", "top/excel"}) std::erase(cut, known);
        CHECK(cut == std::vector<std::string>{});
        CHECK(shell.hands.doubled_keys() == std::vector<std::string>{});
      }
}

TEST_CASE("the same items of two periods are one press away, fit the window and name who changed") {
  const session::SameItems found = session::build_same_items(*practice(), practice()->overview(), "2025");
  REQUIRE_FALSE(found.organizations.empty());
  for (const char* language : {"id", "en"}) {
    assessor::test::ShellSpec spec;
    spec.language = language;
    spec.window.window = {1366, 697};
    ShellHarness shell(practice(), spec);
    open_view(shell, "periods");
    shell.hands.click("periods-picture/third");
    shell.hands.frames(2);
    std::vector<std::string> cut = shell.hands.cut_items();
    for (const char* known : {"top/person", "top/copy", "top/excel"}) std::erase(cut, known);
    CHECK(cut == std::vector<std::string>{});
    CHECK(shell.hands.doubled_keys() == std::vector<std::string>{});
    const auto lines = copied_lines(shell);
    REQUIRE(lines.size() == found.sections.size() + 2);
    for (std::size_t i = 0; i < found.sections.size(); ++i) {
      const Section& section = found.standard->sections[found.standard->top_sections[i]];
      CHECK(cells_of(lines[i + 2])[0] == section.code + " " + section.short_title.in(language));
    }
    CHECK(cells_of(lines[1])[6] == std::to_string(found.total.compared()));
    CHECK(cells_of(lines[1])[3] == std::to_string(found.total.rose));
    shell.hands.focus("city/change/rows/total");
    shell.hands.press("↓");
    shell.hands.frames(2);
    for (const session::OrganizationChange& one : found.organizations)
      CHECK(shell.hands.has("city/change/changed/" + one.organization) ==
            session::change_of(one.sections.front()).has_value());
    shell.hands.click("top/view/map");
    shell.hands.frames(2);
    shell.hands.click("city/hide");
    shell.hands.click("top/view/periods");
    shell.hands.frames(2);
    CHECK_FALSE(shell.hands.has("city/change/changed/" + found.organizations.front().organization));
    for (const std::string& cell : cells_of(copied_lines(shell)[1]))
      CHECK((cell.size() != 1 || cell == "0" || cell == "*" || cell >= "5"));
  }
}

TEST_CASE("without an earlier period or a score the views say so") {
  const auto workspace = assessor::test::workspace_with({"Perempuan Satu"});
  ShellHarness shell(workspace->session.get());
  for (const char* tab : {"periods", "claims", "training", "coverage"}) {
    open_view(shell, tab);
    CHECK(copied_lines(shell).size() <= 1);
    CHECK(shell.hands.doubled_keys() == std::vector<std::string>{});
  }
}

TEST_CASE("the second picture of a tab is one press away, and leads to those who wait") {
  ShellHarness shell(practice());
  open_view(shell, "periods");
  shell.hands.click("periods-picture/second");
  shell.hands.frames(2);
  const session::Funnel funnel = session::build_funnel(practice()->state(), practice()->overview());
  const auto lines = copied_lines(shell);
  REQUIRE(lines.size() == funnel.stages.size() + 3);
  CHECK(cells_of(lines[1])[1] == std::to_string(funnel.registered));
  for (std::size_t i = 0; i < funnel.stages.size(); ++i) {
    CHECK(cells_of(lines[i + 3])[1] == std::to_string(funnel.stages[i].opened));
    CHECK(cells_of(lines[i + 3])[2] == std::to_string(funnel.stages[i].sent));
  }
  shell.hands.focus("city/funnel/rows/begun");
  shell.hands.press("↓");
  shell.hands.frames(2);
  const std::string& waiting = row_of("Perempuan Pasar Bersatu").organization;
  CHECK(shell.hands.has("city/funnel/waiting/" + waiting));
}

TEST_CASE("a row of the map says its sections below the minimum and its unmet gates in words") {
  ShellHarness shell(practice());
  shell.go({.place = ui::Place::city});
  const session::OrganizationRow& row = row_of("Perempuan Bahari Mandiri");
  REQUIRE(row.score != nullptr);
  int below = 0;
  for (const SectionIndex section : row.standard->top_sections)
    below += session::is_below_minimum(*row.standard, *row.score, section) ? 1 : 0;
  const std::string value = shell.hands.value("city/rows/" + row.organization);
  INFO(value);
  CHECK(value.find(std::to_string(below) + " standar di bawah minimal") != std::string::npos);
  CHECK(value.find(std::to_string(row.unmet_gates.size()) + " syarat wajib belum terpenuhi") !=
        std::string::npos);
}

TEST_CASE("Cakupan counts the providers of each field in each kelurahan") {
  ShellHarness shell(practice());
  open_view(shell, "coverage");
  const session::Coverage coverage = session::build_coverage(practice()->state(), practice()->overview());
  const auto lines = copied_lines(shell);
  REQUIRE(lines.size() == coverage.rows.size() + 1);
  REQUIRE_FALSE(coverage.rows.empty());
  for (std::size_t i = 0; i < coverage.rows.size(); ++i) {
    const auto cells = cells_of(lines[i + 1]);
    CHECK(cells[0] ==
          coverage.rows[i].kelurahan + (coverage.rows[i].is_served() ? "" : ": belum ada lembaga"));
    for (std::size_t field = 0; field < coverage.fields.size(); ++field)
      CHECK(cells[field + 1] == std::to_string(coverage.rows[i].by_field[field].size()));
  }
}

TEST_CASE("what may leave the office hides groups under five, in numbers and in names") {
  ShellHarness shell(practice());
  shell.go({.place = ui::Place::city});
  shell.hands.click("city/hide");
  shell.hands.click("top/view/coverage");
  shell.hands.frames(2);
  bool hidden = false;
  for (const std::string& line : copied_lines(shell)) {
    const auto cells = cells_of(line);
    for (std::size_t i = 1; i < cells.size(); ++i) {
      for (const char* small : {"1", "2", "3", "4"}) CHECK(cells[i] != small);
      hidden = hidden || cells[i] == "< 5";
    }
  }
  CHECK(hidden);
}

TEST_CASE("the seating plan seats everybody once at tables of the chosen size") {
  ShellHarness shell(practice());
  open_view(shell, "training");
  const auto topics = session::training_topics(practice()->state(), practice()->overview());
  const std::size_t guests = session::participants(practice()->overview(), topics).size();
  shell.hands.click("training-picture/second");
  shell.hands.frames(2);
  const auto lines = copied_lines(shell);
  CHECK(lines.size() == guests + 1);
  std::map<std::string, int> tables;
  for (std::size_t i = 1; i < lines.size(); ++i) ++tables[cells_of(lines[i])[1]];
  CHECK(tables.size() == (guests + 4) / 5);
  for (const auto& [table, count] : tables) CHECK(count <= 5);
}

TEST_CASE("ranks are intervals, in the order of names, and a wide one for who has blanks") {
  ShellHarness shell(practice());
  shell.go({.place = ui::Place::city});
  shell.hands.click("map-picture/second");
  shell.hands.frames(2);
  const auto lines = copied_lines(shell);
  REQUIRE(lines.size() == static_cast<std::size_t>(session::counts_of(practice()->overview()).verified) + 1);
  std::vector<std::string> names;
  int wide = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const auto cells = cells_of(lines[i]);
    names.push_back(cells[0]);
    wide += cells[3].find("–") != std::string::npos ? 1 : 0;
  }
  CHECK(std::is_sorted(names.begin(), names.end()));
  CHECK(wide > 0);
}

TEST_CASE("the city's map is saved as a picture, without names where they are hidden") {
  ShellHarness shell(practice());
  shell.go({.place = ui::Place::city});
  shell.hands.click("city/figure");
  shell.hands.frames(2);
  const auto* asked = shell.last<ui::PrintReports>();
  REQUIRE(asked != nullptr);
  CHECK(asked->order.kind == "figures");
  CHECK(asked->order.organizations.empty());
  CHECK_FALSE(asked->order.without_personal);
  shell.hands.click("city/hide");
  shell.hands.click("city/figure");
  shell.hands.frames(2);
  CHECK(shell.last<ui::PrintReports>()->order.without_personal);
}

TEST_CASE("the filter of Peta kota shows only those of a level, and its numbers are theirs") {
  ShellHarness shell(practice());
  shell.go({.place = ui::Place::city});
  choose_filter(shell, "level:developing");
  std::size_t developing = 0;
  for (const session::OrganizationRow& row : practice()->overview().rows)
    if (row.score != nullptr && row.score->level == "developing") ++developing;
  REQUIRE(developing > 0);
  CHECK(copied_lines(shell).size() == developing + 1);
  CHECK_FALSE(shell.hands.has("city/rows/" + row_of("Forum Perempuan").organization));
  choose_filter(shell, "all");
  CHECK(copied_lines(shell).size() == practice()->overview().rows.size() + 1);
}
