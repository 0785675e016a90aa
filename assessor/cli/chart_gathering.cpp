#include "cli/chart_gathering.h"

#include <algorithm>

#include "base/platform/files.h"
#include "cli/readiness_gathering.h"
#include "i18n/format.h"
#include "report/figures/heat_table.h"
#include "report/report_file.h"
#include "scoring/display.h"
#include "session/city_rows.h"
#include "session/earlier_score.h"

namespace assessor::cli {

namespace {

constexpr double k_city_width = 560;

report::HeatCell::Ground ground_of(const Standard& standard, const Rational& percent) {
  const auto& bins = standard.display.bins;
  if (standard.display.minimum && percent < *standard.display.minimum) return report::HeatCell::Ground::low;
  return !bins.empty() && percent >= bins.back() ? report::HeatCell::Ground::high
                                                 : report::HeatCell::Ground::middle;
}

class CityDrawer {
 public:
  CityDrawer(const session::Overview& overview, const i18n::Catalog& words, bool hides_names)
      : m_overview(overview), m_standard(*overview.standard), m_words(words), m_hides_names(hides_names) {}

  report::NamedFigure drawn() const {
    report::HeatTable table{k_city_width,
                            m_words.text("report.chart.organization"),
                            m_words.text("report.chart.total"),
                            {},
                            {},
                            m_words.text("report.chart.low"),
                            m_words.text("report.chart.high"),
                            m_words.text("report.chart.claimed")};
    for (const SectionIndex section : m_standard.top_sections)
      table.heads.push_back(m_standard.sections[section].code);
    for (std::size_t i = 0; i < m_overview.rows.size(); ++i)
      table.rows.push_back(row_of(m_overview.rows[i], i + 1));
    const std::string title = m_words.text("report.chart.city", {{"period", m_overview.period}});
    return {"city", {title, m_standard.short_notice.in(m_words.language()), report::heat_table(table)}};
  }

 private:
  report::HeatRow row_of(const session::OrganizationRow& row, std::size_t number) const {
    report::HeatRow made{
        m_hides_names ? m_words.text("report.chart.unnamed", {{"number", std::to_string(number)}}) : row.name,
        {},
        {},
        m_words.text("report.chart.nothing_sent")};
    if (row.score == nullptr || row.standard != &m_standard) return made;
    made.claimed = !session::is_verified(row);
    made.total = i18n::Format(m_words).decimal(scoring::displayed_total(m_standard, *row.score));
    for (const SectionIndex section : m_standard.top_sections)
      made.cells.push_back(cell_of(*row.score, section));
    return made;
  }

  report::HeatCell cell_of(const scoring::Score& score, SectionIndex section) const {
    const auto& share = score.sections[section].share;
    if (!share) return {"–"};
    return {scoring::displayed_whole_percent(m_standard, *share),
            ground_of(m_standard, scoring::compared(m_standard.scoring, *share * Rational(100)))};
  }

  const session::Overview& m_overview;
  const Standard& m_standard;
  const i18n::Catalog& m_words;
  bool m_hides_names;
};

}  // namespace

Result<std::vector<report::NamedFigure>> gather_figures(const session::Session& session,
                                                        const ChartsAsked& asked,
                                                        const i18n::Catalog& words) {
  const session::Overview overview = session::build_overview(session, asked.period);
  if (overview.standard == nullptr) return fail("standard-missing", {{"digest", asked.period}});
  if (asked.organization.empty()) return std::vector{CityDrawer(overview, words, asked.hides_names).drawn()};
  const session::City city = session::build_city(overview);
  const auto gathered = gather_readiness(session, {asked.organization, asked.period, asked.benchmark, &city,
                                                   session::counts_of(overview).verified});
  if (gathered == nullptr) return fail("organization-missing", {{"organization", asked.organization}});
  const report::ReadinessInput& input = gathered->input();
  report::ReadinessOptions options;
  options.date = session.today();
  const session::EarlierScore earlier =
      session::earlier_score(session, asked.organization, asked.period, input.standard);
  auto figures = report::readiness_figures(input, options, {earlier.period, earlier.score}, words);
  std::erase_if(figures, [&](const report::NamedFigure& figure) {
    return !asked.kind.empty() && figure.kind != asked.kind;
  });
  if (figures.empty()) return fail("nothing-to-draw", {{"organization", input.organization->name}});
  return figures;
}

Result<std::vector<std::string>> save_figures(const std::vector<report::NamedFigure>& figures,
                                              const std::string& name, const std::string& period,
                                              const std::string& format,
                                              const std::filesystem::path& folder) {
  ASSESSOR_TRY(report::Typesetter typesetter, report::Typesetter::create());
  ASSESSOR_CHECK(make_directories(folder));
  std::vector<std::string> names;
  for (const report::NamedFigure& figure : figures) {
    ASSESSOR_TRY(
        const std::string bytes,
        report::figure_file(report::framed(figure.sheet), report::figure_format_named(format), typesetter));
    names.push_back(report::report_file_name(figure.kind, name, period, format));
    ASSESSOR_CHECK(report::save_report(folder / path_of(names.back()), bytes));
  }
  return names;
}

}  // namespace assessor::cli
