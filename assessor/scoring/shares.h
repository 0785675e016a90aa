#pragma once

#include <optional>
#include <vector>

#include "scoring/prepared.h"

// Shares of sections and of the whole. Where the format leaves a choice:
// - "sum" adds the weights of a section's items that take part: scored criteria that apply (answered ones
//   only with `reweight`) and sections below it that have a share.
// - A section of weight 0 is shown and adds nothing, as a criterion of weight 0.
// - A facet's share weighs its criteria with their own weights.

namespace assessor::scoring {

/// The criteria of one section that take part, without the sections below it.
struct Tally {
  Rational weighted;  ///< sum of weight × share × section scale
  Rational weight;
};

struct SectionShare {
  std::optional<Rational> share;
  Rational weight;      ///< effective
  Rational sum_weight;  ///< of the items that take part
};

struct Shares {
  std::vector<SectionShare> sections;
  std::optional<Rational> total;
  Rational top_weight;  ///< of the top-level sections that take part
};

/// One tally for each section.
Shares shares_of(const PreparedStandard& prepared, const std::vector<Tally>& tallies);
/// The same after the tally of one section changed: only that section, those above it and the total.
void change_tally(const PreparedStandard& prepared, Shares& shares, std::vector<Tally>& tallies,
                  SectionIndex section, Tally changed);

}  // namespace assessor::scoring
