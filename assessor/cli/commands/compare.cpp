#include <algorithm>
#include <memory>

#include "base/text.h"
#include "cli/commands/commands.h"
#include "cli/compare_city.h"
#include "cli/compare_text.h"
#include "cli/exit_code.h"
#include "cli/flat_table.h"
#include "cli/line_choice.h"
#include "cli/scored_file.h"
#include "cli/standard_files.h"
#include "exchange/score_json.h"
#include "scoring/compare.h"
#include "scoring/display.h"
#include "session/line_words.h"

namespace assessor::cli {

namespace {

using exchange::JsonNode;
using scoring::ComparedNumber;
using session::ReferenceLine;

struct Asked {
  ScoredFileNames names;
  LinesAsked beside;
};

Result<std::vector<Rated>> rated_files(const Asked& asked, const Standard& standard, const Console& console) {
  if (asked.beside.lines.empty()) return fail("usage-missing", {{"option", "--benchmark"}});
  if (!asked.beside.peers.empty()) return fail("usage-needs-workspace", {{"option", "--peer"}});
  std::vector<Rated> lines;
  for (const std::string& path : asked.beside.lines) {
    ASSESSOR_TRY(AnswerSheet sheet, load_answers(console, path, standard));
    if (!sheet.benchmark || !sheet.benchmark->consent)
      console.remark(console.say("cli.compare.no_consent", {{"path", path}}));
    scoring::Score score = scoring::score(standard, sheet);
    lines.push_back({std::move(sheet), std::move(score)});
  }
  return lines;
}

Rated rated_line(const Console& console, const Standard& standard, const ReferenceLine& line) {
  Rated rated{{}, line.score != nullptr ? *line.score : line.make()};
  rated.sheet.subject_id = line.key;
  rated.sheet.subject_name = session::line_words(line, standard, console.words());
  if (line.practices != nullptr) rated.sheet.benchmark = *line.practices;
  return rated;
}

/// Lines of the workspace: those asked for, else all.
Result<std::vector<Rated>> rated_lines(const Asked& asked, const ScoredFile& file,
                                       const session::Overview& overview, const Console& console) {
  const session::Session& session = *file.opened->session;
  session::Peers peers = session::peers_of(session.state(), overview, file.organization);
  ASSESSOR_TRY(const auto left_out, peers_left_out(session.state(), peers, asked.beside.peers));
  const session::OrganizationRow* own = overview.row(file.organization);
  std::vector<ReferenceLine> lines;
  if (own != nullptr && own->score != nullptr)
    lines = session::reference_lines(session, overview, *own, session::without(std::move(peers), left_out));
  std::vector<Rated> rated;
  for (const std::string& typed : asked.beside.lines) {
    ASSESSOR_TRY(const ReferenceLine* line, find_line(lines, typed));
    rated.push_back(rated_line(console, file.standard, *line));
  }
  if (asked.beside.lines.empty())
    for (const ReferenceLine& line : lines) rated.push_back(rated_line(console, file.standard, line));
  return rated;
}

std::string exact(const std::optional<Rational>& value) {
  return value ? value->fraction() : std::string();
}

/// One row for each number and line: easy to pivot.
FlatTable flat(const Standard& standard, const scoring::Score& own, const std::vector<Rated>& lines,
               const std::optional<CityBeside>& city) {
  FlatTable table({{"kind"},
                   {"id"},
                   {"line_id"},
                   {"line"},
                   {"own_exact"},
                   {"line_exact"},
                   {"gap_exact"},
                   {"organizations"}});
  std::vector<const scoring::Score*> scores;
  for (const Rated& line : lines) scores.push_back(&line.score);
  const scoring::Comparison comparison = scoring::compare(own, scores);
  const auto add = [&](const char* kind, const std::string& id, const ComparedNumber& number) {
    for (std::size_t i = 0; i < lines.size(); ++i)
      table.row({FlatCell::text(kind), FlatCell::text(id), FlatCell::text(lines[i].sheet.subject_id),
                 FlatCell::text(lines[i].sheet.subject_name), FlatCell::text(exact(number.own)),
                 FlatCell::text(exact(number.benchmarks[i])), FlatCell::text(exact(number.gap(i))),
                 FlatCell::text("")});
  };
  add("total", "", comparison.total);
  for (SectionIndex i = 0; i < standard.sections.size(); ++i)
    add("section", standard.sections[i].id, comparison.sections[i]);
  for (CriterionIndex i = 0; i < standard.criteria.size(); ++i)
    add("criterion", standard.criteria[i].id, comparison.criteria[i]);
  if (city) add_city_rows(table, standard, comparison, *city);
  return table;
}

void print(const Asked& asked, const ScoredFile& file, const std::vector<Rated>& lines,
           const std::optional<CityBeside>& city, const Console& console) {
  if (!console.json() && !asked.names.csv)
    return print_comparison(console, file.standard, {file.sheet, file.score}, lines, city);
  if (!console.json()) return print_csv(console, flat(file.standard, file.score, lines, city));
  std::vector<exchange::Compared> compared;
  for (const Rated& line : lines) compared.push_back({line.sheet, line.score});
  JsonNode root = exchange::compare_json(file.standard, file.score, compared);
  if (city) root.add("x-city", city_node(file.standard, *city));
  console.print(root);
}

Result<int> compare(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(const ScoredFile file, score_file(console, asked.names));
  if (file.opened == nullptr) {
    ASSESSOR_TRY(const auto lines, rated_files(asked, file.standard, console));
    print(asked, file, lines, std::nullopt, console);
    return k_done;
  }
  const session::Overview overview = session::build_overview(*file.opened->session, file.period);
  ASSESSOR_TRY(const auto lines, rated_lines(asked, file, overview, console));
  print(asked, file, lines, city_beside(overview, file.standard), console);
  return k_done;
}

}  // namespace

Work declare_compare(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_scored_file(syntax, asked->names);
  declare_scored_csv(syntax, asked->names);
  declare_lines(syntax, asked->beside, "compare_benchmark");
  return [asked](const Console& console) { return compare(*asked, console); };
}

}  // namespace assessor::cli
