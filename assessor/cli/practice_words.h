#pragma once

#include <string>
#include <vector>

#include "cli/console.h"
#include "domain/answer.h"

namespace assessor::cli {

/// What a practice card says, a line for each field that is filled in: "Bukti: akta".
std::vector<std::string> practice_words(const Console& console, const Practice& practice);

}  // namespace assessor::cli
