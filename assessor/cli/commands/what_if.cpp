#include "cli/commands/what_if.h"

#include <algorithm>
#include <memory>

#include "base/platform/files.h"
#include "cli/exit_code.h"
#include "cli/export_notes.h"
#include "cli/flat_table.h"
#include "cli/rule_words.h"
#include "cli/score_text.h"
#include "cli/scored_file.h"
#include "cli/text_table.h"
#include "cli/typed_values.h"
#include "cli/what_if_gathering.h"
#include "report/report_file.h"
#include "report/report_format.h"

namespace assessor::cli {

namespace {

using exchange::TriedItem;
using scoring::PreparedCriterion;
using scoring::PreparedStandard;

struct Asked {
  ScoredFileNames names;
  std::vector<std::string> points;
  bool gates = false;                             ///< all unmet gates at what they need; points come on top
  std::string out, format = "pdf", paper = "a4";  ///< of the paper; no folder: none
};

std::string allowed_words(const PreparedCriterion& criterion) {
  if (criterion.continuous) return "0–100";
  std::string words;
  for (const scoring::PointStep& step : criterion.steps)
    words += (words.empty() ? "" : ", ") + step.points.shortest();
  return words;
}

/// "KE-02=2". Errors: usage-assignment, criterion-unknown, answer-value.
Result<std::pair<CriterionIndex, Rational>> tried(const PreparedStandard& prepared, const std::string& word) {
  ASSESSOR_TRY(const auto parts, split_assignment(word));
  const auto& [id, typed] = parts;
  const auto found = prepared.standard->criterion_by_id.find(id);
  if (found == prepared.standard->criterion_by_id.end())
    return fail("criterion-unknown", {{"criterion", id}});
  const PreparedCriterion& criterion = prepared.criteria[found->second];
  const auto points = Rational::parse_decimal(typed);
  const bool fits = points && (criterion.step(*points) != nullptr ||
                               (criterion.continuous && *points >= 0 && *points <= 100));
  if (!fits)
    return fail("answer-value",
                {{"criterion", id}, {"value", typed}, {"expected", allowed_words(criterion)}});
  return std::pair(found->second, *points);
}

Result<Trial> tried_in(const Asked& asked, const ScoredFile& file) {
  if (asked.points.empty() && !asked.gates) return fail("usage-missing", {{"option", "--set, --gates"}});
  const PreparedStandard prepared(file.standard);
  scoring::Assumptions together;
  if (asked.gates) together = scoring::gates_met(prepared, file.score);
  for (const std::string& word : asked.points) {
    ASSESSOR_TRY(const auto one, tried(prepared, word));
    together[one.first] = one.second;
  }
  return try_out(prepared, file.sheet, file.score, together, file.previous);
}

FlatCell total_cell(const Console& console, const Standard& standard, const scoring::Score& score) {
  return FlatCell::text(scoring::displayed_total(standard, score), total_words(console, standard, score));
}

std::vector<FlatCell> standing_cells(const Console& console, const Standard& standard,
                                     const scoring::Score& score) {
  return {total_cell(console, standard, score),
          FlatCell::text(score.total ? score.total->fraction() : std::string()),
          FlatCell::text(score.level.value_or(""), reached_words(console, standard, score))};
}

/// A row for each item by itself, the last one for all together.
FlatTable table_of(const Console& console, const Standard& standard, const Trial& trial) {
  FlatTable table({{"criterion"},
                   {"from", true, true, console.say("cli.path.from")},
                   {"to", true, true, console.say("cli.path.to")},
                   {"total", true},
                   {"total_exact", false, false},
                   {"level", false, true, console.say("cli.city.level")}});
  const auto add = [&](std::vector<FlatCell> cells, const scoring::Score& score) {
    for (FlatCell& cell : standing_cells(console, standard, score)) cells.push_back(std::move(cell));
    table.row(std::move(cells));
  };
  for (const TriedItem& item : trial.items) {
    const std::string& id = standard.criteria[item.criterion].id;
    add({FlatCell::text(id, criterion_words(console, standard, id)),
         FlatCell::text(item.from ? item.from->shortest() : std::string()),
         FlatCell::text(item.to.shortest())},
        item.alone);
  }
  add({FlatCell::text("all", console.say("cli.what_if.all")), {}, {}}, trial.all.score);
  return table;
}

void print_words(const Console& console, const ScoredFile& file, const Trial& trial, bool only_gates) {
  print_heading(console, file.standard, file.sheet);
  console.print("");
  console.print(
      console.say("cli.what_if.now", {{"total", total_words(console, file.standard, file.score)},
                                      {"level", reached_words(console, file.standard, file.score)}}));
  console.print("");
  if (trial.items.empty()) return console.print(console.say("cli.what_if.no_gates"));
  for (const std::string& line : table_of(console, file.standard, trial).lines(console)) console.print(line);
  if (only_gates)
    console.print(console.say("cli.what_if.gates",
                              {{"total", total_words(console, file.standard, trial.all.score)},
                               {"level", reached_words(console, file.standard, trial.all.score)}}));
  if (!file.score.next_level) return;
  const std::string next = level_words(console, file.standard, file.score.next_level->id);
  console.print("");
  const char* verdict = trial.all.reaches_next ? "cli.what_if.reaches" : "cli.what_if.remains";
  console.print(console.say(verdict, {{"level", next}}));
  for (const std::string& line : unmet_lines(console, file.standard, trial.all.remains)) console.print(line);
}

/// Whose sheet it is: the organization of the workspace, or the name in the file.
TrialPaper paper_of(const ScoredFile& file, const Trial& trial) {
  TrialPaper paper;
  paper.period = file.opened ? file.period : file.sheet.period;
  paper.organization.name = file.sheet.subject_name;
  if (file.opened) {
    paper.office = file.opened->state().office;
    paper.organization = *file.opened->state().organization(file.organization);
  }
  paper.standard = &file.standard;
  paper.sheet = file.sheet;
  paper.score = file.score;
  paper.trial = trial;
  return paper;
}

/// The path of the file written.
Result<std::string> write_paper(const Asked& asked, const Console& console, const ScoredFile& file,
                                const Trial& trial) {
  const TrialPaper paper = paper_of(file, trial);
  const report::Paper size = asked.paper == "f4" ? report::Paper::f4 : report::Paper::a4;
  const Date date = file.opened ? file.opened->session->today() : file.sheet.date;
  ASSESSOR_TRY(report::Typesetter typesetter, report::Typesetter::create());
  ASSESSOR_TRY(const std::string bytes, report::write_report(paper.document(date, size, console.words()), {},
                                                             report::format_named(asked.format), typesetter));
  const std::string name =
      report::report_file_name(k_trial_paper, paper.organization.name, paper.period, asked.format);
  ASSESSOR_CHECK(make_directories(path_of(asked.out)));
  ASSESSOR_CHECK(report::save_report(path_of(asked.out) / path_of(name), bytes));
  if (file.opened)
    remember_exports(
        console, *file.opened->store,
        {export_note(console, k_trial_paper, paper.organization.name, paper.period, name, bytes)});
  return path_text(path_of(asked.out) / path_of(name));
}

Result<int> print_trial(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(const ScoredFile file, score_file(console, asked.names));
  ASSESSOR_TRY(const Trial trial, tried_in(asked, file));
  std::string path;
  if (!asked.out.empty()) {
    ASSESSOR_TRY(path, write_paper(asked, console, file, trial));
  }
  if (console.json())
    console.print(exchange::what_if_node(file.standard, file.score, trial.all, trial.items));
  else if (asked.names.csv)
    print_csv(console, table_of(console, file.standard, trial));
  else
    print_words(console, file, trial, asked.gates && asked.points.empty());
  if (!path.empty()) console.remark(console.say("cli.what_if.saved", {{"path", path}}));
  return k_done;
}

}  // namespace

Work declare_what_if(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_scored_file(syntax, asked->names);
  declare_scored_csv(syntax, asked->names);
  syntax.words("--set", asked->points, {"points", "what_if_set"});
  syntax.flag("--gates", asked->gates);
  syntax.word("--out", asked->out, {"folder", "what_if_out"});
  syntax.choice("--format", asked->format, {"pdf", "docx", "xlsx", "html", "txt"});
  syntax.choice("--paper", asked->paper, {"a4", "f4"});
  return [asked](const Console& console) { return print_trial(*asked, console); };
}

}  // namespace assessor::cli
