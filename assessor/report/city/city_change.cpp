// Medians of two periods over the items that ask the same in both.

#include "report/city/city_counts.h"
#include "report/figures/city_slope.h"

namespace assessor::report {

namespace {

constexpr double k_width = 480;
constexpr const char* k_nothing = "–";

Row change_row(const CityScript& script, Row::Kind kind, const std::string& code, const std::string& title,
               const CityDevelopment::Line& line) {
  const auto number = [&](const std::optional<Rational>& value) {
    return value ? script.format.number(*value, 2) : std::string(k_nothing);
  };
  Row row{kind, {{bold(code)}, {plain(title)}}};
  for (const auto& median : {line.median_before, line.median_after})
    row.cells.push_back({plain(number(median))});
  for (const scoring::ToldCount count : {line.rose, line.stayed, line.fell, line.compared})
    row.cells.push_back({plain(told_words(script, count))});
  return row;
}

void add_table(CityScript& script, const CityDevelopment& change) {
  Table table;
  table.columns = {{script.say("report.code"), Column::Width::fit},
                   {script.say("report.section")},
                   {change.items.before, Column::Width::fit, 1, Align::right},
                   {change.items.period, Column::Width::fit, 1, Align::right},
                   number_column(script, "report.change.rose"),
                   number_column(script, "report.change.stayed"),
                   number_column(script, "report.change.fell"),
                   number_column(script, "report.change.compared")};
  for (std::size_t i = 1; i < change.lines.size(); ++i) {
    const Section& section = script.standard.sections[script.standard.top_sections[i - 1]];
    table.rows.push_back(change_row(script, Row::Kind::body, section.code, script.in_language(section.title),
                                    change.lines[i]));
  }
  table.rows.push_back(
      change_row(script, Row::Kind::total, "", script.say("report.total"), change.lines.front()));
  script.add(std::move(table));
}

}  // namespace

void add_city_change(CityScript& script) {
  if (!script.input.change) return script.paragraph("report.moves.first");
  const CityDevelopment& change = *script.input.change;
  const i18n::Params periods{{"before", change.items.before}, {"period", change.items.period}};
  if (change.items.same == 0) return script.paragraph("error.no-same-items", periods);
  const std::string compared = told_words(script, change.lines.front().compared);
  for (const std::string& sentence : i18n::change_sentences(change.items, compared, script.words))
    script.add(Paragraph{plain(sentence), TextRole::body, Align::left, true});
  add_table(script, change);
  add_hidden_note(script);
  if (auto slope = city_slope(script.standard, change, k_width, script.words))
    script.add(Figure{std::move(*slope), script.say("report.change.figure", periods),
                      plain(script.say("report.change.figure", periods))});
}

}  // namespace assessor::report
