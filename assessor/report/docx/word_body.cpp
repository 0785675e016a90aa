#include "report/docx/word_body.h"

#include <algorithm>

#include "report/docx/word_table.h"
#include "report/layout/grid.h"
#include "report/package/xml_text.h"
#include "report/signature_rows.h"

namespace assessor::report {

namespace {

constexpr const char* k_dots = "(………………………………)";

const char* heading_style(int level) {
  static constexpr const char* k_styles[] = {"Heading1", "Heading2", "Heading3"};
  return k_styles[std::clamp(level, 1, 3) - 1];
}

/// The widths that the same columns have in the PDF.
std::vector<double> widths_of(WordBody& out, const std::vector<Column>& columns, const std::vector<Row>& rows,
                              TextRole role) {
  if (columns.empty()) return {};
  return column_widths(out.typesetter, {columns, rows, {look_of(role)}, false}, out.width);
}

struct WordAdder {
  WordBody& out;

  Result<void> operator()(const Letterhead& letterhead) const;
  Result<void> operator()(const Heading& heading) const {
    add_text(out.body, plain(heading.text), {heading_style(heading.level), Align::left, true});
    return {};
  }
  Result<void> operator()(const Paragraph& paragraph) const {
    static constexpr const char* k_styles[] = {"Title", "Normal", "Small"};
    add_text(out.body, paragraph.text,
             {k_styles[static_cast<int>(paragraph.role)], paragraph.align, paragraph.keep_with_next});
    return {};
  }
  Result<void> operator()(const Bullets& bullets) const {
    const int list = bullets.numbered ? k_bullet_list + ++out.numbered_lists : k_bullet_list;
    for (const Inline& item : bullets.items)
      add_text(out.body, item, {"ListParagraph", Align::left, false, false, list});
    return {};
  }
  Result<void> operator()(const KeyValues& pairs) const;
  Result<void> operator()(const Facts& facts) const;
  Result<void> operator()(const Notice& notice) const {
    add_text(out.body, notice.text, {notice.attention ? "Attention" : "Notice"});
    return {};
  }
  Result<void> operator()(const Table& table) const {
    add_document_table(out.body, table, widths_of(out, table.columns, table.rows, table.role));
    return {};
  }
  Result<void> operator()(const Figure& figure) const;
  Result<void> operator()(const Signatures& block) const;
  Result<void> operator()(const PageBreak&) const {
    add_node(add_node(add_paragraph(out.body, {}), "w:r"), "w:br", {{"w:type", "page"}});
    return {};
  }
  Result<void> operator()(const Annex& annex) const {
    add_text(out.body, plain(annex.title), {heading_style(1), Align::left, true, true});
    return {};
  }
};

Result<void> WordAdder::operator()(const Letterhead& letterhead) const {
  constexpr double k_crest = 38, k_side = k_crest + 8;
  const std::vector<double> widths{k_side, out.width - 2 * k_side, k_side};
  pugi::xml_node row = add_row(add_table(out.body, widths, false));
  pugi::xml_node crest = add_paragraph(add_cell(row, {widths[0]}), {"Letterhead"});
  if (letterhead.crest.width > 0 && letterhead.crest.height > 0)
    ASSESSOR_CHECK(out.pictures.add(crest, letterhead.crest, k_crest, ""));
  pugi::xml_node words = add_cell(row, {widths[1]});
  if (!letterhead.government.empty())
    add_text(words, plain(letterhead.government), {"Letterhead", Align::centre});
  add_text(words, bold(letterhead.office), {"LetterheadOffice", Align::centre});
  if (!letterhead.address.empty())
    add_text(words, plain(letterhead.address), {"LetterheadAddress", Align::centre});
  add_paragraph(add_cell(row, {widths[2]}), {"Letterhead"});
  add_paragraph(out.body, {"LetterheadRule"});
  return {};
}

Result<void> WordAdder::operator()(const KeyValues& pairs) const {
  if (pairs.entries.empty()) return {};
  const std::vector<Column> columns{{"", Column::Width::fit}, {"", Column::Width::fit}, {}};
  std::vector<Row> rows;
  for (const KeyValues::Entry& entry : pairs.entries)
    rows.push_back({Row::Kind::body, {{plain(entry.key)}, {plain(":")}, {entry.value}}});
  const std::vector<double> widths = widths_of(out, columns, rows, TextRole::body);
  pugi::xml_node table = add_table(out.body, widths, false);
  for (const Row& row : rows) {
    pugi::xml_node node = add_row(table);
    for (std::size_t i = 0; i < row.cells.size(); ++i)
      add_text(add_cell(node, {widths[i]}), row.cells[i].text, {"Tight"});
  }
  end_table(out.body);
  return {};
}

Result<void> WordAdder::operator()(const Facts& facts) const {
  if (facts.facts.empty()) return {};
  const std::vector<double> widths(facts.facts.size(), out.width / static_cast<double>(facts.facts.size()));
  pugi::xml_node row = add_row(add_table(out.body, widths, true));
  for (std::size_t i = 0; i < widths.size(); ++i) {
    pugi::xml_node cell = add_cell(row, {widths[i]});
    add_text(cell, muted(facts.facts[i].label), {"Small"});
    add_text(cell, bold(facts.facts[i].value), {"Tight"});
  }
  end_table(out.body);
  return {};
}

Result<void> WordAdder::operator()(const Figure& figure) const {
  const Drawing& drawing = figure.drawing;
  if (drawing.width <= 0 || drawing.height <= 0) return {};
  const double scale = std::min({1.0, out.width / drawing.width, out.height * 0.9 / drawing.height});
  pugi::xml_node paragraph = add_paragraph(out.body, {"Figure", Align::left, !figure.caption.empty()});
  ASSESSOR_CHECK(out.pictures.add(paragraph, drawing, drawing.width * scale, figure.alternative));
  if (!figure.caption.empty()) add_text(out.body, figure.caption, {"Small"});
  return {};
}

/// Openings and titles, room to sign, names: three rows, so that names stand at one height.
void add_signature_rows(WordBody& out, const Signatures& block, std::size_t first, std::size_t end) {
  const bool alone = block.signatures.size() == 1;  // who signs alone signs at the right
  const std::size_t count = end - first + (alone ? 1 : 0);
  const std::vector<double> widths(count, out.width / static_cast<double>(count));
  pugi::xml_node table = add_table(out.body, widths, false);
  pugi::xml_node titles = add_row(table), room = add_row(table), names = add_row(table);
  const WordParagraph kept{"Tight", Align::centre, true};
  const bool keeps = block.keep_with_next || end < block.signatures.size();
  const WordCell cell{widths.front()};
  for (pugi::xml_node row : {titles, room, names})
    if (alone) add_paragraph(add_cell(row, cell), kept);
  for (std::size_t i = first; i < end; ++i) {
    const Signatures::Signature& one = block.signatures[i];
    add_text(add_cell(titles, cell),
             plain(!block.has_openings() ? one.title
                   : one.opening.empty() ? " \n" + one.title
                                         : one.opening + "\n" + one.title),
             kept);
    add_text(add_cell(room, cell), plain("\n\n\n"), kept);
    const Inline name = one.name.empty() ? plain(k_dots) : bold(one.name);
    add_text(add_cell(names, cell), one.detail.empty() ? name : name + plain("\n" + one.detail),
             {"Tight", Align::centre, keeps});
  }
  end_table(out.body, keeps);
}

/// The paragraph before goes along, so that no page holds only signatures.
void keep_last_paragraph(pugi::xml_node body) {
  pugi::xml_node properties = body.last_child().child("w:pPr");
  if (properties && !properties.child("w:keepNext"))
    properties.insert_child_after("w:keepNext", properties.child("w:pStyle"));
}

Result<void> WordAdder::operator()(const Signatures& block) const {
  if (block.signatures.empty()) return {};
  keep_last_paragraph(out.body);
  if (!block.place_and_date.empty())
    add_text(out.body, plain(block.place_and_date), {"Normal", Align::right, true});
  std::size_t first = 0;
  for (const std::size_t size : signature_row_sizes(block)) {
    add_signature_rows(out, block, first, first + size);
    first += size;
  }
  return {};
}

}  // namespace

Result<void> add_word_block(WordBody& body, const Block& block) {
  return std::visit(WordAdder{body}, block);
}

}  // namespace assessor::report
