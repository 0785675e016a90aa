#include "report/docx/word_text.h"

#include <cmath>
#include <string_view>

#include <fmt/format.h>

#include "base/text.h"
#include "report/package/xml_text.h"
#include "report/palette.h"

namespace assessor::report {

namespace {

struct RunLook {
  const Run& run;
  bool bold;
};

pugi::xml_node add_run(pugi::xml_node paragraph, const RunLook& look) {
  pugi::xml_node run = add_node(paragraph, "w:r");
  pugi::xml_node properties = add_node(run, "w:rPr");
  if (look.bold) add_node(properties, "w:b");
  if (look.run.italic) add_node(properties, "w:i");
  if (look.run.ink != Ink::text && look.run.ink != Ink::none)
    add_node(properties, "w:color", {{"w:val", hex_colour(look.run.ink)}});
  return run;
}

/// Lines of one run; a line feed is a break inside the paragraph.
void add_lines(pugi::xml_node paragraph, const RunLook& look, std::string_view text) {
  if (text.empty()) return;
  pugi::xml_node run = add_run(paragraph, look);
  bool first = true;
  for (const std::string_view line : split(text, '\n')) {
    if (!first) add_node(run, "w:br");
    first = false;
    if (line.empty()) continue;
    add_node(run, "w:t", {{"xml:space", "preserve"}}).text().set(std::string(line).c_str());
  }
}

void add_field(pugi::xml_node paragraph, const RunLook& look, const char* field) {
  pugi::xml_node simple = add_node(paragraph, "w:fldSimple", {{"w:instr", field}});
  add_node(add_run(simple, look), "w:t").text().set("1");
}

void add_counted(pugi::xml_node paragraph, const RunLook& look, std::string_view text) {
  static constexpr std::pair<std::string_view, const char*> k_fields[] = {{"{page}", "PAGE"},
                                                                          {"{pages}", "NUMPAGES"}};
  while (!text.empty()) {
    std::size_t at = text.size();
    const std::pair<std::string_view, const char*>* next = nullptr;
    for (const auto& field : k_fields)
      if (const auto found = text.find(field.first); found < at) {
        at = found;
        next = &field;
      }
    add_lines(paragraph, look, text.substr(0, at));
    if (next == nullptr) return;
    add_field(paragraph, look, next->second);
    text.remove_prefix(at + next->first.size());
  }
}

const char* name_of(Align align) {
  static constexpr const char* k_names[] = {"left", "center", "right"};
  return k_names[static_cast<int>(align)];
}

}  // namespace

std::string twips(double points) {
  return fmt::to_string(std::lround(points * 20));
}

std::string hex_colour(Ink ink) {
  const Colour colour = colour_of(ink);
  const auto byte = [](double part) { return static_cast<int>(std::lround(part * 255)); };
  return fmt::format("{:02x}{:02x}{:02x}", byte(colour.red), byte(colour.green), byte(colour.blue));
}

pugi::xml_node add_paragraph(pugi::xml_node parent, const WordParagraph& look) {
  pugi::xml_node paragraph = add_node(parent, "w:p");
  pugi::xml_node properties = add_node(paragraph, "w:pPr");
  add_node(properties, "w:pStyle", {{"w:val", look.style}});
  if (look.keep_with_next) add_node(properties, "w:keepNext");
  if (look.begins_page) add_node(properties, "w:pageBreakBefore");
  if (look.list > 0) {
    pugi::xml_node list = add_node(properties, "w:numPr");
    add_node(list, "w:ilvl", {{"w:val", "0"}});
    add_node(list, "w:numId", {{"w:val", fmt::to_string(look.list)}});
  }
  if (look.align != Align::left) add_node(properties, "w:jc", {{"w:val", name_of(look.align)}});
  return paragraph;
}

void add_runs(pugi::xml_node paragraph, const Inline& text, bool all_bold, bool counts_pages) {
  for (const Run& run : text) {
    const RunLook look{run, run.bold || all_bold};
    const std::string shown = cleaned(run.text);
    if (counts_pages)
      add_counted(paragraph, look, shown);
    else
      add_lines(paragraph, look, shown);
  }
}

void add_text(pugi::xml_node parent, const Inline& text, const WordParagraph& look) {
  add_runs(add_paragraph(parent, look), text);
}

}  // namespace assessor::report
