#pragma once

#include <optional>
#include <vector>

#include "i18n/change_words.h"
#include "scoring/told_counts.h"

namespace assessor::report {

/// How the city has changed over the items that ask the same in two periods, as it may be told: where names
/// are hidden, what would tell a small group is left out already.
struct CityDevelopment {
  struct Line {
    scoring::ToldCount rose, stayed, fell, compared;
    std::optional<Rational> median_before, median_after;  ///< none for fewer than five organizations
  };
  i18n::ComparedItems items;
  std::vector<Line> lines;  ///< the total, then as Standard::top_sections, percent
};

}  // namespace assessor::report
