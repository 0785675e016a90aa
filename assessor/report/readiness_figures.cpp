#include "report/readiness_figures.h"

#include "report/figures/radar.h"
#include "report/figures/slope.h"
#include "report/readiness/parts.h"

namespace assessor::report {

namespace {

constexpr double k_width = 480;

std::optional<Rational> percent(const std::optional<Rational>& share) {
  return share ? std::optional<Rational>(*share * 100) : std::nullopt;
}

class FigureMaker {
 public:
  FigureMaker(const ReadinessInput& input, const ReadinessOptions& options, const EarlierResult& earlier,
              const i18n::Catalog& words)
      : m_earlier(earlier), m_script(input, options, words, *input.reported()) {}

  std::vector<NamedFigure> made() {
    take("score", add_verdict);
    take("ladder", add_reasons);
    take("sections", add_section_scores);
    take("dots", add_comparison);
    if (m_earlier.score != nullptr) add("slope", slope());
    add("radar", radar_figure());
    return std::move(m_figures);
  }

 private:
  void add(const std::string& kind, Drawing drawing) {
    const std::string title = m_script.say(
        "report.chart." + kind,
        {{"organization", m_script.input.organization->name}, {"period", m_script.input.period}});
    m_figures.push_back(
        {kind,
         {title, figure_notice(m_script.standard, m_script.office, m_script.words), std::move(drawing)}});
  }

  /// The figure that a part of the report draws, if it draws one.
  void take(const char* kind, void (*part)(Manuscript&)) {
    m_script.document.blocks.clear();
    part(m_script);
    for (Block& block : m_script.document.blocks)
      if (auto* figure = std::get_if<Figure>(&block)) return add(kind, std::move(figure->drawing));
  }

  Drawing slope() const {
    SlopeChart chart{k_width, m_earlier.period, m_script.input.period, {}};
    for (const SectionIndex index : m_script.standard.top_sections) {
      const Section& section = m_script.standard.sections[index];
      const auto &before = m_earlier.score->sections[index].share,
                 &after = m_script.score.sections[index].share;
      chart.lines.push_back({section.code, m_script.in_language(section.short_title), percent(before),
                             percent(after), m_script.percent_of(*m_earlier.score, before),
                             m_script.percent_of(m_script.score, after)});
    }
    return slope_chart(chart);
  }

  Drawing radar_figure() const {
    Radar chart;
    chart.width = k_width;
    chart.own_claimed = is_claimed(m_script);
    chart.own_legend = own_legend(m_script);
    const std::vector<ComparedLine>& lines = m_script.input.lines;
    if (!lines.empty()) chart.other_legend = lines[0].name;
    if (lines.size() > 1) chart.second_legend = lines[1].name;
    const auto of_line = [&](std::size_t line, SectionIndex index) {
      return line < lines.size() ? percent(lines[line].score->sections[index].share) : std::nullopt;
    };
    for (const SectionIndex index : m_script.standard.top_sections)
      chart.axes.push_back({m_script.standard.sections[index].code,
                            percent(m_script.score.sections[index].share), of_line(0, index),
                            of_line(1, index)});
    return radar(chart);
  }

  const EarlierResult& m_earlier;
  Manuscript m_script;
  std::vector<NamedFigure> m_figures;
};

}  // namespace

std::string figure_notice(const Standard& standard, const Office& office, const i18n::Catalog& words) {
  const std::string notice =
      standard.short_notice.empty() ? std::string() : standard.short_notice.in(words.language());
  return office.sample ? words.text("report.sample") + ". " + notice : notice;
}

const std::vector<std::string>& figure_kinds() {
  static const std::vector<std::string> kinds{"score", "ladder", "sections", "dots", "slope", "radar"};
  return kinds;
}

std::vector<NamedFigure> readiness_figures(const ReadinessInput& input, const ReadinessOptions& options,
                                           const EarlierResult& earlier, const i18n::Catalog& words) {
  if (input.reported() == nullptr) return {};
  return FigureMaker(input, options, earlier, words).made();
}

}  // namespace assessor::report
