#include "report/docx_writer.h"

#include <utility>

#include "report/docx/word_body.h"
#include "report/docx/word_parts.h"
#include "report/docx/word_text.h"
#include "report/package/xml_text.h"

namespace assessor::report {

namespace {

constexpr const char* k_word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr const char* k_relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr const char* k_drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

/// Paper, margins, and which header and footer stand where. Word lets a tall header push the text down.
void add_page(pugi::xml_node body, const PageSetup& page) {
  constexpr double k_header = millimetres(9), k_below_header = millimetres(7);
  const PaperSize paper = size_of(page.paper);
  const auto size = [](double points) { return twips(points); };
  pugi::xml_node section = add_node(body, "w:sectPr");
  const auto refer = [&](const char* name, const char* type, const char* id) {
    add_node(section, name, {{"w:type", type}, {"r:id", id}});
  };
  refer("w:headerReference", "first", "rIdHeader1");
  refer("w:headerReference", "default", "rIdHeader2");
  refer("w:footerReference", "first", "rIdFooter");
  refer("w:footerReference", "default", "rIdFooter");
  add_node(section, "w:pgSz", {{"w:w", size(paper.width)}, {"w:h", size(paper.height)}});
  add_node(section, "w:pgMar",
           {{"w:top", size(k_header + k_below_header)},
            {"w:right", size(page.margins.right)},
            {"w:bottom", size(page.margins.bottom)},
            {"w:left", size(page.margins.left)},
            {"w:header", size(k_header)},
            {"w:footer", size(page.margins.bottom)},
            {"w:gutter", "0"}});
  add_node(section, "w:titlePg");
}

std::vector<WordLink> links_of(const WordPictures& pictures) {
  std::vector<WordLink> links{
      {"rIdStyles", "styles", "styles.xml"},          {"rIdSettings", "settings", "settings.xml"},
      {"rIdNumbering", "numbering", "numbering.xml"}, {"rIdHeader1", "header", "header1.xml"},
      {"rIdHeader2", "header", "header2.xml"},        {"rIdFooter", "footer", "footer.xml"}};
  links.insert(links.end(), pictures.links().begin(), pictures.links().end());
  return links;
}

std::vector<Part> parts_of_document(const Document& document, const pugi::xml_document& tree,
                                    const WordBody& body) {
  const std::string& language = document.metadata.language;
  const PageSetup& page = document.page;
  std::vector<Part> parts{{"word/document.xml", xml_text(tree)},
                          {"word/styles.xml", word_styles(language)},
                          {"word/settings.xml", word_settings(language)},
                          {"word/numbering.xml", word_numbering(body.numbered_lists)},
                          {"word/header1.xml", word_header(page.first_header, body.width)},
                          {"word/header2.xml", word_header(page.header, body.width)},
                          {"word/footer.xml", word_footer(page, body.width)},
                          {"docProps/core.xml", word_properties(document.metadata)}};
  const std::string types = word_content_types(parts);
  parts.insert(parts.begin(), {"_rels/.rels", word_links(package_links())});
  parts.insert(parts.begin(), {"[Content_Types].xml", types});
  parts.push_back({"word/_rels/document.xml.rels", word_links(links_of(body.pictures))});
  parts.insert(parts.end(), body.pictures.parts().begin(), body.pictures.parts().end());
  return parts;
}

}  // namespace

Result<std::string> write_docx(const Document& document, Typesetter& typesetter) {
  typesetter.use_language(document.metadata.language);
  const PageSetup& page = document.page;
  const PaperSize paper = size_of(page.paper);
  pugi::xml_document tree;
  pugi::xml_node root =
      add_node(tree, "w:document", {{"xmlns:w", k_word}, {"xmlns:r", k_relations}, {"xmlns:wp", k_drawing}});
  WordBody body{typesetter, add_node(root, "w:body"), paper.width - page.margins.left - page.margins.right,
                paper.height - page.margins.top - page.margins.bottom, WordPictures(typesetter)};
  for (const Block& block : document.blocks) ASSESSOR_CHECK(add_word_block(body, block));
  add_page(body.body, page);
  const std::vector<Part> parts = parts_of_document(document, tree, body);
  ASSESSOR_TRY(std::string zip, zip_of(parts));
  ASSESSOR_CHECK(verify_package(zip, parts));
  return zip;
}

}  // namespace assessor::report
