#include <memory>

#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/score_text.h"
#include "cli/standard_files.h"
#include "exchange/score_json.h"
#include "scoring/score.h"

namespace assessor::cli {

namespace {

struct Asked {
  std::string standard, answers;
  std::vector<std::string> previous;  ///< newest first
};

/// Earlier cycles, each judged in the light of those before it.
Result<std::vector<scoring::PreviousResult>> score_previous(const Console& console, const Asked& asked,
                                                            const Standard& standard) {
  std::vector<scoring::PreviousResult> results;  // newest first, filled from the oldest on
  for (auto path = asked.previous.rbegin(); path != asked.previous.rend(); ++path) {
    ASSESSOR_TRY(const AnswerSheet sheet, load_answers(console, *path, standard));
    const scoring::Score score = scoring::score(standard, sheet, results);
    results.insert(results.begin(), {sheet.period, score.level});
  }
  return results;
}

Result<int> score_file(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(const Standard standard, load_standard(console, asked.standard));
  ASSESSOR_TRY(const AnswerSheet sheet, load_answers(console, asked.answers, standard));
  ASSESSOR_TRY(const auto previous, score_previous(console, asked, standard));
  const scoring::Score score = scoring::score(standard, sheet, previous);
  if (console.json())
    console.print_text(exchange::score_json(standard, score));
  else
    print_score(console, standard, sheet, score);
  return k_done;
}

}  // namespace

Work declare_score(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  syntax.word("--standard", asked->standard, {"file", nullptr, true});
  syntax.word("--answers", asked->answers, {"file", nullptr, true});
  syntax.words("--previous", asked->previous, {"file"});
  return [asked](const Console& console) { return score_file(*asked, console); };
}

}  // namespace assessor::cli
