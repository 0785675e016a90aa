#include "ui/screens/organizations.h"

#include <catch2/catch.hpp>

#include "support/practice_workspace.h"
#include "support/shell_harness.h"

using namespace assessor;
using assessor::test::ShellHarness;

namespace {

/// A session that is only looked at; the harness wants one it could change.
session::Session* practice() {
  return ::test::shared_practice().session.get();
}

int rows_in(const ShellHarness& shell) {
  int rows = 0;
  for (const ui::ProbeItem& item : shell.hands.ui.probe.items())
    if (item.role == ui::Role::row && item.key.find("/list/") != std::string::npos) ++rows;
  return rows;
}

ui::Go to_organizations(const std::string& organization = {}) {
  ui::Go go{.place = ui::Place::organizations};
  if (!organization.empty()) go.organization = organization;
  return go;
}

/// The folder "/paket" is chosen as a stage package.
void pick_package(ShellHarness& shell) {
  shell.desk.folder.path = "/paket";
  shell.go(to_organizations("org-1"));
  shell.hands.click("organizations/import");
  shell.hands.frames(2);
  shell.hands.click("stage-folder/act");
  shell.hands.frames(2);
}

}  // namespace

TEST_CASE("the list of organizations shows each by name with its step and the level of a sent stage only") {
  const auto workspace = assessor::test::workspace_with({"Melati Contoh", "Anggrek Contoh"});
  ShellHarness shell(workspace->session.get());
  shell.go(to_organizations());
  CHECK(rows_in(shell) == 2);
  CHECK(shell.hands.value("list/org-1") == "Evaluasi mandiri, Sedang mengisi");
  const auto top = [&](const char* key) { return shell.hands.item(key).min.y; };
  CHECK(top("list/org-2") < top("list/org-1"));
}

TEST_CASE("words, a step and unmet gates narrow the list of organizations") {
  ShellHarness shell(practice());
  shell.go(to_organizations());
  const auto& rows = practice()->overview().rows;
  REQUIRE(rows.size() == 28);
  shell.hands.press("Ctrl+F");
  shell.hands.type("bahari");
  shell.hands.frames(2);
  CHECK(rows_in(shell) == 1);
  shell.hands.type(" tidak ada");
  shell.hands.frames(2);
  CHECK(rows_in(shell) == 0);
  CHECK(shell.hands.has("none/title"));
}

TEST_CASE("arrows choose an organization and the step bar speaks of it") {
  const auto workspace = assessor::test::workspace_with({"Anggrek Contoh", "Melati Contoh"});
  ShellHarness shell(workspace->session.get());
  shell.go(to_organizations("org-1"));
  shell.hands.focus("list/org-1");
  shell.hands.press("↓");
  shell.hands.frames(2);
  CHECK(shell.shell.selection().organization == "org-2");
  CHECK(shell.hands.label("side/next").find("Melati Contoh (contoh)") != std::string::npos);
  shell.hands.press("Ctrl+Enter");
  shell.hands.frames(2);
  CHECK(shell.shell.selection().place == ui::Place::assess);
  CHECK(shell.shell.selection().stage == StageKey{"assessment-org-2", "self", ""});
}

TEST_CASE("Enter on the chosen organization opens the stage it works on") {
  const auto workspace = assessor::test::workspace_with({"Anggrek Contoh"});
  ShellHarness shell(workspace->session.get());
  shell.go(to_organizations("org-1"));
  shell.hands.focus("list/org-1");
  shell.hands.press("Enter");
  CHECK(shell.shell.selection().place == ui::Place::assess);
}

TEST_CASE("the list of organizations fits its words at every size and in both languages") {
  for (const std::string language : {"id", "en"}) {
    for (const ImVec2 size : {ImVec2{1366, 697}, ImVec2{1440, 900}, ImVec2{1920, 1080}}) {
      ShellHarness shell(practice(),
                         {.language = language, .window = {.window = size, .language = language}});
      shell.go(to_organizations());
      INFO(language << " " << size.x);
      CHECK(shell.hands.doubled_keys().empty());
      for (const std::string& cut : shell.hands.cut_items()) {
        INFO(cut);
        // Initials and the button with a sign alone: their words are in the hint.
        CHECK((cut.ends_with("top/person") || cut.ends_with("organizations/import")));
      }
    }
  }
}

TEST_CASE("an organization is added by keyboard, and a name that is there already is not taken") {
  const auto workspace = assessor::test::workspace_with({"Anggrek Contoh"});
  ShellHarness shell(workspace->session.get());
  shell.go(to_organizations());
  shell.hands.click("top/add");
  shell.hands.frames(2);
  CHECK(shell.hands.focused().ends_with("organization-form/name"));
  shell.hands.click("organization-form/name");
  shell.hands.type("anggrek contoh");
  shell.hands.frames(3);
  shell.hands.click("organization-form/act");
  shell.hands.frames(2);
  CHECK(shell.last<ui::Do>() == nullptr);
  CHECK(shell.hands.focused().ends_with("organization-form/name"));
  shell.hands.frames(3);
  shell.hands.click("organization-form/name");
  shell.hands.type(" dua");
  shell.hands.frames(3);  // the sentence below the field goes, and the dialog with it
  shell.hands.click("organization-form/founded");
  shell.hands.type("1998");
  shell.hands.frames(3);
  shell.hands.click("organization-form/act");
  shell.hands.frames(3);
  CHECK(shell.refused.empty());
  const auto& added = shell.shell.selection().organization;
  REQUIRE(workspace->session->state().organization(added) != nullptr);
  CHECK(workspace->session->state().organization(added)->founded == 1998);
  CHECK_FALSE(shell.hands.has("organization-form/name"));
}

TEST_CASE("Ctrl+Enter in a field of a form saves it, and asks nothing of the page below") {
  const auto workspace = assessor::test::workspace_with({"Anggrek Contoh"});
  ShellHarness shell(workspace->session.get());
  shell.go(to_organizations());
  shell.hands.click("top/add");
  shell.hands.frames(2);
  shell.hands.press("Ctrl+Enter");
  shell.hands.frames(3);
  CHECK(shell.hands.has("organization-form/name"));  // without a name there is nothing to save
  shell.hands.type("Melati Contoh");
  shell.hands.press("Ctrl+Enter");
  shell.hands.frames(3);
  CHECK_FALSE(shell.hands.has("organization-form/name"));
  CHECK(workspace->session->state().organizations.size() == 2);
  CHECK(shell.shell.selection().place == ui::Place::organizations);
}

TEST_CASE("a year that is none keeps the form open and says what to write") {
  const session::WorkspaceState state;
  ui::OrganizationForm form{.draft = {.name = "Melati"}, .founded = "dulu", .members = "-3"};
  const auto result = ui::checked(form, state, Date::of(2026, 11, 17));
  CHECK(result.faults.contains("founded"));
  CHECK(result.faults.contains("members"));
  CHECK_FALSE(result.faults.contains("name"));
}

TEST_CASE("rows on the clipboard are shown first and added by one press") {
  const auto workspace = assessor::test::workspace_with({"Anggrek Contoh"});
  ShellHarness shell(workspace->session.get());
  shell.go(to_organizations());
  shell.hands.clipboard = "nama lembaga\ttahun berdiri\nMelati Contoh\t1999\nAnggrek Contoh\t\nMawar\tdulu\n";
  shell.hands.press("Ctrl+V");
  shell.hands.frames(2);
  CHECK(workspace->session->state().organizations.size() == 1);
  shell.hands.click("paste-dialog/act");
  shell.hands.frames(3);
  CHECK(workspace->session->state().organizations.size() == 2);
  CHECK(shell.hands.has("pasted/action"));
}

TEST_CASE("starting an assessment asks for the profile and opens the first stage") {
  const auto workspace = assessor::test::empty_workspace();
  assessor::test::value_of(workspace->session->dispatch(
      session::AddOrganizations{{{.id = "org-1", .name = "Anggrek Contoh"}}}, "person-1"));
  ShellHarness shell(workspace->session.get());
  shell.go(to_organizations("org-1"));
  shell.hands.press("Ctrl+Enter");
  shell.hands.frames(2);
  shell.hands.click("profile/fields/law");
  shell.hands.click("profile/fields/law");
  CHECK_FALSE(shell.hands.has("profile/fields/meaning-social"));
  shell.hands.click("profile/fields/social");
  shell.hands.frames(2);
  CHECK(shell.hands.label("profile/fields/meaning-social").starts_with("Termasuk sosial"));
  shell.hands.click("profile/gives_consultation/yes");
  shell.hands.click("profile/act");
  shell.hands.frames(3);
  CHECK(shell.refused.empty());
  const Assessment* assessment = workspace->session->state().assessment_of("org-1", "2026");
  REQUIRE(assessment != nullptr);
  CHECK(assessment->profile.at("fields") == ProfileValue(ChoicesValue{{"social"}}));
  CHECK(assessment->profile.at("gives_consultation") == ProfileValue(true));
  CHECK(workspace->session->state().stage({assessment->id, "self", ""}) != nullptr);
  CHECK(shell.shell.selection().place == ui::Place::assess);
}

TEST_CASE("archiving asks first and takes the organization off the list") {
  const auto workspace = assessor::test::workspace_with({"Anggrek Contoh", "Melati Contoh"});
  ShellHarness shell(workspace->session.get());
  shell.go(to_organizations("org-1"));
  shell.hands.click("side/archive");
  shell.hands.frames(2);
  shell.hands.press("Esc");
  shell.hands.frames(2);
  CHECK(rows_in(shell) == 2);
  shell.hands.click("side/archive");
  shell.hands.frames(2);
  shell.hands.click("archiving/act");
  shell.hands.frames(3);
  CHECK(rows_in(shell) == 1);
}

TEST_CASE("a stage package is taken in only after its preview") {
  const auto workspace = assessor::test::workspace_with({"Anggrek Contoh"});
  ShellHarness shell(workspace->session.get());
  pick_package(shell);
  REQUIRE(shell.last<ui::ListFolder>() != nullptr);
  REQUIRE(shell.last<ui::InspectPackage>() != nullptr);
  shell.desk.package = ui::PackageInspection{
      .folder = "/paket", .organization = "Anggrek Contoh", .period = "2026", .stage = "self", .answers = 3};
  shell.desk.package->error = Error{"import-not-apart", {{"stage", "field"}}, {}};
  shell.hands.frames(3);
  CHECK_FALSE(shell.hands.item("package/act").enabled);
  shell.desk.package->error.reset();
  shell.desk.package->assessment = "assessment-org-1";
  shell.desk.package->acceptable = true;
  shell.hands.frames(3);
  CHECK_FALSE(shell.hands.has("package/assessment"));
  CHECK_FALSE(shell.hands.has("package/begins"));
  shell.hands.click("package/act");
  shell.hands.frames(2);
  REQUIRE(shell.last<ui::ImportPackage>() != nullptr);
  CHECK(shell.last<ui::ImportPackage>()->assessment.empty());
}

TEST_CASE("what is not here yet begins with a package, and another organization is only a choice") {
  const auto workspace = assessor::test::workspace_with({"Anggrek Contoh"});
  ShellHarness shell(workspace->session.get());
  pick_package(shell);
  ui::PackageInspection package{
      .folder = "/paket", .organization = "Kenanga Contoh", .period = "2027", .stage = "self", .answers = 3};
  package.acceptable = true;
  package.begins = {"Instrumen Contoh 2.0.0", true, true, true};
  shell.desk.package = package;
  shell.hands.frames(3);
  const std::string begins = shell.hands.label("package/begins");
  for (const char* named : {"Kenanga Contoh", "2027", "Instrumen Contoh 2.0.0"})
    CHECK(begins.find(named) != std::string::npos);
  REQUIRE(shell.hands.item("package/act").enabled);

  SECTION("all of it begins without a choice") {
    shell.hands.click("package/act");
    shell.hands.frames(2);
    REQUIRE(shell.last<ui::ImportPackage>() != nullptr);
    CHECK(shell.last<ui::ImportPackage>()->assessment.empty());
  }
  SECTION("who sends it to another organization reads whose answers change") {
    shell.hands.click("package/assessment");
    shell.hands.frames(2);
    shell.hands.press("↓");
    shell.hands.frames(2);
    shell.hands.press("Enter");
    shell.hands.frames(3);
    CHECK(shell.hands.label("package/replaces").find("Anggrek Contoh") != std::string::npos);
    CHECK_FALSE(shell.hands.has("package/begins"));
    shell.hands.click("package/act");
    shell.hands.frames(2);
    REQUIRE(shell.last<ui::ImportPackage>() != nullptr);
    CHECK(shell.last<ui::ImportPackage>()->assessment == "assessment-org-1");
  }
}

TEST_CASE("what a package would bring in that looks like personal data is told before it is taken in") {
  const auto workspace = assessor::test::workspace_with({"Anggrek Contoh"});
  ShellHarness shell(workspace->session.get());
  pick_package(shell);
  ui::PackageInspection package{
      .folder = "/paket", .organization = "Anggrek Contoh", .period = "2026", .stage = "self", .answers = 3};
  package.assessment = "assessment-org-1";
  package.acceptable = true;
  const session::Key key = session::Key::answer({"assessment-org-1", "self", ""}, "KL-01");
  package.personal = {{key, "note", {session::PersonalKind::phone, 0, 12, "0812…90"}}};
  shell.desk.package = package;
  shell.hands.frames(3);
  CHECK(shell.hands.label("package/personal").find("1") != std::string::npos);
  CHECK(shell.hands.item("package/act").enabled);
}

TEST_CASE("in a narrow window the details of an organization are a press away") {
  const auto workspace = assessor::test::workspace_with({"Anggrek Contoh"});
  ShellHarness shell(workspace->session.get(), {.window = {.window = {1366, 768}, .zoom = 1.5f}});
  shell.go(to_organizations("org-1"));
  CHECK_FALSE(shell.hands.has("side/next"));
  shell.hands.click("strip/details");
  shell.hands.frames(2);
  CHECK(shell.hands.has("details/next"));
  shell.hands.press("Esc");
  shell.hands.frames(2);
  CHECK_FALSE(shell.hands.has("details/next"));
}
