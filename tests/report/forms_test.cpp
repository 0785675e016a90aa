#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "report/pdf_probe.h"
#include "report/pdf_writer.h"
#include "report/templates.h"

using namespace assessor;
using namespace assessor::report;

namespace {

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::string paper_words(const test::ReportCase& usual, const std::string& kind) {
  return test::words_of(test::paper_of(usual, kind));
}

}  // namespace

TEST_CASE("every paper stays inside its frames on both papers, in both languages, filled and blank") {
  for (const ReportKind& kind : report_kinds()) {
    for (const bool blank : {false, true}) {
      if ((blank && !kind.has_blank_form) || kind.scope == ReportKind::Scope::city) continue;
      for (const std::string language : {"id", "en"}) {
        test::ReportCase usual = test::usual_case();
        usual.options.paper = language == "id" ? Paper::a4 : Paper::f4;
        usual.options.blank = blank;
        const Pages pages =
            lay_out(test::paper_of(usual, std::string(kind.id), language), test::typesetter());
        INFO(kind.id << " " << language << (blank ? " blank" : ""));
        CHECK(test::layout_faults(pages) == std::vector<std::string>{});
        const auto pdf = write_pdf(pages, {});
        REQUIRE(pdf.has_value());
        test::keep(fmt::format("{}-{}{}.pdf", kind.id, language, blank ? "-blank" : ""), *pdf);
        const std::string text = test::pdf_text(*pdf);
        CHECK_FALSE(contains(text, "⟦"));
        CHECK_FALSE(contains(text, "{"));
        // The unofficial notice stands on every page.
        std::size_t notices = 0;
        const std::string notice = language == "id" ? "Hasilnya bukan sertifikat" : "neither a certificate";
        for (auto at = text.find(notice); at != std::string::npos; at = text.find(notice, at + 1)) ++notices;
        CHECK(notices == pages.pages.size());
      }
    }
  }
}

TEST_CASE("papers are made of an organization about which nothing is known yet") {
  for (const ReportKind& kind : report_kinds()) {
    if (kind.scope == ReportKind::Scope::city) continue;
    test::ReportCase bare = test::usual_case();
    bare.sheets.clear();
    bare.sent.clear();
    bare.profile.clear();
    bare.options.signers.clear();
    bare.office = {};
    bare.organization = {};
    bare.organization.name = "Lembaga baru";
    bare.rescore();
    const Pages pages = lay_out(test::paper_of(bare, std::string(kind.id)), test::typesetter());
    INFO(kind.id);
    CHECK(test::layout_faults(pages) == std::vector<std::string>{});
    CHECK_FALSE(pages.pages.empty());
  }
}

TEST_CASE("F-01 holds what is known and lines for the rest, and no contact unless wanted") {
  test::ReportCase usual = test::usual_case();
  usual.organization.founded = 2011;
  usual.organization.budget = BudgetClass::from_25;
  const std::string words = paper_words(usual, "f-01");
  for (const char* part : {"2011", "Rp25 juta sampai di bawah Rp100 juta", "Jalan Pelabuhan Contoh Nomor 12",
                           "……", "tidak dicetak (tanpa data pribadi)"})
    CHECK(contains(words, part));
  CHECK_FALSE(contains(words, "Rina Contoh"));
  usual.options.without_personal = false;
  CHECK(contains(paper_words(usual, "f-01"), "Rina Contoh"));
}

TEST_CASE("a blank F-01 says what each form of body and each field means") {
  test::ReportCase usual = test::usual_case();
  usual.options.blank = true;
  const std::string words = paper_words(usual, "f-01");
  int meant = 0;
  for (const ProfileQuestion& question : test::lplpp().profile)
    for (const ProfileOption& option : question.options) {
      if (option.meaning.empty()) continue;
      INFO(option.id);
      CHECK(contains(words, option.meaning.in("id")));
      ++meant;
    }
  CHECK(meant > 3);
}

TEST_CASE("F-02 shows the own answers with their words, evidence and remarks, and what does not apply") {
  test::ReportCase usual = test::usual_case();
  usual.sheets[0].answers["KE-02"].value = OptionChosen{"2"};
  usual.sheets[0].answers["KE-02"].note = "Ditandatangani Mei.";
  usual.sheets[0].answers["KE-09"].unknown = true;
  usual.sheets[0].answers["KE-03"].value = {};
  usual.rescore();
  const std::string words = paper_words(usual, "f-02");
  CHECK(contains(words, "Ditandatangani Mei."));
  CHECK(contains(words, "belum tahu"));
  CHECK(contains(words, "belum dijawab"));
  CHECK(contains(words, "syarat wajib, paling sedikit 2"));
  CHECK(contains(words, "tidak berlaku menurut profil"));
  CHECK(contains(words, "dilihat di tempat"));
  // Of the later stages nothing stands here.
  CHECK_FALSE(contains(words, "Baru 7 dari 12 petugas"));
  CHECK_FALSE(contains(words, "☐"));
}

TEST_CASE("a blank F-02 has a box for every choice and no answer, whatever was answered") {
  test::ReportCase usual = test::usual_case();
  usual.sheets[0].answers["KE-02"].note = "Ditandatangani Mei.";
  usual.options.blank = true;
  const std::string words = paper_words(usual, "f-02");
  CHECK_FALSE(contains(words, "Ditandatangani Mei."));
  for (const Criterion& criterion : test::lplpp().criteria) {
    const auto* scaled = std::get_if<ScaleAnswer>(&criterion.answer);
    if (scaled == nullptr || scaled->descriptors.empty() || criterion.code.starts_with("PB")) continue;
    if (!criterion.applies_if.empty()) continue;
    for (const auto& [option, descriptor] : scaled->descriptors) {
      INFO(criterion.code << " " << option);
      CHECK(contains(words, "☐ " + option + " · "));
    }
  }
}

TEST_CASE("a letter of result with all it may say fits one page of A4 and of F4 in both languages") {
  for (const std::string language : {"id", "en"}) {
    for (const Paper paper : {Paper::a4, Paper::f4}) {
      test::ReportCase usual = test::usual_case();
      usual.options.paper = paper;
      const Pages pages = lay_out(test::paper_of(usual, "result-letter", language), test::typesetter());
      test::keep("result-letter-" + language + (paper == Paper::a4 ? "-a4.pdf" : "-f4.pdf"),
                 write_pdf(pages, {}).value());
      INFO(language);
      CHECK(pages.pages.size() == 1);
    }
  }
}
