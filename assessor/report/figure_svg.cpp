#include "report/figure_svg.h"

#include <cairo-svg.h>

#include <cctype>
#include <memory>
#include <utility>

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

/// Cairo numbers the surfaces of a process; without the number the same figure is the same file.
void drop_surface_number(std::string& svg) {
  constexpr std::string_view k_name = "id=\"surface";
  const std::size_t at = svg.find(k_name);
  if (at == std::string::npos) return;
  const std::size_t first = at + k_name.size();
  std::size_t end = first;
  while (end < svg.size() && std::isdigit(static_cast<unsigned char>(svg[end])) != 0) ++end;
  svg.erase(first, end - first);
}

}  // namespace

Result<std::string> figure_svg(const Drawing& drawing, Typesetter& typesetter) {
  std::string svg;
  const std::unique_ptr<cairo_surface_t, SurfaceRelease> surface(
      cairo_svg_surface_create_for_stream(append, &svg, drawing.width, drawing.height));
  Page page;
  page.commands = figure_commands(typesetter, drawing, {0, 0, drawing.width, drawing.height});
  draw_page(ContextRef(cairo_create(surface.get())).get(), page, false);
  cairo_surface_finish(surface.get());
  if (const auto status = cairo_surface_status(surface.get()); status != CAIRO_STATUS_SUCCESS)
    return fail("report-not-drawn", {{"reason", cairo_status_to_string(status)}});
  drop_surface_number(svg);
  return svg;
}

}  // namespace assessor::report
