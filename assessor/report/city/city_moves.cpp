// Levels of two periods, from which to which.

#include <fmt/format.h>

#include "report/city/city_counts.h"

namespace assessor::report {

namespace {

/// "Siap Diajukan", "Tanpa tingkat", "Baru" or "Keluar".
std::string state_words(const CityScript& script, std::size_t state, bool before) {
  const auto& levels = script.standard.levels;
  if (state < levels.size()) return script.in_language(levels[state].title);
  if (state == levels.size()) return script.say("report.moves.no_level");
  return script.say(before ? "report.moves.new" : "report.moves.left");
}

using Told = std::vector<std::vector<scoring::ToldCount>>;

/// "12 (60%)": a share only of a row long enough, and only beside the sum of the row, which it would tell.
std::string move_words(const CityScript& script, const scoring::TransitionMatrix& matrix, const Told& told,
                       std::size_t from, std::size_t to) {
  const scoring::ToldCount count = told[from][to];
  const std::string words = told_words(script, count);
  const auto share = matrix.row_share(from, to);
  if (count == 0 || !share || !scoring::told_sum(told[from])) return words;
  return script.say("report.moves.share",
                    {{"count", words}, {"percent", script.format.percent(*share * Rational(100))}});
}

Row from_row(const CityScript& script, const scoring::TransitionMatrix& matrix, const Told& told,
             std::size_t from) {
  Row row{Row::Kind::body, {{bold(state_words(script, from, true))}}};
  for (std::size_t to = 0; to < told[from].size(); ++to) {
    Inline words = plain(move_words(script, matrix, told, from, to));
    if (told[from][to] == 0) words = muted("0");
    if (from == to && told[from][to] != 0) words = bold(flat(words));
    row.cells.push_back({std::move(words)});
  }
  row.cells.push_back({bold(told_words(script, scoring::told_sum(told[from])))});
  return row;
}

Row sum_row(const CityScript& script, const Told& told, int total) {
  Row row{Row::Kind::total, {{plain(script.say("report.completeness.total"))}}};
  for (std::size_t to = 0; to < told.size(); ++to) {
    std::vector<scoring::ToldCount> parts;
    for (const auto& cells : told) parts.push_back(cells[to]);
    row.cells.push_back({plain(told_words(script, scoring::told_sum(parts)))});
  }
  row.cells.push_back({plain(told_words(script, told_beside(script, total)))});
  return row;
}

void add_words(CityScript& script, const CityMoves& moves) {
  const auto counted = [](int count) { return fmt::to_string(count); };
  // Sums over the matrix would tell what is hidden in it.
  if (script.input.hides_names)
    return add_opening(script, "report.moves.units",
                       {{"before", moves.from},
                        {"period", moves.to},
                        {"units", told_words(script, told_beside(script, moves.matrix.total()))}});
  add_opening(script, "report.moves.counts",
              {{"before", moves.from},
               {"period", moves.to},
               {"units", counted(moves.matrix.total())},
               {"stayed", counted(moves.stayed)},
               {"up", counted(moves.up)},
               {"down", counted(moves.down)},
               {"new", counted(moves.fresh)},
               {"left", counted(moves.left)},
               {"without_level", counted(moves.without_level)}});
  add_opening(script, "report.moves.own",
              {{"before", moves.from},
               {"period", moves.to},
               {"own_before", counted(moves.own_before)},
               {"own_after", counted(moves.own_after)}});
  if (moves.standards_differ) add_opening(script, "report.moves.differ");
}

}  // namespace

void add_city_moves(CityScript& script) {
  if (!script.input.moves) return script.paragraph("report.moves.first");
  const CityMoves& moves = *script.input.moves;
  if (!moves.same_levels)
    return script.paragraph("report.moves.levels_differ", {{"before", moves.from}, {"period", moves.to}});
  add_words(script, moves);
  const std::size_t states = script.standard.levels.size() + 2;
  Table table;
  table.columns = {{script.say("report.moves.from"), Column::Width::share, 1.7}};
  for (std::size_t to = 0; to < states; ++to)
    table.columns.push_back(narrow_column(state_words(script, to, false)));
  table.columns.push_back(narrow_column(script.say("report.completeness.total")));
  const Told told = scoring::told_cells(script.input.hides_names, moves.matrix);
  for (std::size_t from = 0; from < states; ++from)
    table.rows.push_back(from_row(script, moves.matrix, told, from));
  table.rows.push_back(sum_row(script, told, moves.matrix.total()));
  script.add(std::move(table));
  add_hidden_note(script);
  script.add(Paragraph{
      muted(script.say("report.moves.remark", {{"count", fmt::to_string(scoring::k_smallest_row)}})),
      TextRole::small});
}

}  // namespace assessor::report
