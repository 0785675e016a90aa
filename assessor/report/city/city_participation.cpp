// How far the organizations came, and whom they serve where.

#include <algorithm>

#include <fmt/format.h>

#include "report/city/city_counts.h"

namespace assessor::report {

namespace {

constexpr const char* k_nothing = "–";

Row step_row(const std::string& title, const std::string& opened, const std::string& sent) {
  return {Row::Kind::body, {{plain(title)}, {plain(opened)}, {plain(sent)}}};
}

/// Nobody there stands out also in grey.
Cell provider_cell(const CityScript& script, int count) {
  return {count == 0 ? bold("0") : plain(count_words(script, count))};
}

/// A kelurahan that nobody serves says so in words.
Cell kelurahan_cell(const CityScript& script, const CityCoverage::Row& row) {
  if (row.served) return {plain(row.kelurahan)};
  return {plain(row.kelurahan + " – ") + bold(script.say("report.coverage.no_provider"))};
}

/// What the rows are: all of the city, or only those that somebody named.
void add_reach(CityScript& script, const CityCoverage& coverage) {
  if (!coverage.list_known) return script.paragraph("report.coverage.no_list");
  const auto unserved =
      static_cast<std::size_t>(std::ranges::count(coverage.rows, false, &CityCoverage::Row::served));
  script.add(Paragraph{
      bold(script.say("report.coverage.unserved", {{"unserved", fmt::to_string(unserved)},
                                                   {"kelurahan", fmt::to_string(coverage.rows.size())}})),
      TextRole::body, Align::left, true});
}

std::size_t gaps_in(const CityCoverage& coverage) {
  std::size_t gaps = 0;
  for (const CityCoverage::Row& row : coverage.rows)
    gaps += static_cast<std::size_t>(std::ranges::count(row.by_field, 0));
  return gaps;
}

}  // namespace

void add_city_funnel(CityScript& script) {
  const CityFunnel& funnel = script.input.funnel;
  if (funnel.registered == 0) return script.paragraph("report.city.nobody");
  const auto counted = [&](scoring::ToldCount count) { return told_words(script, count); };
  add_opening(script, funnel.begun ? "report.funnel.opening" : "report.funnel.registered_only",
              {{"registered", counted(funnel.registered)}, {"begun", counted(funnel.begun)}});
  Table table;
  table.columns = {{script.say("report.funnel.step")},
                   number_column(script, "report.funnel.opened"),
                   number_column(script, "report.funnel.sent")};
  table.rows.push_back(
      step_row(script.say("report.funnel.registered"), counted(funnel.registered), k_nothing));
  table.rows.push_back(step_row(script.say("report.funnel.begun"), counted(funnel.begun), k_nothing));
  for (const CityFunnel::Step& step : funnel.steps)
    table.rows.push_back(step_row(script.in_language(script.standard.stages[step.stage].title),
                                  counted(step.opened), counted(step.sent)));
  script.add(std::move(table));
  add_hidden_note(script);
}

void add_city_coverage(CityScript& script) {
  const CityCoverage& coverage = script.input.coverage;
  if (coverage.rows.empty()) return script.paragraph("report.coverage.nothing");
  const std::size_t pairs = coverage.rows.size() * coverage.fields.size();
  add_opening(script, "report.coverage.opening",
              {{"kelurahan", fmt::to_string(coverage.rows.size())},
               {"fields", fmt::to_string(coverage.fields.size())},
               {"gaps", fmt::to_string(gaps_in(coverage))},
               {"pairs", fmt::to_string(pairs)},
               {"count", fmt::to_string(script.input.rows.size())}});
  add_reach(script, coverage);
  Table table;
  table.columns = {{script.say("report.coverage.kelurahan"), Column::Width::share, 1.8}};
  for (const Text& field : coverage.fields) table.columns.push_back(narrow_column(script.in_language(field)));
  table.columns.push_back(narrow_column(script.say("report.coverage.without_field")));
  for (const CityCoverage::Row& row : coverage.rows) {
    Row shown{Row::Kind::body, {kelurahan_cell(script, row)}};
    for (const int count : row.by_field) shown.cells.push_back(provider_cell(script, count));
    shown.cells.push_back({plain(count_words(script, row.without_field))});
    table.rows.push_back(std::move(shown));
  }
  script.add(std::move(table));
}

}  // namespace assessor::report
