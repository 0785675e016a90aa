#include "cli/scored_file.h"

#include "cli/standard_files.h"

namespace assessor::cli {

namespace {

/// Earlier cycles, each judged in the light of those before it.
Result<std::vector<scoring::PreviousResult>> score_previous(const Console& console,
                                                            const std::vector<std::string>& files,
                                                            const Standard& standard) {
  std::vector<scoring::PreviousResult> results;  // newest first, filled from the oldest on
  for (auto path = files.rbegin(); path != files.rend(); ++path) {
    ASSESSOR_TRY(const AnswerSheet sheet, load_answers(console, *path, standard));
    const scoring::Score score = scoring::score(standard, sheet, results);
    results.insert(results.begin(), {sheet.period, score.level});
  }
  return results;
}

}  // namespace

void declare_scored_file(Syntax& syntax, ScoredFileNames& names) {
  syntax.word("--standard", names.standard, {"file", nullptr, true});
  syntax.word("--answers", names.answers, {"file", nullptr, true});
  syntax.words("--previous", names.previous, {"file"});
}

Result<ScoredFile> score_file(const Console& console, const ScoredFileNames& names) {
  ScoredFile file;
  ASSESSOR_TRY(file.standard, load_standard(console, names.standard));
  ASSESSOR_TRY(file.sheet, load_answers(console, names.answers, file.standard));
  ASSESSOR_TRY(file.previous, score_previous(console, names.previous, file.standard));
  file.score = scoring::score(file.standard, file.sheet, file.previous);
  return file;
}

}  // namespace assessor::cli
