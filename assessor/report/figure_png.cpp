#include "report/figure_png.h"

#include <cairo.h>

#include <cmath>
#include <memory>

#include "report/canvas.h"
#include "report/layout/blocks.h"

namespace assessor::report {

namespace {

struct SurfaceRelease {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};

cairo_status_t append(void* out, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

int pixels(double length, double scale) {
  return static_cast<int>(std::ceil(length * scale));
}

}  // namespace

Result<std::string> figure_png(const Drawing& drawing, Typesetter& typesetter, double scale) {
  const std::unique_ptr<cairo_surface_t, SurfaceRelease> surface(cairo_image_surface_create(
      CAIRO_FORMAT_RGB24, pixels(drawing.width, scale), pixels(drawing.height, scale)));
  const ContextRef context(cairo_create(surface.get()));
  cairo_set_source_rgb(context.get(), 1, 1, 1);
  cairo_paint(context.get());
  cairo_scale(context.get(), scale, scale);
  Page page;
  page.commands = figure_commands(typesetter, drawing, {0, 0, drawing.width, drawing.height});
  draw_page(context.get(), page, false);
  std::string png;
  const auto written = cairo_surface_write_to_png_stream(surface.get(), append, &png);
  for (const cairo_status_t status : {cairo_status(context.get()), written})
    if (status != CAIRO_STATUS_SUCCESS)
      return fail("report-not-drawn", {{"reason", cairo_status_to_string(status)}});
  return png;
}

}  // namespace assessor::report
