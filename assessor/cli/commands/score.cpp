#include <memory>

#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/score_text.h"
#include "cli/scored_file.h"
#include "exchange/score_json.h"

namespace assessor::cli {

namespace {

Result<int> print_file(const ScoredFileNames& names, const Console& console) {
  ASSESSOR_TRY(const ScoredFile file, score_file(console, names));
  if (console.json())
    console.print_text(exchange::score_json(file.standard, file.score));
  else
    print_score(console, file.standard, file.sheet, file.score);
  return k_done;
}

}  // namespace

Work declare_score(Syntax& syntax) {
  auto names = std::make_shared<ScoredFileNames>();
  declare_scored_file(syntax, *names);
  return [names](const Console& console) { return print_file(*names, console); };
}

}  // namespace assessor::cli
