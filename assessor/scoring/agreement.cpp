#include "scoring/agreement.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "scoring/kappa.h"
#include "scoring/points.h"

namespace assessor::scoring {

namespace {

using Sheets = std::array<const AnswerSheet*, 2>;

const Answer* answer_in(const AnswerSheet& sheet, const std::string& criterion) {
  const auto found = sheet.answers.find(criterion);
  return found == sheet.answers.end() ? nullptr : &found->second;
}

Rational between(const Rational& a, const Rational& b) {
  return a < b ? b - a : a - b;
}

bool crosses_gate(const Criterion& criterion, const Rational& first, const Rational& second) {
  const auto& gate = criterion.gate_min_points;
  return gate && (first >= *gate) != (second >= *gate);
}

Contrast contrast_of(const Standard& standard, const Criterion& criterion, const Rational& first,
                     const Rational& second) {
  if (crosses_gate(criterion, first, second)) return Contrast::gate;
  if (points_of(standard, criterion).size() == 2 && !std::holds_alternative<RatioAnswer>(criterion.answer))
    return Contrast::two_options;
  return between(first, second) > Rational(1) ? Contrast::far : Contrast::near;
}

/// Without points on both sides: the same was said, or nothing is scored.
bool says_the_same(const Criterion& criterion, const Answer* first, const Answer* second) {
  if (std::holds_alternative<TextAnswer>(criterion.answer)) return true;
  const bool answered = first != nullptr && first->answered();
  const bool other = second != nullptr && second->answered();
  if (!answered || !other) return answered == other;
  // Two reasons for "not applicable" are one result.
  return first->value == second->value || (std::holds_alternative<NotApplicable>(first->value) &&
                                           std::holds_alternative<NotApplicable>(second->value));
}

class Comparing {
 public:
  Comparing(const PreparedStandard& prepared, const Sheets& sheets,
            const std::map<std::string, Answer>& settled)
      : m_standard(*prepared.standard),
        m_prepared(prepared),
        m_sheets(sheets),
        m_settled(settled),
        m_scores{score(prepared, *sheets[0]), score(prepared, *sheets[1])} {
    for (CriterionIndex i = 0; i < m_standard.criteria.size(); ++i) compare(i);
  }

  std::vector<Difference>& differences() { return m_differences; }
  const AgreementSummary& summary() const { return m_summary; }

  /// Everything that is not open.
  std::map<std::string, Answer> agreed() const {
    std::map<std::string, Answer> answers;
    for (CriterionIndex i = 0; i < m_standard.criteria.size(); ++i) add_agreed(i, answers);
    return answers;
  }

  Answer taken(CriterionIndex criterion, std::size_t rater) const {
    const std::string& id = m_standard.criteria[criterion].id;
    const Answer* chosen = answer_in(*m_sheets[rater], id);
    const Answer* other = answer_in(*m_sheets[1 - rater], id);
    return joined(chosen == nullptr ? Answer{} : *chosen, other == nullptr ? Answer{} : *other);
  }

  void add_kappa();

 private:
  bool differs(CriterionIndex criterion) const {
    return std::any_of(m_differences.begin(), m_differences.end(),
                       [&](const Difference& one) { return one.criterion == criterion; });
  }

  void add_agreed(CriterionIndex i, std::map<std::string, Answer>& answers) const {
    const std::string& id = m_standard.criteria[i].id;
    if (const auto settled = m_settled.find(id); differs(i)) {
      if (settled != m_settled.end()) answers.emplace(id, settled->second);
      return;
    }
    const Answer* first = answer_in(*m_sheets[0], id);
    const Answer answer = taken(i, first != nullptr && first->answered() ? 0 : 1);
    if (answer != Answer{}) answers.emplace(id, answer);
  }

  void compare(CriterionIndex i) {
    if (!m_scores[0].criteria[i].applies && !m_scores[1].criteria[i].applies) return;
    const Criterion& criterion = m_standard.criteria[i];
    const auto& first = m_scores[0].criteria[i].points_given;
    const auto& second = m_scores[1].criteria[i].points_given;
    if (first && second) return measure(i, *first, *second);
    if (says_the_same(criterion, answer_in(*m_sheets[0], criterion.id),
                      answer_in(*m_sheets[1], criterion.id)))
      return;
    m_differences.push_back({.criterion = i, .points = {first, second}, .contrast = Contrast::unmeasured});
  }

  void measure(CriterionIndex i, const Rational& first, const Rational& second) {
    ++m_summary.compared;
    const Rational size = between(first, second);
    if (size <= Rational(1)) ++m_summary.within_one;
    if (first == second) {
      ++m_summary.equal;
      return;
    }
    m_differences.push_back({.criterion = i,
                             .points = {first, second},
                             .contrast = contrast_of(m_standard, m_standard.criteria[i], first, second),
                             .size = size,
                             .lower = first < second ? 0u : 1u});
  }

  const Standard& m_standard;
  const PreparedStandard& m_prepared;
  const Sheets& m_sheets;
  const std::map<std::string, Answer>& m_settled;
  std::array<Score, 2> m_scores;
  std::vector<Difference> m_differences;
  AgreementSummary m_summary;
};

void Comparing::add_kappa() {
  std::map<std::size_t, std::vector<CriterionIndex>> by_scale;
  for (CriterionIndex i = 0; i < m_standard.criteria.size(); ++i) {
    const auto* answer = std::get_if<ScaleAnswer>(&m_standard.criteria[i].answer);
    const bool both = m_scores[0].criteria[i].points_given && m_scores[1].criteria[i].points_given;
    if (answer != nullptr && both && m_prepared.criteria[i].steps.size() > 2)
      by_scale[answer->scale].push_back(i);
  }
  const auto most = std::max_element(by_scale.begin(), by_scale.end(), [](const auto& a, const auto& b) {
    return a.second.size() < b.second.size();
  });
  if (most == by_scale.end()) return;
  std::vector<Rational> values;
  for (const PointStep& step : m_prepared.criteria[most->second.front()].steps) values.push_back(step.points);
  const auto place = [&](const Rational& points) {
    return static_cast<std::size_t>(std::find(values.begin(), values.end(), points) - values.begin());
  };
  PairCounts counts(values.size(), std::vector<int>(values.size()));
  for (const CriterionIndex i : most->second)
    ++counts[place(*m_scores[0].criteria[i].points_given)][place(*m_scores[1].criteria[i].points_given)];
  m_summary.kappa = cohen_kappa(counts, quadratic_distances(values));
}

/// The whole result with every open item at one of its two values.
class Range {
 public:
  Range(const PreparedStandard& prepared, const Comparing& comparing, const Sheets& sheets,
        const std::vector<PreviousResult>& previous)
      : m_prepared(prepared), m_comparing(comparing), m_previous(previous), m_sheet(*sheets[0]) {
    m_sheet.answers = comparing.agreed();
    for (const Document& document : sheets[1]->documents)
      if (std::none_of(m_sheet.documents.begin(), m_sheet.documents.end(),
                       [&](const Document& one) { return one.id == document.id; }))
        m_sheet.documents.push_back(document);
  }

  void set(const Difference& difference, bool high) {
    const std::size_t rater = high ? 1 - difference.lower : difference.lower;
    m_sheet.answers.insert_or_assign(m_prepared.standard->criteria[difference.criterion].id,
                                     m_comparing.taken(difference.criterion, rater));
  }
  Score result() const { return score(m_prepared, m_sheet, m_previous); }

 private:
  const PreparedStandard& m_prepared;
  const Comparing& m_comparing;
  const std::vector<PreviousResult>& m_previous;
  AnswerSheet m_sheet;
};

/// Of an item with points on one side only the totals say which value is the lower.
void order_unmeasured(Range& range, std::vector<Difference*>& open) {
  for (Difference* difference : open) {
    if (difference->contrast != Contrast::unmeasured) continue;
    range.set(*difference, true);
    const auto other = range.result().total;
    range.set(*difference, false);
    const auto own = range.result().total;
    if (other && own && *other < *own) {
      difference->lower = 1 - difference->lower;
      range.set(*difference, false);
    }
  }
}

/// What each open item alone moves, the others all at their `high` or low value.
void add_effects(Range& range, const Score& base, std::vector<Difference*>& open, bool high) {
  for (Difference* difference : open) {
    range.set(*difference, !high);
    const Score then = range.result();
    range.set(*difference, high);
    if (then.level != base.level) difference->moves_level = true;
    if (then.total && base.total)
      difference->effect = std::max(difference->effect, between(*then.total, *base.total));
  }
}

AgreedRange range_of(Range range, std::vector<Difference*> open) {
  for (const Difference* difference : open) range.set(*difference, false);
  order_unmeasured(range, open);
  const Score low = range.result();
  add_effects(range, low, open, false);
  for (const Difference* difference : open) range.set(*difference, true);
  const Score high = range.result();
  add_effects(range, high, open, true);
  return {low.total, high.total, low.level, high.level};
}

void sort(std::vector<Difference>& differences) {
  const auto rank = [](const Difference& one) {
    return std::tuple(one.contrast != Contrast::gate, one.contrast != Contrast::unmeasured, -one.size,
                      !one.moves_level, -one.effect, one.criterion);
  };
  std::sort(differences.begin(), differences.end(),
            [&](const Difference& a, const Difference& b) { return rank(a) < rank(b); });
}

Rational share_of(int part, int whole) {
  return whole == 0 ? Rational(1) : Rational::ratio(part, whole);
}

}  // namespace

Rational AgreementSummary::equal_share() const {
  return share_of(equal, compared);
}
Rational AgreementSummary::within_one_share() const {
  return share_of(within_one, compared);
}

const Difference* Agreement::difference(CriterionIndex criterion) const {
  const auto found = std::find_if(differences.begin(), differences.end(),
                                  [&](const Difference& one) { return one.criterion == criterion; });
  return found == differences.end() ? nullptr : &*found;
}

Answer joined(const Answer& chosen, const Answer& other) {
  Answer answer = chosen;
  for (const EvidenceLink& link : other.evidence) {
    const bool there = std::any_of(answer.evidence.begin(), answer.evidence.end(),
                                   [&](const EvidenceLink& one) { return one.document == link.document; });
    if (!there) answer.evidence.push_back(link);
  }
  if (!answer.observed) answer.observed = other.observed;
  return answer;
}

Agreement compare_raters(const PreparedStandard& prepared, const Sheets& sheets,
                         const std::map<std::string, Answer>& settled,
                         const std::vector<PreviousResult>& previous) {
  Comparing comparing(prepared, sheets, settled);
  comparing.add_kappa();
  std::vector<Difference*> open;
  const auto is_open = [&](const Difference& one) {
    return !settled.contains(prepared.standard->criteria[one.criterion].id);
  };
  for (Difference& difference : comparing.differences())
    if (is_open(difference)) open.push_back(&difference);
  Agreement made;
  made.range = range_of(Range(prepared, comparing, sheets, previous), std::move(open));
  made.summary = comparing.summary();
  made.differences = std::move(comparing.differences());
  sort(made.differences);
  for (const Difference& difference : made.differences)
    if (is_open(difference)) made.open.push_back(difference.criterion);
  return made;
}

std::map<std::string, Answer> agreed_answers(const PreparedStandard& prepared, const Sheets& sheets,
                                             const std::map<std::string, Answer>& settled) {
  return Comparing(prepared, sheets, settled).agreed();
}

}  // namespace assessor::scoring
