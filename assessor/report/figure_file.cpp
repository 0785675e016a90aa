#include "report/figure_file.h"

#include <cairo.h>

#include <cmath>
#include <memory>

#include "report/canvas.h"
#include "report/figure_svg.h"
#include "report/figures/moved.h"
#include "report/layout/blocks.h"

namespace assessor::report {

namespace {

constexpr double k_margin = 12, k_title = 18, k_notice = 14;

struct SurfaceRelease {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};

cairo_status_t append(void* out, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

Result<std::string> figure_png(const Drawing& drawing, Typesetter& typesetter) {
  const std::unique_ptr<cairo_surface_t, SurfaceRelease> image(
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(std::ceil(drawing.width * k_png_scale)),
                                 static_cast<int>(std::ceil(drawing.height * k_png_scale))));
  const ContextRef context(cairo_create(image.get()));
  cairo_set_source_rgb(context.get(), 1, 1, 1);
  cairo_paint(context.get());
  cairo_scale(context.get(), k_png_scale, k_png_scale);
  Page page;
  page.commands = figure_commands(typesetter, drawing, {0, 0, drawing.width, drawing.height});
  draw_page(context.get(), page, false);
  std::string png;
  const auto written = cairo_surface_write_to_png_stream(image.get(), append, &png);
  if (const auto status = cairo_status(context.get()); status != CAIRO_STATUS_SUCCESS)
    return fail("report-not-drawn", {{"reason", cairo_status_to_string(status)}});
  if (written != CAIRO_STATUS_SUCCESS)
    return fail("report-not-drawn", {{"reason", cairo_status_to_string(written)}});
  return png;
}

}  // namespace

FigureFormat figure_format_named(std::string_view ending) {
  return ending == "png" ? FigureFormat::png : FigureFormat::svg;
}

Drawing framed(const FigureSheet& sheet) {
  Drawing drawing;
  drawing.width = sheet.figure.width + 2 * k_margin;
  drawing.height = sheet.figure.height + 2 * k_margin + k_title + k_notice;
  drawing.shapes.emplace_back(RectShape{{0, 0, drawing.width, drawing.height}, Ink::paper, {}});
  drawing.shapes.emplace_back(
      Label{{k_margin, k_margin + 9}, Anchor::start, sheet.title, 9.5, true, Ink::text, sheet.figure.width});
  place(drawing, sheet.figure, {k_margin, k_margin + k_title});
  drawing.shapes.emplace_back(Label{{k_margin, drawing.height - k_margin},
                                    Anchor::start,
                                    sheet.notice,
                                    7,
                                    false,
                                    Ink::secondary,
                                    sheet.figure.width});
  return drawing;
}

Result<std::string> figure_file(const Drawing& drawing, FigureFormat format, Typesetter& typesetter) {
  return format == FigureFormat::png ? figure_png(drawing, typesetter) : figure_svg(drawing, typesetter);
}

}  // namespace assessor::report
