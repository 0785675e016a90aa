// Answers made up to show that a level can be reached, judged by the engine itself.
#include <algorithm>

#include "exchange/standard_lint.h"
#include "exchange/standard_reading.h"
#include "scoring/score.h"

namespace assessor::exchange {

namespace {

/// What scoring a sheet may cost in all, in things looked at, so that a hostile standard cannot keep us.
constexpr std::size_t k_most_work = 5'000'000;

/// One sheet: every rule may look at everything.
std::size_t cost_of(const Standard& standard) {
  std::size_t rules = 1;
  for (const Level& level : standard.levels) {
    for (const Rule& rule : level.requires_all) visit(rule, [&](const Rule&) { ++rules; });
  }
  for (const NamedRule& rule : standard.rules) visit(rule.rule, [&](const Rule&) { ++rules; });
  return rules * (standard.criteria.size() + standard.profile.size() + standard.evidence.size() + 1);
}

Date visit_day() {
  return Date::of(2026, 6, 15);
}

std::string period_of(PeriodKind kind) {
  switch (kind) {
    case PeriodKind::year:
      return "2026";
    case PeriodKind::semester:
      return "2026-S1";
    case PeriodKind::four_months:
      return "2026-C2";
    case PeriodKind::month:
      return "2026-06";
    case PeriodKind::once:
      break;
  }
  return "once";
}

/// A number that falls into the band at `index`.
Rational inside(const std::vector<Band>& bands, std::size_t index) {
  const Band& band = bands[index];
  const bool last = index + 1 == bands.size();
  if (band.bound == Band::Bound::from) return band.value.value;
  if (band.bound == Band::Bound::above) {
    return last ? band.value.value + 1 : (band.value.value + bands[index + 1].value.value) / 2;
  }
  if (last) return 0;
  const Band& next = bands[index + 1];
  return next.bound == Band::Bound::above ? next.value.value : std::min(Rational(0), next.value.value - 1);
}

Rational best_in(const std::vector<Band>& bands) {
  const auto best = std::max_element(bands.begin(), bands.end(),
                                     [](const Band& a, const Band& b) { return a.points < b.points; });
  return best == bands.end() ? Rational(0) : inside(bands, static_cast<std::size_t>(best - bands.begin()));
}

struct BestAnswer {
  const Standard& standard;

  AnswerValue operator()(const ScaleAnswer& kind) const {
    const auto& options = standard.scales[kind.scale].options;
    const auto fewer = [](const Option& a, const Option& b) {
      return !a.points || (b.points && *a.points < *b.points);
    };
    return OptionChosen{std::max_element(options.begin(), options.end(), fewer)->id};
  }
  AnswerValue operator()(const NumberAnswer& kind) const { return NumberTyped{best_in(kind.bands)}; }
  AnswerValue operator()(const MoneyAnswer& kind) const { return MoneyTyped{best_in(kind.bands)}; }
  AnswerValue operator()(const RatioAnswer& kind) const {
    const Rational percent = kind.linear ? Rational(100) : best_in(kind.bands);
    return RatioTyped{std::max(percent, Rational(0)), 100};
  }
  AnswerValue operator()(const DocumentAnswer&) const { return DocumentState::valid; }
  AnswerValue operator()(const DateAnswer& kind) const {
    return DateTyped{kind.not_before.value_or(kind.not_after.value_or(visit_day()))};
  }
  AnswerValue operator()(const ChecklistAnswer& kind) const {
    const Rational count = best_in(kind.bands);
    ItemsChecked checked;
    for (const ChecklistItem& item : kind.items) {
      if (Rational(static_cast<std::int64_t>(checked.items.size())) < count) checked.items.insert(item.id);
    }
    return checked;
  }
  AnswerValue operator()(const TextAnswer&) const { return WordsTyped{"-"}; }
};

ProfileValue usual_value(const ProfileQuestion& question) {
  ChoicesValue all;
  for (const ProfileOption& option : question.options) all.options.push_back(option.id);
  switch (question.type) {
    case ProfileType::choice:
      return ChoiceValue{question.options.front().id};
    case ProfileType::choices:
      return all;
    case ProfileType::yes_no:
      return true;
    case ProfileType::number:
    case ProfileType::money:
      return Rational(0);
    case ProfileType::date:
      return visit_day();
    case ProfileType::text:
      break;
  }
  return WordsValue{"-"};
}

/// Other answers to a question, tried one at a time.
std::vector<ProfileValue> other_values(const ProfileQuestion& question) {
  std::vector<ProfileValue> values;
  for (std::size_t i = 0; i < question.options.size(); ++i) {
    const std::string& id = question.options[i].id;
    if (question.type == ProfileType::choices) values.emplace_back(ChoicesValue{{id}});
    if (question.type == ProfileType::choice && i > 0) values.emplace_back(ChoiceValue{id});
  }
  if (question.type == ProfileType::yes_no) values.emplace_back(false);
  if (question.type == ProfileType::number || question.type == ProfileType::money) {
    values.emplace_back(Rational(1'000'000'000'000));
  }
  return values;
}

Document seen_document(const EvidenceKind& kind) {
  Document document;
  document.id = document.evidence = kind.id;
  document.date = document.reviewed = visit_day();
  document.valid_until = add_months(visit_day(), 120);
  document.seen_on_site = true;
  return document;
}

Answer best_answer(const Standard& standard, const Criterion& criterion) {
  Answer answer;
  answer.value = std::visit(BestAnswer{standard}, criterion.answer);
  for (const EvidenceNeed& need : criterion.evidence) {
    for (const std::size_t kind : need.kinds) {
      EvidenceLink link;
      link.document = standard.evidence[kind].id;
      answer.evidence.push_back(std::move(link));
    }
  }
  return answer;
}

AnswerSheet best_sheet(const Standard& standard) {
  AnswerSheet sheet;
  sheet.date = visit_day();
  sheet.period = period_of(standard.period);
  for (const ProfileQuestion& question : standard.profile) sheet.profile[question.id] = usual_value(question);
  for (const EvidenceKind& kind : standard.evidence) sheet.documents.push_back(seen_document(kind));
  for (const Criterion& criterion : standard.criteria) {
    sheet.answers[criterion.id] = best_answer(standard, criterion);
  }
  return sheet;
}

class WitnessSearch {
 public:
  explicit WitnessSearch(const Standard& standard)
      : m_standard(standard),
        m_prepared(standard),
        m_levels(standard.levels.size()),
        m_cost(cost_of(standard)) {}

  Witnessed found() && {
    const AnswerSheet best = best_sheet(m_standard);
    AnswerSheet none;
    none.date = best.date;
    none.period = best.period;
    none.stage = m_standard.stages.empty() ? "" : m_standard.stages.front().id;
    const int lowest = level_of(none, 0);
    Witnessed witnessed{std::vector<bool>(m_levels), std::vector<bool>(m_levels)};
    for (std::size_t level = 0; level < m_levels; ++level) {
      witnessed.missed[level] = lowest < static_cast<int>(level);
      witnessed.reached[level] = is_reached(best, level);
    }
    return witnessed;
  }

 private:
  bool is_reached(const AnswerSheet& best, std::size_t level) {
    if (holds_at_any_stage(best, level)) return true;
    for (const ProfileQuestion& question : m_standard.profile) {
      for (const ProfileValue& value : other_values(question)) {
        AnswerSheet sheet = best;
        sheet.profile[question.id] = value;
        if (holds_at_any_stage(sheet, level)) return true;
        if (m_work > k_most_work) return false;
      }
    }
    return false;
  }

  bool holds_at_any_stage(const AnswerSheet& answers, std::size_t level) {
    AnswerSheet sheet = answers;
    if (m_standard.stages.empty()) return level_of(sheet, level) >= static_cast<int>(level);
    return std::any_of(m_standard.stages.rbegin(), m_standard.stages.rend(), [&](const Stage& stage) {
      sheet.stage = stage.id;
      return level_of(sheet, level) >= static_cast<int>(level);
    });
  }

  /// Position of the level reached, -1 for none; earlier results are those of the level below.
  int level_of(const AnswerSheet& sheet, std::size_t level) {
    constexpr std::size_t k_cycles = 100;
    m_work += m_cost;
    if (m_work > k_most_work) return -1;
    std::vector<scoring::PreviousResult> previous;
    if (level > 0) previous.assign(k_cycles, {sheet.period, m_standard.levels[level - 1].id});
    const scoring::Score score = scoring::score(m_prepared, sheet, previous);
    return score.level ? static_cast<int>(m_standard.level_by_id.at(*score.level)) : -1;
  }

  const Standard& m_standard;
  scoring::PreparedStandard m_prepared;
  std::size_t m_levels;
  std::size_t m_cost;
  std::size_t m_work = 0;
};

}  // namespace

Witnessed witness_levels(const StandardReading& reading) {
  return WitnessSearch(reading.standard).found();
}

}  // namespace assessor::exchange
