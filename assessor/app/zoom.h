#pragma once

namespace assessor::app {

/// For the first start, before the person chose: the largest of 100, 110, 125, 140, 150 % that leaves at
/// least 80 em by 41 em; more than 125 % only in windows wider than 2000 px.
/// Sizes in pixels, content_scale of the monitor (1 = ordinary).
int first_zoom(float width, float height, float content_scale);

}  // namespace assessor::app
