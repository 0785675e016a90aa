#include "report/written_check.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <vector>

#include "base/text.h"

namespace assessor::report {

namespace {

tl::unexpected<Error> not_verified(std::string_view reason) {
  return fail("report-not-verified", {{"reason", std::string(reason)}});
}

bool has_no_end(std::string_view name) {
  return name == "meta" || name == "br" || name == "img" || name == "!DOCTYPE";
}

/// Elements that are open, and how many of each there were.
struct OpenElements {
  std::vector<std::string_view> open;
  std::map<std::string_view, std::size_t> seen;

  bool take(std::string_view tag) {
    const bool ends = tag.starts_with('/');
    const std::string_view name = tag.substr(ends ? 1 : 0, tag.find_first_of(" \n", 1) - (ends ? 1 : 0));
    if (ends) {
      if (open.empty() || open.back() != name) return false;
      open.pop_back();
    } else {
      ++seen[name];
      if (!has_no_end(name)) open.push_back(name);
    }
    return true;
  }
};

/// Words of people hold no "<": they are escaped. Style sheets are skipped, since they may hold ">".
Result<OpenElements> elements_of(std::string_view html) {
  OpenElements elements;
  for (auto at = html.find('<'); at != std::string_view::npos; at = html.find('<', at)) {
    const auto end = html.find('>', at);
    if (end == std::string_view::npos) return not_verified("<");
    const std::string_view tag = html.substr(at + 1, end - at - 1);
    if (!elements.take(tag)) return not_verified(tag);
    at = tag == "style" ? html.find("</style>", end) : end;
    if (at == std::string_view::npos) return not_verified("style");
  }
  if (!elements.open.empty()) return not_verified(elements.open.back());
  return elements;
}

struct Counts {
  std::size_t headings = 0, tables = 0, figures = 0;
};

Counts counts_of(const Document& document) {
  Counts counts;
  for (const Block& block : document.blocks) {
    const auto* figure = std::get_if<Figure>(&block);
    if (std::holds_alternative<Heading>(block) || std::holds_alternative<Annex>(block)) ++counts.headings;
    if (std::holds_alternative<Table>(block)) ++counts.tables;
    if (figure != nullptr && figure->drawing.width > 0 && figure->drawing.height > 0) ++counts.figures;
  }
  return counts;
}

/// As one line of words, for texts are broken where a line is full.
std::string words_of(std::string_view text) {
  std::string words;
  for (const char letter : text)
    if (letter != ' ' && letter != '\n') words += letter;
  return words;
}

}  // namespace

Result<void> check_html(const std::string& html, const Document& document) {
  ASSESSOR_TRY(const OpenElements elements, elements_of(html));
  const auto seen = [&](std::string_view name) {
    const auto found = elements.seen.find(name);
    return found == elements.seen.end() ? std::size_t{0} : found->second;
  };
  const Counts counts = counts_of(document);
  if (seen("body") != 1) return not_verified("body");
  if (seen("h1") + seen("h2") + seen("h3") != counts.headings) return not_verified("h1");
  if (seen("table") != counts.tables) return not_verified("table");
  if (seen("figure") != counts.figures) return not_verified("figure");
  return {};
}

Result<void> check_text_file(const std::string& text, const Document& document) {
  if (text.empty() || first_bad_utf8(text)) return not_verified("UTF-8");
  const std::string words = words_of(text);
  for (const Block& block : document.blocks) {
    const auto* heading = std::get_if<Heading>(&block);
    const auto* annex = std::get_if<Annex>(&block);
    const std::string title = heading != nullptr ? heading->text : annex != nullptr ? annex->title : "";
    if (words.find(words_of(cleaned(title))) == std::string::npos) return not_verified(cleaned(title));
  }
  if (words.find(words_of(cleaned(flat(document.page.footer_notice)))) == std::string::npos)
    return not_verified("notice");
  return {};
}

}  // namespace assessor::report
