#include <algorithm>
#include <set>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "report/pdf_probe.h"
#include "report/pdf_writer.h"

using namespace assessor;
using namespace assessor::report;

namespace {

Typesetter fonts() {
  auto typesetter = Typesetter::create();
  REQUIRE(typesetter.has_value());
  return std::move(*typesetter);
}

std::string words(int count, const std::string& word = "lembaga") {
  std::string text;
  for (int i = 0; i < count; ++i) text += (i > 0 ? " " : "") + word;
  return text;
}

Document empty_document() {
  Document document;
  document.metadata = {"Contoh", "", "", "", "id", Date::of(2026, 11, 17)};
  document.page.header = {{plain("Kepala"), plain("Data contoh")}};
  document.page.footer = {{plain("Kaki"), plain("Halaman {page} dari {pages}")}};
  return document;
}

Table numbered_table(int rows, int words_in_row = 6) {
  Table table;
  table.columns = {{"No", Column::Width::fit, 1, Align::right}, {"Uraian"}, {"Nilai", Column::Width::fit}};
  for (int i = 1; i <= rows; ++i)
    table.rows.push_back({Row::Kind::body,
                          {{plain(fmt::to_string(i))},
                           {plain(fmt::format("baris-{} ", i) + words(words_in_row))},
                           {plain("81,25")}}});
  return table;
}

/// Pages on which a text stands, from 1.
std::set<std::size_t> pages_with(const Pages& pages, const std::string& text) {
  std::set<std::size_t> found;
  for (std::size_t i = 0; i < pages.pages.size(); ++i)
    if (test::page_words(pages.pages[i]).find(text) != std::string::npos) found.insert(i + 1);
  return found;
}

std::size_t lines_with(const Page& page, const std::string& text) {
  return static_cast<std::size_t>(
      std::count_if(page.commands.begin(), page.commands.end(), [&](const Command& command) {
        const auto* line = std::get_if<TextCommand>(&command);
        return line != nullptr && line->text->lines()[line->line].text.find(text) != std::string::npos;
      }));
}

}  // namespace

TEST_CASE("a heading never stands alone at the foot of a page") {
  Typesetter typesetter = fonts();
  for (int filler = 1; filler < 60; ++filler) {
    Document document = empty_document();
    for (int i = 0; i < filler; ++i) document.blocks.emplace_back(Paragraph{plain("isi")});
    document.blocks.emplace_back(Heading{1, "Judul besar"});
    document.blocks.emplace_back(Heading{2, "Judul kecil"});
    document.blocks.emplace_back(numbered_table(3));
    const Pages pages = lay_out(document, typesetter);
    INFO(filler);
    CHECK(pages_with(pages, "Judul besar") == pages_with(pages, "Judul kecil"));
    CHECK(pages_with(pages, "Judul besar") == pages_with(pages, "baris-1 "));
  }
}

TEST_CASE("the head of a table repeats on each of its pages and its rows stay whole") {
  Typesetter typesetter = fonts();
  Document document = empty_document();
  document.blocks.emplace_back(numbered_table(120, 40));
  const Pages pages = lay_out(document, typesetter);
  REQUIRE(pages.pages.size() > 3);
  CHECK(pages_with(pages, "Uraian").size() == pages.pages.size());
  for (int i = 1; i <= 120; ++i) CHECK(pages_with(pages, fmt::format("baris-{} ", i)).size() == 1);
  CHECK(test::layout_faults(pages).empty());
}

TEST_CASE("a row taller than a page goes on over pages and loses no word") {
  Typesetter typesetter = fonts();
  Document document = empty_document();
  Table table = numbered_table(2);
  std::string all;
  for (int i = 0; i < 1500; ++i) all += fmt::format("kata{} ", i);
  table.rows[0].cells[1].text = plain(all);
  document.blocks.emplace_back(table);
  const Pages pages = lay_out(document, typesetter);
  CHECK(pages.pages.size() >= 2);
  for (int i = 0; i < 1500; ++i) {
    INFO(i);
    REQUIRE(!pages_with(pages, fmt::format("kata{} ", i)).empty());
  }
  CHECK(test::layout_faults(pages).empty());
}

TEST_CASE("a total stays with the row before it and a group with the row after it") {
  Typesetter typesetter = fonts();
  for (int rows = 20; rows < 60; ++rows) {
    Document document = empty_document();
    Table table = numbered_table(rows);
    table.rows.push_back({Row::Kind::total, {{plain("Jumlah akhir"), 2}, {plain("1")}}});
    table.rows.insert(table.rows.end() - 3, {Row::Kind::group, {{plain("Kelompok baru"), 3}}});
    document.blocks.emplace_back(table);
    const Pages pages = lay_out(document, typesetter);
    INFO(rows);
    CHECK(pages_with(pages, "Jumlah akhir") == pages_with(pages, fmt::format("baris-{} ", rows)));
    const auto group = pages_with(pages, "Kelompok baru");
    CHECK(group == pages_with(pages, fmt::format("baris-{} ", rows - 1)));
  }
}

TEST_CASE("places to sign never stand alone on a page") {
  Typesetter typesetter = fonts();
  for (int filler = 10; filler < 60; ++filler) {
    Document document = empty_document();
    for (int i = 0; i < filler; ++i) document.blocks.emplace_back(Paragraph{plain("isi")});
    document.blocks.emplace_back(Paragraph{plain("Penutup surat.")});
    document.blocks.emplace_back(Signatures{"Kota Contoh, 17 November 2026", {{"", "Ketua", "", ""}}});
    const Pages pages = lay_out(document, typesetter);
    INFO(filler);
    CHECK(pages_with(pages, "Penutup surat.") == pages_with(pages, "Ketua"));
  }
}

TEST_CASE("first and last lines of a paragraph are never left alone") {
  Typesetter typesetter = fonts();
  bool was_split = false;
  for (int filler = 30; filler < 50; ++filler) {
    Document document = empty_document();
    for (int i = 0; i < filler; ++i) document.blocks.emplace_back(Paragraph{plain("isi")});
    document.blocks.emplace_back(Paragraph{plain(words(80, "tengah"))});
    const Pages pages = lay_out(document, typesetter);
    was_split = was_split || pages_with(pages, "tengah").size() > 1;
    for (const Page& page : pages.pages) {
      INFO(filler);
      CHECK(lines_with(page, "tengah") != 1);
    }
  }
  CHECK(was_split);
}

TEST_CASE("pages are counted in the footer and begin where a break or an annex asks") {
  Typesetter typesetter = fonts();
  Document document = empty_document();
  document.blocks = {Paragraph{plain("satu")}, PageBreak{}, Paragraph{plain("dua")}, Annex{"Lampiran A"},
                     Paragraph{plain("tiga")}};
  const Pages pages = lay_out(document, typesetter);
  REQUIRE(pages.pages.size() == 3);
  CHECK(pages_with(pages, "Halaman 2 dari 3") == std::set<std::size_t>{2});
  CHECK(pages_with(pages, "tiga") == std::set<std::size_t>{3});
  REQUIRE(pages.outline.size() == 1);
  CHECK(pages.outline[0].page == 2);
}

TEST_CASE("a document without blocks is one page") {
  Typesetter typesetter = fonts();
  const Pages pages = lay_out(empty_document(), typesetter);
  CHECK(pages.pages.size() == 1);
  CHECK(write_pdf(pages).has_value());
}
