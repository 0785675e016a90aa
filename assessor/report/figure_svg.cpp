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

/// Takes out the digits behind every `name`.
void drop_numbers(std::string& svg, std::string_view name) {
  for (std::size_t at = svg.find(name); at != std::string::npos; at = svg.find(name, at + name.size())) {
    std::size_t end = at + name.size();
    while (end < svg.size() && std::isdigit(static_cast<unsigned char>(svg[end])) != 0) ++end;
    svg.erase(at + name.size(), end - at - name.size());
  }
}

/// Cairo numbers the surfaces and pictures of a process; without the numbers the same figure is the same
/// file. A figure holds one picture at most, so its name stays its own.
void drop_process_numbers(std::string& svg) {
  for (const std::string_view name : {"id=\"surface", "id=\"image", "href=\"#image"}) drop_numbers(svg, name);
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
  drop_process_numbers(svg);
  return svg;
}

}  // namespace assessor::report
