#include <memory>

#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/flat_table.h"
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

std::string exact(const std::optional<Rational>& value) {
  return value ? value->fraction() : std::string();
}

/// One row for each trial: what was changed, from what to what, and the level that follows.
class FlatFirmness {
 public:
  explicit FlatFirmness(const Standard& standard) : m_standard(standard) {}

  void add(const scoring::Firmness& found) {
    row("draws", "", std::to_string(found.draws), std::to_string(found.kept), found.level);
    if (found.span.below) row("below", "", "", found.span.below->total.fraction(), found.span.below->level);
    if (found.span.above) row("above", "", "", found.span.above->total.fraction(), found.span.above->level);
    for (const scoring::WeightFlip& flip : found.weights)
      row("weight", m_standard.sections[flip.section].id, flip.weight.fraction(), flip.at.fraction(),
          flip.level);
    for (const scoring::ItemFlip& flip : found.items)
      row("item", m_standard.criteria[flip.criterion].id, exact(flip.from), flip.to.fraction(), flip.level);
    for (const scoring::LeftOut& left : found.left_out)
      row("left-out", m_standard.criteria[left.criterion].id, "", exact(left.total), left.level);
    bounds("unanswered", found.unanswered);
    bounds("not-applicable", found.not_applicable);
  }

  const FlatTable& table() const { return m_table; }

 private:
  void row(const std::string& trial, const std::string& subject, const std::string& from,
           const std::string& to, const std::optional<std::string>& level) {
    m_table.row({FlatCell::text(trial), FlatCell::text(subject), FlatCell::text(from), FlatCell::text(to),
                 FlatCell::text(level.value_or(""))});
  }

  void bounds(const std::string& trial, const scoring::Bounds& found) {
    if (!found.worst || !found.best) return;
    row(trial, "lowest", "", found.worst->fraction(), found.level_worst);
    row(trial, "highest", "", found.best->fraction(), found.level_best);
  }

  const Standard& m_standard;
  FlatTable m_table{{{"trial"}, {"subject"}, {"from"}, {"to"}, {"level"}}};
};

Result<int> print_firmness(const ScoredFileNames& names, const Console& console) {
  ASSESSOR_TRY(const ScoredFile file, score_file(console, names));
  const scoring::PreparedStandard prepared(file.standard);
  const auto found = scoring::firmness(prepared, file.sheet, file.score, file.previous);
  if (console.json()) {
    console.print_text(exchange::firmness_json(file.standard, file.score, found));
    return k_done;
  }
  if (names.csv) {
    FlatFirmness flat(file.standard);
    if (found) flat.add(*found);
    print_csv(console, flat.table());
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
  declare_scored_csv(syntax, *names);
  return [names](const Console& console) { return print_firmness(*names, console); };
}

}  // namespace assessor::cli
