#include "ui/screens/score_words.h"

#include <algorithm>

#include "scoring/ladder.h"

namespace assessor::ui {

namespace {

constexpr const char* k_nothing = "–";

}  // namespace

std::string total_words(const Model& model, const Standard& standard, const scoring::Score& score) {
  return on_scale_words(model, standard, score, score.total);
}

std::string on_scale_words(const Model& model, const Standard& standard, const scoring::Score& score,
                           const std::optional<Rational>& value) {
  if (!value) return k_nothing;
  return model.format.decimal(scoring::displayed_on_scale(standard, score, *value));
}

std::string percent_words(const Model& model, const Standard& standard, const scoring::Score& score,
                          const std::optional<Rational>& share) {
  return share ? model.format.decimal(scoring::displayed_percent(standard, score, *share)) : k_nothing;
}

std::string near_words(const Model& model, const Standard& standard, const scoring::Score& score) {
  const auto near = scoring::near_thresholds(standard, score);
  if (near.empty()) return {};
  return model.tr("explain.near-threshold", {{"total", total_words(model, standard, score)},
                                             {"threshold", model.format.exact(near.front())}});
}

double in_pixels(const std::optional<Rational>& value, const Rational& scale) {
  return value ? (*value * scale).approximate() : 0.0;
}

std::string section_name(const Model& model, const Section& section) {
  return section.code + " " + model.tr(section.short_title);
}

std::string level_name(const Model& model, const Standard& standard,
                       const std::optional<std::string>& level) {
  const Level* known = level ? standard.level(*level) : nullptr;
  return known != nullptr ? model.tr(known->title) : k_nothing;
}

int level_number(const Standard& standard, const std::optional<std::string>& level) {
  const auto at = level ? standard.level_by_id.find(*level) : standard.level_by_id.end();
  return at == standard.level_by_id.end() ? 0 : static_cast<int>(at->second);
}

std::string stage_short(const Model& model, const Standard& standard, const Stage& stage) {
  const session::JourneyStep step = session::step_of(standard, stage);
  const auto same = std::count_if(standard.stages.begin(), standard.stages.end(), [&](const Stage& other) {
    return session::step_of(standard, other) == step;
  });
  if (same > 1) return model.tr(stage.title);
  return model.tr("ui_result.stage." + std::string(session::name_of(step)));
}

}  // namespace assessor::ui
