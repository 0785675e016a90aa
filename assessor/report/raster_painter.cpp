#include "report/raster_painter.h"

#include <cstdint>
#include <cstring>
#include <memory>

namespace assessor::report {

namespace {

struct SurfaceRelease {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using SurfaceRef = std::unique_ptr<cairo_surface_t, SurfaceRelease>;

/// Cairo keeps a pixel as one native number 0xffRRGGBB.
SurfaceRef surface_of(const Raster& raster) {
  SurfaceRef surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, raster.width, raster.height));
  unsigned char* data = cairo_image_surface_get_data(surface.get());
  if (data == nullptr) return surface;
  const int stride = cairo_image_surface_get_stride(surface.get());
  const auto* from = reinterpret_cast<const unsigned char*>(raster.rgb.data());
  for (int y = 0; y < raster.height; ++y) {
    unsigned char* row = data + static_cast<std::ptrdiff_t>(y) * stride;
    for (int x = 0; x < raster.width; ++x, from += 3, row += 4) {
      const std::uint32_t value = 0xFF000000U | static_cast<std::uint32_t>(from[0]) << 16U |
                                  static_cast<std::uint32_t>(from[1]) << 8U | from[2];
      std::memcpy(row, &value, sizeof value);
    }
  }
  cairo_surface_mark_dirty(surface.get());
  return surface;
}

bool is_whole(const Raster& raster) {
  return raster.width > 0 && raster.height > 0 &&
         raster.rgb.size() == std::size_t{3} * static_cast<std::size_t>(raster.width) *
                                  static_cast<std::size_t>(raster.height);
}

}  // namespace

void draw_raster(cairo_t* context, const RasterShape& shape) {
  if (shape.raster == nullptr || !is_whole(*shape.raster)) return;
  const SurfaceRef surface = surface_of(*shape.raster);
  cairo_save(context);
  cairo_translate(context, shape.rect.x, shape.rect.y);
  cairo_scale(context, shape.rect.width / shape.raster->width, shape.rect.height / shape.raster->height);
  cairo_set_source_surface(context, surface.get(), 0, 0);
  cairo_rectangle(context, 0, 0, shape.raster->width, shape.raster->height);
  cairo_fill(context);
  cairo_restore(context);
}

}  // namespace assessor::report
