#include "report/html_writer.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "base/text.h"
#include "report/figure_svg.h"
#include "report/html_text.h"
#include "report/written_check.h"

namespace assessor::report {

namespace {

constexpr const char* k_style = R"(
body { font: 11pt/1.4 sans-serif; color: #1a1a1a; max-width: 175mm; margin: 8mm auto; padding: 0 4mm; overflow-wrap: anywhere; }
h1 { font-size: 14pt; } h2 { font-size: 12pt; } h3 { font-size: 11pt; }
h1, h2, h3 { break-after: avoid; }
.title { font-size: 14pt; font-weight: bold; }
.small, table { font-size: 9pt; }
.left { text-align: left; } .centre { text-align: center; } .right { text-align: right; }
table { border-collapse: collapse; width: 100%; margin: 3mm 0; }
th, td { border: 0.5pt solid #777; padding: 1mm 1.5mm; vertical-align: top; }
.fit { white-space: nowrap; width: 1%; overflow-wrap: normal; } .words { overflow-wrap: normal; } .code { white-space: nowrap; }
th, tr.group td { background: #e8edf0; } tr.group td, tr.total td { font-weight: bold; }
thead { display: table-header-group; } tr { break-inside: avoid; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 4mm; margin: 3mm 0; } dd { margin: 0; }
.facts { display: flex; gap: 2mm; margin: 3mm 0; } .facts p { flex: 1; border: 0.5pt solid #777; padding: 2mm; margin: 0; }
.notice { border: 0.5pt solid #777; padding: 2mm 3mm; } .attention { background: #fdf3dd; }
.letterhead { text-align: center; border-bottom: 3pt double #1a1a1a; padding: 0 16mm 2mm; position: relative; }
.letterhead img { position: absolute; left: 0; top: 0; width: 14mm; }
figure { margin: 3mm 0; break-inside: avoid; } figure img { max-width: 100%; height: auto; }
.signatures { display: flex; flex-wrap: wrap; gap: 4mm; break-inside: avoid; }
.signatures div { flex: 1 1 30%; text-align: center; } .signatures .name { margin-top: 18mm; }
.page { break-before: page; } header, footer { font-size: 8.5pt; } footer { border-top: 0.5pt solid #777; margin-top: 6mm; }
)";

std::string image(const std::string& svg, const std::string& alternative, const Drawing& drawing) {
  return fmt::format(R"(<img src="data:image/svg+xml,{}" alt="{}" width="{}" height="{}">)",
                     percent_encoded(svg), escaped(alternative), std::lround(drawing.width * 96 / 72),
                     std::lround(drawing.height * 96 / 72));
}

const char* name_of(Align align) {
  static constexpr const char* k_names[] = {"left", "centre", "right"};
  return k_names[static_cast<int>(align)];
}

constexpr std::size_t k_short = 18;  ///< letters

bool has_long_word(std::string_view text) {
  for (const std::string_view line : split(text, '\n'))
    for (const std::string_view word : split(line, ' '))
      if (letter_count(word) > k_short) return true;
  return false;
}

/// Classes of a cell: a short text in a narrow column is not broken, words of a usual length stay whole, and
/// what else people type may be broken anywhere.
std::string classes_of(const Column& column, std::string_view text) {
  const bool fits = column.width == Column::Width::fit && letter_count(text) <= k_short;
  const char* breaking = fits ? " fit" : has_long_word(text) ? "" : " words";
  return std::string(name_of(column.align)) + breaking;
}

std::string row_of(const Row& row, const Table& table) {
  static constexpr const char* k_kinds[] = {"body", "group", "total"};
  std::string out = fmt::format("<tr class=\"{}\">", k_kinds[static_cast<int>(row.kind)]);
  std::size_t at = 0;
  for (const Cell& cell : row.cells) {
    const Column column = at < table.columns.size() && cell.span == 1 ? table.columns[at] : Column{};
    out += fmt::format("<td class=\"{}\" colspan=\"{}\">{}</td>",
                       classes_of(column, cleaned(flat(cell.text))), cell.span, html_of(cell.text));
    at += static_cast<std::size_t>(cell.span);
  }
  return out + "</tr>\n";
}

/// Appends blocks; the first figure that cannot be drawn ends the writing with its error.
struct HtmlAdder {
  std::string& out;
  Typesetter& typesetter;

  Result<void> operator()(const Letterhead& letterhead) const {
    out += "<div class=\"letterhead\">";
    if (letterhead.crest.width > 0) {
      ASSESSOR_TRY(const std::string svg, figure_svg(letterhead.crest, typesetter));
      out += image(svg, "", letterhead.crest);
    }
    if (!letterhead.government.empty()) out += escaped(letterhead.government) + "<br>";
    out += "<b>" + escaped(letterhead.office) + "</b><br><span class=\"small\">" +
           escaped(letterhead.address) + "</span></div>\n";
    return {};
  }
  Result<void> operator()(const Heading& heading) const {
    const int level = std::clamp(heading.level, 1, 3);
    out += fmt::format("<h{0}>{1}</h{0}>\n", level, escaped(heading.text));
    return {};
  }
  Result<void> operator()(const Paragraph& paragraph) const {
    static constexpr const char* k_roles[] = {"title", "body", "small"};
    out += fmt::format("<p class=\"{} {}\">{}</p>\n", k_roles[static_cast<int>(paragraph.role)],
                       name_of(paragraph.align), html_of(paragraph.text));
    return {};
  }
  Result<void> operator()(const Bullets& bullets) const {
    const char* tag = bullets.numbered ? "ol" : "ul";
    out += fmt::format("<{}>", tag);
    for (const Inline& item : bullets.items) out += "<li>" + html_of(item) + "</li>\n";
    out += fmt::format("</{}>\n", tag);
    return {};
  }
  Result<void> operator()(const KeyValues& pairs) const {
    out += "<dl>";
    for (const auto& entry : pairs.entries)
      out += "<dt>" + escaped(entry.key) + "</dt><dd>" + html_of(entry.value) + "</dd>\n";
    out += "</dl>\n";
    return {};
  }
  Result<void> operator()(const Facts& facts) const {
    out += "<div class=\"facts\">";
    for (const Facts::Fact& fact : facts.facts)
      out += "<p>" + escaped(fact.label) + "<br><b>" + escaped(fact.value) + "</b></p>";
    out += "</div>\n";
    return {};
  }
  Result<void> operator()(const Notice& notice) const {
    out += fmt::format("<p class=\"notice{}\">{}</p>\n", notice.attention ? " attention" : "",
                       html_of(notice.text));
    return {};
  }
  Result<void> operator()(const Table& table) const {
    out += "<table><thead><tr>";
    for (const Column& column : table.columns)
      out += fmt::format("<th scope=\"col\" class=\"{}\">{}</th>", classes_of(column, cleaned(column.title)),
                         escaped(column.title));
    out += "</tr></thead><tbody>\n";
    for (const Row& row : table.rows) out += row_of(row, table);
    out += "</tbody></table>\n";
    return {};
  }
  Result<void> operator()(const Figure& figure) const {
    if (figure.drawing.width <= 0 || figure.drawing.height <= 0) return {};
    ASSESSOR_TRY(const std::string svg, figure_svg(figure.drawing, typesetter));
    out += "<figure>" + image(svg, figure.alternative, figure.drawing);
    if (!figure.caption.empty()) out += "<figcaption>" + html_of(figure.caption) + "</figcaption>";
    out += "</figure>\n";
    return {};
  }
  Result<void> operator()(const Signatures& block) const {
    if (block.signatures.empty()) return {};
    if (!block.place_and_date.empty()) out += "<p class=\"right\">" + escaped(block.place_and_date) + "</p>";
    out += "<div class=\"signatures\">";
    const std::string after_opening = block.has_openings() ? "<br>" : "";
    for (const Signatures::Signature& one : block.signatures)
      out += "<div>" + escaped(one.opening) + after_opening + escaped(one.title) + "<p class=\"name\"><b>" +
             (one.name.empty() ? "(………………………………)" : escaped(one.name)) + "</b><br>" + escaped(one.detail) +
             "</p></div>";
    out += "</div>\n";
    return {};
  }
  Result<void> operator()(const PageBreak&) const {
    out += "<div class=\"page\"></div>\n";
    return {};
  }
  Result<void> operator()(const Annex& annex) const {
    out += "<h1 class=\"page\">" + escaped(annex.title) + "</h1>\n";
    return {};
  }

  /// One long page: a run that counts pages is left out.
  void running(const std::vector<RunningLine>& all) const {
    for (const RunningLine& line : all)
      for (const Inline* side : {&line.left, &line.right})
        if (!side->empty() && flat(*side).find("{page") == std::string::npos)
          out += "<p>" + html_of(*side) + "</p>\n";
  }
};

void add_head(std::string& out, const Document& document) {
  const PaperSize paper = size_of(document.page.paper);
  out += fmt::format("<!DOCTYPE html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\">\n",
                     escaped(document.metadata.language));
  out +=
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
      "style-src 'unsafe-inline'; img-src data:\">\n";
  out += fmt::format("<meta name=\"author\" content=\"{}\">\n<title>{}</title>\n<style>",
                     escaped(document.metadata.author), escaped(document.metadata.title));
  out += k_style;
  // The notice stands in the margin of every printed page; a browser without margin boxes prints it at the
  // end.
  out += fmt::format(
      "@page {{ size: {:.2f}pt {:.2f}pt; margin: 16mm 18mm 22mm 22mm;\n"
      "@bottom-left {{ width: 100%; font: 7pt sans-serif; text-align: left; content: \"{}\"; }} }}\n"
      "@media print {{ body {{ margin: 0; padding: 0; max-width: none; }} }}\n",
      paper.width, paper.height, css_text(document.page.footer_notice));
  out += "</style></head>\n<body>\n";
}

}  // namespace

Result<std::string> write_html(const Document& document, Typesetter& typesetter) {
  std::string out;
  const HtmlAdder adder{out, typesetter};
  add_head(out, document);
  out += "<header>";
  adder.running(document.page.first_header);
  out += "</header>\n<main>\n";
  for (const Block& block : document.blocks) ASSESSOR_CHECK(std::visit(adder, block));
  out += "</main>\n<footer>";
  if (!document.page.footer_notice.empty()) out += "<p>" + html_of(document.page.footer_notice) + "</p>\n";
  adder.running(document.page.footer);
  out += "</footer></body></html>\n";
  ASSESSOR_CHECK(check_html(out, document));
  return out;
}

}  // namespace assessor::report
