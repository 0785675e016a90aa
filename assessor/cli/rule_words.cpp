#include "cli/rule_words.h"

#include <algorithm>

#include "base/text.h"

namespace assessor::cli {

namespace {

using scoring::UnmetRule;

/// A number with the language's signs, an id with the words of the standard.
class RuleWriter {
 public:
  RuleWriter(const Console& console, const Standard& standard) : m_console(console), m_standard(standard) {}

  void write(const UnmetRule& rule, const std::string& indent, std::vector<std::string>& lines) const {
    lines.push_back(
        indent + "- " +
        m_console.say("cli.unmet." + rule.rule,
                      {{"subject", subject_of(rule)}, {"needs", needs_of(rule)}, {"has", has_of(rule)}}));
    for (const UnmetRule& part : rule.parts) write(part, indent + "  ", lines);
  }

 private:
  std::string subject_of(const UnmetRule& rule) const {
    if (rule.rule == "gate" || rule.rule == "criterion")
      return criterion_words(m_console, m_standard, rule.subject);
    if (rule.rule == "rule") return rule_title(rule.subject);
    if (rule.rule == "evidence_valid_on") {
      const ProfileQuestion* question = m_standard.question(rule.subject);
      return question == nullptr ? rule.subject : question->title.in(m_console.language());
    }
    const auto section = m_standard.section_by_id.find(rule.subject);
    return section == m_standard.section_by_id.end() ? rule.subject : section_title(section->second);
  }

  std::string section_title(std::size_t index) const {
    const Section& section = m_standard.sections[index];
    return (section.code.empty() ? section.id : section.code) + " " + section.title.in(m_console.language());
  }

  std::string rule_title(const std::string& id) const {
    for (const NamedRule& rule : m_standard.rules)
      if (rule.id == id) return rule.title.empty() ? id : rule.title.in(m_console.language());
    return id;
  }

  std::string needs_of(const UnmetRule& rule) const { return words_of(rule.rule, rule.needs); }
  std::string has_of(const UnmetRule& rule) const {
    return rule.has.empty() ? m_console.say("cli.nothing") : words_of(rule.rule, rule.has);
  }

  std::string words_of(const std::string& rule, const std::string& value) const {
    if (rule == "stage_in") return each_of(value, stage_words);
    if (rule == "previous_level_at_least") return each_of(value, level_words);
    return value.find_first_not_of("0123456789.-") == std::string::npos ? m_console.format().decimal(value)
                                                                        : value;
  }

  template <class Title>
  std::string each_of(const std::string& ids, Title title) const {
    std::string words;
    for (const std::string_view id : split(ids, ','))
      words += (words.empty() ? "" : ", ") + title(m_console, m_standard, std::string(trimmed(id)));
    return words;
  }

  const Console& m_console;
  const Standard& m_standard;
};

}  // namespace

std::vector<std::string> unmet_lines(const Console& console, const Standard& standard,
                                     const std::vector<UnmetRule>& unmet) {
  const RuleWriter writer(console, standard);
  std::vector<std::string> lines;
  for (const UnmetRule& rule : unmet) writer.write(rule, "  ", lines);
  return lines;
}

std::string criterion_words(const Console& console, const Standard& standard, const std::string& id) {
  const Criterion* criterion = standard.criterion(id);
  if (criterion == nullptr) return id;
  const Text& title = criterion->short_title.empty() ? criterion->text : criterion->short_title;
  return criterion->code + " " + (title.empty() ? std::string() : title.in(console.language()));
}

std::string level_words(const Console& console, const Standard& standard, const std::string& id) {
  const Level* level = standard.level(id);
  return level == nullptr || level->title.empty() ? id : level->title.in(console.language());
}

std::string stage_words(const Console& console, const Standard& standard, const std::string& id) {
  const Stage* stage = standard.stage(id);
  return stage == nullptr || stage->title.empty() ? id : stage->title.in(console.language());
}

std::string finding_words(const Console& console, const Standard& standard, const scoring::Finding& finding) {
  const std::string sentence =
      finding.critical ? finding.code : console.say("finding." + finding.code, finding.params);
  if (!finding.criterion) return sentence;
  return criterion_words(console, standard, standard.criteria[*finding.criterion].id) + ": " + sentence;
}

}  // namespace assessor::cli
