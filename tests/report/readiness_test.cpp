#include <algorithm>
#include <fstream>
#include <sstream>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "base/text.h"
#include "report/fixture.h"
#include "report/pdf_probe.h"
#include "report/pdf_writer.h"

using namespace assessor;
using namespace assessor::report;

namespace {

std::string pdf_of(const Pages& pages) {
  auto pdf = write_pdf(pages, {{"data.json", "application/json", "{}"}});
  REQUIRE(pdf.has_value());
  return std::move(*pdf);
}

/// All text in a row: where lines break does not matter here.
std::string all_words(const Pages& pages) {
  std::string words;
  for (const Page& page : pages.pages) words += test::page_words(page);
  std::replace(words.begin(), words.end(), '\n', ' ');
  for (auto at = words.find("  "); at != std::string::npos; at = words.find("  ", at)) words.erase(at, 1);
  return words;
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::string read_golden(const std::string& name) {
  std::ifstream file(std::string(ASSESSOR_SOURCE_DIR) + "/tests/golden/report/" + name, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE("a usual report on both papers and in both languages stays inside its frames") {
  for (const std::string language : {"id", "en"}) {
    for (const Paper paper : {Paper::a4, Paper::f4}) {
      test::ReportCase usual = test::usual_case();
      usual.options.paper = paper;
      const Pages pages = usual.pages(language);
      CHECK(test::layout_faults(pages) == std::vector<std::string>{});
      const std::string pdf = pdf_of(pages);
      test::keep(fmt::format("f-07-{}-{}.pdf", language, paper == Paper::a4 ? "a4" : "f4"), pdf);
      const std::string size = paper == Paper::a4 ? "595.276 x 841.89" : "609.449 x 935.433";
      CHECK(contains(test::pdf_facts(pdf), size));
      CHECK(contains(test::pdf_facts(pdf), fmt::format("Pages:           {}\n", pages.pages.size())));
      CHECK(all_words(pages).find("⟦") == std::string::npos);
    }
  }
}

TEST_CASE("the text of the small report, as another program reads it, is the golden one") {
  for (const std::string language : {"id", "en"}) {
    const std::string text = test::pdf_text(pdf_of(test::small_case().pages(language)));
    const std::string name = fmt::format("f-07-small-{}.txt", language);
    test::keep(name, text);
    CHECK(text == read_golden(name));
  }
}

TEST_CASE("every page says that it is a draft, sample data, and not official") {
  const test::ReportCase usual = test::usual_case();
  const Pages pages = usual.pages();
  const std::string text = test::pdf_text(pdf_of(pages));
  const auto in_pdf = split(text, '\f');
  REQUIRE(in_pdf.size() == pages.pages.size() + 1);
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    INFO(i + 1);
    const std::string page(in_pdf[i]);
    CHECK(contains(page, "Data contoh"));
    CHECK(contains(page, "DRAF, belum ditandatangani"));
    CHECK(contains(page, "bukan instrumen resmi"));
    CHECK(contains(page, "versi 1.0.0 · " + test::lplpp().digest.substr(0, 23)));
    CHECK(contains(page, fmt::format("Halaman {} dari {}", i + 1, pages.pages.size())));
  }
  CHECK(contains(all_words(pages), test::lplpp().digest));
}

TEST_CASE("an official standard, a real workspace and a signed paper carry no warnings") {
  test::ReportCase usual = test::small_case();
  Standard official = test::small_standard();
  official.status = StandardStatus::official;
  usual.standard = &official;
  usual.office.sample = false;
  usual.options.draft = false;
  const std::string words = all_words(usual.pages());
  CHECK_FALSE(contains(words, "Data contoh"));
  CHECK_FALSE(contains(words, "DRAF"));
  CHECK_FALSE(contains(words, "bukan instrumen resmi"));
}

TEST_CASE("without a sent stage there is completeness and no score, level or benchmark") {
  test::ReportCase unsent = test::usual_case();
  unsent.sent = {false, false, false};
  unsent.sheets.resize(1);
  unsent.sheets[0].answers["KE-02"].value = {};
  unsent.sent = {false};
  unsent.rescore();
  const Pages pages = unsent.pages();
  test::keep("f-07-unsent.pdf", pdf_of(pages));
  const std::string words = all_words(pages);
  CHECK(contains(words, "Sudah dijawab 89 dari 90 butir yang berlaku."));
  CHECK(contains(words, "KE-02"));
  for (const char* hidden :
       {"Skor total", "Berkembang", "Siap Diajukan", "Acuan", "Syarat wajib terpenuhi", "93,"})
    CHECK_FALSE(contains(words, hidden));
  CHECK(test::layout_faults(pages).empty());
}

TEST_CASE("a comparison of what an organization only says of itself tells so, a verified one does not") {
  test::ReportCase usual = test::usual_case();
  CHECK_FALSE(contains(all_words(usual.pages()), "menurut penilaian sendiri"));
  usual.sent = {true, false, false};
  CHECK(contains(all_words(usual.pages()), "menurut penilaian sendiri"));
}

TEST_CASE("what the benchmark did comes with all that its practice card says") {
  test::ReportCase usual = test::usual_case();
  Practice& practice = usual.benchmark_sheet.benchmark->practices["KE-02"];
  for (Text* text : {&practice.evidence, &practice.duration, &practice.cost, &practice.who})
    text->by_language = {{"id", "isi"}};
  practice.evidence.by_language = {{"id", "daftar bertanda tangan"}};
  CHECK(contains(all_words(usual.pages()), "Bukti: daftar bertanda tangan · isi · isi · isi"));
}

TEST_CASE("an assessment that was never begun gets a paper too") {
  test::ReportCase bare = test::usual_case();
  bare.sheets.clear();
  bare.sent.clear();
  bare.rescore();
  const Pages pages = bare.pages();
  test::keep("f-07-not-begun.pdf", pdf_of(pages));
  CHECK(contains(all_words(pages), "belum dimulai"));
  CHECK(contains(all_words(pages), "Ada 90 butir yang berlaku."));
  CHECK(test::layout_faults(pages).empty());
}

TEST_CASE("only sent stages stand side by side, and the last sent one is reported") {
  test::ReportCase half = test::usual_case();
  half.sent = {true, true, false};
  const std::string words = all_words(half.pages());
  CHECK(contains(words, "Telaah dokumen, dinilai Selasa, 17 November 2026"));
  CHECK_FALSE(contains(words, "Verifikasi lapangan"));
}

TEST_CASE("parts that are not wanted are left out and the chapters are numbered on") {
  test::ReportCase usual = test::usual_case();
  usual.options.parts = {ReadinessPart::gates};
  const std::string words = all_words(usual.pages());
  CHECK(contains(words, "1. Skor dan tingkat kesiapan"));
  CHECK(contains(words, "3. Syarat wajib"));
  for (const char* left_out :
       {"Nilai per standar", "Daftar bukti", "Hitungan", "Perbandingan", "Yang perlu dilengkapi"})
    CHECK_FALSE(contains(words, left_out));
}

TEST_CASE("the privacy switch hides contact, assessors, sensitive titles and long numbers") {
  test::ReportCase small = test::small_case();
  const std::string hidden = all_words(small.pages());
  for (const char* secret : {"081200001111", "0812 0000 1111", "Daftar staf Rina", "Penilai Satu"})
    CHECK_FALSE(contains(hidden, secret));
  CHECK(contains(hidden, "judul disamarkan"));
  CHECK(masked_documents(small.input()) == 1);
  small.options.without_personal = false;
  const std::string open = all_words(small.pages());
  for (const char* word : {"081200001111", "0812 0000 1111", "Daftar staf Rina", "Penilai Satu"})
    CHECK(contains(open, word));
}

TEST_CASE("a NIP is printed only when asked for") {
  test::ReportCase usual = test::usual_case();
  CHECK_FALSE(contains(all_words(usual.pages()), "197001011990032001"));
  usual.options.shows_nip = true;
  const std::string words = all_words(usual.pages());
  CHECK(contains(words, "NIP 197001011990032001"));
  CHECK(contains(words, "NIP –"));
}

TEST_CASE("the letter number is the office's pattern until one is given") {
  CHECK(letter_number_from("400.2/…/DP3A/{bulan}/{tahun}", Date::of(2026, 11, 17)) == "400.2/…/DP3A/XI/2026");
  test::ReportCase usual = test::usual_case();
  CHECK(contains(all_words(usual.pages()), "Nomor: 400.2/…/DP3A/XI/2026"));
  usual.options.letter_number = "400.2/17/DP3A/XI/2026";
  CHECK(contains(all_words(usual.pages()), "Nomor: 400.2/17/DP3A/XI/2026"));
}

TEST_CASE("the plain voice speaks to the organization and says the same numbers") {
  test::ReportCase usual = test::usual_case();
  const std::string formal = all_words(usual.pages());
  usual.options.voice = Voice::plain;
  const std::string plain_words = all_words(usual.pages());
  CHECK(contains(plain_words, "Terima kasih"));
  CHECK_FALSE(contains(formal, "Terima kasih"));
  CHECK(contains(plain_words, "72,00"));
}

TEST_CASE("no paper and no sentence says that anyone failed") {
  for (const std::string language : {"id", "en"})
    for (const std::string& key : test::catalog(language).keys()) {
      if (!key.starts_with("report.")) continue;
      const std::string words = folded(test::catalog(language).plain(key));
      INFO(key);
      for (const char* harsh : {"gagal", "tidak lulus", "buruk", "fail", "salah."})
        CHECK_FALSE(contains(words, harsh));
    }
}
