#include "report/xlsx/sheet_book.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

#include "base/platform/files.h"
#include "base/text.h"
#include "report/package/zip_package.h"
#include "report/palette.h"

namespace assessor::report {

namespace {

constexpr double k_above = 0.75, k_below = 0.85;  ///< margins of a page, in inches

lxw_color_t colour(Ink ink) {
  const Colour parts = colour_of(ink);
  const auto byte = [](double part) { return static_cast<lxw_color_t>(std::lround(part * 255)); };
  return byte(parts.red) << 16U | byte(parts.green) << 8U | byte(parts.blue);
}

/// A name of at most 31 letters without what spreadsheets refuse.
std::string sheet_name(const std::string& title) {
  constexpr std::size_t k_longest = 27;  // and room for a number
  std::string name;
  for (const char letter : cleaned(title))
    if (std::string_view("[]:*?/\\'\n").find(letter) == std::string_view::npos) name += letter;
  name = shortened(trimmed(name), k_longest);
  return name.empty() ? "–" : name;
}

/// "&" begins a code in headers and footers; together they may hold 255 letters.
std::string in_footer(const std::string& text) {
  constexpr std::size_t k_longest = 180;
  std::string out;
  for (const char letter : shortened(cleaned(text), k_longest))
    if (letter == '&')
      out += "&&";
    else
      out += letter == '\n' ? ' ' : letter;
  return out;
}

uint8_t alignment(Align align) {
  return align == Align::left ? LXW_ALIGN_LEFT : align == Align::right ? LXW_ALIGN_RIGHT : LXW_ALIGN_CENTER;
}

time_t midnight(Date day) {
  const auto days = std::chrono::sys_days(day.day);
  return static_cast<time_t>(
      std::chrono::duration_cast<std::chrono::seconds>(days.time_since_epoch()).count());
}

void set_properties(lxw_workbook* book, const Metadata& metadata) {
  std::string title = shortened(cleaned(metadata.title), 120),
              subject = shortened(cleaned(metadata.subject), 120);
  std::string author = shortened(cleaned(metadata.author), 120);
  lxw_doc_properties properties = {};
  properties.title = title.data();
  properties.subject = subject.data();
  properties.author = author.data();
  properties.created = midnight(metadata.date);
  workbook_set_properties(book, &properties);
}

/// Of what is written we know only that it can be read, with the sums of its parts: the library keeps the
/// parts to itself, so there is nothing to compare them with.
Result<void> verify(const std::string& bytes, std::size_t sheets) {
  ASSESSOR_TRY(const std::vector<Part> parts, parts_of(bytes));
  ASSESSOR_CHECK(check_readable(parts));
  const auto found = std::count_if(parts.begin(), parts.end(), [](const Part& part) {
    return part.name.starts_with("xl/worksheets/sheet");
  });
  if (static_cast<std::size_t>(found) != sheets)
    return fail("report-not-verified", {{"reason", "xl/worksheets"}});
  return {};
}

}  // namespace

void SheetBook::Release::operator()(lxw_workbook* book) const {
  lxw_workbook_free(book);
}

Result<SheetBook> SheetBook::create(const Metadata& metadata) {
  ASSESSOR_TRY(PrivateFolder folder, PrivateFolder::create());
  std::string temporary = folder.path().string();
  lxw_workbook_options options = {};
  options.tmpdir = temporary.data();
  std::unique_ptr<lxw_workbook, Release> book(
      workbook_new_opt((folder.path() / "book.xlsx").string().c_str(), &options));
  if (book == nullptr) return fail("report-not-drawn", {{"reason", "xlsx"}});
  set_properties(book.get(), metadata);
  return SheetBook(std::move(folder), std::move(book));
}

lxw_worksheet* SheetBook::add_sheet(const std::string& title) {
  const std::string wanted = sheet_name(title);
  std::string name = wanted;
  for (int number = 2; !m_names.insert(folded(name)).second; ++number)
    name = wanted + " " + std::to_string(number);
  return workbook_add_worksheet(m_book.get(), name.c_str());
}

lxw_format* SheetBook::format(const CellLook& look) {
  lxw_format*& made = m_formats[look];
  if (made != nullptr) return made;
  made = workbook_add_format(m_book.get());
  format_set_font_name(made, "Arial");
  format_set_font_size(made, look.size);
  format_set_font_color(made, colour(look.ink));
  format_set_align(made, alignment(look.align));
  format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
  format_set_num_format(made, look.number.c_str());
  if (look.bold) format_set_bold(made);
  if (look.wrapped) format_set_text_wrap(made);
  if (look.framed) format_set_border(made, LXW_BORDER_THIN);
  if (look.ground != Ink::none) format_set_bg_color(made, colour(look.ground));
  return made;
}

void SheetBook::write_text(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& text,
                           lxw_format* format) {
  constexpr std::size_t k_longest = 32'000;  // a cell holds 32 767 letters
  const std::string shown = shortened(cleaned(text), k_longest);
  if (shown.empty())
    worksheet_write_blank(sheet, row, column, format);
  else
    worksheet_write_string(sheet, row, column, shown.c_str(), format);
}

void SheetBook::set_page(lxw_worksheet* sheet, const PageSetup& page, bool landscape) {
  constexpr uint8_t k_a4 = 9, k_folio = 14;  // folio is F4 to printers
  worksheet_set_paper(sheet, page.paper == Paper::f4 ? k_folio : k_a4);
  worksheet_set_margins(sheet, 0.6, 0.6, k_above, k_below);
  worksheet_fit_to_pages(sheet, 1, 0);
  if (landscape) worksheet_set_landscape(sheet);
  const std::string notice = in_footer(flat(page.footer_notice));
  worksheet_set_header(sheet, "&R&8&P / &N");
  worksheet_set_footer(sheet, ("&L&7" + notice).c_str());
}

double SheetBook::page_height(const PageSetup& page, bool landscape) {
  constexpr double k_inch = 72;  // points
  const PaperSize paper = size_of(page.paper);
  return (landscape ? paper.width : paper.height) - (k_above + k_below) * k_inch;
}

Result<std::string> SheetBook::finish() {
  constexpr std::uint64_t k_largest = std::uint64_t{256} << 20U;
  const std::size_t sheets = m_names.size();
  const lxw_error problem = workbook_close(m_book.release());
  if (problem != LXW_NO_ERROR) return fail("report-not-drawn", {{"reason", lxw_strerror(problem)}});
  ASSESSOR_TRY(std::string bytes, read_file(file(), k_largest));
  ASSESSOR_CHECK(verify(bytes, sheets));
  return bytes;
}

}  // namespace assessor::report
