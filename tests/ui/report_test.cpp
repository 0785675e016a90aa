#include <catch2/catch.hpp>

#include <algorithm>

#include "support/shell_harness.h"

using namespace assessor;
using assessor::test::ShellHarness;
using assessor::test::ShellSpec;

namespace {

struct ReportScreen {
  explicit ReportScreen(ShellSpec spec = {})
      : workspace(assessor::test::workspace_with({"Perempuan Contoh", "Seroja (contoh)"})),
        shell(workspace->session.get(), std::move(spec)) {
    shell.go({.place = ui::Place::report, .organization = "org-1"});
  }
  std::size_t previews() const {
    return static_cast<std::size_t>(std::ranges::count_if(shell.asked, [](const ui::Action& action) {
      return std::holds_alternative<ui::PreviewReport>(action);
    }));
  }
  const ui::ReportOrder& order() const { return shell.last<ui::PreviewReport>()->order; }

  std::unique_ptr<assessor::test::TestWorkspace> workspace;
  ShellHarness shell;
};

}  // namespace

TEST_CASE("the preview is asked for once and again only when the order changes") {
  ReportScreen page;
  const std::size_t first = page.previews();
  REQUIRE(first >= 1);
  page.shell.hands.frames(20);
  CHECK(page.previews() == first);
  page.shell.hands.click("paper/f4");
  page.shell.hands.frames(10);
  CHECK(page.previews() == first + 1);
  CHECK(page.order().f4);
}

TEST_CASE("a change of the records asks for the preview again") {
  ReportScreen page;
  const std::size_t first = page.previews();
  REQUIRE(page.workspace->session->dispatch(session::ArchiveOrganization{"org-2", true}, "person-1"));
  page.shell.hands.frames(5);
  CHECK(page.previews() == first + 1);
}

TEST_CASE("the order holds the usual sections, no personal data and no NIP") {
  ReportScreen page;
  CHECK(page.order().organizations == std::vector<std::string>{"org-1"});
  CHECK(page.order().sections ==
        std::set<std::string>{"scores", "stages", "gates", "missing", "notes", "evidence"});
  CHECK(page.order().without_personal);
  CHECK_FALSE(page.order().shows_nip);
  CHECK(page.order().date == Date::of(2026, 11, 17));
}

TEST_CASE("sections are switched off one by one, but never all of them") {
  ReportScreen page;
  for (const std::string part : {"scores", "stages", "gates", "missing", "notes"})
    page.shell.hands.click("parts/" + part);
  page.shell.hands.frames(2);
  CHECK(page.order().sections == std::set<std::string>{"evidence"});
  CHECK_FALSE(page.shell.hands.item("parts/evidence").enabled);
  page.shell.hands.click("parts/evidence");
  page.shell.hands.frames(2);
  CHECK(page.order().sections == std::set<std::string>{"evidence"});
}

TEST_CASE("the comparison needs no line: alone it tells of the city") {
  ReportScreen page;
  page.shell.hands.click("parts/comparison");
  page.shell.hands.frames(2);
  CHECK(page.order().sections.contains("comparison"));
  CHECK(page.order().lines.empty());
}

TEST_CASE("the parts of a report end above the number, also in a low window") {
  for (const float height : {697.0f, 768.0f, 900.0f}) {
    ShellSpec spec;
    spec.window.window = {1366, height};
    ReportScreen page(spec);
    INFO(height);
    CHECK(page.shell.hands.item("parts/firmness").max.y <= page.shell.hands.item("number").min.y);
  }
}

TEST_CASE("language, voice, number and privacy go into the order") {
  ReportScreen page;
  page.shell.hands.click("language/en");
  page.shell.hands.click("voice/plain");
  page.shell.hands.click("form/number");
  page.shell.hands.type("400/12");
  page.shell.hands.focus("form/without_personal");
  page.shell.hands.press("Space");
  page.shell.hands.frames(2);
  CHECK(page.order().language == "en");
  CHECK(page.order().plain_voice);
  CHECK(page.order().letter_number == "400/12");
  CHECK_FALSE(page.order().without_personal);
}

TEST_CASE("a date that cannot be read keeps the export back") {
  ReportScreen page;
  page.shell.hands.click("form/date");
  page.shell.hands.press("End");
  page.shell.hands.type(" xx");
  page.shell.hands.frames(2);
  CHECK_FALSE(page.shell.hands.item("step/export").enabled);
}

TEST_CASE("the paper is exported from the keyboard, as previewed") {
  ReportScreen page;
  page.shell.hands.press("Ctrl+Enter");
  page.shell.hands.frames(2);
  REQUIRE(page.shell.last<ui::PrintReports>() != nullptr);
  CHECK(page.shell.last<ui::PrintReports>()->order == page.order());
}

TEST_CASE("the format is chosen in the form and named by the button that exports") {
  ReportScreen page;
  CHECK(page.shell.hands.label("step/export") == "Ekspor PDF");
  page.shell.hands.click("format");
  page.shell.hands.click("format/html");
  page.shell.hands.frames(2);
  CHECK(page.order().format == "html");
  CHECK(page.shell.hands.label("step/export") == "Ekspor HTML");
}

TEST_CASE("all organizations are printed only after the question, with their number") {
  ReportScreen page;
  page.shell.hands.click("step/all");
  page.shell.hands.frames(3);
  CHECK(page.shell.last<ui::PrintReports>() == nullptr);
  CHECK(page.shell.hands.label("all/act").find("2") != std::string::npos);
  page.shell.hands.click("all/act");
  REQUIRE(page.shell.last<ui::PrintReports>() != nullptr);
  CHECK(page.shell.last<ui::PrintReports>()->order.organizations ==
        std::vector<std::string>{"org-1", "org-2"});
  page.shell.desk.jobs.push_back({.id = 4, .what = "print"});
  page.shell.hands.frames(2);
  CHECK_FALSE(page.shell.hands.item("step/export").enabled);
}

TEST_CASE("another page is chosen by click and by arrows and then asked for") {
  ReportScreen page;
  page.shell.desk.preview.thumbnails.resize(3);
  page.shell.hands.frames(3);
  page.shell.hands.click("pages/2");
  page.shell.hands.frames(2);
  CHECK(page.shell.last<ui::PreviewReport>()->page == 1);
  page.shell.hands.press("↓");
  page.shell.hands.frames(2);
  CHECK(page.shell.last<ui::PreviewReport>()->page == 2);
}

TEST_CASE("a workspace without assessments says what to do instead of an empty page") {
  const auto workspace = assessor::test::empty_workspace();
  ShellHarness shell(workspace->session.get());
  shell.go({.place = ui::Place::report});
  CHECK(shell.last<ui::PreviewReport>() == nullptr);
  CHECK_FALSE(shell.hands.item("step/export").enabled);
  CHECK(shell.hands.has("empty/first"));
}

TEST_CASE("the report screen holds its words at any size and in both languages") {
  for (const std::string language : {"id", "en"}) {
    for (const float zoom : {1.0f, 1.5f}) {
      ReportScreen page({.language = language, .window = {.window = {1366, 697}, .zoom = zoom}});
      if (page.shell.hands.has("part/form")) page.shell.hands.click("part/form");
      page.shell.hands.frames(3);
      INFO(language << " " << zoom);
      CHECK(page.shell.hands.doubled_keys().empty());
      for (const std::string& key : page.shell.hands.cut_items()) {
        INFO(key);
        CHECK((key.starts_with("top/") || key.starts_with("rail/") || key.starts_with("step/")));
      }
    }
  }
}

TEST_CASE("at 1366x768 the whole form is in view, down to the remark that the number is missing") {
  for (const std::string language : {"id", "en"}) {
    ReportScreen page({.language = language, .window = {.window = {1366, 768}}});
    page.shell.desk.preview.fields = {.kind = "f-07", .numbered = true};
    page.shell.hands.frames(3);
    const ui::Metrics& metrics = page.shell.hands.ui.metrics;
    const float foot = metrics.window.y - metrics.status_line - metrics.step_bar;
    INFO(language);
    for (const char* key : {"form/nip", "form/draft/text"}) {
      INFO(key);
      CHECK(page.shell.hands.item(key).max.y <= foot - metrics.gap1);
    }
  }
}

TEST_CASE("that the number is missing is told only of papers that have a place for it") {
  ReportScreen page({.window = {.window = {1920, 1080}}});
  CHECK_FALSE(page.shell.hands.has("form/draft/text"));  // not known yet
  page.shell.desk.preview.fields = {.kind = "f-07", .numbered = true};
  page.shell.hands.frames(3);
  CHECK(page.shell.hands.has("form/draft/text"));
  page.shell.desk.preview.fields = {.kind = "f-07"};
  page.shell.hands.frames(3);
  CHECK_FALSE(page.shell.hands.has("form/draft/text"));
  page.shell.desk.preview.fields = {.kind = "f-03", .numbered = true};
  page.shell.hands.frames(3);
  CHECK_FALSE(page.shell.hands.has("form/draft/text"));
}

TEST_CASE("another kind of paper is chosen by its title and has only its own entries in the form") {
  ReportScreen page;
  CHECK(page.shell.hands.has("parts/scores"));
  const auto choose = [&](const std::string& kind) {
    page.shell.hands.click("form/kind");
    page.shell.hands.frames(3);
    page.shell.hands.focus("form/kind/" + kind);  // the list is longer than what is in view
    page.shell.hands.press("Enter");
    page.shell.hands.frames(5);
  };
  choose("f-02");
  CHECK(page.order().kind == "f-02");
  CHECK_FALSE(page.shell.hands.has("parts/scores"));
  page.shell.hands.click("form/blank");
  page.shell.hands.frames(5);
  CHECK(page.order().sections.contains("blank"));
  choose("invitation");
  CHECK_FALSE(page.order().sections.contains("blank"));
  CHECK_FALSE(page.shell.hands.has("form/blank"));
  choose("f-10");
  CHECK_FALSE(page.shell.hands.has("form/organization"));
  CHECK_FALSE(page.shell.hands.item("step/all").enabled);
}

TEST_CASE("the worksheet is a spreadsheet whatever format was chosen for papers") {
  ReportScreen page;
  page.shell.hands.click("form/kind");
  page.shell.hands.frames(3);
  page.shell.hands.focus("form/kind/lke");
  page.shell.hands.press("Enter");
  page.shell.hands.frames(3);
  CHECK(page.order().kind == "lke");
  CHECK(page.shell.hands.label("step/export") == "Ekspor XLSX");
  CHECK_FALSE(page.shell.hands.item("form/format").enabled);
  CHECK_FALSE(page.shell.hands.has("paper/f4"));
}

TEST_CASE("every format has its words on the button that exports") {
  for (const std::string language : {"id", "en"})
    for (const std::string format : {"pdf", "docx", "xlsx", "html", "txt"}) {
      ReportScreen page({.language = language});
      page.shell.hands.click("format");
      page.shell.hands.click("format/" + format);
      page.shell.hands.frames(2);
      INFO(language << " " << format);
      CHECK(page.shell.hands.label("step/export").find("ui_report") == std::string::npos);
    }
}

TEST_CASE("F-10 has sections of its own to choose, and those of F-07 come back with it") {
  ReportScreen page;
  const auto choose = [&](const std::string& kind) {
    page.shell.hands.click("form/kind");
    page.shell.hands.frames(3);
    page.shell.hands.focus("form/kind/" + kind);
    page.shell.hands.press("Enter");
    page.shell.hands.frames(5);
  };
  const auto before = page.order().sections;
  choose("f-10");
  CHECK(page.order().sections ==
        std::set<std::string>{"levels", "organizations", "sections", "gates", "bimtek"});
  page.shell.hands.click("parts/coverage");
  page.shell.hands.click("parts/levels");
  page.shell.hands.click("form/unnamed");
  page.shell.hands.frames(5);
  const std::set<std::string> chosen{"organizations", "sections", "gates", "bimtek", "coverage", "unnamed"};
  CHECK(page.order().sections == chosen);
  choose("f-07");
  CHECK(page.order().sections == before);
  CHECK_FALSE(page.shell.hands.has("parts/coverage"));
  choose("f-10");
  CHECK(page.order().sections == chosen);
}

TEST_CASE("one section of F-10 stays on the paper, whether names are hidden or not") {
  ReportScreen page;
  page.shell.hands.click("form/kind");
  page.shell.hands.frames(3);
  page.shell.hands.focus("form/kind/f-10");
  page.shell.hands.press("Enter");
  page.shell.hands.frames(5);
  page.shell.hands.click("form/unnamed");
  for (const char* part : {"levels", "organizations", "sections", "gates"})
    page.shell.hands.click("parts/" + std::string(part));
  page.shell.hands.frames(5);
  CHECK(page.order().sections == std::set<std::string>{"bimtek", "unnamed"});
  CHECK_FALSE(page.shell.hands.item("parts/bimtek").enabled);
}
