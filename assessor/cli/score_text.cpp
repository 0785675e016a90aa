#include "cli/score_text.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "cli/rule_words.h"
#include "cli/text_table.h"
#include "scoring/display.h"

namespace assessor::cli {

namespace {

constexpr std::size_t k_most_findings = 12;

class ScoreText {
 public:
  ScoreText(const Console& console, const Standard& standard, const AnswerSheet& sheet,
            const scoring::Score& score)
      : m_console(console), m_standard(standard), m_sheet(sheet), m_score(score) {}

  void print() const {
    print_heading(m_console, m_standard, m_sheet);
    m_console.print("");
    print_facts();
    print_sections();
    print_gates();
    print_next_level();
    print_findings();
  }

 private:
  using Fact = std::pair<std::string, std::string>;

  const i18n::Format& format() const { return m_console.format(); }
  std::string say(const char* key, const i18n::Params& params = {}) const {
    return m_console.say(key, params);
  }
  std::string on_scale(const std::optional<Rational>& value) const {
    return value ? format().decimal(scoring::displayed_on_scale(m_standard, m_score, *value))
                 : say("cli.nothing");
  }
  std::string percent(const std::optional<Rational>& share) const {
    return share ? format().decimal(scoring::displayed_percent(m_standard, m_score, *share))
                 : say("cli.nothing");
  }
  std::string level(const std::optional<std::string>& id) const {
    return id ? level_words(m_console, m_standard, *id) : say("cli.nothing");
  }

  void print_facts() const {
    std::vector<Fact> facts = {
        {say("cli.score.total"), say("cli.score.of", {{"total", total_words(m_console, m_standard, m_score)},
                                                      {"max", format().exact(m_standard.scoring.max)}})},
        {say("cli.score.level"), reached_words(m_console, m_standard, m_score)}};
    if (m_score.level_if_verified && m_score.level_if_verified != m_score.level)
      facts.emplace_back(say("cli.score.verified"), level(m_score.level_if_verified));
    if (m_score.bounds.worst != m_score.bounds.best)
      facts.emplace_back(say("cli.score.range"), range_words());
    facts.emplace_back(say("cli.score.complete"), completeness_words());
    for (const std::string& mark : m_score.marks) facts.emplace_back(say("cli.score.mark"), mark_words(mark));
    if (m_score.near_threshold) facts.emplace_back(say("cli.score.note"), say("cli.score.near"));
    TextTable table({{"", false}, {"", false}});
    for (auto& [name, value] : facts) table.row({name, value});
    const std::vector<std::string> lines = table.lines();
    for (std::size_t i = 1; i < lines.size(); ++i) m_console.print(lines[i]);
  }

  std::string range_words() const {
    return say("cli.score.between", {{"worst", on_scale(m_score.bounds.worst)},
                                     {"best", on_scale(m_score.bounds.best)},
                                     {"level_worst", level(m_score.bounds.level_worst)},
                                     {"level_best", level(m_score.bounds.level_best)}});
  }

  std::string completeness_words() const {
    return say("cli.score.answered", {{"answered", std::to_string(m_score.answered)},
                                      {"applicable", std::to_string(m_score.applicable)},
                                      {"not_applicable", std::to_string(m_score.not_applicable)}});
  }

  std::string mark_words(const std::string& id) const {
    for (const Mark& mark : m_standard.marks)
      if (mark.id == id && !mark.title.empty()) return mark.title.in(m_console.language());
    return id;
  }

  void print_sections() const {
    TextTable table({{say("cli.score.section")},
                     {say("cli.score.weight"), true},
                     {say("cli.score.share"), true},
                     {say("cli.score.part"), true},
                     {say("cli.score.filled"), true}});
    for (const SectionIndex index : m_standard.top_sections) {
      const Section& section = m_standard.sections[index];
      const scoring::SectionScore& score = m_score.sections[index];
      table.row(
          {(section.code.empty() ? section.id : section.code) + "  " + section.title.in(m_console.language()),
           format().exact(score.weight), percent(score.share),
           format().number(score.contribution, m_standard.scoring.decimals),
           std::to_string(score.answered) + "/" + std::to_string(score.applicable)});
    }
    m_console.print("");
    for (const std::string& line : table.lines()) m_console.print(line);
  }

  /// Apart from the next level only where that does not name them.
  void print_gates() const {
    const auto about_gates = [](const scoring::UnmetRule& rule) { return rule.rule.starts_with("gates"); };
    if (m_score.unmet_gates.empty()) return;
    if (m_score.next_level &&
        std::any_of(m_score.next_level->unmet.begin(), m_score.next_level->unmet.end(), about_gates))
      return;
    m_console.print("");
    m_console.print(say("cli.score.gates", {{"count", std::to_string(m_score.unmet_gates.size())}}));
    for (const CriterionIndex gate : m_score.unmet_gates)
      m_console.print("  - " + criterion_words(m_console, m_standard, m_standard.criteria[gate].id));
  }

  void print_next_level() const {
    if (!m_score.next_level) return;
    m_console.print("");
    m_console.print(say("cli.score.next", {{"level", level(m_score.next_level->id)}}));
    for (const std::string& line : unmet_lines(m_console, m_standard, m_score.next_level->unmet))
      m_console.print(line);
  }

  void print_findings() const {
    if (m_score.findings.empty()) return;
    std::vector<const scoring::Finding*> sorted;
    for (const scoring::Finding& finding : m_score.findings) sorted.push_back(&finding);
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto* a, const auto* b) { return a->severity < b->severity; });
    m_console.print("");
    m_console.print(say("cli.score.findings", {{"count", std::to_string(sorted.size())}}));
    for (std::size_t i = 0; i < std::min(sorted.size(), k_most_findings); ++i)
      m_console.print("  - " + finding_words(m_console, m_standard, *sorted[i]));
    if (sorted.size() > k_most_findings)
      m_console.print("  " +
                      say("cli.score.more", {{"count", std::to_string(sorted.size() - k_most_findings)}}));
  }

  const Console& m_console;
  const Standard& m_standard;
  const AnswerSheet& m_sheet;
  const scoring::Score& m_score;
};

}  // namespace

void print_score(const Console& console, const Standard& standard, const AnswerSheet& sheet,
                 const scoring::Score& score) {
  ScoreText(console, standard, sheet, score).print();
}

void print_heading(const Console& console, const Standard& standard, const AnswerSheet& sheet) {
  const std::string subject = sheet.subject_name.empty() ? sheet.subject_id : sheet.subject_name;
  console.print(subject + " · " + stage_words(console, standard, sheet.stage) + " · " +
                console.format().date(sheet.date));
  console.print(standard.title.in(console.language()) + " " + standard.version);
  if (standard.status != StandardStatus::official && !standard.short_notice.empty())
    console.print(standard.short_notice.in(console.language()));
}

std::string total_words(const Console& console, const Standard& standard, const scoring::Score& score) {
  const std::string total = scoring::displayed_total(standard, score);
  return total.empty() ? console.say("cli.nothing") : console.format().decimal(total);
}

std::string reached_words(const Console& console, const Standard& standard, const scoring::Score& score) {
  if (score.level) return level_words(console, standard, *score.level);
  if (!score.exit) return console.say("cli.score.no_level");
  for (const Exit& exit : standard.exits)
    if (exit.id == *score.exit && !exit.title.empty()) return exit.title.in(console.language());
  return *score.exit;
}

}  // namespace assessor::cli
