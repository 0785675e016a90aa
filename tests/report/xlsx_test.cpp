#include <algorithm>
#include <map>
#include <pugixml.hpp>

#include <catch2/catch.hpp>

#include "report/fixture.h"
#include "report/package/zip_package.h"
#include "report/pdf_probe.h"
#include "report/report_format.h"
#include "report/sheet_probe.h"
#include "report/xlsx/cell_number.h"
#include "report/xlsx_writer.h"

using namespace assessor;
using namespace assessor::report;
using test::SheetFile;

namespace {

report::Document bare_document() {
  report::Document document;
  document.metadata.title = "Rekap";
  document.metadata.date = Date::of(2026, 11, 17);
  return document;
}

SheetFile written(const report::Document& document) {
  return SheetFile(write_xlsx(document, test::typesetter()).value());
}

}  // namespace

TEST_CASE("the readiness report as XLSX has a sheet for every chapter, its figures, and numbers as numbers") {
  for (const char* language : {"id", "en"}) {
    auto usual = test::usual_case();
    const report::Document document = usual.document(language);
    const SheetFile file = written(document);
    test::keep(std::string("f-07_") + language + ".xlsx", file.bytes());
    std::size_t chapters = 1, figures = 0;
    for (const Block& block : document.blocks) {
      const auto* heading = std::get_if<Heading>(&block);
      chapters += (heading != nullptr && heading->level == 1) || std::holds_alternative<Annex>(block) ? 1 : 0;
      figures += std::holds_alternative<Figure>(block) ? 1 : 0;
    }
    CHECK(file.sheet_names().size() == chapters);
    CHECK(file.pictures() == figures);
    CHECK(file.repeated_heads() >= 5);
    CHECK(file.formulas().empty());
    const std::string total = usual.scores.back().total->decimal(2);
    CHECK(file.has_number(std::stod(total)));
    CHECK(file.has_text(flat(document.page.footer_notice)));
    CHECK(file.has_text(usual.organization.name));
  }
}

TEST_CASE(
    "no printed page of a sheet holds a repeated head and the notice only, and no head of another table") {
  Table table;
  table.columns = {{"Kepala tabel"}};
  for (int i = 0; i < 3; ++i) table.rows.push_back({Row::Kind::body, {{plain("baris terakhir")}}});
  report::Document document = bare_document();
  document.page.footer_notice = plain("Bukan instrumen resmi");
  document.blocks = {Heading{1, "Satu"}, Paragraph{plain("Pengantar")}, table};
  CHECK(written(document).repeated_heads() == 1);
  const std::vector<Part> parts = parts_of(written(document).bytes()).value();
  const auto words = std::ranges::find(parts, "xl/sharedStrings.xml", &Part::name);
  REQUIRE(words != parts.end());
  // Strings are kept in the order of their cells.
  const auto at = [&](const char* text) { return words->bytes.find(text); };
  CHECK(at("Satu") < at("Bukan instrumen resmi"));
  CHECK(at("Bukan instrumen resmi") < at("Pengantar"));
  document.blocks.emplace_back(table);
  CHECK(written(document).repeated_heads() == 0);
}

TEST_CASE("a table that ends on the first page does not repeat its head above the words after it") {
  Table table;
  table.columns = {{"Kepala tabel"}};
  report::Document document = bare_document();
  const auto heads = [&](int rows, bool words) {
    table.rows.assign(static_cast<std::size_t>(rows), {Row::Kind::body, {{plain("baris")}}});
    document.blocks = {Heading{1, "Satu"}, table};
    if (words) document.blocks.emplace_back(Paragraph{plain("Penutup")});
    return written(document).repeated_heads();
  };
  CHECK(heads(10, true) == 0);
  CHECK(heads(100, true) == 1);
  CHECK(heads(10, false) == 1);
}

TEST_CASE("the same document is the same XLSX") {
  auto usual = test::usual_case();
  const report::Document document = usual.document("id");
  CHECK(written(document).bytes() == written(document).bytes());
}

TEST_CASE("no text becomes a formula, a link or another cell's text") {
  const std::vector<std::string> naughty = {"=1+1",
                                            "=HYPERLINK(\"http://x\")",
                                            "+cmd|' /C calc'!A0",
                                            "@SUM(A1)",
                                            "-2+3",
                                            "http://contoh.invalid",
                                            "mailto:a@b",
                                            "{=1}",
                                            "</t></si> & \"\x01\x0b\xff\" _x000D_",
                                            "baris\nbaris",
                                            std::string(40'000, 'x')};
  report::Document document = bare_document();
  for (const std::string& text : naughty) {
    document.metadata.title = text;
    document.page.footer_notice = plain(text + " && &P");
    document.blocks = {
        Heading{1, text}, Paragraph{plain(text)}, KeyValues{{{text, plain(text)}}},
        Table{{{text, Column::Width::fit, 1, Align::right}}, {{Row::Kind::body, {{plain(text)}}}}}};
    const SheetFile file = written(document);
    INFO(text.substr(0, 30));
    CHECK(file.formulas().empty());
    CHECK(file.links() == 0);
    CHECK(file.numbers().empty());
    if (text.size() < 100) CHECK(file.has_text(cleaned(text)));
  }
}

TEST_CASE("headings that are alike, long or full of signs become sheet names of their own") {
  report::Document document = bare_document();
  for (const char* title :
       {"Nilai: [a/b]*?\\'", "nilai ab", "", "Catatan penilaian yang sangat panjang sekali",
        "Catatan penilaian yang sangat panjang lagi"})
    document.blocks.emplace_back(Heading{1, title});
  const auto names = written(document).sheet_names();
  REQUIRE(names.size() == 5);
  CHECK(names[0] == "Nilai ab");
  CHECK(names[1] == "nilai ab 2");
  CHECK(names[2] == "–");
  CHECK(names[3] != names[4]);
}

TEST_CASE("numbers are read as they are printed in each language, and nothing else is taken for one") {
  const auto value = [](const std::string& text, const std::string& language) {
    const auto number = cell_number(text, language);
    return number ? std::to_string(number->value) + " " + number->format : std::string("text");
  };
  CHECK(value("83,33", "id") == "83.330000 0.00");
  CHECK(value("1.234,5", "id") == "1234.500000 #,##0.0");
  CHECK(value("\u221216,67", "id") == "-16.670000 0.00");
  CHECK(value("+0,49", "id") == "0.490000 +0.00;-0.00");
  CHECK(value("83.33", "en") == "83.330000 0.00");
  CHECK(value("1,234", "en") == "1234.000000 #,##0");
  CHECK(value("100", "id") == "100.000000 0");
  for (const char* text :
       {"", "–", "2/3", "KL-01", "1.2.3", "12,34,5", "1e5", "=1", "0x10", "83,33 ", "+", "1.23"})
    CHECK(value(text, "id") == "text");
}

TEST_CASE("a cell that spans columns is one, and a row that ends early keeps its frame") {
  report::Document document = bare_document();
  document.blocks = {Table{{{"A"}, {"B"}, {"C"}},
                           {{Row::Kind::group, {{plain("kelompok"), 9}}},
                            {Row::Kind::body, {{plain("satu")}}},
                            {Row::Kind::body, {{plain("1")}, {plain("2")}, {plain("3")}, {plain("4")}}}}}};
  const SheetFile file = written(document);
  CHECK(file.merged("A2:C2"));
  CHECK_FALSE(file.has_text("4"));
}

TEST_CASE("the ending xlsx asks for a spreadsheet") {
  const auto bytes = write_report(bare_document(), {}, format_named("xlsx"), test::typesetter());
  REQUIRE(bytes);
  CHECK(bytes->find("xl/workbook.xml") != std::string::npos);
}
