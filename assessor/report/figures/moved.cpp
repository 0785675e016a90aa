#include "report/figures/moved.h"

namespace assessor::report {

namespace {

struct ShapeMover {
  Point by;

  Point at(Point point) const { return {point.x + by.x, point.y + by.y}; }
  Shape operator()(LineShape line) const {
    line.from = at(line.from);
    line.to = at(line.to);
    return line;
  }
  Shape operator()(RectShape rect) const {
    rect.rect = rect.rect.moved(by.x, by.y);
    return rect;
  }
  Shape operator()(CircleShape circle) const {
    circle.centre = at(circle.centre);
    return circle;
  }
  Shape operator()(PolygonShape polygon) const {
    for (Point& point : polygon.points) point = at(point);
    return polygon;
  }
  Shape operator()(RasterShape shape) const {
    shape.rect = shape.rect.moved(by.x, by.y);
    return shape;
  }
  Shape operator()(Label label) const {
    label.at = at(label.at);
    return label;
  }
};

}  // namespace

Shape moved(const Shape& shape, Point by) {
  return std::visit(ShapeMover{by}, shape);
}

void place(Drawing& into, const Drawing& drawing, Point at) {
  for (const Shape& shape : drawing.shapes) into.shapes.push_back(moved(shape, at));
}

}  // namespace assessor::report
