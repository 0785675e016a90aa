#include "picture/pixels.h"

#include <algorithm>
#include <array>

namespace assessor::picture {

namespace {

constexpr unsigned k_white = 255;

using Colour = std::array<std::uint64_t, 3>;

Colour on_white(const std::uint8_t* pixel, int channels) {
  const bool is_grey = channels < 3;
  const unsigned alpha = channels % 2 == 0 ? pixel[channels - 1] : k_white;
  Colour colour{};
  for (int c = 0; c < 3; ++c) {
    const unsigned value = pixel[is_grey ? 0 : c];
    colour[c] = (value * alpha + k_white * (255 - alpha) + 127) / 255;
  }
  return colour;
}

/// The pixels that lie under one pixel of the smaller picture, along one side, and how much of each.
/// A pixel of `from` is `to` units long and one of `to` is `from` units long, so all shares are whole.
struct Span {
  int first = 0;
  int last = 0;  ///< inclusive
  std::int64_t begin = 0;
  std::int64_t end = 0;
  int unit = 1;

  Span(int index, int from, int to) : begin(std::int64_t{index} * from), end(begin + from), unit(to) {
    first = static_cast<int>(begin / to);
    last = static_cast<int>((end - 1) / to);
  }
  std::uint64_t share(int pixel) const {
    const std::int64_t left = std::max(begin, std::int64_t{pixel} * unit);
    const std::int64_t right = std::min(end, std::int64_t{pixel + 1} * unit);
    return static_cast<std::uint64_t>(right - left);
  }
};

Colour mean(const Pixels& pixels, const Span& columns, const Span& rows) {
  Colour sum{};
  for (int y = rows.first; y <= rows.last; ++y) {
    Colour row{};
    for (int x = columns.first; x <= columns.last; ++x) {
      const Colour colour = on_white(pixels.at(x, y), pixels.channels);
      const std::uint64_t share = columns.share(x);
      for (int c = 0; c < 3; ++c) row[c] += colour[c] * share;
    }
    for (int c = 0; c < 3; ++c) sum[c] += row[c] * rows.share(y);
  }
  const auto area = static_cast<std::uint64_t>(pixels.size.width) * pixels.size.height;
  for (auto& value : sum) value = (value + area / 2) / area;
  return sum;
}

Pixels blank(Size size) {
  return {size, 3, std::vector<std::uint8_t>(std::size_t{3} * size.width * size.height)};
}

bool lies_on_its_side(Orientation orientation) {
  return orientation >= 5 && orientation <= 8;
}

struct Place {
  int x;
  int y;
};

/// Where the pixel at (x, y) of the upright picture stands in the stored one of this size.
Place stored_place(Place upright, Size stored, Orientation orientation) {
  const auto [x, y] = upright;
  const int right = stored.width - 1;
  const int bottom = stored.height - 1;
  switch (orientation) {
    case 2:
      return {right - x, y};
    case 3:
      return {right - x, bottom - y};
    case 4:
      return {x, bottom - y};
    case 5:
      return {y, x};
    case 6:
      return {y, bottom - x};
    case 7:
      return {right - y, bottom - x};
    case 8:
      return {right - y, x};
    default:
      return {x, y};
  }
}

}  // namespace

Size turned(Size size, Orientation orientation) {
  return lies_on_its_side(orientation) ? Size{size.height, size.width} : size;
}

Size fitted(Size size, int longest) {
  const std::int64_t side = std::max(size.width, size.height);
  if (side <= longest) return size;
  const auto scaled = [&](int length) {
    return std::max(1, static_cast<int>((std::int64_t{length} * longest + side / 2) / side));
  };
  return {scaled(size.width), scaled(size.height)};
}

Pixels shrunk(const Pixels& pixels, Size size) {
  Pixels result = blank(size);
  auto out = result.bytes.begin();
  for (int y = 0; y < size.height; ++y) {
    const Span rows(y, pixels.size.height, size.height);
    for (int x = 0; x < size.width; ++x) {
      const Colour colour = mean(pixels, Span(x, pixels.size.width, size.width), rows);
      out = std::copy(colour.begin(), colour.end(), out);
    }
  }
  return result;
}

Pixels turned(const Pixels& pixels, Orientation orientation) {
  Pixels result = blank(turned(pixels.size, orientation));
  auto out = result.bytes.begin();
  for (int y = 0; y < result.size.height; ++y) {
    for (int x = 0; x < result.size.width; ++x) {
      const Place from = stored_place({x, y}, pixels.size, orientation);
      out = std::copy_n(pixels.at(from.x, from.y), 3, out);
    }
  }
  return result;
}

}  // namespace assessor::picture
