#include <catch2/catch.hpp>

#include "report/templates.h"

using namespace assessor;
using namespace assessor::report;

namespace {

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::string words_with(const ProcessLines& process, const std::string& kind) {
  const test::ReportCase usual = test::usual_case();
  ReadinessInput input = usual.input();
  input.process = process;
  return test::words_of(organization_paper(*report_kind(kind), test::shipped_template(kind), input,
                                           usual.options, test::catalog("id")));
}

}  // namespace

TEST_CASE("F-06 says the day in words, both scores and every unmet gate as a nonconformity") {
  const std::string words = words_with({}, "f-06");
  CHECK(contains(words, "Selasa tanggal tujuh belas bulan November tahun dua ribu dua puluh enam"));
  CHECK(contains(words, "72,00 (tujuh puluh dua koma nol nol) dari 100"));
  CHECK(contains(words, "Ketidaksesuaian"));
  CHECK(contains(words, "Syarat wajib: perlu nilai 2."));
}

TEST_CASE("a finding that was written on an unmet gate takes its place") {
  ProcessLines process;
  process.findings = {
      {FindingLine::Kind::recommendation, "", "Pertahankan.", "", {}},
      {FindingLine::Kind::positive, "KL-01", "Akta rapi.", "", {}},
      {FindingLine::Kind::nonconformity, "KE-02", "Lima belum meneken.", "Segera.", Date::of(2026, 12, 1)},
      {FindingLine::Kind::nonconformity, "KE-04", "Formulir belum ada.", "", {}}};
  const std::string words = words_with(process, "f-06");
  CHECK_FALSE(contains(words, "Syarat wajib: perlu nilai"));
  for (const char* part :
       {"Temuan positif", "Akta rapi.", "Rekomendasi perbaikan", "Lembaga secara", "1 Desember", "Segera."})
    CHECK(contains(words, part));
  CHECK(words.find("Akta rapi.") < words.find("Pertahankan."));
}

TEST_CASE("F-06 names the position that the office noted, and the NIP only where it is asked for") {
  const test::ReportCase usual = test::usual_case();
  ReadinessInput input = usual.input();
  input.process.present = {"Rahma H."};
  input.process.people = {{"Rahma H.", "Analis", "19800101"}};
  const auto words = [&](const ReadinessOptions& options) {
    return test::words_of(organization_paper(*report_kind("f-06"), test::shipped_template("f-06"), input,
                                             options, test::catalog("id")));
  };
  ReadinessOptions options = usual.options;
  options.without_personal = false;
  options.shows_nip = false;
  CHECK(contains(words(options), "Analis"));
  CHECK_FALSE(contains(words(options), "19800101"));
  options.shows_nip = true;
  CHECK(contains(words(options), "19800101"));
  options.without_personal = true;
  for (const char* part : {"Rahma H.", "Analis", "19800101"}) CHECK_FALSE(contains(words(options), part));
}

TEST_CASE("F-06 prints where a rater stayed of another opinion, without the name where names stay out") {
  CHECK_FALSE(contains(words_with({}, "f-06"), "Pendapat berbeda"));
  const test::ReportCase usual = test::usual_case();
  ReadinessInput input = usual.input();
  input.process.minority = {{"Sari (contoh)", "field", "Menurut saya akta belum sah."}};
  ReadinessOptions options = usual.options;
  const auto words = [&] {
    return test::words_of(organization_paper(*report_kind("f-06"), test::shipped_template("f-06"), input,
                                             options, test::catalog("id")));
  };
  options.without_personal = false;
  for (const char* part : {"Pendapat berbeda", "Sari (contoh)", "Menurut saya akta belum sah."})
    CHECK(contains(words(), part));
  options.without_personal = true;
  CHECK(contains(words(), "Seorang penilai"));
  CHECK(contains(words(), "Menurut saya akta belum sah."));
  CHECK_FALSE(contains(words(), "Sari (contoh)"));
}

TEST_CASE("F-08 prints the plan, and without one proposes what to do first") {
  const std::string proposed = words_with({}, "f-08");
  CHECK(contains(proposed, "Rencana belum dicatat."));
  CHECK(contains(proposed, "KE-02"));
  ProcessLines process;
  process.follow_ups = {{"KE-09", "Pasang ramp.", "Bidang sarana", "Foto menyusul", Date::of(2027, 3, 1),
                         Effort::large, FollowUpLine::State::running}};
  const std::string planned = words_with(process, "f-08");
  for (const char* part : {"Pasang ramp.", "Bidang sarana", "berjalan", "1 Maret 2027", "besar"})
    CHECK(contains(planned, part));
  CHECK_FALSE(contains(planned, "Rencana belum dicatat."));
}

TEST_CASE("a reply states each objection with its answer and decision") {
  CHECK(contains(words_with({}, "objection-reply"), "Belum ada keberatan"));
  ProcessLines process;
  process.objections = {{"KE-02", "Sudah diteken semua.", "Bukti diterima.", "Nilai menjadi 2.",
                         Date::of(2026, 11, 20), ObjectionLine::State::accepted}};
  const std::string words = words_with(process, "objection-reply");
  for (const char* part : {"Sudah diteken", "Bukti diterima.", "diterima. Nilai", "20 November"})
    CHECK(contains(words, part));
  CHECK_FALSE(contains(words, "Belum ada keberatan"));
}

TEST_CASE("a score in words reads its decimals one by one") {
  test::ReportCase usual = test::usual_case();
  const std::string words = test::words_of(test::paper_of(usual, "certificate"));
  CHECK(contains(words, "72,00 (tujuh puluh dua koma nol nol)"));
  CHECK(contains(words, "BUKAN sertifikat standardisasi LPLPP"));
}

TEST_CASE("a statement that names how long a result holds names the check in between where there is one") {
  test::ReportCase usual = test::usual_case();
  const std::string words = test::words_of(test::paper_of(usual, "certificate"));
  CHECK(contains(words, "Di antaranya, pada 17 November 2027,"));
  CHECK(contains(words, "17 November 2028"));
  Standard unchecked = *usual.standard;
  unchecked.result_check_months.reset();
  usual.standard = &unchecked;
  CHECK_FALSE(contains(test::words_of(test::paper_of(usual, "certificate")), "Di antaranya"));
}

TEST_CASE("papers that state a result state none before a stage was sent") {
  test::ReportCase unsent = test::usual_case();
  unsent.sheets.resize(1);
  unsent.sent = {false};
  unsent.rescore();
  for (const char* kind : {"certificate", "result-letter", "summary", "f-06", "f-09"}) {
    const std::string words = test::words_of(test::paper_of(unsent, kind));
    INFO(kind);
    CHECK_FALSE(contains(words, "93,"));
    for (const char* level : {"Rintisan", "Berkembang", "Siap Diajukan"}) CHECK_FALSE(contains(words, level));
  }
}
