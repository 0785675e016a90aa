#include "app/zoom.h"

#include <initializer_list>

namespace assessor::app {

namespace {

constexpr float k_em = 17;  ///< pixels of body text at 100 %
constexpr float k_ems_wide = 80;
constexpr float k_ems_high = 41;

}  // namespace

int first_zoom(float width, float height, float content_scale) {
  const float em = k_em * content_scale;
  const float most = width > 2000 ? 150 : 125;
  int best = 100;
  for (const int percent : {110, 125, 140, 150}) {
    const float zoomed = em * static_cast<float>(percent) / 100;
    const bool fits = width >= k_ems_wide * zoomed && height >= k_ems_high * zoomed;
    if (fits && static_cast<float>(percent) <= most) best = percent;
  }
  return best;
}

}  // namespace assessor::app
