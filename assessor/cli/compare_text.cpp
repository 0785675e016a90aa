#include "cli/compare_text.h"

#include <algorithm>

#include "cli/practice_words.h"
#include "cli/rule_words.h"
#include "cli/score_text.h"
#include "cli/text_table.h"
#include "scoring/compare.h"
#include "scoring/display.h"

namespace assessor::cli {

namespace {

using scoring::Score;

constexpr std::size_t k_most_criteria = 15;

class CompareText {
 public:
  CompareText(const Console& console, const Standard& standard, const Rated& own,
              const std::vector<Rated>& benchmarks)
      : m_console(console), m_standard(standard), m_own(own), m_benchmarks(benchmarks) {
    std::vector<const Score*> scores;
    for (const Rated& benchmark : benchmarks) scores.push_back(&benchmark.score);
    m_comparison = scoring::compare(own.score, scores);
  }

  void print() const {
    print_heading(m_console, m_standard, m_own.sheet);
    for (std::size_t i = 0; i < m_benchmarks.size(); ++i)
      m_console.print(m_console.say("cli.compare.benchmark",
                                    {{"letter", letter(i)}, {"name", m_benchmarks[i].sheet.subject_name}}));
    m_console.print("");
    print_sections();
    print_criteria();
  }

  /// The items furthest behind.
  std::vector<CriterionIndex> shown_items() const {
    std::vector<CriterionIndex> items = m_comparison.behind();
    items.resize(std::min(items.size(), k_most_criteria));
    return items;
  }

 private:
  using Number = std::optional<Rational>;

  static std::string letter(std::size_t index) { return std::string(1, static_cast<char>('A' + index % 26)); }

  std::vector<TextTable::Column> columns(const char* first) const {
    std::vector<TextTable::Column> all = {{m_console.say(first)}, {m_console.say("cli.compare.own"), true}};
    for (std::size_t i = 0; i < m_benchmarks.size(); ++i) {
      all.push_back({letter(i), true});
      all.push_back({m_console.say("cli.compare.gap", {{"letter", letter(i)}}), true});
    }
    return all;
  }

  std::string percent(const Score& score, const Number& share) const {
    return share ? m_console.format().decimal(scoring::displayed_percent(m_standard, score, *share))
                 : m_console.say("cli.nothing");
  }
  std::string gap_words(const Number& gap, int decimals) const {
    return gap ? m_console.format().signed_number(*gap, decimals) : m_console.say("cli.nothing");
  }

  void print_sections() const {
    TextTable table(columns("cli.score.section"));
    for (const SectionIndex index : m_standard.top_sections) {
      const Section& section = m_standard.sections[index];
      std::vector<std::string> cells = {section.title.in(m_console.language()),
                                        percent(m_own.score, m_own.score.sections[index].share)};
      for (std::size_t i = 0; i < m_benchmarks.size(); ++i) {
        const Score& other = m_benchmarks[i].score;
        cells.push_back(percent(other, other.sections[index].share));
        cells.push_back(gap_words(m_comparison.sections[index].gap(i), m_standard.scoring.decimals));
      }
      table.row(std::move(cells));
    }
    table.row(total_row());
    for (const std::string& line : table.lines()) m_console.print(line);
  }

  std::vector<std::string> total_row() const {
    std::vector<std::string> cells = {m_console.say("cli.score.total"),
                                      total_words(m_console, m_standard, m_own.score)};
    for (std::size_t i = 0; i < m_benchmarks.size(); ++i) {
      cells.push_back(total_words(m_console, m_standard, m_benchmarks[i].score));
      cells.push_back(gap_words(m_comparison.total.gap(i), m_standard.scoring.decimals));
    }
    return cells;
  }

  static std::string points(const Number& value, const Console& console) {
    return value ? console.format().exact(*value) : console.say("cli.nothing");
  }

  void print_criteria() const {
    const std::size_t all = m_comparison.behind().size();
    if (all == 0) return;
    m_console.print("");
    m_console.print(m_console.say("cli.compare.behind", {{"count", std::to_string(all)}}));
    TextTable table(columns("cli.compare.criterion"));
    const std::vector<CriterionIndex> shown = shown_items();
    for (const CriterionIndex index : shown) table.row(criterion_row(index));
    for (const std::string& line : table.lines()) m_console.print(line);
    if (all > shown.size())
      m_console.print("  " +
                      m_console.say("cli.score.more", {{"count", std::to_string(all - shown.size())}}));
    for (const CriterionIndex index : shown) print_practices(index);
  }

  std::vector<std::string> criterion_row(CriterionIndex index) const {
    const scoring::ComparedNumber& number = m_comparison.criteria[index];
    std::vector<std::string> cells = {criterion_words(m_console, m_standard, m_standard.criteria[index].id),
                                      points(number.own, m_console)};
    for (std::size_t i = 0; i < m_benchmarks.size(); ++i) {
      const Number gap = number.gap(i);
      cells.push_back(points(number.benchmarks[i], m_console));
      cells.push_back(gap_words(gap, gap && gap->is_whole() ? 0 : 2));
    }
    return cells;
  }

  void print_practices(CriterionIndex index) const {
    const std::string& id = m_standard.criteria[index].id;
    for (const Rated& benchmark : m_benchmarks) {
      if (!benchmark.sheet.benchmark) continue;
      const auto found = benchmark.sheet.benchmark->practices.find(id);
      if (found == benchmark.sheet.benchmark->practices.end()) continue;
      m_console.print("");
      m_console.print("  " + m_console.say("cli.compare.practice",
                                           {{"criterion", criterion_words(m_console, m_standard, id)},
                                            {"name", benchmark.sheet.subject_name}}));
      for (const std::string& line : practice_words(m_console, found->second)) m_console.print("    " + line);
    }
  }

  const Console& m_console;
  const Standard& m_standard;
  const Rated& m_own;
  const std::vector<Rated>& m_benchmarks;
  scoring::Comparison m_comparison;
};

}  // namespace

void print_comparison(const Console& console, const Standard& standard, const Rated& own,
                      const std::vector<Rated>& lines, const std::optional<CityBeside>& city) {
  const CompareText text(console, standard, own, lines);
  text.print();
  if (city) print_city(console, standard, text.shown_items(), *city);
}

}  // namespace assessor::cli
