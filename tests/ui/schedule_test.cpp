#include <catch2/catch.hpp>

#include "support/shell_harness.h"

using namespace assessor;
using assessor::test::ShellHarness;
using assessor::test::ShellSpec;
using assessor::test::value_of;

namespace {

struct Planning {
  explicit Planning(ShellSpec spec = {})
      : workspace(assessor::test::workspace_with({"Perempuan Bahari Mandiri (contoh)"})) {
    for (const std::string name : {"Dewi", "Sari"}) {
      Person person;
      person.id = person.name = name;
      value_of(workspace->session->dispatch(session::AddPerson{person}, "person-1"));
    }
    spec.person = "person-1";
    shell = std::make_unique<ShellHarness>(workspace->session.get(), spec);
    shell->go({.place = ui::Place::organizations, .organization = "org-1"});
  }
  void open_form() const {
    shell->hands.click("side/schedule");
    shell->hands.frames(2);
  }
  void type(const char* key, const char* words) const {
    shell->hands.click(key);
    shell->hands.type(words);
    shell->hands.frames(2);
  }
  Schedule schedule() const {
    const Schedule* found = workspace->session->state().schedule("assessment-org-1");
    return found == nullptr ? Schedule{} : *found;
  }
  std::string drawn() const {
    std::string all;
    for (const ui::ProbeItem& item : shell->hands.ui.probe.items()) all += item.label + "\n";
    return all;
  }

  std::unique_ptr<assessor::test::TestWorkspace> workspace;
  std::unique_ptr<ShellHarness> shell;
};

Schedule planned() {
  Schedule schedule;
  schedule.assessment = "assessment-org-1";
  schedule.assessors = {"Dewi", "Sari"};
  schedule.due["self"] = Date::of(2026, 11, 19);
  schedule.visit = Visit{Date::of(2026, 11, 25), TimeOfDay{9 * 60 + 30}, "Aula"};
  schedule.plenary = Date::of(2026, 12, 20);
  return schedule;
}

}  // namespace

TEST_CASE("visit and plenary are typed in a dialog of Lembaga and kept") {
  const Planning office;
  office.open_form();
  office.type("schedule/visit", "25/11/2026");
  office.type("schedule/at", "9.30");
  office.type("schedule/place", "Aula");
  office.type("schedule/plenary", "20/12/2026");
  office.type("schedule/due-self", "19/11/2026");
  office.shell->hands.click("schedule/act");
  office.shell->hands.frames(3);
  CHECK(office.shell->refused.empty());
  Schedule wanted = planned();
  wanted.assessors.clear();
  wanted.noted = office.workspace->session->today();
  CHECK(office.schedule() == wanted);
}

TEST_CASE("the schedule begins in its first field, and there is one way into it") {
  const Planning office;
  office.open_form();
  CHECK(office.shell->hands.focused().ends_with("schedule/first"));
  office.shell->hands.press("Esc");
  office.shell->hands.frames(2);
  CHECK_FALSE(office.shell->hands.has("top/schedule"));
}

TEST_CASE("a time without a day and a wrong time say what to write, and nothing is kept") {
  const Planning office;
  office.open_form();
  office.type("schedule/at", "25.00");
  CHECK_FALSE(office.shell->hands.item("schedule/act").enabled);
  CHECK(office.schedule() == Schedule{});
  const Planning other;
  other.open_form();
  other.type("schedule/place", "Aula");
  CHECK_FALSE(other.shell->hands.item("schedule/act").enabled);
}

TEST_CASE("Lembaga and Beranda tell who rates and when") {
  const Planning office;
  value_of(office.workspace->session->dispatch(session::EditSchedule{planned()}, "person-1"));
  office.shell->hands.frames(3);
  const std::string panel = office.drawn();
  CHECK(panel.find("Dewi, Sari") != std::string::npos);
  CHECK(panel.find("09.30, Aula") != std::string::npos);
  office.shell->go({.place = ui::Place::home});
  office.shell->hands.frames(3);
  const std::string home = office.drawn();
  CHECK(home.find("Kunjungan, 09.30 · Perempuan Bahari Mandiri (contoh)") != std::string::npos);
}

TEST_CASE("a visit after the plenary is told in the dialog and can be kept") {
  const Planning office;
  office.open_form();
  office.type("schedule/visit", "21/12/2026");
  office.type("schedule/plenary", "20/12/2026");
  CHECK(office.drawn().find("sesudah pleno") != std::string::npos);
  CHECK(office.shell->hands.item("schedule/act").enabled);
}

TEST_CASE("the schedule's dialog fits a low window in both languages") {
  for (const char* language : {"id", "en"}) {
    ShellSpec spec;
    spec.language = language;
    spec.window.window = {1366, 697};
    const Planning office(spec);
    office.open_form();
    INFO(language);
    CHECK(office.shell->hands.doubled_keys().empty());
    CHECK(office.shell->hands.item("schedule/act").max.y <= 697);
  }
}
