#pragma once

#include <string>
#include <vector>

#include "cli/console.h"
#include "cli/syntax.h"
#include "domain/answer.h"
#include "domain/standard.h"
#include "scoring/score.h"

namespace assessor::cli {

/// What the commands about one answers file are given.
struct ScoredFileNames {
  std::string standard, answers;
  std::vector<std::string> previous;  ///< newest first
};
void declare_scored_file(Syntax& syntax, ScoredFileNames& names);

struct ScoredFile {
  Standard standard;
  AnswerSheet sheet;
  std::vector<scoring::PreviousResult> previous;
  scoring::Score score;
};
/// Errors: those of load_standard and load_answers.
Result<ScoredFile> score_file(const Console& console, const ScoredFileNames& names);

}  // namespace assessor::cli
