#include <catch2/catch.hpp>

#include "support/shell_harness.h"

using namespace assessor;
using assessor::test::ShellHarness;
using assessor::test::ShellSpec;

namespace {

/// Laporan with a letter chosen, as the worker has drawn it.
struct LetterScreen {
  explicit LetterScreen(ShellSpec spec = {}, const std::string& kind = "invitation")
      : workspace(assessor::test::workspace_with({"Perempuan Contoh", "Seroja (contoh)"})),
        shell(workspace->session.get(), std::move(spec)) {
    shell.go({.place = ui::Place::report, .organization = "org-1"});
    if (shell.hands.has("part/form")) shell.hands.click("part/form");
    choose(kind);
  }
  void choose(const std::string& kind) {
    shell.hands.focus("form/kind");
    shell.hands.press("Enter");
    shell.hands.frames(3);
    shell.hands.focus("form/kind/" + kind);
    shell.hands.press("Enter");
    shell.hands.frames(3);
    shell.desk.preview.fields = {
        .kind = kind,
        .blanks = {{"event", "Kegiatan", ""}, {"day", "Hari, tanggal", "Senin, 7 Desember 2026"}},
        .letter = true,
        .has_copies = true,
        .signing = Signing::one,
        .usual = {"Biasa", "1 (satu) berkas", "Undangan penilaian kesiapan", "Arsip", {}}};
    shell.hands.frames(3);
  }
  void type(const std::string& key, const std::string& words) {
    shell.hands.focus(key);
    shell.hands.type(words);
    shell.hands.frames(2);
  }
  const ui::ReportOrder& order() const { return shell.last<ui::PreviewReport>()->order; }

  std::unique_ptr<assessor::test::TestWorkspace> workspace;
  ShellHarness shell;
};

}  // namespace

TEST_CASE("words of a letter and what its template leaves open are filled in and go into the order") {
  LetterScreen page;
  page.shell.hands.click("of/words");
  page.shell.hands.frames(3);
  page.type("form/nature", "Segera");
  page.type("form/attachments", "2 lembar");
  page.type("form/subject", "Kunjungan ulang");
  page.type("form/copies", "Camat");
  page.type("form/fill-day", "Selasa");
  const ui::PaperWords expected{"Segera", "2 lembar", "Kunjungan ulang", "Camat", {{"day", "Selasa"}}};
  CHECK(page.order().words == expected);
  page.shell.hands.press("Ctrl+Enter");
  page.shell.hands.frames(2);
  REQUIRE(page.shell.last<ui::PrintReports>() != nullptr);
  CHECK(page.shell.last<ui::PrintReports>()->order.words == expected);
}

TEST_CASE("the words of a letter are reached and left by the keyboard alone") {
  LetterScreen page;
  page.shell.hands.focus("of/paper");
  page.shell.hands.press("→");
  page.shell.hands.frames(3);
  REQUIRE(page.shell.hands.has("form/fill-event"));
  page.shell.hands.press("Tab");
  page.shell.hands.frames(2);
  page.shell.hands.type("bimtek");
  page.shell.hands.frames(2);
  CHECK(page.order().words.fill == std::map<std::string, std::string>{{"event", "bimtek"}});
}

TEST_CASE("what was typed for one kind of letter is not on another, and is there again") {
  LetterScreen page;
  page.shell.hands.click("of/words");
  page.type("form/subject", "Kunjungan ulang");
  page.shell.hands.click("of/paper");
  page.shell.hands.frames(3);
  page.choose("result-letter");
  CHECK(page.order().words == ui::PaperWords{});
  page.choose("invitation");
  CHECK(page.order().words.subject == "Kunjungan ulang");
}

TEST_CASE("a paper without words of its own has no place to fill them in, unless the office's template has") {
  LetterScreen page;
  page.shell.desk.preview.fields = {};
  page.choose("f-03");
  page.shell.desk.preview.fields = {.kind = "f-03"};
  page.shell.hands.frames(3);
  CHECK_FALSE(page.shell.hands.has("of/words"));
  page.shell.desk.preview.fields = {"f-03", {{"place", "Tempat", ""}}, false, false, {}};
  page.shell.hands.frames(3);
  page.shell.hands.click("of/words");
  page.shell.hands.frames(3);
  CHECK(page.shell.hands.has("form/fill-place"));
  CHECK_FALSE(page.shell.hands.has("form/nature"));
}

TEST_CASE("at 1366x768 all words of the longest letter are in view, in both languages") {
  for (const std::string language : {"id", "en"}) {
    LetterScreen page({.language = language, .window = {.window = {1366, 768}}}, "training-proposal");
    page.shell.desk.preview.fields.blanks = {{"to", "Kepada", ""},
                                             {"when", "Catatan pertemuan penutup", ""},
                                             {"place", "Tempat", ""},
                                             {"cost", "Perkiraan biaya", ""}};
    page.shell.hands.click("of/words");
    page.shell.hands.frames(3);
    const ui::Metrics& metrics = page.shell.hands.ui.metrics;
    INFO(language);
    CHECK(page.shell.hands.item("form/copies").max.y <=
          metrics.window.y - metrics.status_line - metrics.step_bar - metrics.gap1);
    CHECK(page.shell.hands.doubled_keys().empty());
  }
}

TEST_CASE("letterhead and signers of a kind stand in the form, and their names are changed in the settings") {
  LetterScreen page;
  page.shell.hands.click("form/signers");
  page.shell.hands.frames(3);
  page.shell.hands.click("paper_office/people");
  page.shell.hands.frames(2);
  CHECK(page.shell.shell.selection().place == ui::Place::settings);
}

TEST_CASE("who signs a kind of paper and its letterhead are chosen in Laporan and kept for that kind") {
  LetterScreen page;
  Office office = page.workspace->session->state().office;
  office.signers = {{"Sekretaris", "Lina", ""}, {"Kepala\nDinas", "Endah", ""}};
  REQUIRE(page.workspace->session->dispatch(session::EditOffice{office}, page.shell.desk.person));
  page.shell.hands.frames(2);
  CHECK(page.shell.hands.label("form/ui_report.signers") == "Kepala Dinas");
  page.shell.hands.click("form/signers");
  page.shell.hands.frames(3);
  page.shell.hands.click("paper_office/signers/0");
  page.shell.hands.click("letterhead/organization");
  page.shell.hands.frames(2);
  page.shell.hands.click("paper_office/act");
  page.shell.hands.frames(3);
  const Office& kept = page.workspace->session->state().office;
  CHECK(kept.signers[0].papers == std::set<std::string>{"invitation"});
  CHECK(kept.signers[1].papers.empty());
  CHECK(kept.letterheads == std::map<std::string, LetterheadOf>{{"invitation", LetterheadOf::organization}});
  CHECK(page.shell.hands.label("form/ui_report.signers") == "Sekretaris");
  CHECK(page.shell.hands.label("form/ui_paper.letterhead") == "Lembaga");
}

TEST_CASE("a template of the office's own says whose letterhead a kind has and how many sign it") {
  LetterScreen page;
  CHECK(page.shell.hands.label("form/ui_paper.letterhead") != "Lembaga");
  page.shell.desk.preview.fields.letterhead = LetterheadOf::organization;
  page.shell.desk.preview.fields.signing = Signing::nobody;
  page.shell.hands.frames(2);
  CHECK(page.shell.hands.label("form/ui_paper.letterhead") == "Lembaga");
  CHECK(page.shell.hands.label("form/ui_report.signers").starts_with("Ditandatangani lembaga"));
}

TEST_CASE("a choice of signers that changes nothing changes no record") {
  LetterScreen page;
  const Office before = page.workspace->session->state().office;
  page.shell.hands.click("form/signers");
  page.shell.hands.frames(3);
  page.shell.hands.click("paper_office/act");
  page.shell.hands.frames(3);
  CHECK(page.workspace->session->state().office == before);
}

TEST_CASE("the choice of signers holds its words at any size, and a paper of the city has no organization") {
  for (const std::string language : {"id", "en"}) {
    ShellSpec spec;
    spec.language = language;
    spec.window.window = {1366, 768};
    LetterScreen page(std::move(spec), "f-10");
    Office office = page.workspace->session->state().office;
    office.signers = {{"Sekretaris Dinas Pemberdayaan Perempuan", "Lina Kartika, S.Sos., M.Si.", ""},
                      {"Kepala Dinas", "Endah", ""}};
    REQUIRE(page.workspace->session->dispatch(session::EditOffice{office}, page.shell.desk.person));
    page.shell.hands.frames(2);
    page.shell.hands.click("form/signers");
    page.shell.hands.frames(3);
    INFO(language);
    CHECK_FALSE(page.shell.hands.has("letterhead/organization"));
    for (const std::string& key : page.shell.hands.cut_items()) {
      INFO(key);
      CHECK_FALSE(key.starts_with("paper_office/"));
    }
  }
}

TEST_CASE("pages are turned where the window has no room for small ones") {
  ShellSpec spec;
  spec.window.window = {1366, 768};
  spec.window.zoom = 1.5f;
  LetterScreen page(std::move(spec));
  page.shell.desk.preview.thumbnails.resize(3);
  if (page.shell.hands.has("part/pages")) page.shell.hands.click("part/pages");
  page.shell.hands.frames(3);
  REQUIRE(page.shell.hands.has("turn/after"));
  CHECK_FALSE(page.shell.hands.item("turn/before").enabled);
  page.shell.hands.click("turn/after");
  page.shell.hands.click("turn/after");
  page.shell.hands.frames(2);
  CHECK(page.shell.last<ui::PreviewReport>()->page == 2);
  CHECK_FALSE(page.shell.hands.item("turn/after").enabled);
}

TEST_CASE("the question before printing all names the format that is printed") {
  LetterScreen page;
  page.shell.hands.click("format");
  page.shell.hands.click("format/docx");
  page.shell.hands.click("step/all");
  page.shell.hands.frames(3);
  CHECK(page.shell.hands.label("all/text").find("DOCX") != std::string::npos);
}

TEST_CASE("a letter is called by its name above its pages, a form by its number") {
  LetterScreen page;
  CHECK(page.shell.hands.label("caption").find("Surat undangan") != std::string::npos);
  page.choose("f-06");
  CHECK(page.shell.hands.label("caption").find("F-06") != std::string::npos);
}
