#include "report/city_case.h"

using namespace assessor;
using namespace assessor::report;

namespace test {

CityCase::CityCase() {
  input.office = usual.office;
  input.standard = usual.standard;
  input.period = "2026";
  for (int i = 0; i < 6; ++i) {
    CityRow row;
    row.id = fmt::to_string(i);
    row.name = fmt::format("Himpunan {}", static_cast<char>('A' + i));
    if (i < 5) {
      row.standard = usual.standard;
      row.stage = "field";
      row.score = &usual.scores.back();
    }
    input.rows.push_back(std::move(row));
  }
  input.gates = {{usual.scores.back().unmet_gates.front(), 5, 5}};
  input.total = scoring::Distribution{5, 40, 50, 60, 70, 80};
  input.sections.assign(usual.standard->top_sections.size(), scoring::Distribution{5, 40, 50, 60, 70, 80});
  input.topics = {{usual.scores.back().unmet_gates.front(), true, 5, {"Himpunan A"}, {"Himpunan B"}}};
  input.invited = {"Himpunan A"};
}

report::Document CityCase::paper(const std::string& kind, const std::string& language) const {
  return city_paper(shipped_template(kind), input, usual.options, catalog(language));
}

void CityCase::fill_all_parts() {
  for (const auto& [id, part] : city_parts()) input.parts.insert(part);
  input.map = {480,       "Lembaga", "Total",        {"KL"},        {},   "di bawah minimal", "tertinggi",
               "mandiri", "Wajib",   "syarat wajib", "Di bawah 60", {"1"}};
  input.map.rows = {{"Himpunan A", {{"38", HeatCell::Ground::low, true}}, "38,00", "", false, "2"}};
  input.funnel = {6, 5, {{0, 5, 5}, {1, 5, 4}, {2, 5, 3}}};
  for (const ProfileOption& option : usual.standard->question("fields")->options)
    input.coverage.fields.push_back(option.title);
  const std::size_t fields = input.coverage.fields.size();
  input.coverage.rows = {{"Alun Lama", std::vector<int>(fields, 2), 0},
                         {"Rawa Indah", std::vector<int>(fields, 0), 0, false},
                         {"Sungai Jernih Hilir Timur", std::vector<int>(fields, 0), 1}};
  input.coverage.list_known = true;
  const std::size_t states = usual.standard->levels.size() + 2;
  CityMoves moves{"2025", "2026", true, false, scoring::TransitionMatrix(states, states)};
  moves.matrix.add(1, 2, 7);
  moves.matrix.add(1, 1, 12);
  moves.matrix.add(2, 2, 3);
  moves.up = 7;
  moves.stayed = 15;
  input.moves = std::move(moves);
  CityDevelopment change{{"2025", "2026", true, 70, 87, 3, 5, 14, 60, 64}, {}};
  change.lines.assign(usual.standard->top_sections.size() + 1, {10, 0, 7, 17, Rational(50), Rational(62)});
  change.lines.back().median_after = Rational(41);
  input.change = std::move(change);
  input.claims = {5, {{0, {4, 1, 0, Rational::ratio(1, 4)}, false}}, {}};
  input.claims.sections.assign(usual.standard->top_sections.size(),
                               CityClaim{4, 1, 0, Rational::ratio(1, 8)});
  input.lessons = {{usual.standard->top_sections.front(), {{1, 90}}, {{0, 30}, {2, 40}}}};
  input.seating = {{0, 1, 2}, {3, 4}};
  for (std::size_t row = 0; row < 5; ++row) input.ranks.push_back({row, {1, 3}, {2, 2}});
}

}  // namespace test
