#pragma once

#include "cli/console.h"
#include "domain/answer.h"
#include "domain/standard.h"
#include "scoring/score.h"

namespace assessor::cli {

/// A score as a person reads it: total, level, what keeps the next one, sections, gates, findings.
void print_score(const Console& console, const Standard& standard, const AnswerSheet& sheet,
                 const scoring::Score& score);

/// "Perempuan Bahari (contoh) · Verifikasi lapangan · 21 November 2026", and the standard with its notice.
void print_heading(const Console& console, const Standard& standard, const AnswerSheet& sheet);
/// "68,28", "–" where there is no total.
std::string total_words(const Console& console, const Standard& standard, const scoring::Score& score);
/// Title of the level reached, or why there is none.
std::string reached_words(const Console& console, const Standard& standard, const scoring::Score& score);

}  // namespace assessor::cli
