#include "scoring/level_demands.h"

#include <algorithm>

namespace assessor::scoring {

namespace {

bool looks_at_answers(const Condition& condition) {
  using Kind = Condition::Kind;
  return condition.kind == Kind::criterion_answered || condition.kind == Kind::criterion_at_least ||
         condition.kind == Kind::criterion_option ||
         std::any_of(condition.children.begin(), condition.children.end(), looks_at_answers);
}

/// Raising points changes neither which items apply nor what they weigh, and goes by whole steps.
bool is_steady(const PreparedStandard& prepared, const Score& now) {
  const Standard& standard = *prepared.standard;
  const bool reweights = standard.scoring.unanswered == Scoring::Unanswered::reweight;
  for (CriterionIndex i = 0; i < standard.criteria.size(); ++i) {
    const Criterion& criterion = standard.criteria[i];
    if (std::any_of(criterion.applies_if.begin(), criterion.applies_if.end(), looks_at_answers) ||
        std::any_of(criterion.zero_if.begin(), criterion.zero_if.end(), looks_at_answers))
      return false;
    if (!now.criteria[i].applies) continue;
    if (prepared.criteria[i].continuous || (reweights && !now.criteria[i].answered)) return false;
  }
  return true;
}

class Reading {
 public:
  explicit Reading(const Standard& standard) : m_standard(standard) {}

  bool read(const std::vector<UnmetRule>& rules) {
    return std::all_of(rules.begin(), rules.end(), [&](const UnmetRule& rule) { return read(rule); });
  }
  LevelDemands taken() && { return std::move(m_demands); }

 private:
  bool read(const UnmetRule& rule) {
    const std::string& kind = rule.rule;
    if (kind == "stage_in" || kind == "previous_level_at_least" || kind == "evidence_valid_on") return true;
    if (kind == "gates" || kind == "every_section_at_least" || kind == "rule") return read(rule.parts);
    const auto needs = Rational::parse(rule.needs);
    if (!needs) return false;
    if (kind == "gates_unmet_at_most") return gates(rule, *needs);
    if (kind == "gate" || kind == "criterion") return raise(m_demands.points, criterion(rule), *needs);
    if (kind == "section") return section(rule.subject, *needs);
    if (kind == "total_at_least" || kind == "total_above") return total(*needs, kind == "total_above");
    return false;
  }
  CriterionIndex criterion(const UnmetRule& rule) const {
    return m_standard.criterion_by_id.at(rule.subject);
  }
  bool section(const std::string& id, const Rational& needs) {
    const SectionIndex index = m_standard.section_by_id.at(id);
    return !m_standard.sections[index].parent && raise(m_demands.percent, index, needs);
  }
  /// Its parts are the unmet gates.
  bool gates(const UnmetRule& rule, const Rational& allowed) {
    if (!rule.subject.empty()) return false;
    std::size_t more = 0;
    while (Rational(static_cast<std::int64_t>(rule.parts.size() - more)) > allowed) ++more;
    m_demands.more_gates = std::max(m_demands.more_gates, more);
    return true;
  }
  bool total(const Rational& needs, bool above) {
    if (m_demands.total && (*m_demands.total > needs || (*m_demands.total == needs && m_demands.total_above)))
      return true;
    m_demands.total = needs;
    m_demands.total_above = above;
    return true;
  }
  static bool raise(std::map<std::size_t, Rational>& least, std::size_t index, const Rational& needs) {
    const auto [at, is_new] = least.emplace(index, needs);
    if (!is_new) at->second = std::max(at->second, needs);
    return true;
  }

  const Standard& m_standard;
  LevelDemands m_demands;
};

}  // namespace

std::optional<LevelDemands> demands_of(const PreparedStandard& prepared, const Score& now) {
  if (!now.next_level || !now.total || !is_steady(prepared, now)) return std::nullopt;
  Reading reading(*prepared.standard);
  if (!reading.read(now.next_level->unmet)) return std::nullopt;
  return std::move(reading).taken();
}

}  // namespace assessor::scoring
