#include "report/xlsx_writer.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "base/text.h"
#include "report/figure_png.h"
#include "report/xlsx/cell_number.h"
#include "report/xlsx/sheet_book.h"

namespace assessor::report {

namespace {

constexpr double k_narrowest = 7, k_widest = 55;  ///< letters in a column
constexpr double k_letter = 1.08;                 ///< room of a letter, where a column counts digits
constexpr double k_line = 13.5;                   ///< height of a line, in points
constexpr double k_spare = 14, k_page = 84;       ///< what paragraphs need beside small tables

std::size_t longest_line(const std::string& text) {
  std::size_t longest = 0;
  for (const std::string_view line : split(text, '\n')) longest = std::max(longest, letter_count(line));
  return longest;
}

/// Lines that a text takes in a column so many letters wide.
double lines_of(const std::string& text, double letters) {
  double lines = 0;
  for (const std::string_view line : split(text, '\n'))
    lines +=
        std::max(1.0, std::ceil(static_cast<double>(letter_count(line)) * k_letter / std::max(letters, 1.0)));
  return lines;
}

/// Blocks of one chapter; its tables share the columns of the sheet.
using Chapter = std::vector<const Block*>;

std::vector<double> widths_of(const Chapter& chapter) {
  std::vector<double> widths;
  const auto widen = [&](std::size_t column, const std::string& text) {
    if (column >= widths.size()) widths.resize(column + 1, k_narrowest);
    const double wanted = std::ceil(static_cast<double>(longest_line(cleaned(text))) * k_letter) + 1;
    widths[column] = std::clamp(wanted, widths[column], k_widest);
  };
  for (const Block* block : chapter) {
    if (const auto* pairs = std::get_if<KeyValues>(block))
      for (const auto& entry : pairs->entries) widen(0, entry.key);
    if (const auto* facts = std::get_if<Facts>(block))
      for (const auto& fact : facts->facts) widen(0, fact.label);
    const auto* table = std::get_if<Table>(block);
    if (table == nullptr) continue;
    for (std::size_t i = 0; i < table->columns.size(); ++i) widen(i, table->columns[i].title.substr(0, 16));
    for (const Row& row : table->rows) {
      std::size_t at = 0;
      for (const Cell& cell : row.cells) {
        if (cell.span == 1 && at < table->columns.size()) widen(at, flat(cell.text));
        at += static_cast<std::size_t>(std::max(cell.span, 1));
      }
    }
  }
  for (double width = std::accumulate(widths.begin(), widths.end(), 0.0); width < k_page || widths.size() < 2;
       width += k_spare)
    widths.push_back(k_spare);
  return widths;
}

/// The look of a text follows its first run.
CellLook look_of_text(const Inline& text) {
  CellLook look;
  if (!text.empty()) look.ink = text.front().ink == Ink::none ? Ink::text : text.front().ink;
  look.bold = !text.empty() && std::all_of(text.begin(), text.end(), [](const Run& run) { return run.bold; });
  return look;
}

constexpr double k_empty_row = 15;  ///< height, in points

/// A head repeats for the whole sheet, so above another table it would be wrong.
bool has_one_table(const Chapter& chapter) {
  return std::ranges::count_if(chapter,
                               [](const Block* block) { return std::holds_alternative<Table>(*block); }) == 1;
}

/// Whether a block belongs to what a sheet begins with: letterhead, title, heading.
bool is_head_matter(const Block* block) {
  const auto* paragraph = std::get_if<Paragraph>(block);
  return std::holds_alternative<Letterhead>(*block) || std::holds_alternative<Heading>(*block) ||
         std::holds_alternative<Annex>(*block) || (paragraph != nullptr && paragraph->align == Align::centre);
}

class ChapterWriter {
 public:
  ChapterWriter(SheetBook& book, lxw_worksheet* sheet, const Chapter& chapter, const Document& document,
                Typesetter& typesetter)
      : m_book(book),
        m_has_one_table(has_one_table(chapter)),
        m_ends_with_table(!chapter.empty() && std::holds_alternative<Table>(*chapter.back())),
        m_sheet(sheet),
        m_widths(widths_of(chapter)),
        m_language(document.metadata.language),
        m_page(document.page),
        m_typesetter(typesetter) {
    for (std::size_t i = 0; i < m_widths.size(); ++i)
      worksheet_set_column(m_sheet, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i), m_widths[i],
                           nullptr);
  }

  double width() const { return std::accumulate(m_widths.begin(), m_widths.end(), 0.0); }
  bool is_landscape() const { return width() > 100; }

  Result<void> operator()(const Letterhead& letterhead) {
    for (const std::string* text : {&letterhead.government, &letterhead.office, &letterhead.address})
      if (!text->empty()) wide(plain(*text), {.bold = text == &letterhead.office});
    skip_rows(1);
    return {};
  }
  Result<void> operator()(const Heading& heading) {
    skip_rows(1);
    wide(plain(heading.text), {.bold = true, .size = heading.level == 1 ? 12 : 11});
    return {};
  }
  Result<void> operator()(const Paragraph& paragraph) {
    CellLook look = look_of_text(paragraph.text);
    if (paragraph.role == TextRole::title) look.bold = true;
    wide(paragraph.text, look);
    return {};
  }
  Result<void> operator()(const Bullets& bullets) {
    for (std::size_t i = 0; i < bullets.items.size(); ++i)
      wide(plain(bullets.numbered ? std::to_string(i + 1) + ". " : "• ") + bullets.items[i], {});
    return {};
  }
  Result<void> operator()(const KeyValues& pairs) {
    for (const auto& entry : pairs.entries) {
      SheetBook::write_text(m_sheet, m_row, 0, entry.key, m_book.format({}));
      wide(entry.value, look_of_text(entry.value), 1);
    }
    skip_rows(1);
    return {};
  }
  Result<void> operator()(const Facts& facts) {
    KeyValues pairs;
    for (const Facts::Fact& fact : facts.facts) pairs.entries.push_back({fact.label, bold(fact.value)});
    return (*this)(pairs);
  }
  Result<void> operator()(const Notice& notice) {
    wide(notice.text, {.framed = true, .ground = notice.attention ? Ink::attention_soft : Ink::none});
    return {};
  }
  Result<void> operator()(const Table& table);
  Result<void> operator()(const Figure& figure);
  Result<void> operator()(const Signatures& block) {
    if (block.signatures.empty()) return {};
    if (!block.place_and_date.empty()) wide(plain(block.place_and_date), {});
    for (const Signatures::Signature& one : block.signatures) {
      const std::string name = one.name.empty() ? "(………………………………)" : one.name;
      const std::string opening = one.opening.empty() ? "" : one.opening + "\n";
      wide(plain(opening + one.title + "\n\n\n" + name + "\n" + one.detail), {});
    }
    return {};
  }
  Result<void> operator()(const PageBreak&) { return {}; }
  Result<void> operator()(const Annex& annex) { return (*this)(Heading{1, annex.title}); }

 private:
  double width_of(std::size_t first, std::size_t end) const {
    const auto at = [&](std::size_t i) {
      return m_widths.begin() + static_cast<std::ptrdiff_t>(std::min(i, m_widths.size()));
    };
    return std::accumulate(at(first), at(end), 0.0);
  }
  /// Over all columns from `first`; the row is as high as the text needs, which spreadsheets do not do for
  /// joined cells.
  void wide(const Inline& text, const CellLook& look, std::size_t first = 0) {
    const std::size_t last = std::max(m_widths.size() - 1, first + 1);
    const std::string shown = cleaned(flat(text));
    lxw_format* format = m_book.format(look);
    worksheet_merge_range(m_sheet, m_row, static_cast<lxw_col_t>(first), m_row, static_cast<lxw_col_t>(last),
                          "", format);
    SheetBook::write_text(m_sheet, m_row, static_cast<lxw_col_t>(first), shown, format);
    const double size = look.size > 10 ? 1.25 : 1;
    set_height(lines_of(shown, width_of(first, last + 1)) * size);
    ++m_row;
  }
  void set_height(double lines) {
    constexpr double k_highest = 405;
    const double height = std::min(lines * k_line + 2, k_highest);
    worksheet_set_row(m_sheet, m_row, height, nullptr);
    m_height += height;
  }
  void skip_rows(lxw_row_t rows) {
    m_row += rows;
    m_height += rows * k_empty_row;
  }
  /// Of a table that was just written. Where it ended on the first page, the head could only stand above the
  /// words after it.
  bool repeats_head() const {
    constexpr double k_sure = 0.9;  // programs part pages each in its own way
    const double page = SheetBook::page_height(m_page, is_landscape());
    return m_has_one_table && (m_ends_with_table || m_height > k_sure * page);
  }
  void write_cell(std::size_t column, const Cell& cell, const Table& table, Row::Kind kind);
  void write_row(const Row& row, const Table& table);

  SheetBook& m_book;
  const bool m_has_one_table, m_ends_with_table;
  lxw_worksheet* m_sheet;
  std::vector<double> m_widths;
  const std::string& m_language;
  const PageSetup& m_page;
  Typesetter& m_typesetter;
  lxw_row_t m_row = 0;
  double m_height = 0;  ///< of the rows so far, in points
};

void ChapterWriter::write_cell(std::size_t column, const Cell& cell, const Table& table, Row::Kind kind) {
  const auto place = static_cast<lxw_col_t>(column);
  CellLook look = look_of_text(cell.text);
  look.framed = true;
  look.bold = look.bold || kind != Row::Kind::body;
  look.ground = kind == Row::Kind::group ? Ink::head : Ink::none;
  look.align = table.columns[column].align;
  const std::string shown = cleaned(flat(cell.text));
  const auto number = look.align == Align::right ? cell_number(shown, m_language) : std::nullopt;
  if (number) {
    look.number = number->format;
    worksheet_write_number(m_sheet, m_row, place, number->value, m_book.format(look));
    return;
  }
  const std::size_t end =
      std::min(column + static_cast<std::size_t>(std::max(cell.span, 1)), table.columns.size());
  if (end > column + 1) {
    look.align = Align::left;
    worksheet_merge_range(m_sheet, m_row, place, m_row, static_cast<lxw_col_t>(end - 1), "",
                          m_book.format(look));
  }
  SheetBook::write_text(m_sheet, m_row, place, shown, m_book.format(look));
}

void ChapterWriter::write_row(const Row& row, const Table& table) {
  double lines = 1;
  std::size_t at = 0;
  for (const Cell& cell : row.cells) {
    if (at >= table.columns.size()) break;
    const std::size_t end = at + static_cast<std::size_t>(std::max(cell.span, 1));
    write_cell(at, cell, table, row.kind);
    lines = std::max(lines, lines_of(cleaned(flat(cell.text)), width_of(at, end)));
    at = end;
  }
  for (; at < table.columns.size(); ++at) write_cell(at, {}, table, row.kind);
  set_height(lines);
  ++m_row;
}

Result<void> ChapterWriter::operator()(const Table& table) {
  if (table.columns.empty()) return {};
  const lxw_row_t head = m_row;
  double lines = 1;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const CellLook look{.bold = true, .framed = true, .align = table.columns[i].align, .ground = Ink::head};
    SheetBook::write_text(m_sheet, m_row, static_cast<lxw_col_t>(i), table.columns[i].title,
                          m_book.format(look));
    lines = std::max(lines, lines_of(cleaned(table.columns[i].title), m_widths[i]));
  }
  set_height(lines);
  ++m_row;
  for (const Row& row : table.rows) write_row(row, table);
  if (repeats_head()) worksheet_repeat_rows(m_sheet, head, head);
  skip_rows(1);
  return {};
}

Result<void> ChapterWriter::operator()(const Figure& figure) {
  constexpr double k_pixels = 200.0 / 72.0;  // a point
  if (figure.drawing.width <= 0 || figure.drawing.height <= 0) return {};
  ASSESSOR_TRY(const std::string png, figure_png(figure.drawing, m_typesetter, k_pixels));
  std::string words = shortened(cleaned(figure.alternative), 250);
  lxw_image_options options = {};
  options.x_scale = options.y_scale = 96.0 / 72.0 / k_pixels;
  options.description = words.data();
  worksheet_insert_image_buffer_opt(m_sheet, m_row, 0, reinterpret_cast<const unsigned char*>(png.data()),
                                    png.size(), &options);
  skip_rows(static_cast<lxw_row_t>(std::ceil(figure.drawing.height / k_empty_row)) + 1);
  if (!figure.caption.empty()) wide(figure.caption, look_of_text(figure.caption));
  return {};
}

/// A chapter begins with a heading of the first level or an annex; what stands before is one as well.
std::vector<Chapter> chapters_of(const Document& document) {
  std::vector<Chapter> chapters(1);
  for (const Block& block : document.blocks) {
    const auto* heading = std::get_if<Heading>(&block);
    const bool begins = std::holds_alternative<Annex>(block) || (heading != nullptr && heading->level <= 1);
    if (begins && !chapters.back().empty()) chapters.emplace_back();
    chapters.back().push_back(&block);
  }
  return chapters;
}

std::string title_of(const Chapter& chapter, const Document& document) {
  if (!chapter.empty()) {
    if (const auto* heading = std::get_if<Heading>(chapter.front())) return heading->text;
    if (const auto* annex = std::get_if<Annex>(chapter.front())) return annex->title;
  }
  return document.metadata.title;
}

/// The notice stands near the top: below a table it could come to stand on a page with a repeated head only.
Result<void> write_chapter(ChapterWriter& writer, const Chapter& chapter, const Inline& notice) {
  const auto body = std::ranges::find_if_not(chapter, is_head_matter);
  for (auto block = chapter.begin(); block != body; ++block) ASSESSOR_CHECK(std::visit(writer, **block));
  if (!notice.empty()) ASSESSOR_CHECK(writer(Paragraph{notice, TextRole::small}));
  for (auto block = body; block != chapter.end(); ++block) ASSESSOR_CHECK(std::visit(writer, **block));
  return {};
}

}  // namespace

Result<std::string> write_xlsx(const Document& document, Typesetter& typesetter) {
  typesetter.use_language(document.metadata.language);
  ASSESSOR_TRY(SheetBook book, SheetBook::create(document.metadata));
  for (const Chapter& chapter : chapters_of(document)) {
    lxw_worksheet* sheet = book.add_sheet(title_of(chapter, document));
    ChapterWriter writer(book, sheet, chapter, document, typesetter);
    SheetBook::set_page(sheet, document.page, writer.is_landscape());
    ASSESSOR_CHECK(write_chapter(writer, chapter, document.page.footer_notice));
  }
  return book.finish();
}

}  // namespace assessor::report
