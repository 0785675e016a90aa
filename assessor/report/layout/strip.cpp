#include "report/layout/strip.h"

#include <utility>

namespace assessor::report {

namespace {

struct Mover {
  double dx, dy;

  Point at(Point point) const { return {point.x + dx, point.y + dy}; }
  Command operator()(TextCommand text) const {
    text.baseline = at(text.baseline);
    text.box = text.box.moved(dx, dy);
    text.frame = text.frame.moved(dx, dy);
    return text;
  }
  Command operator()(LineShape line) const {
    line.from = at(line.from);
    line.to = at(line.to);
    return line;
  }
  Command operator()(RectShape rect) const {
    rect.rect = rect.rect.moved(dx, dy);
    return rect;
  }
  Command operator()(CircleShape circle) const {
    circle.centre = at(circle.centre);
    return circle;
  }
  Command operator()(PolygonShape polygon) const {
    for (Point& point : polygon.points) point = at(point);
    return polygon;
  }
  Command operator()(RasterShape shape) const {
    shape.rect = shape.rect.moved(dx, dy);
    return shape;
  }
  Command operator()(OpenTag tag) const { return tag; }
  Command operator()(CloseTag tag) const { return tag; }
};

}  // namespace

Command moved(const Command& command, double dx, double dy) {
  return std::visit(Mover{dx, dy}, command);
}

void Flow::add(Strip strip) {
  strip.starts_page = strip.starts_page || std::exchange(page_break_due, false);
  strips.push_back(std::move(strip));
}

}  // namespace assessor::report
