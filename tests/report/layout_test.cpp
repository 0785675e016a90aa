#include <algorithm>
#include <cmath>
#include <map>
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

/// What follows begins after so many lines.
Document document_after(int lines) {
  Document document = empty_document();
  for (int i = 0; i < lines; ++i) document.blocks.emplace_back(Paragraph{plain("isi")});
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
    Document document = document_after(filler);
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

TEST_CASE("a heading, the sentence below it and the first two rows of its table stay on one page") {
  Typesetter typesetter = fonts();
  for (int filler = 1; filler < 60; ++filler) {
    Document document = document_after(filler);
    document.blocks.emplace_back(Heading{1, "Judul tabel"});
    document.blocks.emplace_back(Paragraph{plain("Kalimat pengantar.")});
    document.blocks.emplace_back(numbered_table(5));
    keep_together(document.blocks);
    const Pages pages = lay_out(document, typesetter);
    INFO(filler);
    CHECK(pages_with(pages, "Judul tabel") == pages_with(pages, "Kalimat pengantar."));
    CHECK(pages_with(pages, "Judul tabel") == pages_with(pages, "baris-1 "));
    CHECK(pages_with(pages, "Judul tabel") == pages_with(pages, "baris-2 "));
  }
}

TEST_CASE("the last row of a table never stands alone on a page") {
  Typesetter typesetter = fonts();
  for (int filler = 1; filler < 60; ++filler) {
    Document document = document_after(filler);
    document.blocks.emplace_back(numbered_table(5));
    const Pages pages = lay_out(document, typesetter);
    INFO(filler);
    CHECK(pages_with(pages, "baris-4 ") == pages_with(pages, "baris-5 "));
  }
}

TEST_CASE("no word of a head is broken while other columns have room") {
  Typesetter typesetter = fonts();
  Document document = empty_document();
  Table table;
  table.columns = {{"Dari", Column::Width::share, 3}};
  for (int i = 0; i < 7; ++i) table.columns.push_back({"Ke", Column::Width::share, 1});
  table.columns.push_back({"Berkembang", Column::Width::share, 1});
  table.rows.push_back({Row::Kind::body, std::vector<Cell>(9, Cell{plain("1")})});
  document.blocks.emplace_back(table);
  CHECK(pages_with(lay_out(document, typesetter), "Berkembang").size() == 1);
}

TEST_CASE("who also gets a letter is named on the page with the place to sign") {
  Typesetter typesetter = fonts();
  for (int filler = 10; filler < 60; ++filler) {
    Document document = document_after(filler);
    document.blocks.emplace_back(Signatures{"", {{"", "Kepala Dinas", "", ""}}});
    document.blocks.emplace_back(Paragraph{plain("Tembusan:\n1. Arsip"), TextRole::small});
    keep_together(document.blocks);
    const Pages pages = lay_out(document, typesetter);
    INFO(filler);
    CHECK(pages_with(pages, "Kepala Dinas") == pages_with(pages, "Tembusan:"));
    CHECK(pages_with(pages, "Kepala Dinas") == pages_with(pages, "1. Arsip"));
  }
}

TEST_CASE("places to sign without a day and without openings leave no empty lines for them") {
  Typesetter typesetter = fonts();
  const auto place_of = [&](const Signatures& block) {
    Document document = empty_document();
    document.blocks = {Paragraph{plain("Penutup surat.")}, block};
    double y = 0;
    const Pages pages = lay_out(document, typesetter);
    for (const Command& command : pages.pages.front().commands) {
      const auto* text = std::get_if<TextCommand>(&command);
      if (text != nullptr && text->text->lines()[text->line].text == "Ketua") y = text->frame.y;
    }
    return y;
  };
  const double bare = place_of({"", {{"", "Ketua", "", ""}}});
  CHECK(bare > 0);
  CHECK(bare + 10 < place_of({"Kota Contoh, 17 November 2026", {{"", "Ketua", "", ""}}}));
  CHECK(bare + 10 < place_of({"", {{"Mengetahui,", "Ketua", "", ""}}}));
}

TEST_CASE("places to sign never stand alone on a page") {
  Typesetter typesetter = fonts();
  for (int filler = 10; filler < 60; ++filler) {
    Document document = document_after(filler);
    document.blocks.emplace_back(Paragraph{plain("Penutup surat.")});
    document.blocks.emplace_back(Signatures{"Kota Contoh, 17 November 2026", {{"", "Ketua", "", ""}}});
    const Pages pages = lay_out(document, typesetter);
    INFO(filler);
    CHECK(pages_with(pages, "Penutup surat.") == pages_with(pages, "Ketua"));
  }
}

TEST_CASE("a heading stands nearer to what it heads than one paragraph to the next") {
  Typesetter typesetter = fonts();
  const auto distance = [&](const Block& first) {
    Document document = empty_document();
    document.blocks = {Paragraph{plain("Sebelum")}, first, Paragraph{plain("Sesudah")}};
    const Pages pages = lay_out(document, typesetter);
    double before = 0, after = 0;
    for (const Command& command : pages.pages.front().commands) {
      const auto* text = std::get_if<TextCommand>(&command);
      if (text == nullptr) continue;
      const std::string& words = text->text->lines()[text->line].text;
      if (words == "Tengah") before = text->frame.bottom();
      if (words == "Sesudah") after = text->frame.y;
    }
    return after - before;
  };
  CHECK(distance(Heading{2, "Tengah"}) + 1 < distance(Paragraph{plain("Tengah")}));
  CHECK(distance(Heading{2, "Tengah"}) > 0);
}

TEST_CASE("nobody signs alone below others, and all who sign do so on one page") {
  Typesetter typesetter = fonts();
  const auto rows_of = [&](std::size_t count) {
    Document document = empty_document();
    Signatures block;
    for (std::size_t i = 0; i < count; ++i)
      block.signatures.push_back({"", fmt::format("Ketua-{}", i), "", ""});
    document.blocks = {block};
    std::map<long, int> at;
    const Pages pages = lay_out(document, typesetter);
    for (const Command& command : pages.pages.front().commands) {
      const auto* text = std::get_if<TextCommand>(&command);
      if (text != nullptr && text->text->lines()[text->line].text.starts_with("Ketua-"))
        ++at[std::lround(text->frame.y)];
    }
    std::vector<int> rows;
    for (const auto& [y, signers] : at) rows.push_back(signers);
    return rows;
  };
  CHECK(rows_of(1) == std::vector{1});
  CHECK(rows_of(3) == std::vector{3});
  CHECK(rows_of(4) == std::vector{2, 2});
  CHECK(rows_of(5) == std::vector{3, 2});
  CHECK(rows_of(7) == std::vector{3, 2, 2});
  for (int filler = 10; filler < 60; ++filler) {
    Document document = document_after(filler);
    document.blocks.emplace_back(Signatures{
        "", {{"", "Ketua-a", "", ""}, {"", "B", "", ""}, {"", "C", "", ""}, {"", "Ketua-d", "", ""}}});
    const Pages pages = lay_out(document, typesetter);
    INFO(filler);
    CHECK(pages_with(pages, "Ketua-a") == pages_with(pages, "Ketua-d"));
  }
}

TEST_CASE("first and last lines of a paragraph are never left alone") {
  Typesetter typesetter = fonts();
  bool was_split = false;
  for (int filler = 30; filler < 50; ++filler) {
    Document document = document_after(filler);
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
