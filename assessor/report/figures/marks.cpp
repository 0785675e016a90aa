#include "report/figures/marks.h"

namespace assessor::report {

std::vector<Shape> own_dot(Point at, bool claimed) {
  if (!claimed) return {CircleShape{at, 3.9, Ink::accent, {Ink::paper, 1}}};
  return {CircleShape{at, 3.4, Ink::paper, {Ink::accent, 1.3}}, CircleShape{at, 1.1, Ink::accent, {}}};
}

CircleShape benchmark_dot(Point at) {
  return {at, 3.5, Ink::paper, {Ink::text, 1.3}};
}

PolygonShape second_diamond(Point at) {
  constexpr double reach = 4.4;
  return {{{at.x, at.y - reach}, {at.x + reach, at.y}, {at.x, at.y + reach}, {at.x - reach, at.y}},
          Ink::paper,
          {Ink::text, 1.1}};
}

}  // namespace assessor::report
