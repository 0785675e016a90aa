#pragma once

#include <xlsxwriter.h>

#include <map>
#include <memory>
#include <set>
#include <string>

#include "base/platform/private_folder.h"
#include "base/result.h"
#include "report/document.h"

namespace assessor::report {

/// How a cell of a spreadsheet looks.
struct CellLook {
  bool bold = false;
  bool framed = false;
  bool wrapped = true;
  Align align = Align::left;
  Ink ground = Ink::none;
  Ink ink = Ink::text;
  int size = 10;
  std::string number = "General";  ///< "0.00"; programs show it in the reader's own way
  auto operator<=>(const CellLook& other) const = default;
};

/// A spreadsheet in the making, in a file of its own that is read back and removed at the end.
class SheetBook {
 public:
  /// Errors: those of PrivateFolder.
  static Result<SheetBook> create(const Metadata& metadata);

  /// A sheet named after the title: what names may not hold is left out, and no two are the same.
  lxw_worksheet* add_sheet(const std::string& title);
  lxw_format* format(const CellLook& look);
  /// User text is text: whatever it begins with, no formula and no link comes of it.
  static void write_text(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& text,
                         lxw_format* format);
  /// Paper, margins, page numbers and the notice on every printed page.
  static void set_page(lxw_worksheet* sheet, const PageSetup& page, bool landscape);
  /// Height of a page between its margins, in points, before it is scaled to the width of the sheet, which
  /// only makes things smaller.
  static double page_height(const PageSetup& page, bool landscape);

  /// The bytes, read back part by part. Errors: report-not-drawn {reason}, report-not-verified {reason}.
  Result<std::string> finish();

 private:
  struct Release {
    void operator()(lxw_workbook* book) const;
  };
  SheetBook(PrivateFolder folder, std::unique_ptr<lxw_workbook, Release> book)
      : m_folder(std::move(folder)), m_book(std::move(book)) {}
  std::filesystem::path file() const { return m_folder.path() / "book.xlsx"; }

  PrivateFolder m_folder;
  std::unique_ptr<lxw_workbook, Release> m_book;
  std::map<CellLook, lxw_format*> m_formats;
  std::set<std::string> m_names;  ///< in lower case, as spreadsheets compare them
};

}  // namespace assessor::report
