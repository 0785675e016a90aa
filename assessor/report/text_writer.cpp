#include "report/text_writer.h"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "base/text.h"
#include "report/wrapped_text.h"

namespace assessor::report {

namespace {

constexpr std::size_t k_width = 100;
constexpr std::size_t k_gap = 2;  ///< blanks between columns

struct Field {
  std::string text;
  std::size_t width = 0;
  Align align = Align::left;
};

std::string clean(const Inline& text) {
  return cleaned(flat(text));
}

/// Fields side by side, each wrapped in its own width; no blanks at the ends of lines.
void add_fields(std::string& out, const std::vector<Field>& fields) {
  std::vector<std::vector<std::string>> columns;
  std::size_t height = 0;
  for (const Field& field : fields) {
    columns.push_back(wrapped(field.text, field.width));
    height = std::max(height, columns.back().size());
  }
  for (std::size_t row = 0; row < height; ++row) {
    std::string line;
    for (std::size_t i = 0; i < fields.size(); ++i) {
      const std::string& part = row < columns[i].size() ? columns[i][row] : std::string();
      line += padded(part, fields[i].width, fields[i].align) + std::string(k_gap, ' ');
    }
    out += line.erase(line.find_last_not_of(' ') + 1) + "\n";
  }
}

std::size_t longest_line(std::string_view text) {
  std::size_t longest = 0;
  for (const std::string_view line : split(text, '\n')) longest = std::max(longest, letter_count(line));
  return longest;
}

/// As wide as their contents; the widest give way until all fit.
std::vector<std::size_t> widths_of(const Table& table) {
  std::vector<std::size_t> widths;
  for (const Column& column : table.columns)
    widths.push_back(std::max<std::size_t>(longest_line(cleaned(column.title)), 1));
  for (const Row& row : table.rows) {
    std::size_t at = 0;
    for (const Cell& cell : row.cells) {
      if (cell.span == 1 && at < widths.size())
        widths[at] = std::max(widths[at], longest_line(clean(cell.text)));
      at += static_cast<std::size_t>(cell.span);
    }
  }
  std::size_t total = std::accumulate(widths.begin(), widths.end(), k_gap * widths.size());
  for (; total > k_width && *std::max_element(widths.begin(), widths.end()) > 1; --total)
    --*std::max_element(widths.begin(), widths.end());
  return widths;
}

std::vector<Field> fields_of(const Row& row, const Table& table, const std::vector<std::size_t>& widths) {
  std::vector<Field> fields;
  std::size_t at = 0;
  for (const Cell& cell : row.cells) {
    const std::size_t end = std::min(at + static_cast<std::size_t>(cell.span), widths.size());
    if (at >= end) break;
    Field field{clean(cell.text), k_gap * (end - at - 1), table.columns[at].align};
    for (; at < end; ++at) field.width += widths[at];
    fields.push_back(std::move(field));
  }
  return fields;
}

struct TextAdder {
  std::string& out;

  void lines(const std::string& text, Align align = Align::left) const {
    add_fields(out, {{text, k_width, align}});
  }
  void rule(const char* stroke) const {
    for (std::size_t i = 0; i < k_width; ++i) out += stroke;
    out += "\n";
  }
  void title(const std::string& text, const char* stroke) const {
    const std::string shown = cleaned(text);
    out += "\n";
    lines(shown);
    for (std::size_t i = std::min(k_width, letter_count(shown)); i > 0; --i) out += stroke;
    out += "\n";
  }

  void operator()(const Letterhead& letterhead) const {
    for (const std::string* text : {&letterhead.government, &letterhead.office, &letterhead.address})
      if (!text->empty()) lines(cleaned(*text), Align::centre);
    rule("=");
  }
  void operator()(const Heading& heading) const { title(heading.text, heading.level == 1 ? "=" : "-"); }
  void operator()(const Paragraph& paragraph) const { lines(clean(paragraph.text), paragraph.align); }
  void operator()(const Bullets& bullets) const {
    for (std::size_t i = 0; i < bullets.items.size(); ++i)
      add_fields(out, {{bullets.numbered ? fmt::format("{}.", i + 1) : "•", 4},
                       {clean(bullets.items[i]), k_width - 4 - k_gap}});
  }
  void operator()(const KeyValues& pairs) const {
    std::size_t widest = 1;
    for (const auto& entry : pairs.entries) widest = std::max(widest, letter_count(cleaned(entry.key)));
    widest = std::min(widest, k_width / 3);
    for (const auto& entry : pairs.entries)
      add_fields(out, {{cleaned(entry.key), widest}, {":", 1}, {clean(entry.value), k_width - widest - 5}});
  }
  void operator()(const Facts& facts) const {
    KeyValues pairs;
    for (const Facts::Fact& fact : facts.facts) pairs.entries.push_back({fact.label, plain(fact.value)});
    (*this)(pairs);
  }
  void operator()(const Notice& notice) const {
    add_fields(out, {{"!", 1}, {clean(notice.text), k_width - 1 - k_gap}});
  }
  void operator()(const Table& table) const {
    const std::vector<std::size_t> widths = widths_of(table);
    Row head;
    bool titled = false;
    for (const Column& column : table.columns) {
      head.cells.push_back({plain(column.title)});
      titled = titled || !column.title.empty();
    }
    if (titled) add_fields(out, fields_of(head, table, widths));
    rule("-");
    for (const Row& row : table.rows) {
      if (row.kind == Row::Kind::total) rule("-");
      add_fields(out, fields_of(row, table, widths));
    }
    rule("-");
  }
  void operator()(const Figure& figure) const {
    lines("[" + cleaned(figure.alternative) + "]");
    if (!figure.caption.empty()) lines(clean(figure.caption));
  }
  void operator()(const Signatures& block) const {
    if (block.signatures.empty()) return;
    if (!block.place_and_date.empty()) lines(cleaned(block.place_and_date), Align::right);
    for (const Signatures::Signature& one : block.signatures) {
      out += "\n";
      if (!one.opening.empty()) lines(cleaned(one.opening));
      lines(cleaned(one.title) + "\n\n\n");
      lines(one.name.empty() ? "(………………………………)" : cleaned(one.name));
      if (!one.detail.empty()) lines(cleaned(one.detail));
    }
  }
  void operator()(const PageBreak&) const {}
  void operator()(const Annex& annex) const { title(annex.title, "="); }

  /// A text has no pages: a run that counts them is left out.
  void running(const std::vector<RunningLine>& all) const {
    for (const RunningLine& line : all)
      for (const Inline* side : {&line.left, &line.right})
        if (const std::string text = clean(*side); !text.empty() && text.find("{page") == std::string::npos)
          lines(text);
  }
};

}  // namespace

std::string write_text(const Document& document) {
  std::string out;
  const TextAdder adder{out};
  adder.running(document.page.first_header);
  for (const Block& block : document.blocks) {
    if (!out.empty()) out += "\n";
    std::visit(adder, block);
  }
  out += "\n";
  adder.rule("=");
  if (!document.page.footer_notice.empty()) adder.lines(clean(document.page.footer_notice));
  adder.running(document.page.footer);
  return out;
}

}  // namespace assessor::report
