#pragma once

#include <string>
#include <vector>

#include "cli/console.h"
#include "domain/standard.h"
#include "scoring/score.h"

namespace assessor::cli {

/// What keeps a level from being reached, one line a rule, its parts below it with an indent.
std::vector<std::string> unmet_lines(const Console& console, const Standard& standard,
                                     const std::vector<scoring::UnmetRule>& unmet);

/// "KE-02 · Rencana kerja": a criterion as people know it.
std::string criterion_words(const Console& console, const Standard& standard, const std::string& id);
/// Title of a level, mark, stage or section; the id where there is none.
std::string level_words(const Console& console, const Standard& standard, const std::string& id);
std::string stage_words(const Console& console, const Standard& standard, const std::string& id);
std::string finding_words(const Console& console, const Standard& standard, const scoring::Finding& finding);

}  // namespace assessor::cli
