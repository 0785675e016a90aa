#include "picture/blur.h"

#include <algorithm>
#include <charconv>

#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STB_IMAGE_WRITE_STATIC
#define STBI_WRITE_NO_STDIO
#include <stb_image_write.h>

namespace assessor::picture {

namespace {

constexpr int k_jpeg_quality = 90;

std::optional<int> take_number(std::string_view& text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || value < 0) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return value;
}

bool take(std::string_view& text, char sign) {
  if (text.empty() || text.front() != sign) return false;
  text.remove_prefix(1);
  return true;
}

std::optional<Region> take_region(std::string_view& text) {
  int numbers[4] = {};
  for (int i = 0; i < 4; ++i) {
    if (i > 0 && !take(text, ',')) return std::nullopt;
    const auto number = take_number(text);
    if (!number) return std::nullopt;
    numbers[i] = *number;
  }
  if (numbers[2] < 1 || numbers[3] < 1) return std::nullopt;
  return Region{numbers[0], numbers[1], numbers[2], numbers[3]};
}

/// The part of the region that lies in the picture.
Region clipped(const Region& region, Size size) {
  const auto end = [](int from, int length, int most) {
    return static_cast<int>(std::min<std::int64_t>(std::int64_t{from} + length, most));
  };
  const int x = std::min(region.x, size.width), y = std::min(region.y, size.height);
  return {x, y, end(x, region.width, size.width) - x, end(y, region.height, size.height) - y};
}

/// One field in the colour that it has on the whole.
void flatten(Pixels& pixels, const Region& field) {
  for (int channel = 0; channel < pixels.channels; ++channel) {
    std::int64_t sum = 0;
    for (int y = field.y; y < field.y + field.height; ++y)
      for (int x = field.x; x < field.x + field.width; ++x) sum += pixels.at(x, y)[channel];
    const std::int64_t count = std::int64_t{field.width} * field.height;
    const auto mean = static_cast<std::uint8_t>((sum + count / 2) / count);
    for (int y = field.y; y < field.y + field.height; ++y)
      for (int x = field.x; x < field.x + field.width; ++x)
        pixels.bytes[(static_cast<std::size_t>(y) * pixels.size.width + x) * pixels.channels + channel] =
            mean;
  }
}

int cut(int from, int length, int part, int parts) {
  return from + static_cast<int>(std::int64_t{length} * part / parts);
}

/// A small region becomes one field: a few pixels each would leave it as it was.
int parts_of(int length) {
  constexpr int k_least_field = 16;
  return std::clamp(length / k_least_field, 1, k_blocks);
}

void cover_one(Pixels& pixels, const Region& region) {
  const int columns = parts_of(region.width), rows = parts_of(region.height);
  for (int row = 0; row < rows; ++row)
    for (int column = 0; column < columns; ++column) {
      const int x = cut(region.x, region.width, column, columns), y = cut(region.y, region.height, row, rows);
      flatten(pixels, {x, y, cut(region.x, region.width, column + 1, columns) - x,
                       cut(region.y, region.height, row + 1, rows) - y});
    }
}

void append(void* into, void* bytes, int size) {
  static_cast<std::string*>(into)->append(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

}  // namespace

std::optional<std::vector<Region>> parse_regions(std::string_view text) {
  std::vector<Region> regions;
  do {
    const auto region = take_region(text);
    if (!region) return std::nullopt;
    regions.push_back(*region);
  } while (take(text, ';'));
  return text.empty() ? std::optional(std::move(regions)) : std::nullopt;
}

Result<void> cover(Pixels& pixels, const std::vector<Region>& regions) {
  for (const Region& region : regions) {
    const Region inside = clipped(region, pixels.size);
    if (inside.width < 1 || inside.height < 1) return fail("region-outside");
    cover_one(pixels, inside);
  }
  return {};
}

std::string encode(const Pixels& pixels, Format format) {
  std::string bytes;
  const Size size = pixels.size;
  if (format == Format::png)
    stbi_write_png_to_func(append, &bytes, size.width, size.height, pixels.channels, pixels.bytes.data(), 0);
  else
    stbi_write_jpg_to_func(append, &bytes, size.width, size.height, pixels.channels, pixels.bytes.data(),
                           k_jpeg_quality);
  return bytes;
}

}  // namespace assessor::picture
