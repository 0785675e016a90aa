#include "cli/city_heat.h"

#include "i18n/format.h"
#include "scoring/display.h"
#include "session/city_rows.h"
#include "session/earlier_score.h"

namespace assessor::cli {

namespace {

using Ground = report::HeatCell::Ground;

class HeatMaker {
 public:
  explicit HeatMaker(const HeatAsked& asked) : m_asked(asked), m_standard(*asked.overview.standard) {}

  report::HeatTable make(const HeatRows& rows) const {
    const std::string shows(session::name_of(m_asked.shows));
    report::HeatTable table;
    table.name_head = m_asked.words.text("report.chart.organization");
    table.total_head = m_asked.words.text("report.chart.total");
    table.gates_head = m_asked.words.text("report.chart.gates");
    table.low_legend = m_asked.words.text("report.chart.low." + shows);
    table.high_legend = m_asked.words.text("report.chart.high." + shows);
    table.claimed_legend = m_asked.words.text("report.chart.claimed");
    if (m_asked.shows == session::MapShows::section_value)
      table.gate_legend = m_asked.words.text("report.chart.gate_shut");
    for (const SectionIndex section : m_standard.top_sections)
      table.heads.push_back(m_standard.sections[section].code);
    for (const auto& [row, name] : rows) table.rows.push_back(row_of(*row, name));
    add_foot(rows, table);
    return table;
  }

 private:
  report::HeatRow row_of(const session::OrganizationRow& row, const std::string& name) const {
    report::HeatRow made{name, {}, {}, m_asked.words.text("report.chart.nothing_sent")};
    if (!session::has_map_cells(m_standard, row)) return made;
    made.claimed = !session::is_verified(row);
    made.total = i18n::Format(m_asked.words).decimal(scoring::displayed_total(m_standard, *row.score));
    made.gates = row.unmet_gates.empty() ? "–" : std::to_string(row.unmet_gates.size());
    const scoring::Score* before =
        m_asked.shows == session::MapShows::change
            ? session::earlier_score(m_asked.session, row.organization, m_asked.overview.period, row.standard)
                  .score
            : nullptr;
    for (const SectionIndex section : m_standard.top_sections)
      made.cells.push_back(cell_of(*row.score, before, section));
    return made;
  }

  report::HeatCell cell_of(const scoring::Score& score, const scoring::Score* before,
                           SectionIndex section) const {
    const session::MapCell cell = session::map_cell(m_standard, score, before, section, m_asked.shows);
    report::HeatCell made{cell.number};
    made.gate_shut = cell.gate_shut;
    if (score.sections[section].share)
      made.ground = m_asked.shows == session::MapShows::section_value ? value_ground(score, section)
                                                                      : ground_of(cell.bin);
    return made;
  }

  Ground value_ground(const scoring::Score& score, SectionIndex section) const {
    if (session::is_below_minimum(m_standard, score, section)) return Ground::low;
    const auto& bins = m_standard.display.bins;
    const Rational percent =
        scoring::compared(m_standard.scoring, *score.sections[section].share * Rational(100));
    return !bins.empty() && percent >= bins.back() ? Ground::high : Ground::middle;
  }

  Ground ground_of(std::size_t bin) const {
    const std::size_t high = m_asked.shows == session::MapShows::change ? 4 : session::k_best_bin;
    if (bin <= 1) return Ground::low;
    return bin >= high ? Ground::high : Ground::middle;
  }

  /// Own scores are not counted: the organization alone says them.
  void add_foot(const HeatRows& rows, report::HeatTable& table) const {
    if (!m_standard.display.minimum) return;
    std::vector<int> below(m_standard.top_sections.size(), 0);
    int counted = 0;
    for (const auto& [row, name] : rows) {
      if (!session::has_map_cells(m_standard, *row) || !session::is_verified(*row)) continue;
      ++counted;
      for (std::size_t i = 0; i < below.size(); ++i)
        below[i] += session::is_below_minimum(m_standard, *row->score, m_standard.top_sections[i]) ? 1 : 0;
    }
    table.foot = m_asked.words.text(
        "report.chart.below", {{"minimum", i18n::Format(m_asked.words).exact(*m_standard.display.minimum)},
                               {"count", std::to_string(counted)}});
    for (const int count : below) table.foot_numbers.push_back(std::to_string(count));
  }

  const HeatAsked& m_asked;
  const Standard& m_standard;
};

}  // namespace

report::HeatTable city_heat(const HeatAsked& asked, const HeatRows& rows) {
  return HeatMaker(asked).make(rows);
}

}  // namespace assessor::cli
