#include "report/docx/word_parts.h"

#include <fmt/format.h>

#include "report/docx/word_body.h"
#include "report/docx/word_text.h"
#include "report/package/xml_text.h"

namespace assessor::report {

namespace {

constexpr const char* k_word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr const char* k_relations = "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr const char* k_office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr const char* k_types = "http://schemas.openxmlformats.org/package/2006/content-types";
constexpr const char* k_core_relation =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
constexpr const char* k_core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";

/// Left side, and right side at a tab stop at the edge of the text.
void add_running(pugi::xml_node parent, const std::vector<RunningLine>& lines, double width,
                 const char* style) {
  for (const RunningLine& line : lines) {
    pugi::xml_node paragraph = add_paragraph(parent, {style});
    pugi::xml_node tabs = add_node(paragraph.child("w:pPr"), "w:tabs");
    add_node(tabs, "w:tab", {{"w:val", "right"}, {"w:pos", twips(width)}});
    add_runs(paragraph, line.left, false, true);
    if (line.right.empty()) continue;
    add_node(add_node(paragraph, "w:r"), "w:tab");
    add_runs(paragraph, line.right, false, true);
  }
}

void add_list(pugi::xml_node numbering, int id, const char* format, const char* sign) {
  pugi::xml_node list = add_node(numbering, "w:abstractNum", {{"w:abstractNumId", fmt::to_string(id)}});
  add_node(list, "w:multiLevelType", {{"w:val", "singleLevel"}});
  pugi::xml_node level = add_node(list, "w:lvl", {{"w:ilvl", "0"}});
  add_node(level, "w:start", {{"w:val", "1"}});
  add_node(level, "w:numFmt", {{"w:val", format}});
  add_node(level, "w:lvlText", {{"w:val", sign}});
  add_node(level, "w:lvlJc", {{"w:val", "left"}});
  add_node(add_node(level, "w:pPr"), "w:ind", {{"w:left", "360"}, {"w:hanging", "360"}});
}

std::string type_of(const std::string& name) {
  static constexpr const char* k_words = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  if (name == "docProps/core.xml") return "application/vnd.openxmlformats-package.core-properties+xml";
  std::string kind = name.substr(name.rfind('/') + 1);
  kind.resize(kind.size() - std::string_view(".xml").size());
  if (kind == "document") kind = "document.main";
  if (kind.starts_with("header")) kind = "header";
  return k_words + kind + "+xml";
}

}  // namespace

std::string word_settings(const std::string& language) {
  constexpr const char* k_word_2013 = "15";
  pugi::xml_document tree;
  pugi::xml_node settings = add_node(tree, "w:settings", {{"xmlns:w", k_word}});
  pugi::xml_node compatible = add_node(settings, "w:compat");
  add_node(compatible, "w:compatSetting",
           {{"w:name", "compatibilityMode"},
            {"w:uri", "http://schemas.microsoft.com/office/word"},
            {"w:val", k_word_2013}});
  add_node(settings, "w:themeFontLang", {{"w:val", language}});
  return xml_text(tree);
}

std::string word_numbering(int numbered_lists) {
  pugi::xml_document tree;
  pugi::xml_node numbering = add_node(tree, "w:numbering", {{"xmlns:w", k_word}});
  add_list(numbering, 0, "bullet", "•");
  add_list(numbering, 1, "decimal", "%1.");
  for (int list = 0; list <= numbered_lists; ++list) {
    pugi::xml_node one = add_node(numbering, "w:num", {{"w:numId", fmt::to_string(k_bullet_list + list)}});
    add_node(one, "w:abstractNumId", {{"w:val", list == 0 ? "0" : "1"}});
    if (list == 0) continue;
    pugi::xml_node again = add_node(one, "w:lvlOverride", {{"w:ilvl", "0"}});
    add_node(again, "w:startOverride", {{"w:val", "1"}});
  }
  return xml_text(tree);
}

std::string word_header(const std::vector<RunningLine>& lines, double width) {
  pugi::xml_document tree;
  pugi::xml_node header = add_node(tree, "w:hdr", {{"xmlns:w", k_word}});
  add_running(header, lines, width, "Header");
  if (lines.empty()) add_paragraph(header, {"Header"});
  return xml_text(tree);
}

std::string word_footer(const PageSetup& page, double width) {
  pugi::xml_document tree;
  pugi::xml_node footer = add_node(tree, "w:ftr", {{"xmlns:w", k_word}});
  add_text(footer, page.footer_notice, {"FooterNotice"});
  add_running(footer, page.footer, width, "Footer");
  return xml_text(tree);
}

std::string word_properties(const Metadata& metadata) {
  pugi::xml_document tree;
  pugi::xml_node core = add_node(tree, "cp:coreProperties",
                                 {{"xmlns:cp", k_core},
                                  {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                                  {"xmlns:dcterms", "http://purl.org/dc/terms/"},
                                  {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"}});
  const auto say = [&](const char* name, const std::string& text) {
    add_node(core, name).text().set(cleaned(text).c_str());
  };
  say("dc:title", metadata.title);
  say("dc:subject", metadata.subject);
  say("dc:creator", metadata.author);
  say("dc:language", metadata.language);
  for (const char* name : {"dcterms:created", "dcterms:modified"})
    add_node(core, name, {{"xsi:type", "dcterms:W3CDTF"}})
        .text()
        .set((metadata.date.iso() + "T00:00:00Z").c_str());
  return xml_text(tree);
}

std::string word_links(const std::vector<WordLink>& links) {
  pugi::xml_document tree;
  pugi::xml_node all = add_node(tree, "Relationships", {{"xmlns", k_relations}});
  for (const WordLink& link : links)
    add_node(all, "Relationship",
             {{"Id", link.id},
              {"Type", link.kind == "core" ? std::string(k_core_relation) : k_office + link.kind},
              {"Target", link.target}});
  return xml_text(tree);
}

std::vector<WordLink> package_links() {
  return {{"rId1", "officeDocument", "word/document.xml"}, {"rId2", "core", "docProps/core.xml"}};
}

std::string word_content_types(const std::vector<Part>& parts) {
  pugi::xml_document tree;
  pugi::xml_node types = add_node(tree, "Types", {{"xmlns", k_types}});
  const std::pair<const char*, const char*> endings[] = {
      {"rels", "application/vnd.openxmlformats-package.relationships+xml"},
      {"xml", "application/xml"},
      {"png", "image/png"},
      {"svg", "image/svg+xml"}};
  for (const auto& [ending, type] : endings)
    add_node(types, "Default", {{"Extension", ending}, {"ContentType", type}});
  for (const Part& part : parts)
    if (part.name.ends_with(".xml"))
      add_node(types, "Override", {{"PartName", "/" + part.name}, {"ContentType", type_of(part.name)}});
  return xml_text(tree);
}

}  // namespace assessor::report
