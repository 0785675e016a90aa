#include "report/layout/blocks.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "report/layout/grid.h"
#include "report/signature_rows.h"

namespace assessor::report {

namespace {

constexpr double k_after_paragraph = 7;
constexpr double k_around_table = 6;
constexpr std::size_t k_kept_before_signatures = 3;  ///< lines or rows that go along
constexpr const char* k_dots = "(………………………………)";

void add_strips(Flow& flow, std::vector<Strip> strips, double gap, bool keep_with_next) {
  strips.front().gap = gap;
  strips.back().keep_with_next = keep_with_next;
  for (Strip& strip : strips) flow.add(std::move(strip));
}

void add_heading(Flow& flow, const std::string& title, int level) {
  static constexpr const char* k_tags[] = {"H1", "H2", "H3"};
  const char* tag = k_tags[std::clamp(level, 1, 3) - 1];
  std::vector<Strip> strips = paragraph_strips(flow, plain(title), heading_look(level), Align::left, tag);
  for (Strip& strip : strips) strip.keep_with_next = true;
  strips.front().bookmark = Bookmark{level, cleaned(title), 0, 0};
  add_strips(flow, std::move(strips), level == 1 ? 15 : 10, true);
}

struct BlockAdder {
  Flow& flow;

  void operator()(const Letterhead& letterhead) const;
  void operator()(const Heading& heading) const { add_heading(flow, heading.text, heading.level); }
  void operator()(const Paragraph& paragraph) const {
    const double gap = paragraph.role == TextRole::title ? 10 : k_after_paragraph;
    add_strips(flow, paragraph_strips(flow, paragraph.text, look_of(paragraph.role), paragraph.align, "P"),
               gap, paragraph.keep_with_next);
  }
  void operator()(const Bullets& bullets) const;
  void operator()(const KeyValues& pairs) const;
  void operator()(const Facts& facts) const;
  void operator()(const Notice& notice) const {
    Grid grid{{Column{}}, {Row{Row::Kind::body, {{notice.text}}}}, {look_of(TextRole::small)}, false};
    grid.look.padding = {7, 5};
    grid.look.ground = notice.attention ? Ink::attention_soft : Ink::none;
    grid.look.tags = {"Sect", "P", "Span", "Span"};
    add_grid(flow, grid, k_around_table);
  }
  void operator()(const Table& table) const {
    add_grid(flow, {table.columns, table.rows, {look_of(table.role)}, false}, k_around_table);
  }
  void operator()(const Figure& figure) const;
  void operator()(const Signatures& signatures) const;
  void operator()(const PageBreak&) const { flow.page_break_due = true; }
  void operator()(const Annex& annex) const {
    flow.page_break_due = true;
    add_heading(flow, annex.title, 1);
  }
};

void BlockAdder::operator()(const Letterhead& letterhead) const {
  constexpr double k_crest = 38, k_gap = 8;
  const Rect middle{k_crest + k_gap, 0, flow.width - 2 * (k_crest + k_gap), 0};
  Strip strip;
  strip.tags = {flow.new_tag("P")};
  double y = 0;
  const auto line = [&](const std::string& text, double size, bool strong, int most) {
    if (text.empty()) return;
    const TextLook look{{.size = size, .bold = strong, .max_lines = most}, 1.3};
    const SetTextRef set = flow.typesetter.set(plain(text), look.style, middle.width);
    y += lines_in(strip.commands, set, look, {middle.x, y, middle.width, 0}, Align::centre);
  };
  line(letterhead.government, 10, false, 2);
  line(letterhead.office, 12, true, 3);
  line(letterhead.address, 8.2, false, 3);
  const double height = letterhead.crest.height > 0 ? std::max(y, k_crest) : y;
  const Rect crest{0, (height - k_crest) / 2, k_crest, k_crest};
  for (Command& command : figure_commands(flow.typesetter, letterhead.crest, crest))
    strip.commands.push_back(std::move(command));
  strip.commands.emplace_back(LineShape{{0, height + 6}, {flow.width, height + 6}, {Ink::text, 1.5}});
  strip.commands.emplace_back(LineShape{{0, height + 8.4}, {flow.width, height + 8.4}, {Ink::text, 0.5}});
  strip.height = height + 10;
  flow.add(std::move(strip));
}

void BlockAdder::operator()(const Bullets& bullets) const {
  Grid grid{{Column{"", Column::Width::fit}, Column{}}, {}, {look_of(TextRole::body), false}, false};
  grid.look.padding = {2, 1};
  grid.look.tags = {"L", "LI", "LBody", "LBody"};
  for (std::size_t i = 0; i < bullets.items.size(); ++i) {
    const std::string sign = bullets.numbered ? fmt::format("{}.", i + 1) : "•";
    grid.rows.push_back({Row::Kind::body, {{plain(sign)}, {bullets.items[i]}}});
  }
  add_grid(flow, grid, k_after_paragraph);
}

void BlockAdder::operator()(const KeyValues& pairs) const {
  Grid grid{{Column{"", Column::Width::fit}, Column{"", Column::Width::fit}, Column{}},
            {},
            {look_of(TextRole::body), false},
            false};
  grid.look.padding = {2, 0.6};
  for (const KeyValues::Entry& entry : pairs.entries)
    grid.rows.push_back({Row::Kind::body, {{plain(entry.key)}, {plain(":")}, {entry.value}}});
  add_grid(flow, grid, k_around_table);
}

void BlockAdder::operator()(const Facts& facts) const {
  Grid grid{{}, {Row{}}, {look_of(TextRole::body), true, 6, {7, 4.5}}, false};
  for (const Facts::Fact& fact : facts.facts) {
    grid.columns.emplace_back();
    grid.rows.front().cells.push_back({muted(fact.label + "\n") + bold(fact.value)});
  }
  add_grid(flow, grid, k_around_table + 2);
}

void BlockAdder::operator()(const Figure& figure) const {
  const Drawing& drawing = figure.drawing;
  if (drawing.width <= 0 || drawing.height <= 0) return;
  const double scale = std::min({1.0, flow.width / drawing.width, flow.page_height * 0.9 / drawing.height});
  Strip strip;
  strip.height = drawing.height * scale;
  strip.gap = k_around_table;
  strip.tags = {flow.new_tag("Figure")};
  strip.keep_with_next = !figure.caption.empty();
  strip.commands = figure_commands(flow.typesetter, drawing, {0, 0, drawing.width * scale, strip.height});
  flow.figure_words.push_back(cleaned(figure.alternative));
  flow.add(std::move(strip));
  if (figure.caption.empty()) return;
  const std::size_t first = flow.strips.size();
  (*this)(Paragraph{figure.caption, TextRole::small, Align::left, false});
  for (std::size_t i = first; i + 1 < flow.strips.size(); ++i) flow.strips[i].keep_with_next = true;
}

/// Openings and titles, room to sign, names: three rows, so that names stand at one height.
Grid signature_rows(const Signatures& block, std::size_t first, std::size_t end) {
  Grid grid{{}, {Row{}, Row{}, Row{}}, {look_of(TextRole::body), false}, true};
  if (block.signatures.size() == 1) {  // who signs alone signs at the right
    grid.columns.emplace_back();
    for (Row& row : grid.rows) row.cells.emplace_back();
  }
  for (std::size_t i = first; i < end; ++i) {
    const Signatures::Signature& one = block.signatures[i];
    const Inline opening = plain(!block.has_openings() ? ""
                                 : one.opening.empty() ? " \n"
                                                       : one.opening + "\n");
    const Inline name = one.name.empty() ? plain(k_dots) : bold(one.name);
    grid.columns.push_back({"", Column::Width::share, 1, Align::centre});
    grid.rows[0].cells.push_back({opening + plain(one.title)});
    grid.rows[1].cells.push_back({plain("\n\n\n")});
    grid.rows[2].cells.push_back({one.detail.empty() ? name : name + plain("\n" + one.detail)});
  }
  return grid;
}

void BlockAdder::operator()(const Signatures& block) const {
  if (block.signatures.empty()) return;
  const std::size_t count = flow.strips.size();
  for (std::size_t i = count - std::min(count, k_kept_before_signatures); i < count; ++i)
    flow.strips[i].keep_with_next = true;
  if (!block.place_and_date.empty())
    (*this)(Paragraph{plain(block.place_and_date), TextRole::body, Align::right, true});
  std::size_t first = 0;
  for (const std::size_t size : signature_row_sizes(block)) {
    add_grid(flow, signature_rows(block, first, first + size), k_around_table);
    flow.strips.back().keep_with_next = true;
    first += size;
  }
  flow.strips.back().keep_with_next = block.keep_with_next;
}

}  // namespace

void add_block(Flow& flow, const Block& block) {
  std::visit(BlockAdder{flow}, block);
}

}  // namespace assessor::report
