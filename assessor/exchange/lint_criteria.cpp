#include <algorithm>

#include "exchange/standard_lint.h"
#include "exchange/standard_reading.h"
#include "scoring/points.h"

namespace assessor::exchange {

namespace {

/// One criterion, its points and its place.
struct Linted {
  StandardReading& reading;
  const Criterion& criterion;
  const JsonNode& node;
  std::vector<Rational> points;  ///< ascending

  Findings& findings() const { return reading.findings; }
  bool counts() const { return criterion.weight > 0; }
  bool is_linear() const {
    const auto* ratio = std::get_if<RatioAnswer>(&criterion.answer);
    return ratio != nullptr && ratio->linear;
  }
  bool has_step(const Rational& wanted) const {
    if (is_linear()) return wanted >= 0;
    return std::find(points.begin(), points.end(), wanted) != points.end();
  }
};

const Scale* scale_of(const Linted& linted) {
  const auto* answer = std::get_if<ScaleAnswer>(&linted.criterion.answer);
  const auto& scales = linted.reading.standard.scales;
  return answer != nullptr && answer->scale < scales.size() ? &scales[answer->scale] : nullptr;
}

void lint_points(const Linted& linted) {
  const JsonNode& answer = *linted.node.member("answer");
  if (const Scale* scale = scale_of(linted); scale != nullptr && linted.counts()) {
    for (const Option& option : scale->options) {
      if (!option.points) linted.findings().error(answer, "option-without-points", {{"option", option.id}});
    }
  }
  if (!linted.counts()) return;
  if (linted.points.empty()) {
    linted.findings().error(answer, "weight-without-points",
                            {{"weight", linted.criterion.weight.shortest()}});
  } else if (linted.points.size() == 1) {
    linted.findings().error(answer, "points-all-equal", {{"points", linted.points.front().shortest()}});
  }
}

void lint_gate(const Linted& linted) {
  const auto& least = linted.criterion.gate_min_points;
  if (!least) return;
  const JsonNode& gate = *linted.node.member("gate");
  const Params params{{"points", least->shortest()}};
  if (linted.points.empty()) {
    linted.findings().error(gate, "gate-without-points");
  } else if (*least > linted.points.back()) {
    linted.findings().error(gate, "gate-unreachable", params);
  } else if (*least <= linted.points.front()) {
    linted.findings().warn(gate, "gate-always-open", params);
  }
  // The guidance is where an exception to a mandatory item is explained.
  if (linted.criterion.na_allowed && linted.criterion.guidance.empty()) {
    linted.findings().error(gate, "gate-not-applicable");
  }
}

void lint_descriptors(const Linted& linted) {
  const Scale* scale = scale_of(linted);
  if (scale == nullptr) return;
  const auto& own = std::get<ScaleAnswer>(linted.criterion.answer).descriptors;
  for (const Option& option : scale->options) {
    const bool described =
        own.empty() ? !option.title.empty() || !option.meaning.empty() : own.contains(option.id);
    if (!described) {
      linted.findings().error(*linted.node.member("answer"), "descriptor-missing", {{"option", option.id}});
    }
  }
}

void lint_point_keys(const Linted& linted, std::string_view key) {
  const JsonNode* texts = linted.node.member(key);
  if (texts == nullptr) return;
  for (const JsonNode& text : texts->children) {
    const auto value = Rational::parse_decimal(text.key);
    if (value && !linted.has_step(*value)) {
      linted.findings().error(text, "unknown-points", {{"points", value->shortest()}});
    }
  }
}

void lint_evidence(const Linted& linted) {
  if (linted.counts() && linted.criterion.evidence.empty()) {
    linted.findings().warn(linted.node, "evidence-missing", {{"criterion", linted.criterion.id}});
  }
}

void lint_raises(const Linted& linted) {
  const auto& raises = linted.criterion.raises;
  if (!raises) return;
  const JsonNode& node = *linted.node.member("raises");
  if (linted.points.empty() || raises->points_at_most < linted.points.front()) {
    linted.findings().warn(node, "raises-never", {{"points", raises->points_at_most.shortest()}});
  }
}

/// Bands of values that lie between two ends: those that nothing can fall into.
void lint_band_reach(const Linted& linted, const std::vector<Band>& bands, const JsonNode& node,
                     std::optional<Rational> most) {
  for (std::size_t i = 1; i < bands.size() && i < node.children.size(); ++i) {
    const Band& band = bands[i];
    const bool open = band.bound == Band::Bound::above;
    const Rational& bound = band.value.value;
    const bool too_high = most && (open ? bound >= *most : bound > *most);
    const bool swallows_first = i == 1 && (open ? bound < 0 : bound <= 0);
    if (!too_high && !swallows_first) continue;
    linted.findings().warn(node.children[too_high ? i : 0], "band-unreachable",
                           {{"bound", bound.shortest()}});
  }
}

void lint_bands(const Linted& linted) {
  const JsonNode& answer = *linted.node.member("answer");
  if (const auto* ratio = std::get_if<RatioAnswer>(&linted.criterion.answer)) {
    const bool open_above = ratio->above == RatioAnswer::Above::allow;
    const JsonNode* bands = answer.member("ratio")->member("bands");
    if (bands == nullptr) return;
    lint_band_reach(linted, ratio->bands, *bands, open_above ? std::nullopt : std::optional<Rational>(100));
  }
  if (const auto* checklist = std::get_if<ChecklistAnswer>(&linted.criterion.answer)) {
    const JsonNode* bands = answer.member("checklist")->member("bands");
    if (bands == nullptr) return;
    lint_band_reach(linted, checklist->bands, *bands, static_cast<std::int64_t>(checklist->items.size()));
  }
}

}  // namespace

void lint_criteria(StandardReading& reading) {
  const Standard& standard = reading.standard;
  for (CriterionIndex i = 0; i < standard.criteria.size(); ++i) {
    const Criterion& criterion = standard.criteria[i];
    Linted linted{reading, criterion, *reading.criteria[i], {}};
    const bool unknown_scale =
        std::holds_alternative<ScaleAnswer>(criterion.answer) && scale_of(linted) == nullptr;
    if (unknown_scale) continue;
    linted.points = scoring::points_of(standard, criterion);
    lint_points(linted);
    lint_gate(linted);
    lint_descriptors(linted);
    lint_point_keys(linted, "examples");
    lint_point_keys(linted, "advice");
    lint_evidence(linted);
    lint_raises(linted);
    lint_bands(linted);
  }
}

}  // namespace assessor::exchange
