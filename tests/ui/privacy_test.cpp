#include <catch2/catch.hpp>

#include "support/shell_harness.h"

using namespace assessor;
using assessor::test::ShellHarness;
using assessor::test::ShellSpec;

namespace {

struct PrivacyPage {
  explicit PrivacyPage(ShellSpec spec = {})
      : workspace(assessor::test::workspace_with({"Perempuan Contoh"})),
        shell(workspace->session.get(), std::move(spec)) {
    organization = state().organizations.begin()->first;
    Organization noted = *state().organization(organization);
    noted.contact_name = "Siti (contoh)";
    noted.note = "telepon ketua 081234567890";
    REQUIRE(workspace->session->dispatch(session::EditOrganization{noted}, "person-1"));
    shell.go({.place = ui::Place::settings});
    shell.hands.click("sections/privacy");
    shell.hands.frames(2);
  }
  const session::WorkspaceState& state() const { return workspace->session->state(); }
  void fill(std::string_view key, std::string_view words) {
    shell.hands.click(key);
    shell.hands.type(words);
  }

  std::unique_ptr<assessor::test::TestWorkspace> workspace;
  ShellHarness shell;
  std::string organization;
};

}  // namespace

TEST_CASE(
    "Setelan lists what looks like personal data, masked, and erases it once it is confirmed by typing") {
  PrivacyPage page;
  REQUIRE(page.shell.hands.has("places/0/row"));
  page.shell.hands.click("places/0/erase");
  page.shell.hands.frames(2);
  CHECK_FALSE(page.shell.hands.item("erasing/act").enabled);
  page.fill("erasing/reason", "diminta ketua");
  page.shell.hands.frames(2);
  CHECK_FALSE(page.shell.hands.item("erasing/act").enabled);
  page.fill("erasing/typed", "hapus");
  page.shell.hands.frames(2);
  REQUIRE(page.shell.hands.item("erasing/act").enabled);
  page.shell.hands.click("erasing/act");
  page.shell.hands.frames(3);
  CHECK(page.state().organization(page.organization)->note.empty());
  CHECK(page.state().organization(page.organization)->contact_name.empty());
  CHECK_FALSE(page.shell.hands.has("places/0/row"));
}

TEST_CASE("the day until which a period is kept is set in Setelan") {
  PrivacyPage page;
  CHECK_FALSE(page.shell.hands.item("retention/save").enabled);
  page.fill("retention/until", "31/12/2031");
  page.shell.hands.frames(2);
  page.shell.hands.click("retention/save");
  page.shell.hands.frames(2);
  CHECK(page.state().period("2026")->keep_until == Date::of(2031, 12, 31));
}

TEST_CASE("a change that is held asks what to do, and says in both languages what was found") {
  for (const std::string language : {"id", "en"}) {
    PrivacyPage page({.language = language});
    session::PersonalPlace place;
    place.hit = {session::PersonalKind::phone, 0, 12, "0812…90"};
    page.shell.desk.held = ui::Held{ui::Do{}, {place}, {}};
    page.shell.hands.frames(2);
    CHECK(page.shell.hands.has("held/act"));
    page.shell.hands.click("held/act");
    page.shell.hands.frames(1);
    REQUIRE(page.shell.last<ui::SettleHeld>() != nullptr);
    CHECK(page.shell.last<ui::SettleHeld>()->keep);
    page.shell.hands.click("held/keep");
    page.shell.hands.frames(1);
    CHECK_FALSE(page.shell.last<ui::SettleHeld>()->keep);
  }
}
