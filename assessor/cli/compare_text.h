#pragma once

#include <vector>

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

/// Sections and the items behind, for people, with what benchmark organizations do there.
void print_comparison(const Console& console, const Standard& standard, const Rated& own,
                      const std::vector<Rated>& lines);

}  // namespace assessor::cli
