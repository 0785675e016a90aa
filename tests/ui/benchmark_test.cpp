#include <catch2/catch.hpp>

#include <algorithm>
#include <sstream>

#include "session/city_rows.h"
#include "session/earlier_score.h"
#include "session/peers.h"
#include "session/reference_lines.h"
#include "support/practice_workspace.h"
#include "support/shell_harness.h"
#include "ui/benchmark_hands.h"

using namespace assessor;
using assessor::test::choose;
using assessor::test::ShellHarness;

namespace {

session::Session* practice() {
  return ::test::shared_practice().session.get();
}

std::string id_of(const std::string& part) {
  return assessor::test::organization_named(*practice(), part);
}

void open_benchmark(ShellHarness& shell) {
  shell.go({.place = ui::Place::benchmark, .organization = id_of("Perempuan Bahari Mandiri")});
  shell.hands.frames(2);
}

/// "-41,98" of the last column of a copied line, as a number.
double gap_in(const std::string& line) {
  std::vector<std::string> cells;
  std::size_t from = 0;
  for (std::size_t to = line.find('\t'); to != std::string::npos; to = line.find('\t', from)) {
    cells.push_back(line.substr(from, to - from));
    from = to + 1;
  }
  std::string gap = cells.at(3);
  if (gap.starts_with("−")) gap.replace(0, std::string("−").size(), "-");
  std::replace(gap.begin(), gap.end(), ',', '.');
  return std::stod(gap);
}

}  // namespace

TEST_CASE("Pembanding puts the section with the widest gap first") {
  ShellHarness shell(practice());
  open_benchmark(shell);
  shell.hands.press("Ctrl+C");
  REQUIRE(shell.last<ui::CopyText>() != nullptr);
  std::istringstream lines(shell.last<ui::CopyText>()->text);
  std::string line;
  std::getline(lines, line);
  std::vector<double> gaps;
  while (std::getline(lines, line)) gaps.push_back(gap_in(line));
  REQUIRE(gaps.size() == 9);
  CHECK(std::is_sorted(gaps.begin(), gaps.end()));
  CHECK(gaps.front() < 0);
}

TEST_CASE("arrows open a section of Pembanding into its items and an item shows its practice") {
  ShellHarness shell(practice());
  open_benchmark(shell);
  shell.hands.focus("benchmark/rows/JM");
  CHECK_FALSE(shell.hands.has("benchmark/rows/JM-01"));
  shell.hands.press("→");
  REQUIRE(shell.hands.has("benchmark/rows/JM-01"));
  shell.hands.click("benchmark/rows/JM-01");
  CHECK(shell.hands.label("benchmark/item") == "JM-01");
  shell.hands.focus("benchmark/rows/JM");
  shell.hands.press("←");
  CHECK_FALSE(shell.hands.has("benchmark/rows/JM-01"));
}

TEST_CASE("a group of fewer than five shows no range and no median") {
  const auto workspace = assessor::test::workspace_with({"Perempuan Satu", "Perempuan Dua"});
  session::Session& session = *workspace->session;
  for (const auto& [id, assessment] : std::map(session.state().assessments)) {
    const auto sent = session.dispatch(session::SendStage{session::own_key(id, "self")}, "person-1");
    INFO((sent ? std::string() : sent.error().code));
    REQUIRE(sent);
  }
  ShellHarness shell(&session);
  shell.go({.place = ui::Place::benchmark, .organization = "org-1"});
  shell.hands.click("view/table");
  shell.hands.press("Ctrl+C");
  REQUIRE(shell.last<ui::CopyText>() != nullptr);
  std::istringstream lines(shell.last<ui::CopyText>()->text);
  std::string line;
  std::getline(lines, line);
  while (std::getline(lines, line)) CHECK(line.ends_with("–\t–\t–\t–"));
}

TEST_CASE("Pembanding asks for a benchmark file and hands it on") {
  ShellHarness shell(practice());
  open_benchmark(shell);
  shell.hands.click("step/add");
  shell.hands.frames(2);
  CHECK(shell.last<ui::ListFolder>() != nullptr);
}

TEST_CASE("Pembanding cuts no words and doubles no key in any size and language") {
  for (const char* language : {"id", "en"})
    for (const ImVec2 size : {ImVec2{1366, 697}, ImVec2{1920, 1080}}) {
      assessor::test::ShellSpec spec;
      spec.language = language;
      spec.window.window = size;
      ShellHarness shell(practice(), spec);
      open_benchmark(shell);
      INFO(language << " " << size.x);
      std::vector<std::string> cut = shell.hands.cut_items();
      std::erase(cut, "top/person");  // initials, with the name as a tip
      CHECK(cut == std::vector<std::string>{});
      CHECK(shell.hands.doubled_keys() == std::vector<std::string>{});
    }
}

namespace {

/// The third column of the copied table: what is compared with.
std::vector<std::string> copied_benchmarks(ShellHarness& shell) {
  shell.hands.press("Ctrl+C");
  std::istringstream lines(shell.last<ui::CopyText>()->text);
  std::string line;
  std::getline(lines, line);
  std::vector<std::string> cells;
  while (std::getline(lines, line)) {
    std::istringstream parts(line);
    std::string cell;
    for (int i = 0; i < 3; ++i) std::getline(parts, cell, '\t');
    cells.push_back(cell);
  }
  std::sort(cells.begin(), cells.end());
  return cells;
}

}  // namespace

TEST_CASE("Pembanding compares with the best observed of what was verified, section by section") {
  ShellHarness shell(practice());
  open_benchmark(shell);
  choose(shell, "benchmark", "best");
  const session::Overview& overview = practice()->overview();
  std::vector<std::string> best;
  for (const SectionIndex section : overview.standard->top_sections) {
    Rational highest;
    for (const session::OrganizationRow& row : overview.rows)
      if (row.score != nullptr && row.sent->stage != "self" && row.score->sections[section].share)
        highest = std::max(highest, *row.score->sections[section].share);
    std::string words = (highest * Rational(100)).decimal(2);
    std::replace(words.begin(), words.end(), '.', ',');
    best.push_back(words);
  }
  std::sort(best.begin(), best.end());
  CHECK(copied_benchmarks(shell) == best);
}

TEST_CASE("Sebaya shows the nearest peers, and Enter on one opens its result") {
  ShellHarness shell(practice());
  open_benchmark(shell);
  shell.hands.click("side/peers");
  shell.hands.frames(2);
  const session::Peers peers =
      session::peers_of(practice()->state(), practice()->overview(), id_of("Perempuan Bahari Mandiri"));
  REQUIRE(peers.nearest.size() >= session::k_shown_peers);
  for (std::size_t i = 0; i < session::k_shown_peers; ++i)
    CHECK(shell.hands.has("peers/nearest/" + peers.nearest[i].organization));
  CHECK(shell.hands.value("peers/nearest/" + peers.nearest[0].organization).find("ecamatan") !=
        std::string::npos);
  shell.hands.focus("peers/nearest/" + peers.nearest[1].organization);
  shell.hands.press("Enter");
  CHECK(shell.shell.selection().place == ui::Place::result);
  CHECK(shell.shell.selection().organization == peers.nearest[1].organization);
}

TEST_CASE("a second line is chosen among the others and goes away with none") {
  ShellHarness shell(practice());
  open_benchmark(shell);
  const auto before = copied_benchmarks(shell);
  shell.hands.click("side/peers");
  choose(shell, "peers/second", "best");
  CHECK(shell.hands.label("peers/second").size() > 0);
  CHECK(shell.hands.value("peers/second").find("Terbaik teramati") != std::string::npos);
  CHECK(copied_benchmarks(shell) == before);  // its numbers stand in columns of their own
  choose(shell, "peers/second", "none");
  CHECK(shell.hands.value("peers/second") == shell.words.text("ui_peers.second.none"));
}

TEST_CASE("Sebaya names who can teach a weak organization, reachable by keys alone") {
  ShellHarness shell(practice());
  shell.go({.place = ui::Place::benchmark, .organization = id_of("Perempuan Peduli Rimba")});
  shell.hands.click("side/peers");
  shell.hands.frames(2);
  const std::string key = "peers/teach/KE/" + id_of("Seroja");
  CHECK(shell.hands.label(key).find("86,42") != std::string::npos);
  shell.hands.focus(key);
  CHECK(shell.hands.item(key).visible);
  shell.hands.press("Enter");
  CHECK(shell.shell.selection().organization == id_of("Seroja"));
}

TEST_CASE("a peer that is left out no longer counts in the median of the peers") {
  const std::string own = id_of("Perempuan Bahari Mandiri");
  const session::Overview& overview = practice()->overview();
  const session::Peers peers = session::peers_of(practice()->state(), overview, own);
  const auto counted = [&](const session::Peers& of) {
    for (const session::ReferenceLine& line :
         session::reference_lines(*practice(), overview, *overview.row(own), of))
      if (line.kind == session::LineKind::peers) return line.count;
    return std::size_t{0};
  };
  const auto verified = std::ranges::find_if(peers.nearest, [&](const session::Peer& peer) {
    return session::is_verified(*overview.row(peer.organization));
  });
  REQUIRE(verified != peers.nearest.end());
  REQUIRE(counted(peers) >= 5);
  const std::size_t left = counted(session::without(peers, {verified->organization}));
  CHECK(left == (counted(peers) > 5 ? counted(peers) - 1 : 0));

  ShellHarness shell(practice());
  open_benchmark(shell);
  shell.hands.click("side/peers");
  shell.hands.frames(2);
  CHECK(shell.hands.label("peers/median").find(std::to_string(counted(peers))) != std::string::npos);
  shell.hands.focus("peers/nearest/" + verified->organization + "-counts");
  shell.hands.press("Space");
  shell.hands.frames(2);
  const std::string words = left > 0 ? std::to_string(left) : shell.words.text("ui_peers.too_few");
  CHECK(shell.hands.label("peers/median").find(words) != std::string::npos);
}

TEST_CASE("Sebaya cuts no words and doubles no key in any size and language") {
  for (const char* language : {"id", "en"})
    for (const ImVec2 size : {ImVec2{1366, 697}, ImVec2{1920, 1080}}) {
      assessor::test::ShellSpec spec;
      spec.language = language;
      spec.window.window = size;
      ShellHarness shell(practice(), spec);
      open_benchmark(shell);
      shell.hands.click("side/peers");
      shell.hands.frames(2);
      INFO(language << " " << size.x);
      std::vector<std::string> cut = shell.hands.cut_items();
      std::erase(cut, "top/person");
      CHECK(cut == std::vector<std::string>{});
      CHECK(shell.hands.doubled_keys() == std::vector<std::string>{});
    }
}

TEST_CASE("own scores stay out of the group until they are switched on") {
  ShellHarness shell(practice());
  open_benchmark(shell);
  const session::CityCounts counts = session::counts_of(practice()->overview());
  REQUIRE(counts.own > 0);
  CHECK(shell.hands.value("group").find(std::to_string(counts.verified)) != std::string::npos);
  shell.hands.click("own");
  shell.hands.frames(2);
  CHECK(shell.hands.value("group").find(std::to_string(counts.verified + counts.own)) != std::string::npos);
}

TEST_CASE("the period before and what the next level asks for are lines to compare with") {
  ShellHarness shell(practice());
  open_benchmark(shell);
  choose(shell, "benchmark", "earlier");
  const session::OrganizationRow& row = *practice()->overview().row(id_of("Perempuan Bahari Mandiri"));
  const auto earlier = session::earlier_score(*practice(), row.organization, "2026", row.standard);
  REQUIRE(earlier.score != nullptr);
  std::vector<std::string> before;
  for (const SectionIndex section : row.standard->top_sections) {
    std::string words = (*earlier.score->sections[section].share * Rational(100)).rounded(2).decimal(2);
    std::replace(words.begin(), words.end(), '.', ',');
    before.push_back(words);
  }
  std::sort(before.begin(), before.end());
  CHECK(copied_benchmarks(shell) == before);
  choose(shell, "benchmark", "target");
  for (const std::string& cell : copied_benchmarks(shell)) CHECK(cell == "60,00");
}

TEST_CASE("a practice card is filled in for an item and kept with the benchmark organization") {
  const ::test::PracticeWorkspace workspace;  // its own, since it is written to
  assessor::test::ShellSpec spec;
  for (const auto& [id, person] : workspace.session->state().people)
    if (person.role == Role::assessor) spec.person = id;  // who visits
  ShellHarness shell(workspace.session.get(), spec);
  open_benchmark(shell);
  const BenchmarkRecord record = workspace.session->state().benchmarks.begin()->second;
  choose(shell, "benchmark/benchmark", record.id);
  shell.hands.click("benchmark/fill-in");
  shell.hands.frames(2);
  REQUIRE(shell.hands.has("practice-form/what"));
  shell.hands.focus("practice-form/cost");
  shell.hands.type("Rp 50.000");
  shell.hands.click("practice-form/act");
  REQUIRE(shell.last<ui::Do>() != nullptr);
  const auto* added = std::get_if<session::AddBenchmark>(&shell.last<ui::Do>()->command);
  REQUIRE(added != nullptr);
  CHECK(added->benchmark.id == record.id);
  bool noted = false;
  for (const auto& [item, practice] : added->benchmark.sheet.benchmark->practices)
    noted = noted || practice.cost.in("id").find("Rp 50.000") != std::string::npos;
  CHECK(noted);
  CHECK(shell.refused.empty());
}

TEST_CASE("the radar has its sections in the standard's order, in words, and leads to the dots by keys") {
  ShellHarness shell(practice());
  open_benchmark(shell);
  shell.hands.click("view/radar");
  shell.hands.frames(2);
  const Standard& standard = *practice()->overview().standard;
  float last = 0;
  for (const SectionIndex index : standard.top_sections) {
    const std::string key = "benchmark/rows/" + standard.sections[index].id;
    INFO(key);
    REQUIRE(shell.hands.has(key));
    CHECK(shell.hands.value(key).find(" · ") != std::string::npos);
    CHECK(shell.hands.item(key).min.y > last);
    last = shell.hands.item(key).min.y;
  }
  shell.hands.focus("benchmark/rows/KE");
  shell.hands.press("Enter");
  shell.hands.frames(2);
  CHECK(shell.hands.label("view/dots").size() > 0);
  CHECK(shell.hands.has("benchmark/rows/KE-02"));
}

TEST_CASE("in a window that is not wide the picture has the whole room, and the panel is one of the views") {
  for (const char* language : {"id", "en"}) {
    assessor::test::ShellSpec spec;
    spec.language = language;
    spec.window = {.window = {1366, 697}, .zoom = 1.5f};
    ShellHarness shell(practice(), spec);
    open_benchmark(shell);
    INFO(language);
    int sections = 0;
    for (const SectionIndex index : practice()->overview().standard->top_sections) {
      const std::string key = "benchmark/rows/" + practice()->overview().standard->sections[index].id;
      if (shell.hands.has(key) && shell.hands.item(key).visible) ++sections;
    }
    CHECK(sections >= 4);
    CHECK_FALSE(shell.hands.has("side/peers"));
    shell.hands.click("view/side");
    shell.hands.frames(2);
    CHECK(shell.hands.has("side/peers"));
    shell.hands.click("side/peers");
    shell.hands.frames(2);
    CHECK(shell.hands.doubled_keys() == std::vector<std::string>{});
    shell.hands.click("view/radar");
    shell.hands.frames(2);
    CHECK(shell.hands.doubled_keys() == std::vector<std::string>{});
  }
}
