#include "report/layout/contents.h"

#include <algorithm>

#include <fmt/format.h>

namespace assessor::report {

namespace {

constexpr int k_deepest = 2;

Table contents_table(const std::string& title, const std::vector<Bookmark>& outline) {
  Table table;
  table.columns = {{title}, {"", Column::Width::fit, 1, Align::right}};
  for (const Bookmark& entry : outline) {
    if (entry.level > k_deepest) continue;
    const std::string indent = entry.level > 1 ? "     " : "";
    table.rows.push_back(
        {Row::Kind::body, {{plain(indent + entry.title)}, {plain(fmt::to_string(entry.page + 1))}}});
  }
  return table;
}

}  // namespace

Document with_contents(const Document& document, const std::vector<Bookmark>& outline) {
  Document made = document;
  const auto first = std::ranges::find_if(
      made.blocks, [](const Block& block) { return std::holds_alternative<Heading>(block); });
  if (document.contents.empty() || first == made.blocks.end()) return made;
  made.blocks.insert(first, contents_table(document.contents, outline));
  return made;
}

bool same_pages(const std::vector<Bookmark>& a, const std::vector<Bookmark>& b) {
  return std::ranges::equal(a, b, {}, &Bookmark::page, &Bookmark::page);
}

}  // namespace assessor::report
