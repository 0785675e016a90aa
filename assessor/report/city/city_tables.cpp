#include <algorithm>

#include <fmt/format.h>

#include "report/city/city_counts.h"
#include "scoring/display.h"

namespace assessor::report {

namespace {

constexpr const char* k_nothing = "–";

std::string stage_words(const CityScript& script, const CityRow& row) {
  if (row.standard == nullptr) return script.say("report.city.not_begun");
  const std::string& id = row.stage.empty() ? row.open_stage : row.stage;
  const Stage* stage = row.standard->stage(id);
  const std::string title = stage == nullptr ? id : script.in_language(stage->title);
  if (!row.stage.empty()) return title;
  if (title.empty()) return script.say("report.city.not_begun");
  const std::string percent = script.format.percent(row.open_completeness * 100);
  return script.say("report.city.filling", {{"stage", title}, {"percent", percent}});
}

std::string unmet_codes(const CityRow& row) {
  std::vector<std::string> codes;
  if (row.score == nullptr) return k_nothing;
  for (const CriterionIndex index : row.score->unmet_gates)
    codes.push_back(row.standard->criteria[index].code);
  return codes.empty() ? k_nothing : joined(codes, ", ");
}

std::string score_words(const CityScript& script, const CityRow& row) {
  if (row.score == nullptr) return k_nothing;
  const std::string shown = scoring::displayed_total(*row.standard, *row.score);
  return shown.empty() ? k_nothing : script.format.decimal(shown);
}

/// The next level and how many of its conditions are still open.
std::string next_words(const CityScript& script, const CityRow& row) {
  if (row.score == nullptr || !row.score->next_level) return k_nothing;
  const Level* next = row.standard->level(row.score->next_level->id);
  return next == nullptr ? k_nothing : script.in_language(next->title);
}

/// A share would tell a hidden count.
Row level_row(const CityScript& script, const std::string& title, scoring::ToldCount count) {
  const auto all = static_cast<int>(script.input.rows.size());
  const std::string part =
      count && all > 0 ? script.format.percent(Rational::ratio(100 * *count, all)) : k_nothing;
  const std::string words = out_of(script, told_words(script, count), fmt::to_string(all));
  return {Row::Kind::body, {{plain(title)}, {plain(words)}, {plain(part)}}};
}

/// What is measured, how many organizations it counts, and the five numbers of its spread.
Row spread_row(const CityScript& script, Row::Kind kind, const std::string& code, const std::string& title,
               const scoring::Distribution& spread) {
  const std::string counted = told_words(script, told_beside(script, static_cast<int>(spread.count)));
  const std::string all = fmt::to_string(script.input.rows.size());
  Row row{kind, {{bold(code)}, {plain(title)}, {plain(out_of(script, counted, all))}}};
  for (const Rational& value :
       {spread.lowest, spread.lower_quartile, spread.median, spread.upper_quartile, spread.highest})
    row.cells.push_back({plain(script.format.number(value, 2))});
  return row;
}

/// Too few count: the row says so, and no number tells who is who.
Row suppressed_row(const CityScript& script, const std::string& code, const std::string& title) {
  constexpr int k_numbers = 6;
  return {Row::Kind::body,
          {{bold(code)}, {plain(title)}, {muted(script.say("report.city.suppressed")), k_numbers}}};
}

/// A list of names tells its number, too.
scoring::ToldTraining told_of(const CityScript& script, const CityTopic& topic) {
  return scoring::told_training(
      script.input.hides_names, told_groups(script),
      {topic.rated, static_cast<int>(topic.learners.size()), static_cast<int>(topic.teachers.size())});
}

}  // namespace

std::string level_words(const CityScript& script, const CityRow& row) {
  const Level* level =
      row.score != nullptr && row.score->level ? row.standard->level(*row.score->level) : nullptr;
  return level == nullptr ? k_nothing : script.in_language(level->title);
}

void add_city_table(CityScript& script) {
  Table table;
  table.columns = {number_column(script, "report.number_sign"),
                   {script.say("report.identity.organization"), Column::Width::share, 2},
                   {script.say("report.identity.stage"), Column::Width::share, 1.3},
                   number_column(script, "report.fact.score"),
                   {script.say("report.fact.level"), Column::Width::share, 1},
                   {script.say("report.city.unmet_gates"), Column::Width::share, 1.1},
                   {script.say("report.city.next_level"), Column::Width::share, 1}};
  int number = 0;
  for (const CityRow& row : script.input.rows)
    table.rows.push_back({Row::Kind::body,
                          {{plain(fmt::to_string(++number))},
                           {bold(row.name)},
                           {plain(stage_words(script, row))},
                           {plain(score_words(script, row))},
                           {plain(level_words(script, row))},
                           {plain(unmet_codes(row))},
                           {plain(next_words(script, row))}}});
  if (table.rows.empty()) return script.paragraph("report.city.nobody");
  script.add(std::move(table));
}

void add_city_levels(CityScript& script) {
  Table table;
  table.columns = {{script.say("report.fact.level")},
                   number_column(script, "report.city.organizations"),
                   number_column(script, "report.city.part")};
  const auto counts = told_levels(script);
  const auto& levels = script.standard.levels;
  for (std::size_t i = 0; i < levels.size(); ++i)
    table.rows.push_back(level_row(script, script.in_language(levels[i].title), counts[i]));
  table.rows.push_back(level_row(script, script.say("report.city.no_level"), counts.back()));
  const std::string all = fmt::to_string(script.input.rows.size());
  table.rows.push_back(
      {Row::Kind::total, {{plain(script.say("report.completeness.total"))}, {plain(all)}, {}}});
  script.add(std::move(table));
  add_hidden_note(script);
}

void add_city_sections(CityScript& script) {
  if (script.input.rows.empty()) return script.paragraph("report.comparison.remark");
  Table table;
  table.columns = {
      {script.say("report.code"), Column::Width::fit},     {script.say("report.section")},
      number_column(script, "report.city.counted"),        number_column(script, "report.city.lowest"),
      number_column(script, "report.city.quartile"),       number_column(script, "report.city.median"),
      number_column(script, "report.city.upper_quartile"), number_column(script, "report.city.highest")};
  for (std::size_t i = 0; i < script.input.sections.size(); ++i) {
    const Section& section = script.standard.sections[script.standard.top_sections[i]];
    const std::string& title = script.in_language(section.title);
    const auto& spread = script.input.sections[i];
    table.rows.push_back(spread ? spread_row(script, Row::Kind::body, section.code, title, *spread)
                                : suppressed_row(script, section.code, title));
  }
  if (script.input.total)
    table.rows.push_back(
        spread_row(script, Row::Kind::total, "", script.say("report.total"), *script.input.total));
  if (table.rows.empty()) return script.paragraph("report.comparison.remark");
  script.add(std::move(table));
  add_hidden_note(script);
  script.add(Paragraph{muted(script.say("report.city.quartile_remark")), TextRole::small});
}

void add_city_gates(CityScript& script) {
  Table table;
  table.columns = {{script.say("report.code"), Column::Width::fit},
                   {script.say("report.gates.gate")},
                   number_column(script, "report.city.unmet")};
  for (const CityGate& gate : script.input.gates) {
    const Criterion& criterion = script.standard.criteria[gate.criterion];
    table.rows.push_back({Row::Kind::body,
                          {{bold(criterion.code)},
                           {plain(script.in_language(criterion.text))},
                           {plain(out_of(script, gate.unmet, gate.applicable))}}});
  }
  if (table.rows.empty()) return script.paragraph("report.city.no_unmet_gates");
  script.add(std::move(table));
  add_hidden_note(script);
}

void add_training_topics(CityScript& script) {
  Table table;
  table.columns = {{script.say("report.code"), Column::Width::fit},
                   {script.say("report.training.topic"), Column::Width::share, 1.2},
                   number_column(script, "report.training.count"),
                   {script.say("report.training.learners"), Column::Width::share, 2.4},
                   {script.say("report.training.teachers"), Column::Width::share, 0.8}};
  for (const CityTopic& topic : script.input.topics) {
    const Criterion& criterion = script.standard.criteria[topic.criterion];
    Inline title = bold(script.in_language(criterion.short_title));
    if (topic.gate) title = title + plain(" " + script.say("report.coaching.gate"));
    title = title + plain("\n" + script.in_language(criterion.text));
    const scoring::ToldTraining told = told_of(script, topic);
    table.rows.push_back(
        {Row::Kind::body,
         {{bold(criterion.code)},
          {std::move(title)},
          {plain(out_of(script, told_words(script, told.learners), told_words(script, told.rated)))},
          {plain(name_words(script, topic.learners, told.learners))},
          {plain(name_words(script, topic.teachers, told.teachers))}}});
  }
  if (table.rows.empty()) return script.paragraph("report.training.nothing");
  script.add(std::move(table));
  add_hidden_note(script);
}

void add_training_invited(CityScript& script) {
  Bullets list{{}, true};
  for (const std::string& name : script.input.invited) list.items.push_back(plain(name));
  if (list.items.empty()) return script.paragraph("report.training.nothing");
  script.add(std::move(list));
}

}  // namespace assessor::report
