#include <memory>

#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/score_text.h"
#include "cli/scored_file.h"
#include "exchange/firmness_json.h"
#include "i18n/firmness_words.h"

namespace assessor::cli {

namespace {

void print_words(const Console& console, const i18n::FirmnessWords& words) {
  console.print(words.verdict + ". " + words.summary);
  for (const i18n::FirmnessPart& part : words.parts) {
    console.print("");
    console.print(part.title);
    for (const i18n::FirmnessLine& line : part.lines) console.print("  " + line.words);
  }
}

Result<int> print_firmness(const ScoredFileNames& names, const Console& console) {
  ASSESSOR_TRY(const ScoredFile file, score_file(console, names));
  const scoring::PreparedStandard prepared(file.standard);
  const auto found = scoring::firmness(prepared, file.sheet, file.score, file.previous);
  if (console.json()) {
    console.print_text(exchange::firmness_json(file.standard, file.score, found));
    return k_done;
  }
  print_heading(console, file.standard, file.sheet);
  console.print("");
  if (found)
    print_words(console, i18n::firmness_words(file.standard, file.score, *found, console.words()));
  else
    console.print(console.say("firmness.none"));
  return k_done;
}

}  // namespace

Work declare_firmness(Syntax& syntax) {
  auto names = std::make_shared<ScoredFileNames>();
  declare_scored_file(syntax, *names);
  return [names](const Console& console) { return print_firmness(*names, console); };
}

}  // namespace assessor::cli
