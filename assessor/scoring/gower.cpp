#include "scoring/gower.h"

#include <algorithm>
#include <utility>

namespace assessor::scoring {

namespace {

Rational range_of(const std::vector<UnitValues>& units, std::size_t attribute) {
  std::vector<Rational> known;
  for (const UnitValues& unit : units)
    if (unit[attribute]) known.push_back(*unit[attribute]);
  if (known.empty()) return 0;
  const auto [lowest, highest] = std::minmax_element(known.begin(), known.end());
  return *highest - *lowest;
}

}  // namespace

Gower::Gower(std::vector<Attribute> attributes, std::vector<UnitValues> units)
    : m_attributes(std::move(attributes)), m_units(std::move(units)) {
  for (std::size_t i = 0; i < m_attributes.size(); ++i) m_ranges.push_back(range_of(m_units, i));
}

std::optional<Rational> Gower::part(std::size_t attribute, std::size_t a, std::size_t b) const {
  const auto& left = m_units[a][attribute];
  const auto& right = m_units[b][attribute];
  if (!left || !right) return std::nullopt;
  if (*left == *right) return Rational(0);
  if (m_attributes[attribute] == Attribute::named) return Rational(1);
  const Rational difference = *left - *right;
  return (difference < 0 ? -difference : difference) / m_ranges[attribute];
}

GowerDistance Gower::between(std::size_t a, std::size_t b) const {
  GowerDistance found;
  Rational sum;
  int known = 0;
  for (std::size_t i = 0; i < m_attributes.size(); ++i) {
    found.parts.push_back(part(i, a, b));
    if (!found.parts.back()) continue;
    sum += *found.parts.back();
    ++known;
  }
  if (known > 0) found.distance = sum / Rational(known);
  return found;
}

}  // namespace assessor::scoring
