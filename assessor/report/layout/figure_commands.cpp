#include <algorithm>
#include <utility>

#include "report/layout/blocks.h"
#include "report/layout/text_lines.h"

namespace assessor::report {

namespace {

/// Places a drawing's shapes on a frame.
struct FigurePlacer {
  Typesetter& typesetter;
  Rect frame;
  double scale;

  Point at(Point point) const { return {frame.x + point.x * scale, frame.y + point.y * scale}; }
  Stroke at(Stroke stroke) const {
    stroke.width *= scale;
    return stroke;
  }

  Command operator()(const LineShape& line) const {
    return LineShape{at(line.from), at(line.to), at(line.stroke)};
  }
  Command operator()(const RectShape& shape) const {
    const Point corner = at(Point{shape.rect.x, shape.rect.y});
    const Rect rect{corner.x, corner.y, shape.rect.width * scale, shape.rect.height * scale};
    return RectShape{rect, shape.fill, at(shape.edge), shape.radius * scale};
  }
  Command operator()(const CircleShape& circle) const {
    return CircleShape{at(circle.centre), circle.radius * scale, circle.fill, at(circle.edge)};
  }
  Command operator()(PolygonShape polygon) const {
    for (Point& point : polygon.points) point = at(point);
    polygon.edge = at(polygon.edge);
    return polygon;
  }
  Command operator()(RasterShape shape) const {
    const Point corner = at(Point{shape.rect.x, shape.rect.y});
    shape.rect = {corner.x, corner.y, shape.rect.width * scale, shape.rect.height * scale};
    return shape;
  }
  Command operator()(const Label& label) const {
    const TextStyle style{.size = label.size * scale, .bold = label.bold, .tabular = true, .max_lines = 1};
    const double room = label.max_width > 0 ? label.max_width * scale : -1;
    SetTextRef text = typesetter.set(inked(label.text, label.ink), style, room);
    const SetText::Line& line = text->lines().front();
    const double back = label.anchor == Anchor::start ? 0 : label.anchor == Anchor::end ? 1 : 0.5;
    const Point base = at(label.at);
    const Rect box{base.x - back * line.width, base.y - line.ascent, line.width, line.height};
    return TextCommand{std::move(text), 0, {box.x, base.y}, box, frame};
  }
};

}  // namespace

std::vector<Command> figure_commands(Typesetter& typesetter, const Drawing& drawing, Rect frame) {
  const FigurePlacer placer{typesetter, frame, drawing.width > 0 ? frame.width / drawing.width : 1};
  std::vector<Command> commands;
  commands.reserve(drawing.shapes.size());
  for (const Shape& shape : drawing.shapes) commands.push_back(std::visit(placer, shape));
  return commands;
}

}  // namespace assessor::report
