#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "report/drawing.h"
#include "report/inline_text.h"
#include "report/page_setup.h"

namespace assessor::report {

enum class Align { left, centre, right };

/// Kop surat: crest at the left, government, office, address, double rule.
struct Letterhead {
  std::string government, office, address;
  Drawing crest;
};

/// Levels 1 to 3; goes into the outline and never stands alone at the foot of a page.
struct Heading {
  int level = 1;
  std::string text;
};

enum class TextRole { title, body, small };

struct Paragraph {
  Inline text;
  TextRole role = TextRole::body;
  Align align = Align::left;
  bool keep_with_next = false;
};

struct Bullets {
  std::vector<Inline> items;
  bool numbered = false;
};

/// "Lembaga : Perempuan Bahari (contoh)", colons in one column.
struct KeyValues {
  struct Entry {
    std::string key;
    Inline value;
  };
  std::vector<Entry> entries;
};

/// A row of boxes with a small label above a strong value.
struct Facts {
  struct Fact {
    std::string label, value;
  };
  std::vector<Fact> facts;
};

/// A framed remark.
struct Notice {
  Inline text;
  bool attention = false;  ///< warm ground instead of none
};

struct Cell {
  Inline text;
  int span = 1;  ///< columns
};

struct Row {
  enum class Kind { body, group, total };
  Kind kind = Kind::body;  ///< a group stays with its first row, a total with the row before
  std::vector<Cell> cells;
};

struct Column {
  enum class Width {
    fit,    ///< as wide as its widest cell
    share,  ///< its part of what is left
  };
  std::string title;
  Width width = Width::share;
  double share = 1;
  Align align = Align::left;
};

/// The head repeats on every page. A row splits only where it is taller than a third of a page.
struct Table {
  std::vector<Column> columns;
  std::vector<Row> rows;
  TextRole role = TextRole::small;
};

struct Figure {
  Drawing drawing;
  std::string alternative;  ///< what it shows, in words, for those who cannot see it
  Inline caption;
};

/// Places to sign, side by side; stays with the block before it, so that no page holds only signatures.
struct Signatures {
  struct Signature {
    std::string opening;  ///< "Mengetahui,", may be empty
    std::string title;
    std::string name;  ///< empty: dots to write on
    std::string detail;
  };
  std::string place_and_date;  ///< may be empty
  std::vector<Signature> signatures;
  bool keep_with_next = false;

  bool has_openings() const;
};

struct PageBreak {};

/// Begins on a new page, with a heading of the first level.
struct Annex {
  std::string title;
};

using Block = std::variant<Letterhead, Heading, Paragraph, Bullets, KeyValues, Facts, Notice, Table, Figure,
                           Signatures, PageBreak, Annex>;

/// Lets what belongs together stay on one page: a sentence that leads into a table, a list or a figure with
/// its beginning, and words below places to sign with these.
void keep_together(std::vector<Block>& blocks);

/// What every writer writes: the one source of all papers.
struct Document {
  Metadata metadata;
  PageSetup page;
  std::vector<Block> blocks;
  std::string contents = {};  ///< head of the table of contents that a long paper gets; empty: none
};

}  // namespace assessor::report
