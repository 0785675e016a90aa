#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "report/pdf_probe.h"
#include "report/pdf_writer.h"
#include "report/preview.h"

using namespace assessor;
using namespace assessor::report;

namespace {

Typesetter fonts() {
  auto typesetter = Typesetter::create();
  REQUIRE(typesetter.has_value());
  return std::move(*typesetter);
}

/// Every kind of block once.
Document one_of_each() {
  Document document;
  document.metadata = {"Contoh semua blok", "Uji", "Dinas Contoh",
                       "Asesor LPLPP",      "id",  Date::of(2026, 11, 17)};
  document.page.first_header = {{{}, inked("DRAF, belum ditandatangani", Ink::partial, true)}};
  document.page.header = {{plain("Contoh semua blok"), plain("Data contoh")}};
  document.page.footer_notice = muted("Standar ini alat ukur kesiapan yang masih berupa usulan.");
  document.page.footer = {{muted("Standar 1.0.0"), plain("Halaman {page} dari {pages}")}};
  Drawing square{40,
                 40,
                 {RectShape{{1, 1, 38, 38}, Ink::range, {Ink::text, 1}, 4},
                  CircleShape{{20, 20}, 9, Ink::accent, {}}, Label{{20, 36}, Anchor::middle, "≥ 60"}}};
  document.blocks = {
      Letterhead{"PEMERINTAH KOTA CONTOH", "DINAS PEMBERDAYAAN PEREMPUAN DAN PERLINDUNGAN ANAK",
                 "Jalan Contoh Nomor 1", square},
      Paragraph{plain("REKAP NILAI"), TextRole::title, Align::centre},
      KeyValues{
          {{"Lembaga", bold("Perempuan Bahari Mandiri (contoh)")}, {"Kelas, bidang", plain("L-M; hukum")}}},
      Facts{{{"Skor lapangan", "68,28"}, {"Tingkat", "Berkembang"}, {"Syarat wajib", "23 dari 24"}}},
      Heading{1, "1. Nilai per standar"},
      Paragraph{plain("Nilai ") + bold("tebal") + plain(" dan “tanda” ≥ ✓ ☐ é.")},
      Table{{{"Kode", Column::Width::fit}, {"Standar"}, {"Bobot", Column::Width::fit, 1, Align::right}},
            {{Row::Kind::group, {{plain("Kelompok"), 3}}},
             {Row::Kind::body, {{plain("KL")}, {plain("Kelembagaan")}, {plain("14")}}},
             {Row::Kind::total, {{plain("Jumlah"), 2}, {plain("100")}}}}},
      Heading{2, "Daftar"},
      Bullets{{plain("satu"), plain("dua")}, true},
      Notice{plain("Catatan penting."), true},
      Figure{square, "Kotak dengan lingkaran", muted("Gambar 1")},
      Paragraph{plain("Demikian.")},
      Signatures{"Kota Contoh, 17 November 2026",
                 {{"Mengetahui,", "Kepala Dinas", "Nama Contoh", "NIP –"}, {"", "Ketua", "", ""}}},
      Annex{"Lampiran. Hitungan"},
      Paragraph{plain("Isi lampiran.")}};
  return document;
}

}  // namespace

TEST_CASE("a written PDF is tagged, titled, in its language, and other readers find nothing wrong") {
  Typesetter typesetter = fonts();
  const auto pdf = write_pdf(lay_out(one_of_each(), typesetter), {{"data.json", "application/json", "{}"}});
  REQUIRE(pdf.has_value());
  test::keep("blocks.pdf", *pdf);
  CHECK(test::qpdf_complaints(*pdf) == "");
  const std::string facts = test::pdf_facts(*pdf);
  CHECK(facts.find("Tagged:          yes") != std::string::npos);
  CHECK(facts.find("Title:           Contoh semua blok") != std::string::npos);
  CHECK(facts.find("Pages:           2") != std::string::npos);
  const std::string structure = test::pdf_facts(*pdf, {"-struct"});
  for (const char* tag : {"H1", "H2", "P", "Table", "TR", "TH", "TD", "Figure", "L", "LI"}) {
    INFO(tag << " in\n" << structure);
    CHECK(structure.find(tag) != std::string::npos);
  }
}
