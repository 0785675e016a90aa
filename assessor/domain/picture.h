#pragma once

namespace assessor {

/// Of the upright picture, in pixels.
struct PictureSize {
  int width = 0;
  int height = 0;
};

/// In pixels of the upright picture.
struct PictureRegion {
  int x = 0, y = 0, width = 0, height = 0;
  friend bool operator==(const PictureRegion&, const PictureRegion&) = default;
};

}  // namespace assessor
