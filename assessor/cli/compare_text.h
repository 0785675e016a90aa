#pragma once

#include <optional>
#include <vector>

#include "cli/compare_city.h"
#include "cli/console.h"
#include "domain/answer.h"
#include "domain/standard.h"
#include "scoring/score.h"

namespace assessor::cli {

/// One that stands in a comparison. A line composed of many has only the names in its sheet.
struct Rated {
  AnswerSheet sheet;
  scoring::Score score;
};

/// Sections and the items behind, for people, with what benchmark organizations do there, and how the
/// city stands.
void print_comparison(const Console& console, const Standard& standard, const Rated& own,
                      const std::vector<Rated>& lines, const std::optional<CityBeside>& city);

}  // namespace assessor::cli
