#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cli/console.h"
#include "cli/selection.h"
#include "cli/syntax.h"
#include "domain/answer.h"
#include "domain/standard.h"
#include "scoring/score.h"

namespace assessor::cli {

/// What the commands about one sheet are given: a standard and an answers file, or an organization of a
/// workspace.
struct ScoredFileNames {
  std::string standard, answers;
  std::vector<std::string> previous;  ///< newest first
  Selection at;                       ///< without a stage: the last one sent
  bool csv = false;
};
void declare_scored_file(Syntax& syntax, ScoredFileNames& names);
/// --csv, for commands whose answer is a table.
void declare_scored_csv(Syntax& syntax, ScoredFileNames& names);

struct ScoredFile {
  Standard standard;
  AnswerSheet sheet;
  std::vector<scoring::PreviousResult> previous;
  scoring::Score score;
  std::shared_ptr<const OpenedWorkspace> opened;  ///< null: it came from files
  std::string organization, period;               ///< of the workspace
};
/// Errors: those of load_standard, load_answers and find_assessment; usage-missing {option};
/// usage-files-or-workspace; result-missing {name} (nothing sent, or not to be shown yet).
Result<ScoredFile> score_file(const Console& console, const ScoredFileNames& names);

}  // namespace assessor::cli
