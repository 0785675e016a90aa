#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace assessor::picture {

struct Size {
  int width = 0;
  int height = 0;
};

/// Rows from the top, without padding: 1 grey, 2 grey and alpha, 3 red, green and blue, 4 with alpha.
struct Pixels {
  Size size;
  int channels = 3;
  std::vector<std::uint8_t> bytes;

  const std::uint8_t* at(int x, int y) const {
    return &bytes[(static_cast<std::size_t>(y) * size.width + x) * channels];
  }
};

/// How a camera held the picture: the EXIF values 1 (upright) to 8.
using Orientation = int;

/// Size of the upright picture.
Size turned(Size size, Orientation orientation);
/// The largest size of the same shape whose longer side is at most `longest`; never larger than the picture.
Size fitted(Size size, int longest);

/// Colours of the smaller picture are means over the exact area that each covers; transparent parts
/// become white. Always three channels. 1 <= size <= pixels.size.
Pixels shrunk(const Pixels& pixels, Size size);
/// The upright picture.
Pixels turned(const Pixels& pixels, Orientation orientation);

}  // namespace assessor::picture
