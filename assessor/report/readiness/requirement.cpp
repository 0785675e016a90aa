#include "report/readiness/requirement.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "report/readiness/parts.h"

namespace assessor::report {

namespace {

using scoring::UnmetRule;

std::string criterion_title(const Manuscript& script, const std::string& id) {
  const Criterion* criterion = script.standard.criterion(id);
  return criterion ? criterion->code + " " + script.in_language(criterion->short_title) : id;
}

std::string section_title(const Manuscript& script, const std::string& id) {
  const auto found = script.standard.section_by_id.find(id);
  if (found == script.standard.section_by_id.end()) return id;
  const Section& section = script.standard.sections[found->second];
  return section.code + " " + script.in_language(section.title);
}

std::string level_title(const Manuscript& script, const std::string& id) {
  const Level* level = script.standard.level(id);
  return level ? script.in_language(level->title) : id;
}

std::string evidence_title(const Manuscript& script, const std::string& id) {
  const EvidenceKind* kind = script.standard.evidence_kind(id);
  return kind ? id + " " + script.in_language(kind->title) : id;
}

std::string rule_title(const Manuscript& script, const std::string& id) {
  for (const NamedRule& named : script.standard.rules)
    if (named.id == id) return script.in_language(named.title);
  return id;
}

/// "telaah dokumen, verifikasi lapangan" of "document, field".
template <class Titled>
std::string listed(const std::string& ids, Titled title) {
  std::string all;
  for (const std::string_view id : split(ids, ','))
    if (!trimmed(id).empty()) all += (all.empty() ? "" : ", ") + title(std::string(trimmed(id)));
  return all;
}

/// Subject, needs and has of one rule, in the words of its kind.
Requirement in_words(const Manuscript& script, const UnmetRule& rule) {
  const auto number = [&](const std::string& decimal) {
    return decimal.empty() ? std::string() : script.format.decimal(decimal);
  };
  const auto say = [&](const std::string& key) {
    return script.say("report.rule." + key, {{"subject", rule.subject}, {"needs", number(rule.needs)}});
  };
  const auto stage = [&](const std::string& id) { return stage_title(script, id); };
  const auto level = [&](const std::string& id) { return id == "-" ? "–" : level_title(script, id); };
  const auto evidence = [&](const std::string& id) { return evidence_title(script, id); };

  Requirement result{"", "", number(rule.has), false};
  if (rule.rule == "stage_in")
    return {say("stage_in"), listed(rule.needs, stage), listed(rule.has, stage), false};
  if (rule.rule == "previous_level_at_least")
    return {say("previous_level"), level_title(script, rule.needs), listed(rule.has, level), false};
  if (rule.rule == "evidence_valid_on")
    return {say("evidence_valid"), listed(rule.needs, evidence), listed(rule.has, evidence), false};
  if (rule.rule == "rule") return {rule_title(script, rule.subject), "", "", false};
  if (rule.rule == "any") return {say("any"), "", "", false};
  if (rule.rule == "at_least") return {say("at_least"), say("at_least_needs"), result.has, false};
  if (rule.rule == "gate" || rule.rule == "criterion") {
    result.what = criterion_title(script, rule.subject);
    result.needs = say("points_needs");
  } else if (rule.rule == "section") {
    result.what = section_title(script, rule.subject);
    result.needs = say("at_least_needs");
  } else if (rule.rule == "gates") {
    result.what = say("gates");
    result.needs = number(rule.needs);
  } else {
    result.what = say(rule.rule);
    result.needs = say(rule.rule == "total_above"           ? "above_needs"
                       : rule.rule == "gates_unmet_at_most" ? "at_most_needs"
                                                            : "at_least_needs");
  }
  return result;
}

void collect(const Manuscript& script, const std::vector<UnmetRule>& rules, bool part,
             std::vector<Requirement>& all) {
  for (const UnmetRule& rule : rules) {
    all.push_back(in_words(script, rule));
    all.back().part = part;
    collect(script, rule.parts, true, all);
  }
}

/// The rule as the same record that scoring reports for one that does not hold, without what there is.
class RuleReader {
 public:
  explicit RuleReader(const Manuscript& script) : m_script(script) {}

  void read(const std::vector<Rule>& rules, std::vector<UnmetRule>& out) const {
    for (const Rule& rule : rules) read(rule, out);
  }

 private:
  using Kind = Rule::Kind;

  void read(const Rule& rule, std::vector<UnmetRule>& out) const {
    const Standard& standard = m_script.standard;
    const std::string number = m_script.facts().number(rule.threshold).shortest();
    switch (rule.kind) {
      case Kind::all:
      case Kind::when:
        return read(rule.children, out);
      case Kind::any:
        return read_group({"any", "", "1", "", {}, {}}, rule.children, out);
      case Kind::at_least_of:
        return read_group({"at_least", "", fmt::to_string(rule.count), "", {}, {}}, rule.children, out);
      case Kind::named:
        out.push_back({"rule", standard.rules[rule.index].id, "", "", {}, {}});
        return;
      case Kind::total_at_least:
        out.push_back({"total_at_least", "", number, "", {}, {}});
        return;
      case Kind::total_above:
        out.push_back({"total_above", "", number, "", {}, {}});
        return;
      case Kind::section_at_least:
        out.push_back({"section", standard.sections[rule.index].id, number, "", {}, {}});
        return;
      case Kind::every_section_at_least:
        out.push_back({"every_section_at_least", "", number, "", {}, {}});
        return;
      case Kind::gates_all:
        out.push_back({"gates", "", gate_count(), "", {}, {}});
        return;
      case Kind::gates_unmet_at_most:
        out.push_back({"gates_unmet_at_most", "", fmt::to_string(rule.count), "", {}, {}});
        return;
      case Kind::criterion_at_least:
        out.push_back({"criterion", standard.criteria[rule.index].id, number, "", {}, {}});
        return;
      case Kind::stage_in:
        out.push_back({"stage_in", "", joined(rule.words), "", {}, {}});
        return;
      case Kind::previous_level_at_least:
        out.push_back(
            {"previous_level_at_least", fmt::to_string(rule.count), rule.words.front(), "", {}, {}});
        return;
      case Kind::evidence_valid_on:
        out.push_back({"evidence_valid_on", "", joined(rule.words), "", {}, {}});
        return;
    }
  }

  void read_group(UnmetRule group, const std::vector<Rule>& members, std::vector<UnmetRule>& out) const {
    read(members, group.parts);
    out.push_back(std::move(group));
  }

  std::string gate_count() const {
    const auto& criteria = m_script.score.criteria;
    return fmt::to_string(std::count_if(criteria.begin(), criteria.end(),
                                        [](const auto& one) { return one.gate_met.has_value(); }));
  }

  static std::string joined(const std::vector<std::string>& words) {
    return fmt::format("{}", fmt::join(words, ", "));
  }

  const Manuscript& m_script;
};

}  // namespace

std::vector<Requirement> unmet_requirements(const Manuscript& script, const std::vector<UnmetRule>& unmet) {
  std::vector<Requirement> all;
  collect(script, unmet, false, all);
  return all;
}

std::vector<Requirement> requirements_of(const Manuscript& script, const std::vector<Rule>& rules) {
  std::vector<UnmetRule> read;
  RuleReader(script).read(rules, read);
  return unmet_requirements(script, read);
}

}  // namespace assessor::report
