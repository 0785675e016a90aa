#include "cli/compare_city.h"

#include <array>

#include "cli/rule_words.h"
#include "cli/text_table.h"
#include "session/city_rows.h"

namespace assessor::cli {

namespace {

using exchange::JsonNode;
using session::ItemSpread;
using session::Range;

struct Figure {
  const char* key;
  Rational Range::*value;
};
constexpr std::array k_figures{Figure{"lowest", &Range::lowest}, Figure{"median", &Range::median},
                               Figure{"highest", &Range::highest}};

JsonNode spread_node(const std::string& id, std::size_t count, const std::optional<Range>& spread) {
  JsonNode node = JsonNode::object();
  if (!id.empty()) node.add("id", JsonNode::text(id));
  node.add("n", JsonNode::whole(static_cast<std::int64_t>(count)));
  for (const Figure& figure : k_figures)
    node.add(std::string(figure.key) + "_exact",
             spread ? JsonNode::text(((*spread).*figure.value).fraction()) : JsonNode{});
  return node;
}

JsonNode item_node(const std::string& id, const ItemSpread& item) {
  JsonNode node = spread_node(id, item.rated, item.spread);
  JsonNode& counts = node.add("counts", JsonNode::list());
  for (std::size_t i = 0; i < item.counts.size(); ++i) {
    JsonNode& count = counts.add(JsonNode::object());
    count.add("points", JsonNode::text(item.points[i].shortest()));
    count.add("organizations", JsonNode::whole(item.counts[i]));
  }
  return node;
}

std::size_t count_of(const std::optional<Range>& spread) {
  return spread ? spread->count : 0;
}

/// Rows of one number of `compare --csv`.
class CityRows {
 public:
  CityRows(FlatTable& table, const char* kind, const std::string& id, const std::optional<Rational>& own)
      : m_table(table), m_kind(kind), m_id(id), m_own(own) {}

  void add(const std::string& line, const Rational& value, std::size_t count) const {
    m_table.row({FlatCell::text(m_kind), FlatCell::text(m_id), FlatCell::text("city-" + line),
                 FlatCell::text(""), FlatCell::text(m_own ? m_own->fraction() : ""),
                 FlatCell::text(value.fraction()), FlatCell::text(m_own ? (*m_own - value).fraction() : ""),
                 FlatCell::whole(static_cast<std::int64_t>(count))});
  }
  void add(const std::optional<Range>& spread) const {
    if (!spread) return;
    for (const Figure& figure : k_figures) add(figure.key, (*spread).*figure.value, spread->count);
  }

 private:
  FlatTable& m_table;
  const char* m_kind;
  const std::string& m_id;
  const std::optional<Rational>& m_own;
};

/// "0: 3, 1: 5".
std::string counts_words(const Console& console, const ItemSpread& item) {
  std::string words;
  for (std::size_t i = 0; i < item.counts.size(); ++i)
    words += (words.empty() ? "" : ", ") + console.format().exact(item.points[i]) + ": " +
             std::to_string(item.counts[i]);
  return words.empty() ? console.say("cli.nothing") : words;
}

std::vector<std::string> figure_words(const Console& console, const std::optional<Range>& spread,
                                      int decimals) {
  std::vector<std::string> words;
  for (const Figure& figure : k_figures)
    words.push_back(spread ? console.format().number((*spread).*figure.value, decimals)
                           : console.say("cli.nothing"));
  return words;
}

std::vector<TextTable::Column> columns(const Console& console, const char* first) {
  std::vector<TextTable::Column> all{{console.say(first)}, {console.say("cli.compare.rated"), true}};
  for (const Figure& figure : k_figures)
    all.push_back({console.say("cli.table." + std::string(figure.key)), true});
  return all;
}

void print_items(const Console& console, const Standard& standard, const std::vector<CriterionIndex>& items,
                 const CityBeside& beside) {
  if (items.empty()) return;
  auto heads = columns(console, "cli.compare.criterion");
  heads.push_back({console.say("cli.compare.counts")});
  TextTable table(std::move(heads));
  for (const CriterionIndex index : items) {
    const ItemSpread& item = beside.items[index];
    std::vector<std::string> cells{criterion_words(console, standard, standard.criteria[index].id),
                                   std::to_string(item.rated)};
    for (std::string& words : figure_words(console, item.spread, 2)) cells.push_back(std::move(words));
    cells.push_back(counts_words(console, item));
    table.row(std::move(cells));
  }
  console.print("");
  for (const std::string& line : table.lines()) console.print(line);
}

}  // namespace

std::optional<CityBeside> city_beside(const session::Overview& overview, const Standard& standard) {
  if (overview.standard == nullptr || overview.standard->digest != standard.digest) return std::nullopt;
  auto rows = session::comparable_rows(overview);
  std::erase_if(rows, [](const auto* row) { return !session::is_verified(*row); });
  CityBeside beside{rows.size(), session::build_city(overview, session::OwnScores::left_out), {}};
  for (CriterionIndex i = 0; i < standard.criteria.size(); ++i)
    beside.items.push_back(session::item_spread(*overview.standard, rows, i));
  return beside;
}

JsonNode city_node(const Standard& standard, const CityBeside& beside) {
  JsonNode root = JsonNode::object();
  root.add("organizations", JsonNode::whole(static_cast<std::int64_t>(beside.organizations)));
  root.add("total", spread_node("", count_of(beside.city.total), beside.city.total));
  JsonNode& sections = root.add("sections", JsonNode::list());
  for (std::size_t i = 0; i < standard.top_sections.size(); ++i)
    sections.add(spread_node(standard.sections[standard.top_sections[i]].id,
                             count_of(beside.city.sections[i]), beside.city.sections[i]));
  JsonNode& criteria = root.add("criteria", JsonNode::list());
  for (CriterionIndex i = 0; i < standard.criteria.size(); ++i)
    criteria.add(item_node(standard.criteria[i].id, beside.items[i]));
  return root;
}

void add_city_rows(FlatTable& table, const Standard& standard, const scoring::Comparison& own,
                   const CityBeside& beside) {
  CityRows(table, "total", "", own.total.own).add(beside.city.total);
  for (std::size_t i = 0; i < standard.top_sections.size(); ++i) {
    const SectionIndex section = standard.top_sections[i];
    CityRows(table, "section", standard.sections[section].id, own.sections[section].own)
        .add(beside.city.sections[i]);
  }
  for (CriterionIndex i = 0; i < standard.criteria.size(); ++i) {
    const ItemSpread& item = beside.items[i];
    const CityRows rows(table, "criterion", standard.criteria[i].id, own.criteria[i].own);
    rows.add(item.spread);
    for (std::size_t at = 0; at < item.counts.size(); ++at)
      rows.add("points", item.points[at], static_cast<std::size_t>(item.counts[at]));
  }
}

void print_city(const Console& console, const Standard& standard, const std::vector<CriterionIndex>& behind,
                const CityBeside& beside) {
  console.print("");
  console.print(console.say("cli.compare.city", {{"count", std::to_string(beside.organizations)}}));
  TextTable table(columns(console, "cli.score.section"));
  const auto add = [&](const std::string& name, const std::optional<Range>& spread) {
    std::vector<std::string> cells{name, spread ? std::to_string(spread->count) : console.say("cli.nothing")};
    for (std::string& words : figure_words(console, spread, standard.scoring.decimals))
      cells.push_back(std::move(words));
    table.row(std::move(cells));
  };
  for (std::size_t i = 0; i < standard.top_sections.size(); ++i)
    add(standard.sections[standard.top_sections[i]].title.in(console.language()), beside.city.sections[i]);
  add(console.say("cli.score.total"), beside.city.total);
  for (const std::string& line : table.lines()) console.print(line);
  print_items(console, standard, behind, beside);
}

}  // namespace assessor::cli
