#include "report/preview.h"

#include <cmath>
#include <cstring>
#include <memory>

#include <fmt/format.h>

#include "report/canvas.h"

namespace assessor::report {

namespace {

constexpr double k_most_pixels = 50e6;

struct ImageRelease {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using ImageRef = std::unique_ptr<cairo_surface_t, ImageRelease>;

/// Cairo keeps a pixel as one native number 0xAARRGGBB.
Pixels copied(cairo_surface_t* image, int width, int height) {
  cairo_surface_flush(image);
  Pixels pixels{width, height, {}};
  pixels.rgba.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
  const unsigned char* data = cairo_image_surface_get_data(image);
  const int stride = cairo_image_surface_get_stride(image);
  std::uint8_t* out = pixels.rgba.data();
  for (int y = 0; y < height; ++y) {
    const unsigned char* row = data + static_cast<std::ptrdiff_t>(y) * stride;
    for (int x = 0; x < width; ++x, row += 4) {
      std::uint32_t value = 0;
      std::memcpy(&value, row, sizeof value);
      *out++ = static_cast<std::uint8_t>(value >> 16U);
      *out++ = static_cast<std::uint8_t>(value >> 8U);
      *out++ = static_cast<std::uint8_t>(value);
      *out++ = 255;
    }
  }
  return pixels;
}

}  // namespace

Result<Pixels> draw_preview(const Pages& pages, std::size_t page, double scale) {
  if (page >= pages.pages.size()) return fail("report-page-missing", {{"page", fmt::to_string(page + 1)}});
  const double width = std::ceil(pages.size.width * scale), height = std::ceil(pages.size.height * scale);
  if (!(width >= 1 && height >= 1 && width * height <= k_most_pixels))
    return fail("report-not-drawn", {{"reason", fmt::format("{} x {}", width, height)}});
  const int columns = static_cast<int>(width), rows = static_cast<int>(height);
  const ImageRef image(cairo_image_surface_create(CAIRO_FORMAT_RGB24, columns, rows));
  const ContextRef context(cairo_create(image.get()));
  cairo_set_source_rgb(context.get(), 1, 1, 1);
  cairo_paint(context.get());
  cairo_scale(context.get(), scale, scale);
  draw_page(context.get(), pages.pages[page], false);
  if (const auto status = cairo_status(context.get()); status != CAIRO_STATUS_SUCCESS)
    return fail("report-not-drawn", {{"reason", cairo_status_to_string(status)}});
  return copied(image.get(), columns, rows);
}

}  // namespace assessor::report
