#include <catch2/catch.hpp>

#include "support/shell_harness.h"

using namespace assessor;
using assessor::test::ShellHarness;
using assessor::test::ShellSpec;
using assessor::test::value_of;

namespace {

/// Setelan's Jurnal, with what the desk would read from disk.
struct JournalPage {
  explicit JournalPage(ShellSpec spec = {})
      : workspace(assessor::test::workspace_with({"Perempuan Bahari Mandiri (contoh)"})),
        shell(workspace->session.get(), std::move(spec)) {
    answer("2");
    answer("1");
    shell.go({.place = ui::Place::settings});
    if (shell.hands.has("sections/journal")) shell.hands.click("sections/journal");
    shell.hands.frames(2);
  }
  void answer(const std::string& option) {
    Answer given;
    given.value = OptionChosen{option};
    given.reason = "Belum semua.";
    value_of(workspace->session->dispatch(
        session::SetAnswers{{"assessment-org-1", "self", ""}, {{"KE-02", given}}}, "person-1"));
    value_of(workspace->session->flush());
  }
  void read(const session::JournalFilter& filter = {}, std::size_t limit = 100) {
    shell.desk.journal = ui::Journal{filter, limit, value_of(workspace->session->history({.limit = limit})),
                                     value_of(workspace->session->head())};
    shell.hands.frames(3);
  }
  std::string newest() const {
    return "entries/rows/" + std::to_string(shell.desk.journal->transactions.front().sequence);
  }

  std::unique_ptr<assessor::test::TestWorkspace> workspace;
  ShellHarness shell;
};

}  // namespace

TEST_CASE("the journal says who changed which item of whom, from what to what") {
  JournalPage page;
  page.read();
  CHECK(page.shell.hands.label(page.newest()).find("KE-02") != std::string::npos);
  CHECK(page.shell.hands.label(page.newest()).find("Perempuan Bahari Mandiri") != std::string::npos);
  CHECK(page.shell.hands.value(page.newest()) == "2 → 1");
  page.shell.hands.click(page.newest());
  page.shell.hands.frames(3);
  CHECK(page.shell.hands.label("transaction/change-1").ends_with(": 2 → 1"));
  page.shell.hands.press("Esc");
  page.shell.hands.frames(3);
  CHECK_FALSE(page.shell.hands.has("transaction/change-1"));
}

TEST_CASE("the journal is asked for once, again by another filter and after the next saved change") {
  JournalPage page;
  const auto count = [&] {
    return std::count_if(page.shell.asked.begin(), page.shell.asked.end(), [](const ui::Action& action) {
      return std::holds_alternative<ui::ReadJournal>(action);
    });
  };
  page.read();
  page.shell.hands.frames(5);
  CHECK(count() == 1);
  page.shell.hands.click("filter/organization");
  page.shell.hands.frames(2);
  page.shell.hands.click("filter/organization/org-1");
  page.shell.hands.frames(2);
  CHECK(count() == 2);
  CHECK(page.shell.last<ui::ReadJournal>()->filter.organization == "org-1");
  page.answer("3");
  page.shell.hands.frames(2);
  CHECK(count() == 3);
}

TEST_CASE("the journal is narrowed to days as they are typed, and what is no day narrows nothing") {
  JournalPage page;
  page.read();
  const auto wanted = [&] { return page.shell.last<ui::ReadJournal>()->filter; };
  page.shell.hands.click("filter/from");
  page.shell.hands.type("17/11/");
  page.shell.hands.frames(2);
  CHECK_FALSE(wanted().from);
  page.shell.hands.type("2026");
  page.shell.hands.frames(2);
  CHECK(wanted().from == Date::of(2026, 11, 17));
  page.shell.hands.click("filter/to");
  page.shell.hands.type("18/11/2026");
  page.shell.hands.frames(2);
  CHECK(wanted().to == Date::of(2026, 11, 18));
}

TEST_CASE("more of the journal is shown when asked") {
  JournalPage page;
  page.read({}, 2);
  page.shell.hands.click("entries/more");
  page.shell.hands.frames(2);
  CHECK(page.shell.last<ui::ReadJournal>()->limit == 300);
}

TEST_CASE("what was handed out stands below the journal, and is asked for again after a job") {
  JournalPage page;
  const auto count = [&] {
    return std::count_if(page.shell.asked.begin(), page.shell.asked.end(), [](const ui::Action& action) {
      return std::holds_alternative<ui::ReadHandedOut>(action);
    });
  };
  CHECK(count() == 1);
  page.shell.desk.handed_out = ui::HandedOutList{
      {{Instant{1'795'000'000}, "rahma", "package", "Perempuan Bahari Mandiri (contoh)", "paket"},
       {Instant{1'794'000'000}, "rahma", "f-07", "Perempuan Bahari Mandiri (contoh)", "f-07_bahari.pdf"}},
      1};
  page.read();
  CHECK(count() == 1);
  CHECK(page.shell.hands.label("handed_out/file-0").starts_with("Paket tahap"));
  CHECK(page.shell.hands.label("handed_out/file-1").ends_with("f-07_bahari.pdf"));
  CHECK(page.shell.hands.has("handed_out/unreadable"));
  ui::Job job;
  job.id = 7;
  job.what = "export";
  job.state = ui::Job::State::done;
  page.shell.desk.jobs.push_back(job);
  page.shell.hands.frames(3);
  CHECK(count() == 2);
}

TEST_CASE("nothing of the journal is named twice, at any size and in both languages") {
  for (const std::string language : {"id", "en"}) {
    for (const float zoom : {1.0f, 1.5f}) {
      JournalPage page({.language = language, .window = {.window = {1366, 697}, .zoom = zoom}});
      page.read();
      INFO(language << " " << zoom);
      CHECK(page.shell.hands.doubled_keys().empty());
    }
  }
}
