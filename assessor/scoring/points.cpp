#include "scoring/points.h"

#include <algorithm>

namespace assessor::scoring {

namespace {

using Outcome = Reading::Outcome;

const Rational& number_of(const Threshold& threshold, const ParameterValues& parameters) {
  return threshold.parameter ? parameters[*threshold.parameter] : threshold.value;
}

bool holds(const Band& band, const Rational& value, const ParameterValues& parameters) {
  if (band.bound == Band::Bound::lowest) return true;
  const Rational& bound = number_of(band.value, parameters);
  return band.bound == Band::Bound::from ? value >= bound : value > bound;
}

std::optional<Rational> banded(const std::vector<Band>& bands, const Rational& value,
                               const ParameterValues& parameters) {
  for (auto band = bands.rbegin(); band != bands.rend(); ++band) {
    if (holds(*band, value, parameters)) return band->points;
  }
  return std::nullopt;
}

Reading with_points(std::optional<Rational> points) {
  return {Outcome::points, std::move(points), std::nullopt};
}

std::vector<Rational> distinct(std::vector<Rational> points) {
  std::sort(points.begin(), points.end());
  points.erase(std::unique(points.begin(), points.end()), points.end());
  return points;
}

std::vector<Rational> of_bands(const std::vector<Band>& bands) {
  std::vector<Rational> points;
  for (const Band& band : bands) points.push_back(band.points);
  return points;
}

struct PointsOf {
  const Standard& standard;

  std::vector<Rational> operator()(const ScaleAnswer& kind) const {
    std::vector<Rational> points;
    for (const Option& option : standard.scales[kind.scale].options) {
      if (option.points) points.push_back(*option.points);
    }
    return points;
  }
  std::vector<Rational> operator()(const NumberAnswer& kind) const { return of_bands(kind.bands); }
  std::vector<Rational> operator()(const MoneyAnswer& kind) const { return of_bands(kind.bands); }
  std::vector<Rational> operator()(const RatioAnswer& kind) const {
    return kind.linear ? std::vector<Rational>{0, 100} : of_bands(kind.bands);
  }
  std::vector<Rational> operator()(const DocumentAnswer&) const { return {0, Rational::ratio(1, 2), 1}; }
  std::vector<Rational> operator()(const DateAnswer& kind) const {
    return kind.not_before || kind.not_after ? std::vector<Rational>{0, 1} : std::vector<Rational>{};
  }
  std::vector<Rational> operator()(const ChecklistAnswer& kind) const { return of_bands(kind.bands); }
  std::vector<Rational> operator()(const TextAnswer&) const { return {}; }
};

/// One overload for each kind of answer; the value is always there and not "not applicable".
struct Read {
  const Standard& standard;
  const Criterion& criterion;
  const AnswerValue& value;
  const ParameterValues& parameters;

  Reading operator()(const ScaleAnswer& kind) const {
    const auto* chosen = std::get_if<OptionChosen>(&value);
    if (chosen == nullptr) return {Outcome::mismatch};
    for (const Option& option : standard.scales[kind.scale].options) {
      if (option.id == chosen->option) {
        const bool pointless = !option.points && criterion.weight > Rational(0);
        return pointless ? Reading{Outcome::mismatch} : with_points(option.points);
      }
    }
    return {Outcome::mismatch};
  }
  Reading operator()(const NumberAnswer& kind) const {
    const auto* typed = std::get_if<NumberTyped>(&value);
    return typed == nullptr ? Reading{Outcome::mismatch}
                            : with_points(banded(kind.bands, typed->value, parameters));
  }
  Reading operator()(const MoneyAnswer& kind) const {
    const auto* typed = std::get_if<MoneyTyped>(&value);
    return typed == nullptr ? Reading{Outcome::mismatch}
                            : with_points(banded(kind.bands, typed->rupiah, parameters));
  }
  Reading operator()(const RatioAnswer& kind) const;
  Reading operator()(const DocumentAnswer&) const {
    const auto* state = std::get_if<DocumentState>(&value);
    if (state == nullptr) return {Outcome::mismatch};
    if (*state == DocumentState::incomplete) return with_points(Rational::ratio(1, 2));
    return with_points(*state == DocumentState::valid ? 1 : 0);
  }
  Reading operator()(const DateAnswer& kind) const {
    const auto* typed = std::get_if<DateTyped>(&value);
    if (typed == nullptr) return {Outcome::mismatch};
    if (!kind.not_before && !kind.not_after) return with_points(std::nullopt);
    const bool early = kind.not_before && typed->date < *kind.not_before;
    const bool late = kind.not_after && typed->date > *kind.not_after;
    return with_points(early || late ? 0 : 1);
  }
  Reading operator()(const ChecklistAnswer& kind) const {
    const auto* checked = std::get_if<ItemsChecked>(&value);
    if (checked == nullptr) return {Outcome::mismatch};
    const auto count = std::count_if(kind.items.begin(), kind.items.end(), [&](const ChecklistItem& item) {
      return checked->items.contains(item.id);
    });
    return with_points(banded(kind.bands, Rational(static_cast<std::int64_t>(count)), parameters));
  }
  Reading operator()(const TextAnswer&) const {
    return std::holds_alternative<WordsTyped>(value) ? with_points(std::nullopt) : Reading{Outcome::mismatch};
  }
};

Reading empty_ratio(const Criterion& criterion, const RatioAnswer& kind, std::vector<Rational> points) {
  using WhenZero = RatioAnswer::WhenZero;
  Reading reading{Outcome::empty_ratio};
  const bool full = kind.when_zero == WhenZero::full;
  const bool zero = kind.when_zero == WhenZero::zero ||
                    (kind.when_zero == WhenZero::by_default && criterion.applies_if.empty());
  reading.empty_counts_zero = zero;
  if ((zero || full) && !points.empty()) reading.points = full ? points.back() : points.front();
  return reading;
}

Reading Read::operator()(const RatioAnswer& kind) const {
  const auto* typed = std::get_if<RatioTyped>(&value);
  if (typed == nullptr) return {Outcome::mismatch};
  if (typed->numerator < Rational(0) || typed->denominator < Rational(0)) return {Outcome::refused};
  const bool above = typed->numerator > typed->denominator;
  if (above && kind.above == RatioAnswer::Above::refuse) return {Outcome::refused};
  if (typed->denominator.is_zero()) return empty_ratio(criterion, kind, points_of(standard, criterion));
  Rational percent = typed->numerator / typed->denominator * Rational(100);
  if (above && kind.above == RatioAnswer::Above::cap) percent = 100;
  if (kind.round) percent = percent.rounded(*kind.round, Rounding::half_up);
  Reading reading = with_points(kind.linear ? percent : banded(kind.bands, percent, parameters));
  reading.percent = percent;
  return reading;
}

}  // namespace

std::vector<Rational> points_of(const Standard& standard, const Criterion& criterion) {
  return distinct(std::visit(PointsOf{standard}, criterion.answer));
}

Reading read_answer(const Standard& standard, CriterionIndex criterion, const Answer* answer,
                    const ParameterValues& parameters) {
  if (answer == nullptr || !answer->answered()) return {Outcome::blank};
  if (std::holds_alternative<NotApplicable>(answer->value)) return {Outcome::declared_na};
  const Criterion& asked = standard.criteria[criterion];
  return std::visit(Read{standard, asked, answer->value, parameters}, asked.answer);
}

Rational points_at_share(const Standard& standard, const PreparedStandard& prepared, CriterionIndex criterion,
                         const Rational& share) {
  const PreparedCriterion& asked = prepared.criteria[criterion];
  if (asked.continuous) {
    const auto& kind = std::get<RatioAnswer>(standard.criteria[criterion].answer);
    const Rational percent = share * Rational(100);
    return kind.round ? percent.rounded(*kind.round, Rounding::truncate) : percent;
  }
  auto step = asked.steps.rbegin();
  while (step + 1 != asked.steps.rend() && step->share > share) ++step;
  return step->points;
}

const std::string* option_at(const Standard& standard, CriterionIndex criterion, const Rational& points) {
  const auto* kind = std::get_if<ScaleAnswer>(&standard.criteria[criterion].answer);
  if (kind == nullptr) return nullptr;
  for (const Option& option : standard.scales[kind->scale].options) {
    if (option.points == points) return &option.id;
  }
  return nullptr;
}

}  // namespace assessor::scoring
