#include "scoring/target_profile.h"

#include <algorithm>

#include "scoring/prepared.h"

namespace assessor::scoring {

namespace {

using Kind = Rule::Kind;

class TargetMaker {
 public:
  TargetMaker(const Standard& standard, const Score& now)
      : m_prepared(standard), m_standard(standard), m_now(now) {
    m_made.sections.resize(standard.sections.size());
    m_made.criteria.resize(standard.criteria.size());
  }

  Score made(const std::vector<Rule>& rules) {
    for (const Rule& rule : rules) ask(rule);
    return std::move(m_made);
  }

 private:
  static void raise(std::optional<Rational>& number, const Rational& least) {
    number = number ? std::max(*number, least) : least;
  }
  void ask_points(CriterionIndex criterion, const Rational& points) {
    if (!m_now.criteria[criterion].applies) return;
    CriterionScore& asked = m_made.criteria[criterion];
    asked.applies = true;
    raise(asked.points, points);
    if (m_prepared.criteria[criterion].scored)
      asked.share = m_prepared.criteria[criterion].share_of(*asked.points);
  }
  void ask_gates(const Rule& rule) {
    for (CriterionIndex gate : m_prepared.gates)
      if (!rule.scoped || lies_in(m_standard, gate, rule.index))
        ask_points(gate, *m_standard.criteria[gate].gate_min_points);
  }
  void ask_sections(const Rational& percent) {
    for (SectionIndex top : m_standard.top_sections)
      if (m_now.sections[top].share) raise(m_made.sections[top].share, percent / Rational(100));
  }
  void ask(const Rule& rule);

  const PreparedStandard m_prepared;
  const Standard& m_standard;
  const Score& m_now;
  Score m_made;
};

void TargetMaker::ask(const Rule& rule) {
  const auto number = [&] { return standard_value(m_standard, rule.threshold); };
  switch (rule.kind) {
    case Kind::all:
      for (const Rule& child : rule.children) ask(child);
      break;
    case Kind::named:
      ask(m_standard.rules[rule.index].rule);
      break;
    case Kind::total_at_least:
    case Kind::total_above:
      raise(m_made.total, number());
      break;
    case Kind::section_at_least:
      raise(m_made.sections[rule.index].share, number() / Rational(100));
      break;
    case Kind::every_section_at_least:
      ask_sections(number());
      break;
    case Kind::criterion_at_least:
      ask_points(rule.index, number());
      break;
    case Kind::gates_all:
      ask_gates(rule);
      break;
    default:
      break;
  }
}

}  // namespace

Score target_profile(const Standard& standard, const Level& level, const Score& now) {
  return TargetMaker(standard, now).made(level.requires_all);
}

}  // namespace assessor::scoring
