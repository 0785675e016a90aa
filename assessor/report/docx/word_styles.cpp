#include <fmt/format.h>

#include "report/docx/word_parts.h"
#include "report/docx/word_text.h"
#include "report/package/xml_text.h"

namespace assessor::report {

namespace {

constexpr const char* k_word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr const char* k_font = "Arial";  // on every office computer, and its substitutes are as wide

/// One style of paragraphs. Lengths in points.
struct Style {
  const char* id;
  const char* name;
  double size;
  bool bold = false;
  double before = 0, after = 0;
  double line = 1.15;
  const char* outline = nullptr;  ///< level of a heading, from 0
  bool centred = false;
};

constexpr Style k_styles[] = {
    {"Normal", "Normal", 10, false, 0, 6},
    {"Title", "Title", 13, true, 8, 4, 1.15, nullptr, true},
    {"Heading1", "heading 1", 11.5, true, 14, 5, 1.15, "0"},
    {"Heading2", "heading 2", 10.5, true, 10, 4, 1.15, "1"},
    {"Heading3", "heading 3", 10, true, 8, 3, 1.15, "2"},
    {"ListParagraph", "List Paragraph", 10, false, 0, 3},
    {"Small", "Small", 8.5, false, 0, 4},
    {"Tight", "Tight", 10, false, 0, 1},
    {"TableText", "Table Text", 8.5, false, 1.5, 1.5, 1.05},
    {"Figure", "Figure", 10, false, 4, 4, 1},
    {"Gap", "Gap", 4, false, 0, 2, 1},
    {"Notice", "Notice", 9, false, 4, 6},
    {"Attention", "Attention", 9, false, 4, 6},
    {"Letterhead", "Letterhead", 10.5, false, 0, 0, 1.1},
    {"LetterheadOffice", "Letterhead Office", 12.5, true, 0, 0, 1.1},
    {"LetterheadAddress", "Letterhead Address", 8.5, false, 0, 0, 1.1},
    {"LetterheadRule", "Letterhead Rule", 4, false, 0, 4, 1},
    {"Header", "header", 7.5, false, 0, 2, 1},
    {"Footer", "footer", 7.5, false, 2, 0, 1},
    {"FooterNotice", "Footer Notice", 6.5, false, 0, 0, 1},
};

void add_edge(pugi::xml_node borders, const char* side, const char* kind) {
  add_node(borders, side,
           {{"w:val", kind}, {"w:sz", "6"}, {"w:space", "4"}, {"w:color", hex_colour(Ink::text)}});
}

/// The rule below a letterhead, the line above a footer, the frame of a remark.
void add_borders(pugi::xml_node properties, std::string_view id) {
  if (id == "LetterheadRule")
    add_edge(add_node(properties, "w:pBdr"), "w:top", "thinThickSmallGap");
  else if (id == "FooterNotice")
    add_edge(add_node(properties, "w:pBdr"), "w:top", "single");
  else if (id == "Notice" || id == "Attention") {
    pugi::xml_node borders = add_node(properties, "w:pBdr");
    for (const char* side : {"w:top", "w:left", "w:bottom", "w:right"}) add_edge(borders, side, "single");
  }
  if (id == "Attention")
    add_node(properties, "w:shd",
             {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", hex_colour(Ink::attention_soft)}});
}

void add_style(pugi::xml_node styles, const Style& style) {
  pugi::xml_node node = add_node(styles, "w:style", {{"w:type", "paragraph"}, {"w:styleId", style.id}});
  const bool base = std::string_view(style.id) == "Normal";
  if (base) node.append_attribute("w:default").set_value("1");
  add_node(node, "w:name", {{"w:val", style.name}});
  if (!base) add_node(node, "w:basedOn", {{"w:val", "Normal"}});
  add_node(node, "w:qFormat");
  pugi::xml_node paragraph = add_node(node, "w:pPr");
  if (style.outline != nullptr) add_node(paragraph, "w:keepNext");
  add_borders(paragraph, style.id);
  add_node(paragraph, "w:spacing",
           {{"w:before", twips(style.before)},
            {"w:after", twips(style.after)},
            {"w:line", twips(style.line * 12)},
            {"w:lineRule", "auto"}});
  if (style.centred) add_node(paragraph, "w:jc", {{"w:val", "center"}});
  if (style.outline != nullptr) add_node(paragraph, "w:outlineLvl", {{"w:val", style.outline}});
  pugi::xml_node run = add_node(node, "w:rPr");
  if (style.bold) add_node(run, "w:b");
  const std::string half_points = fmt::to_string(static_cast<int>(style.size * 2));
  add_node(run, "w:sz", {{"w:val", half_points}});
  add_node(run, "w:szCs", {{"w:val", half_points}});
}

}  // namespace

std::string word_styles(const std::string& language) {
  pugi::xml_document tree;
  pugi::xml_node styles = add_node(tree, "w:styles", {{"xmlns:w", k_word}});
  pugi::xml_node defaults = add_node(styles, "w:docDefaults");
  pugi::xml_node run = add_node(add_node(defaults, "w:rPrDefault"), "w:rPr");
  add_node(run, "w:rFonts",
           {{"w:ascii", k_font}, {"w:hAnsi", k_font}, {"w:eastAsia", k_font}, {"w:cs", k_font}});
  add_node(run, "w:color", {{"w:val", hex_colour(Ink::text)}});
  add_node(run, "w:lang", {{"w:val", language}});
  add_node(defaults, "w:pPrDefault");
  for (const Style& style : k_styles) add_style(styles, style);
  return xml_text(tree);
}

}  // namespace assessor::report
