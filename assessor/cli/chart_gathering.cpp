#include "cli/chart_gathering.h"

#include <algorithm>

#include "base/platform/files.h"
#include "cli/city_heat.h"
#include "cli/city_pictures.h"
#include "cli/readiness_gathering.h"
#include "report/figures/city_slope.h"
#include "report/report_file.h"
#include "session/city_map.h"
#include "session/city_rows.h"
#include "session/earlier_score.h"

namespace assessor::cli {

namespace {

constexpr double k_city_width = 560;

class CityDrawer {
 public:
  CityDrawer(const session::Session& session, const session::Overview& overview, const ChartsAsked& asked,
             session::MapShows shows, const i18n::Catalog& words)
      : m_session(session),
        m_overview(overview),
        m_standard(*overview.standard),
        m_asked(asked),
        m_shows(shows),
        m_words(words) {
    for (const session::OrganizationRow& row : overview.rows)
      if (session::passes_map_filter(asked.only, row)) m_rows.push_back(&row);
    if (asked.hides_names)
      std::ranges::sort(m_rows, {}, [](const auto* row) { return session::unnamed_key(*row); });
    std::stable_sort(m_rows.begin(), m_rows.end(), [this](const auto* a, const auto* b) {
      return session::comes_before(m_standard, m_asked.order, *a, *b);
    });
  }

  /// A group so small, without names, would still tell who it is.
  bool too_few() const {
    return m_asked.hides_names && m_rows.size() < m_overview.rows.size() &&
           m_rows.size() < scoring::k_smallest_group;
  }

  report::NamedFigure drawn() const {
    HeatRows rows;
    for (const session::OrganizationRow* row : m_rows)
      rows.emplace_back(row, m_asked.hides_names ? m_words.text("report.chart.unnamed",
                                                                {{"number", std::to_string(rows.size() + 1)}})
                                                 : row->name);
    report::HeatTable table = city_heat({m_session, m_overview, m_shows, m_words}, rows);
    table.width = k_city_width;
    return {"city", {title(), notice(), report::heat_table(table)}};
  }

 private:
  /// Which filter holds, and how many of all it leaves.
  std::string title() const {
    i18n::Params params{{"period", m_overview.period},
                        {"count", std::to_string(m_rows.size())},
                        {"all", std::to_string(m_overview.rows.size())}};
    for (const session::MapFilter& filter : session::map_filters(m_standard)) {
      if (filter.key != m_asked.only || filter.key == "all") continue;
      const std::string name = filter.title == nullptr ? std::string() : filter.title->in(m_words.language());
      params["filter"] = m_words.text("report.chart.only." + std::string(filter.kind), {{"title", name}});
      return m_words.text("report.chart.city_only", params);
    }
    return m_words.text("report.chart.city", params);
  }

  std::string order_name() const {
    const auto section = m_standard.section_by_id.find(m_asked.order);
    if (section == m_standard.section_by_id.end()) return m_words.text("report.chart.order." + m_asked.order);
    return m_standard.sections[section->second].code;
  }

  /// What colours and order tell, and that the standard is unofficial.
  std::string notice() const {
    const std::string shows = m_words.text("report.chart.shows." + std::string(session::name_of(m_shows)));
    return m_words.text("report.chart.city_reading", {{"shows", shows}, {"order", order_name()}}) + " " +
           report::figure_notice(m_standard, m_session.state().office, m_words);
  }

  const session::Session& m_session;
  const session::Overview& m_overview;
  const Standard& m_standard;
  const ChartsAsked& m_asked;
  session::MapShows m_shows;
  const i18n::Catalog& m_words;
  std::vector<const session::OrganizationRow*> m_rows;
};

std::string listed(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : ", ") + word;
  return all;
}

/// Errors: map-filter and map-order {value, allowed}.
Result<void> check_map(const Standard& standard, const ChartsAsked& asked) {
  std::vector<std::string> filters, orders{"name", "total", "gates"};
  for (const session::MapFilter& filter : session::map_filters(standard)) filters.push_back(filter.key);
  for (const SectionIndex section : standard.top_sections) orders.push_back(standard.sections[section].id);
  const auto has = [](const auto& words, const std::string& word) {
    return std::ranges::find(words, word) != words.end();
  };
  if (!has(filters, asked.only))
    return fail("map-filter", {{"value", asked.only}, {"allowed", listed(filters)}});
  if (!has(orders, asked.order))
    return fail("map-order", {{"value", asked.order}, {"allowed", listed(orders)}});
  return {};
}

Result<report::NamedFigure> city_map(const session::Session& session, const session::Overview& overview,
                                     const ChartsAsked& asked, const i18n::Catalog& words) {
  ASSESSOR_CHECK(check_map(*overview.standard, asked));
  const auto shows = session::map_shows_named(asked.shows);
  if (!shows) return fail("map-shows", {{"value", asked.shows}});
  const CityDrawer drawer(session, overview, asked, *shows, words);
  if (drawer.too_few()) return fail("map-too-few");
  return drawer.drawn();
}

/// None where fewer than five organizations have both periods.
std::optional<report::NamedFigure> city_change(const session::Session& session,
                                               const session::Overview& overview, const ChartsAsked& asked,
                                               const i18n::Catalog& words) {
  const auto change = city_development(session, overview, asked.hides_names);
  if (!change) return std::nullopt;
  auto slope = report::city_slope(*overview.standard, *change, k_city_width, words);
  if (!slope) return std::nullopt;
  const std::string title = words.text("report.change.figure",
                                       {{"before", change->items.before}, {"period", change->items.period}});
  const std::string notice = report::figure_notice(*overview.standard, session.state().office, words);
  return report::NamedFigure{"change", {title, notice, std::move(*slope)}};
}

Result<std::vector<report::NamedFigure>> city_figures(const session::Session& session,
                                                      const session::Overview& overview,
                                                      const ChartsAsked& asked, const i18n::Catalog& words) {
  std::vector<report::NamedFigure> figures;
  if (asked.kind.empty() || asked.kind == "city") {
    ASSESSOR_TRY(report::NamedFigure map, city_map(session, overview, asked, words));
    figures.push_back(std::move(map));
  }
  if (asked.kind.empty() || asked.kind == "change")
    if (auto change = city_change(session, overview, asked, words)) figures.push_back(std::move(*change));
  if (figures.empty()) return fail("no-such-chart", {{"kind", asked.kind}});
  return figures;
}

}  // namespace

const std::vector<std::string>& city_figure_kinds() {
  static const std::vector<std::string> kinds{"city", "change"};
  return kinds;
}

Result<std::vector<report::NamedFigure>> gather_figures(const session::Session& session,
                                                        const ChartsAsked& asked,
                                                        const i18n::Catalog& words) {
  const session::Overview overview = session::build_overview(session, asked.period);
  if (overview.standard == nullptr) return fail("standard-missing", {{"digest", asked.period}});
  if (asked.organization.empty()) return city_figures(session, overview, asked, words);
  const session::City city = session::build_city(overview);
  ReadinessRequest request{asked.organization, asked.period, &city};
  request.overview = &overview;
  request.lines = asked.lines;
  request.left_out = asked.left_out;
  request.words = &words;
  const auto gathered = gather_readiness(session, request);
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
  if (!figures.empty()) return figures;
  if (input.reported() == nullptr)
    return fail("nothing-to-draw", {{"organization", input.organization->name}});
  return fail("no-such-chart", {{"kind", asked.kind}});
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
