#include <catch2/catch.hpp>

#include <algorithm>

#include "scoring/cheapest_path.h"
#include "support/practice_workspace.h"
#include "support/shell_harness.h"

using namespace assessor;
using assessor::test::ShellHarness;

namespace {

std::string id_of(const session::Session& session, const std::string& part) {
  for (const auto& [id, organization] : session.state().organizations)
    if (organization.name.find(part) != std::string::npos) return id;
  FAIL("no organization " << part);
  return {};
}

/// Only looked at.
session::Session* practice() {
  return ::test::shared_practice().session.get();
}

void open_result(ShellHarness& shell, const std::string& organization) {
  shell.go(
      {.place = ui::Place::result, .organization = id_of(*::test::shared_practice().session, organization)});
}

const std::string k_member = "Perempuan Bahari Mandiri";

}  // namespace

TEST_CASE("the products of the sections are shown to three decimals and add up to the total") {
  ShellHarness shell(practice());
  open_result(shell, k_member);
  const std::string sum = shell.hands.label("arithmetic/Jumlah");
  CHECK(sum.find(',') == sum.size() - 4);
  const std::string total = shell.hands.label("score/total");
  CHECK(sum.substr(0, 2) == total.substr(0, 2));
  CHECK(shell.hands.label("arithmetic/KE").find(',') != std::string::npos);
}

TEST_CASE("H opens the full calculation and Escape closes it") {
  ShellHarness shell(practice());
  open_result(shell, k_member);
  shell.hands.press("H");
  REQUIRE(shell.hands.has("explanation-dialog/close"));
  CHECK(shell.hands.has("explanation-dialog/explanation/0"));
  shell.hands.press("Esc");
  CHECK_FALSE(shell.hands.has("explanation-dialog/close"));
}

TEST_CASE("the calculation tells in words how something was looked at, and what a sample says") {
  ShellHarness shell(practice());
  open_result(shell, k_member);
  shell.hands.press("H");
  for (const char* line : {"0.4", "0.4.5"}) {  // LY and its sixth item
    shell.hands.focus((std::string("explanation/") + line).c_str());
    shell.hands.press("Enter");
    shell.hands.frames(3);
  }
  std::string drawn;
  for (const ui::ProbeItem& item : shell.hands.ui.probe.items()) drawn += item.label + "\n";
  CHECK(drawn.find("Meja layanan (dokumen)") != std::string::npos);
  CHECK(drawn.find("4 memenuhi (40 %)") != std::string::npos);
}

TEST_CASE("trying out points changes the trial and never the record") {
  ShellHarness shell(practice());
  open_result(shell, k_member);
  const auto before = ::test::shared_practice().session->state().revision;
  const std::string total = shell.hands.label("score/total");
  shell.hands.click("step/trial");
  REQUIRE(shell.hands.has("sections/KE"));
  CHECK(shell.hands.label("outcome/total") == total);
  shell.hands.click("items/sections/KE");
  shell.hands.click("items/KE-02/points/3");
  CHECK(shell.hands.label("outcome/total") != total);
  shell.hands.click("outcome/action");
  CHECK(shell.hands.label("outcome/total") == total);
  CHECK(::test::shared_practice().session->state().revision == before);
}

TEST_CASE("a trial can be saved as a paper, with the points tried and no other") {
  ShellHarness shell(practice());
  open_result(shell, k_member);
  shell.hands.click("step/trial");
  CHECK_FALSE(shell.hands.has("outcome/paper"));
  shell.hands.click("items/sections/KE");
  shell.hands.click("items/KE-02/points/3");
  shell.hands.frames(2);
  shell.hands.click("outcome/paper");
  shell.hands.frames(2);
  CHECK(shell.hands.label("outcome/change").find("Tingkat tetap ") != std::string::npos);
  const auto* asked = shell.last<ui::PrintTrial>();
  REQUIRE(asked != nullptr);
  const session::Session& session = *::test::shared_practice().session;
  const Assessment* assessment = session.state().assessment(asked->stage.assessment);
  REQUIRE(assessment != nullptr);
  CHECK(assessment->organization == asked->organization);
  const Standard& standard = *session.standard_of(assessment->id);
  CHECK(asked->assumed == scoring::Assumptions{{standard.criterion_by_id.at("KE-02"), Rational(3)}});
}

TEST_CASE("an own assessment that is not sent shows how much is answered and no score") {
  const auto workspace = assessor::test::workspace_with({"Perempuan Contoh"});
  ShellHarness shell(workspace->session.get());
  shell.go({.place = ui::Place::result, .organization = "org-1"});
  CHECK_FALSE(shell.hands.has("score/total"));
  CHECK(shell.hands.has("hidden/first"));
}

TEST_CASE("the tabs of Hasil lead from stage to stage") {
  ShellHarness shell(practice());
  open_result(shell, k_member);
  const std::string field = shell.hands.label("score/total");
  shell.hands.click("top/view/stage-self");
  CHECK(shell.shell.selection().stage.stage == "self");
  CHECK(shell.hands.label("score/total") != field);
}

TEST_CASE("the way to the next level arrives, and not without any one of its steps") {
  const session::Session& session = *practice();
  int ways = 0;
  for (const session::OrganizationRow& row : session.overview().rows) {
    if (row.score == nullptr || !row.score->next_level) continue;
    const AnswerSheet& sheet = *session.sent_sheet(*row.sent);
    const scoring::PreparedStandard prepared(*row.standard);
    const auto previous = session.previous_results(row.assessment);
    const auto found = scoring::cheapest_paths(prepared, sheet, *row.score, previous);
    CHECK(found.proven);
    const scoring::Path& path = found.ways.front().path;
    INFO(row.name);
    CHECK(path.arrives);
    for (std::size_t left_out = 0; left_out < path.steps.size(); ++left_out) {
      scoring::Assumptions assumed;
      for (std::size_t i = 0; i < path.steps.size(); ++i)
        if (i != left_out) {
          Rational& points = assumed[path.steps[i].step.criterion];
          points = std::max(points, path.steps[i].step.target);
        }
      const auto what = scoring::what_if(prepared, sheet, *row.score, assumed, previous);
      const bool only_stage = std::all_of(what.remains.begin(), what.remains.end(),
                                          [](const auto& rule) { return rule.rule == "stage_in"; });
      CHECK_FALSE((what.reaches_next || only_stage));
    }
    ways += path.steps.empty() ? 0 : 1;
  }
  CHECK(ways > 5);
}

TEST_CASE("Hasil turns from the proven way to the others and back") {
  ShellHarness shell(practice());
  open_result(shell, k_member);
  REQUIRE(shell.hands.has("path/turn"));
  const std::string first = shell.hands.label("path/turn");
  CHECK(first.starts_with("Jalur 1 dari "));
  shell.hands.click("path/turn");
  shell.hands.frames(2);
  CHECK(shell.hands.label("path/turn").starts_with("Jalur 2 dari "));
  while (shell.hands.label("path/turn") != first) {
    shell.hands.click("path/turn");
    shell.hands.frames(2);
  }
}

namespace {

/// An organization whose level one item alone can alter, and how firm that level is.
struct Fragile {
  std::string name;
  const Standard* standard = nullptr;
  std::optional<scoring::Firmness> found;
};

Fragile fragile_organization(const session::Session& session) {
  for (const session::OrganizationRow& row : session.overview().rows) {
    if (row.score == nullptr && !row.open) continue;
    const StageKey key = row.open ? *row.open : *row.sent;
    const scoring::Score* score = session.score_of(key);
    if (score == nullptr || key.stage == "self") continue;
    const Standard* standard = session.standard_of(key.assessment);
    const scoring::PreparedStandard prepared(*standard);
    auto found =
        scoring::firmness(prepared, *session.sheet_of(key), *score, session.previous_results(key.assessment));
    if (found && !found->items.empty()) return {row.name, standard, std::move(found)};
  }
  return {};
}

}  // namespace

TEST_CASE("Hasil says whether the level is firm, and its dialog leads to an item that alters it") {
  ShellHarness shell(practice());
  const auto [name, held, found] = fragile_organization(*practice());
  REQUIRE(found);
  const Standard& standard = *held;
  open_result(shell, name);
  CHECK(shell.hands.label("firmness/verdict") ==
        shell.words.text(found->is_firm() ? "firmness.firm" : "firmness.fragile"));
  shell.hands.click("firmness/action");
  shell.hands.frames(2);
  REQUIRE(shell.hands.has("firmness-all/close"));
  const Criterion& item = standard.criteria[found->items.front().criterion];
  std::string line;
  for (int part = 0; part < 5 && line.empty(); ++part) {
    const std::string key = "firmness-all/rows/part-" + std::to_string(part) + "/0";
    if (shell.hands.has(key) && shell.hands.label(key).find(item.code) != std::string::npos) line = key;
  }
  REQUIRE_FALSE(line.empty());
  shell.hands.focus(line);
  shell.hands.press("Enter");
  CHECK(shell.shell.selection().place == ui::Place::assess);
  CHECK(shell.shell.selection().criterion == item.id);
}

TEST_CASE("a score near a level is told below the levels, in a low window too, and only there") {
  assessor::test::ShellSpec spec;
  spec.window.window = {1366, 697};
  ShellHarness shell(practice(), spec);
  open_result(shell, "Rumah Belajar Perempuan Seroja");
  CHECK(shell.hands.label("ladder/near").find("dekat batas 85") != std::string::npos);
  CHECK(shell.hands.item("ladder/near").min.y >= shell.hands.item("ladder/level-not-ready").max.y);
  open_result(shell, k_member);
  CHECK_FALSE(shell.hands.has("ladder/near"));
}

TEST_CASE("the plenary's view tells that a score is near a level") {
  ShellHarness shell(practice());
  open_result(shell, "Perempuan Kepala Keluarga Tangguh");
  shell.hands.click("top/process");
  shell.hands.frames(3);
  shell.hands.click("top/view/plenary");
  shell.hands.frames(3);
  CHECK(shell.hands.label("near").find("dekat batas 65") != std::string::npos);
}

TEST_CASE("Hasil cuts no words and doubles no key in any size and language") {
  for (const char* language : {"id", "en"})
    for (const ImVec2 size : {ImVec2{1366, 697}, ImVec2{1440, 900}, ImVec2{1920, 1080}}) {
      assessor::test::ShellSpec spec;
      spec.language = language;
      spec.window.window = size;
      ShellHarness shell(practice(), spec);
      open_result(shell, k_member);
      INFO(language << " " << size.x);
      std::vector<std::string> cut = shell.hands.cut_items();
      std::erase(cut, "top/person");  // initials, with the name as a tip
      CHECK(cut == std::vector<std::string>{});
      CHECK(shell.hands.doubled_keys() == std::vector<std::string>{});
    }
}
