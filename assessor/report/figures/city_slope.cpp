#include "report/figures/city_slope.h"

#include <algorithm>

#include "i18n/format.h"

namespace assessor::report {

std::optional<Drawing> city_slope(const Standard& standard, const CityDevelopment& change, double width,
                                  const i18n::Catalog& words) {
  const i18n::Format format(words);
  const auto number = [&](const std::optional<Rational>& value) {
    return value ? format.number(*value, 1) : std::string();
  };
  SlopeChart chart{width, change.items.before, change.items.period, {}};
  for (std::size_t i = 1; i < change.lines.size(); ++i) {
    const CityDevelopment::Line& line = change.lines[i];
    const Section& section = standard.sections[standard.top_sections[i - 1]];
    chart.lines.push_back({section.code, section.short_title.in(words.language()), line.median_before,
                           line.median_after, number(line.median_before), number(line.median_after)});
  }
  const bool drawn =
      std::ranges::any_of(chart.lines, [](const SlopeLine& line) { return line.after.has_value(); });
  return drawn ? std::optional(slope_chart(chart)) : std::nullopt;
}

}  // namespace assessor::report
