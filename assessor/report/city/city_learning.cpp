// Who can teach whom, who sits with whom, and in which range an organization stands.

#include <fmt/format.h>

#include "report/city/city_counts.h"
#include "scoring/display.h"
#include "scoring/weight_draws.h"

namespace assessor::report {

namespace {

const std::string& name_of(const CityScript& script, std::size_t row) {
  return script.input.rows[row].name;
}

std::string total_words(const CityScript& script, std::size_t row) {
  const CityRow& shown = script.input.rows[row];
  if (shown.score == nullptr) return "–";
  const std::string total = scoring::displayed_total(*shown.standard, *shown.score);
  return total.empty() ? "–" : script.format.decimal(total);
}

/// "Rumah Belajar Seroja (91,11); …".
std::string people_words(const CityScript& script, const std::vector<CityLesson::Who>& people) {
  std::vector<std::string> words;
  for (const CityLesson::Who& one : people) {
    const std::string percent = scoring::displayed_percent(script.standard, one.percent / Rational(100));
    words.push_back(fmt::format("{} ({})", name_of(script, one.row), script.format.decimal(percent)));
  }
  return joined(words, "; ");
}

std::string between(const scoring::RankInterval& rank) {
  return rank.best == rank.worst ? fmt::to_string(rank.best) : fmt::format("{}–{}", rank.best, rank.worst);
}

}  // namespace

void add_city_teaching(CityScript& script) {
  if (script.input.lessons.empty()) return script.paragraph("report.teaching.nothing");
  Table table;
  table.columns = {{script.say("report.section"), Column::Width::share, 1},
                   {script.say("report.teaching.teachers"), Column::Width::share, 1.4},
                   {script.say("report.teaching.learners"), Column::Width::share, 2.2}};
  for (const CityLesson& lesson : script.input.lessons) {
    const Section& section = script.standard.sections[lesson.section];
    const Text& title = section.short_title.empty() ? section.title : section.short_title;
    table.rows.push_back({Row::Kind::body,
                          {{bold(section.code + " ") + plain(script.in_language(title))},
                           {plain(people_words(script, lesson.teachers))},
                           {plain(people_words(script, lesson.learners))}}});
  }
  script.add(std::move(table));
}

void add_city_seating(CityScript& script) {
  const auto& tables = script.input.seating;
  std::size_t guests = 0;
  for (const auto& seats : tables) guests += seats.size();
  if (guests == 0) return script.paragraph("report.seating.nothing");
  add_opening(
      script, "report.seating.opening",
      {{"guests", count_words(script, static_cast<int>(guests))}, {"tables", fmt::to_string(tables.size())}});
  Table table;
  table.columns = {{script.say("report.identity.organization")}, number_column(script, "report.fact.score")};
  for (std::size_t i = 0; i < tables.size(); ++i) {
    const std::string title = script.say("report.seating.table", {{"number", fmt::to_string(i + 1)}});
    table.rows.push_back({Row::Kind::group, {{bold(title), 2}}});
    for (const std::size_t guest : tables[i])
      table.rows.push_back(
          {Row::Kind::body, {{plain(name_of(script, guest))}, {plain(total_words(script, guest))}}});
  }
  script.add(std::move(table));
}

void add_city_ranks(CityScript& script) {
  const auto& ranks = script.input.ranks;
  if (ranks.size() < scoring::k_smallest_group) return script.paragraph("report.ranks.nothing");
  add_opening(script, "report.ranks.opening",
              {{"count", fmt::to_string(ranks.size())},
               {"draws", script.format.whole(scoring::k_rank_draws)},
               {"seed", fmt::to_string(scoring::k_weight_seed)}});
  Table table;
  table.columns = {{script.say("report.identity.organization")},
                   number_column(script, "report.fact.score"),
                   number_column(script, "report.ranks.by_blanks"),
                   number_column(script, "report.ranks.by_weights")};
  for (const CityRank& rank : ranks)
    table.rows.push_back({Row::Kind::body,
                          {{plain(name_of(script, rank.row))},
                           {plain(total_words(script, rank.row))},
                           {plain(between(rank.by_bounds))},
                           {plain(between(rank.by_weights))}}});
  script.add(std::move(table));
}

}  // namespace assessor::report
