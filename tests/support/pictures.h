#pragma once

#include <functional>
#include <string>

namespace test {

struct Colour {
  int red = 0;
  int green = 0;
  int blue = 0;
  int alpha = 255;
};

using Painter = std::function<Colour(int x, int y)>;

std::string png_picture(int width, int height, const Painter& painter);
/// Baseline JPEG without EXIF.
std::string jpeg_picture(int width, int height, const Painter& painter);
/// The same file with an EXIF block that says how the camera was held (1 to 8).
std::string with_orientation(const std::string& jpeg, int orientation);
/// A PNG that declares a size and holds this compressed data.
std::string declared_png(unsigned width, unsigned height, const std::string& compressed);
/// A zlib stream of so many zero bytes, about 160 times smaller.
std::string zeros_compressed(std::size_t count);

}  // namespace test
