#include <memory>

#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/flat_table.h"
#include "cli/rule_words.h"
#include "cli/score_text.h"
#include "cli/scored_file.h"
#include "cli/text_table.h"
#include "exchange/path_json.h"

namespace assessor::cli {

namespace {

class PathText {
 public:
  PathText(const Console& console, const scoring::PreparedStandard& prepared, const ScoredFile& file)
      : m_console(console), m_prepared(prepared), m_file(file) {}

  void print(const scoring::CheapestPaths& paths) const {
    print_heading(m_console, m_file.standard, m_file.sheet);
    m_console.print("");
    if (paths.ways.empty()) return m_console.print(m_console.say("cli.path.none"));
    const std::string next = level_words(m_console, m_file.standard, m_file.score.next_level->id);
    m_console.print(m_console.say(paths.proven ? "cli.path.proven" : "cli.path.enough", {{"level", next}}));
    for (std::size_t i = 0; i < paths.ways.size(); ++i) print_way(paths.ways[i], i + 1);
  }

 private:
  void print_way(const scoring::Way& way, std::size_t number) const {
    const scoring::Score& after = way.path.steps.empty() ? m_file.score : way.path.steps.back().after;
    m_console.print("");
    m_console.print(
        m_console.say("cli.path.way", {{"number", std::to_string(number)},
                                       {"effort", std::to_string(way.effort)},
                                       {"total", total_words(m_console, m_file.standard, after)}}));
    TextTable table({{m_console.say("cli.compare.criterion")},
                     {m_console.say("cli.path.from"), true},
                     {m_console.say("cli.path.to"), true},
                     {m_console.say("cli.path.effort"), true},
                     {m_console.say("cli.path.gain"), true}});
    for (const scoring::PathStep& step : way.path.steps) table.row(cells_of(step));
    for (const std::string& line : table.lines()) m_console.print(line);
    if (!way.path.arrives) m_console.print("  " + m_console.say("cli.path.not_enough"));
    for (const std::string& line : unmet_lines(m_console, m_file.standard, way.path.remains))
      m_console.print("  " + line);
  }

  std::string item_of(const scoring::PathStep& at) const {
    const auto& criteria = m_file.standard.criteria;
    std::string first;
    for (const CriterionIndex index : at.waits_for)
      first += (first.empty() ? "" : ", ") + criteria[index].code;
    const std::string item = criterion_words(m_console, m_file.standard, criteria[at.step.criterion].id);
    return first.empty() ? item : item + m_console.say("cli.path.after", {{"items", first}});
  }

  std::vector<std::string> cells_of(const scoring::PathStep& at) const {
    const i18n::Format& format = m_console.format();
    const scoring::Step& step = at.step;
    return {item_of(at), step.from ? format.exact(*step.from) : m_console.say("cli.nothing"),
            format.exact(step.target), std::to_string(scoring::effort_of(m_prepared, m_file.score, step)),
            format.signed_number(step.gain, m_file.standard.scoring.decimals)};
  }

  const Console& m_console;
  const scoring::PreparedStandard& m_prepared;
  const ScoredFile& m_file;
};

/// The steps of the JSON, each with the number of its way and that way's effort.
FlatTable flat(const exchange::JsonNode& path) {
  const std::vector<std::string> keys{"criterion", "from",          "to",         "reason",
                                      "effort",    "evidence_only", "gain_exact", "total_exact"};
  std::vector<FlatColumn> columns{{"way"}, {"way_effort"}, {"arrives"}};
  for (const std::string& key : keys) columns.push_back({key});
  FlatTable table(std::move(columns));
  const auto& ways = path.member("ways")->children;
  for (std::size_t i = 0; i < ways.size(); ++i)
    for (const exchange::JsonNode& step : ways[i].member("steps")->children) {
      std::vector<FlatCell> cells{FlatCell::whole(static_cast<std::int64_t>(i) + 1),
                                  {*ways[i].member("effort"), {}},
                                  {*ways[i].member("arrives"), {}}};
      for (const std::string& key : keys) cells.push_back({*step.member(key), {}});
      table.row(std::move(cells));
    }
  return table;
}

Result<int> print_path(const ScoredFileNames& names, const Console& console) {
  ASSESSOR_TRY(const ScoredFile file, score_file(console, names));
  const scoring::PreparedStandard prepared(file.standard);
  const auto paths = scoring::cheapest_paths(prepared, file.sheet, file.score, file.previous);
  if (console.json())
    console.print_text(exchange::path_json(prepared, file.score, paths));
  else if (names.csv)
    print_csv(console, flat(exchange::path_node(prepared, file.score, paths)));
  else
    PathText(console, prepared, file).print(paths);
  return k_done;
}

}  // namespace

Work declare_path(Syntax& syntax) {
  auto names = std::make_shared<ScoredFileNames>();
  declare_scored_file(syntax, *names);
  declare_scored_csv(syntax, *names);
  return [names](const Console& console) { return print_path(*names, console); };
}

}  // namespace assessor::cli
