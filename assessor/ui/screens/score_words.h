#pragma once

#include <optional>
#include <string>

#include "scoring/score.h"
#include "ui/shell/screen.h"

namespace assessor::ui {

/// Products of section and weight are shown to so many decimals.
constexpr int k_product_decimals = 3;

/// "68,28", or "–" without a score.
std::string total_words(const Model& model, const Standard& standard, const scoring::Score& score);
/// Any number on the scale of the total.
std::string on_scale_words(const Model& model, const Standard& standard, const scoring::Score& score,
                           const std::optional<Rational>& value);
/// "55,56", or "–" where a section dropped out.
std::string percent_words(const Model& model, const Standard& standard, const scoring::Score& score,
                          const std::optional<Rational>& share);
/// For pixels: 0 without a value.
double in_pixels(const std::optional<Rational>& value, const Rational& scale = 1);

/// That the total is near the threshold of a level, which the panel talks about; empty: it is near none.
std::string near_words(const Model& model, const Standard& standard, const scoring::Score& score);

/// "KE Kebijakan dan etika".
std::string section_name(const Model& model, const Section& section);
std::string level_name(const Model& model, const Standard& standard, const std::optional<std::string>& level);
/// Position of a level from the lowest, for its sign; 0 without a level.
int level_number(const Standard& standard, const std::optional<std::string>& level);

/// "Mandiri", "Dokumen", "Lapangan": by the step of the journey, or the standard's own title where two
/// stages share a step.
std::string stage_short(const Model& model, const Standard& standard, const Stage& stage);

}  // namespace assessor::ui
