#include <catch2/catch.hpp>

#include <sstream>

#include "session/city_rows.h"
#include "support/practice_workspace.h"
#include "support/shell_harness.h"
#include "support/standard_builder.h"
#include "ui/screens/benchmark_view.h"

using namespace assessor;
using assessor::test::ShellHarness;
using assessor::test::StandardBuilder;

namespace {

session::Session* practice() {
  return ::test::shared_practice().session.get();
}

/// With a score that an assessor verified, or one that is only claimed.
std::string organization(bool verified) {
  for (const session::OrganizationRow& row : practice()->overview().rows)
    if (row.score != nullptr && session::is_verified(row) == verified) return row.organization;
  throw std::runtime_error("no such organization");
}

void open_benchmark(ShellHarness& shell, const std::string& id) {
  shell.go({.place = ui::Place::benchmark, .organization = id});
  shell.hands.frames(2);
}

void choose_second(ShellHarness& shell, const std::string& option) {
  shell.hands.click("side/peers");
  shell.hands.frames(2);
  shell.hands.click("peers/second");
  shell.hands.frames(2);
  for (const auto& item : shell.hands.ui.probe.items())
    if (item.role == ui::Role::option && item.key.ends_with("/" + option)) {
      shell.hands.click(std::string(item.key));
      shell.hands.frames(2);
      return;
    }
  FAIL("no option " << option);
}

std::vector<std::string> cells_in(const std::string& line) {
  std::istringstream parts(line);
  std::vector<std::string> cells;
  for (std::string cell; std::getline(parts, cell, '\t');) cells.push_back(cell);
  return cells;
}

bool has(const std::string& words, const std::string& part) {
  return words.find(part) != std::string::npos;
}

/// A view of hand-made scores: five rated organizations, the first compared with the last.
struct SmallCity {
  Standard standard;
  std::vector<scoring::Score> scores;
  std::vector<session::OrganizationRow> rows;
  ui::BenchmarkView view;

  SmallCity(Standard made, const std::vector<std::vector<Rational>>& points) : standard(std::move(made)) {
    for (const std::vector<Rational>& of_one : points) {
      scoring::Score score;
      score.sections.resize(standard.sections.size());
      score.criteria.resize(standard.criteria.size());
      for (std::size_t i = 0; i < of_one.size(); ++i) score.criteria[i].points = of_one[i];
      scores.push_back(std::move(score));
    }
    rows.resize(scores.size());
    view.standard = &standard;
    view.groups.push_back({"all", {}, {}, 0});
    for (std::size_t i = 0; i < rows.size(); ++i) {
      rows[i].score = &scores[i];
      view.groups.front().rows.push_back(&rows[i]);
    }
  }
};

}  // namespace

TEST_CASE("an item stands where its own scale has its points, and is counted there") {
  StandardBuilder builder;
  builder.section("A");
  builder.yes_no("yes");
  builder.criterion("bands", NumberAnswer{{}, assessor::test::bands(0, {{"10", 2}, {"20", 5}})});
  RatioAnswer ratio;
  ratio.linear = true;
  builder.criterion("ratio", ratio);
  builder.rubric("rubric");
  const Rational part = assessor::test::exact("37.5");
  const SmallCity city(builder.standard(),
                       {{1, 2, part, 1}, {1, 2, 0, 3}, {0, 0, 0, 3}, {1, 5, 0, 3}, {0, 5, 0, 3}});

  const ui::ItemScale yes = scale_of(city.view, 0);
  CHECK(yes.counts == std::vector<int>{2, 3});
  CHECK(yes.place_of(Rational(1)) == 1.0);
  const ui::ItemScale bands = scale_of(city.view, 1);
  CHECK(bands.points == std::vector<Rational>{0, 2, 5});
  CHECK(bands.counts == std::vector<int>{1, 2, 2});
  CHECK(bands.place_of(Rational(2)) == Approx(0.4));
  const ui::ItemScale linear = scale_of(city.view, 2);
  CHECK(linear.counts.empty());  // points lie between its ends
  CHECK(linear.place_of(part) == Approx(0.375));
  const ui::ItemScale rubric = scale_of(city.view, 3);
  CHECK(rubric.counts == std::vector<int>{0, 1, 0, 4});
  CHECK(rubric.place_of(Rational(1)) == Approx(1.0 / 3));
  CHECK_FALSE(rubric.place_of(std::nullopt));
}

TEST_CASE("fewer than five rated organizations are not counted at the places of an item") {
  StandardBuilder builder;
  builder.section("A");
  builder.yes_no("yes");
  const SmallCity city(builder.standard(), {{1}, {1}, {0}, {1}, {}});
  CHECK(scale_of(city.view, 0).counts.empty());
}

TEST_CASE("a row of Pembanding is read out with its line, gap, median, range and count") {
  ShellHarness shell(practice());
  open_benchmark(shell, organization(true));
  const std::string words = shell.hands.value("benchmark/rows/KE");
  INFO(words);
  CHECK(words.starts_with("lembaga ini "));
  CHECK_FALSE(has(words, "menurut penilaian sendiri"));
  CHECK(has(words, shell.hands.value("benchmark/benchmark")));
  for (const char* part : {", selisih ", "median ", ", dari ", " sampai ", " lembaga"})
    CHECK(has(words, part));
  shell.hands.click("view/table");
  shell.hands.frames(2);
  CHECK(shell.hands.value("benchmark/rows/KE") == words);
}

TEST_CASE("a row says where the own score is only claimed") {
  ShellHarness shell(practice());
  open_benchmark(shell, organization(false));
  CHECK(has(shell.hands.value("benchmark/rows/KE"), "menurut penilaian sendiri"));
}

TEST_CASE("an item of Pembanding is read out with how many have which points") {
  ShellHarness shell(practice());
  open_benchmark(shell, organization(true));
  shell.hands.focus("benchmark/rows/KE");
  shell.hands.press("→");
  const std::string words = shell.hands.value("benchmark/rows/KE-02");
  INFO(words);
  for (const char* part : {"nilai 0: ", "nilai 1: ", "nilai 2: ", "nilai 3: "}) CHECK(has(words, part));
}

TEST_CASE("the second line stands in the words of rows and items, in the radar and in the copied table") {
  ShellHarness shell(practice());
  open_benchmark(shell, organization(true));
  shell.hands.press("Ctrl+C");
  const auto head = [&] {
    const std::string& text = shell.last<ui::CopyText>()->text;
    return cells_in(text.substr(0, text.find('\n')));
  };
  const std::size_t columns = head().size();
  choose_second(shell, "best");
  shell.hands.press("Ctrl+C");
  REQUIRE(head().size() == columns + 2);
  CHECK(head()[4] == shell.words.text("ui_benchmark.second"));
  std::istringstream lines(shell.last<ui::CopyText>()->text);
  std::string line;
  std::getline(lines, line);
  std::getline(lines, line);
  CHECK(cells_in(line)[4] != "–");

  shell.hands.focus("benchmark/rows/KE");
  shell.hands.press("→");
  CHECK(has(shell.hands.value("benchmark/rows/KE"), "Terbaik teramati"));
  CHECK(has(shell.hands.value("benchmark/rows/KE-02"), "Terbaik teramati"));
  shell.hands.click("view/radar");
  shell.hands.frames(2);
  CHECK(has(shell.hands.value("benchmark/rows/KE"), "Terbaik teramati"));
}

TEST_CASE("with two lines Pembanding cuts no words and doubles no key in any picture and language") {
  for (const char* language : {"id", "en"}) {
    assessor::test::ShellSpec spec;
    spec.language = language;
    spec.window.window = {1366, 697};
    ShellHarness shell(practice(), spec);
    open_benchmark(shell, organization(true));
    choose_second(shell, "best");
    for (const char* view : {"view/dots", "view/table", "view/radar"}) {
      shell.hands.click(view);
      shell.hands.frames(2);
      INFO(language << " " << view);
      std::vector<std::string> cut = shell.hands.cut_items();
      std::erase(cut, "top/person");
      CHECK(cut == std::vector<std::string>{});
      CHECK(shell.hands.doubled_keys() == std::vector<std::string>{});
    }
  }
}

namespace {

/// Others who did not agree to be named.
std::vector<std::string> private_names(const std::string& own) {
  std::vector<std::string> names;
  for (const session::OrganizationRow& row : practice()->overview().rows)
    if (row.organization != own && !practice()->state().organization(row.organization)->consents_to_teach)
      names.push_back(row.name);
  return names;
}

/// How many of the names stand in anything that the screen shows or reads out.
int names_shown(const ShellHarness& shell, const std::vector<std::string>& names) {
  int shown = 0;
  for (const auto& item : shell.hands.ui.probe.items())
    for (const std::string& name : names)
      if (has(std::string(item.label), name) || has(std::string(item.value), name)) ++shown;
  return shown;
}

}  // namespace

TEST_CASE("Pembanding hides by keys the names of all who did not agree to be named") {
  ShellHarness shell(practice());
  std::string own;
  for (const session::OrganizationRow& row : practice()->overview().rows)
    if (has(row.name, "Perempuan Bahari Mandiri")) own = row.organization;
  open_benchmark(shell, own);
  shell.hands.click("side/peers");
  shell.hands.frames(2);
  const std::vector<std::string> names = private_names(own);
  REQUIRE(names_shown(shell, names) > 0);
  REQUIRE(shell.hands.tab_to("peers/hide"));
  shell.hands.press("Space");
  shell.hands.frames(2);
  CHECK(names_shown(shell, names) == 0);
  for (const char* view : {"view/table", "view/radar"}) {
    shell.hands.click(view);
    shell.hands.frames(2);
    CHECK(names_shown(shell, names) == 0);
  }
  CHECK(shell.hands.doubled_keys() == std::vector<std::string>{});
}
