#include "report/canvas.h"

#include <algorithm>
#include <numbers>

#include "report/palette.h"
#include "report/raster_painter.h"
#include "report/shaped_text.h"

namespace assessor::report {

namespace {

void use(cairo_t* context, Ink ink) {
  const Colour colour = colour_of(ink);
  cairo_set_source_rgb(context, colour.red, colour.green, colour.blue);
}

void stroke(cairo_t* context, const Stroke& stroke) {
  static constexpr double k_dashes[] = {3.0, 2.2};
  use(context, stroke.ink);
  cairo_set_line_width(context, stroke.width);
  if (stroke.dashed) cairo_set_dash(context, k_dashes, 2, 0);
  cairo_stroke(context);
  if (stroke.dashed) cairo_set_dash(context, nullptr, 0, 0);
}

/// Fills and strokes the current path, and clears it.
void paint(cairo_t* context, Ink fill, const Stroke& edge) {
  if (fill != Ink::none) {
    use(context, fill);
    cairo_fill_preserve(context);
  }
  if (edge.ink != Ink::none)
    stroke(context, edge);
  else
    cairo_new_path(context);
}

void round_rectangle(cairo_t* context, const Rect& rect, double radius) {
  constexpr double k_quarter = std::numbers::pi / 2;
  const double r = std::min({radius, rect.width / 2, rect.height / 2});
  cairo_new_sub_path(context);
  cairo_arc(context, rect.right() - r, rect.y + r, r, -k_quarter, 0);
  cairo_arc(context, rect.right() - r, rect.bottom() - r, r, 0, k_quarter);
  cairo_arc(context, rect.x + r, rect.bottom() - r, r, k_quarter, 2 * k_quarter);
  cairo_arc(context, rect.x + r, rect.y + r, r, 2 * k_quarter, 3 * k_quarter);
  cairo_close_path(context);
}

struct Painter {
  cairo_t* context;
  bool with_tags;

  void operator()(const TextCommand& text) const {
    use(context, Ink::text);
    cairo_move_to(context, text.baseline.x, text.baseline.y);
    pango_cairo_show_layout_line(context, text.text->shaped().lines[text.line]);
  }
  void operator()(const LineShape&) const {}  // lines are drawn by the run: draw_lines()
  void operator()(const RectShape& shape) const {
    const Rect& rect = shape.rect;
    if (shape.radius > 0)
      round_rectangle(context, rect, shape.radius);
    else
      cairo_rectangle(context, rect.x, rect.y, rect.width, rect.height);
    paint(context, shape.fill, shape.edge);
  }
  void operator()(const CircleShape& circle) const {
    cairo_new_sub_path(context);
    cairo_arc(context, circle.centre.x, circle.centre.y, circle.radius, 0, 2 * std::numbers::pi);
    paint(context, circle.fill, circle.edge);
  }
  void operator()(const PolygonShape& polygon) const {
    for (const Point& point : polygon.points) cairo_line_to(context, point.x, point.y);
    if (polygon.closed) cairo_close_path(context);
    paint(context, polygon.fill, polygon.edge);
  }
  void operator()(const RasterShape& shape) const { draw_raster(context, shape); }
  void operator()(const OpenTag& tag) const {
    if (with_tags) cairo_tag_begin(context, tag.name, nullptr);
  }
  void operator()(const CloseTag& tag) const {
    if (with_tags) cairo_tag_end(context, tag.name);
  }
};

bool looks_alike(const Stroke& a, const Stroke& b) {
  return a.ink == b.ink && a.width == b.width && a.dashed == b.dashed;
}

/// Draws the lines from `first` that look alike as one path, which spares a table half its work; returns
/// how many.
std::size_t draw_lines(cairo_t* context, const std::vector<Command>& commands, std::size_t first) {
  const auto* like = std::get_if<LineShape>(&commands[first]);
  std::size_t end = first;
  for (; like != nullptr && end < commands.size(); ++end) {
    const auto* line = std::get_if<LineShape>(&commands[end]);
    if (line == nullptr || !looks_alike(line->stroke, like->stroke)) break;
    cairo_move_to(context, line->from.x, line->from.y);
    cairo_line_to(context, line->to.x, line->to.y);
  }
  if (like != nullptr) stroke(context, like->stroke);
  return end - first;
}

}  // namespace

void draw_page(cairo_t* context, const Page& page, bool with_tags) {
  const Painter painter{context, with_tags};
  for (std::size_t i = 0; i < page.commands.size();) {
    cairo_new_path(context);  // text leaves a point behind, which a polygon would begin at
    const std::size_t lines = draw_lines(context, page.commands, i);
    if (lines == 0) std::visit(painter, page.commands[i]);
    i += lines == 0 ? 1 : lines;
  }
}

}  // namespace assessor::report
