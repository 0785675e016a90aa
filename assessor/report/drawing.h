#pragma once

#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace assessor::report {

// All lengths of this layer are points (1/72 inch); y grows downwards. They are pixels of paper, so
// they are doubles; scores stay exact until a figure places its marks.

struct Point {
  double x = 0, y = 0;
};

struct Rect {
  double x = 0, y = 0, width = 0, height = 0;
  double right() const { return x + width; }
  double bottom() const { return y + height; }
  Rect moved(double dx, double dy) const { return {x + dx, y + dy, width, height}; }
};

/// What a colour is for. The palette (palette.h) gives each a colour that stays apart in grey print.
enum class Ink {
  none,
  text,       ///< body text, frames of official tables
  secondary,  ///< labels, captions
  faint,      ///< grid lines, dividers
  accent,     ///< the mark colour: bars, own dot
  accent_soft,
  met,
  partial,
  unmet,
  attention_soft,  ///< ground of notices
  head,            ///< ground of table heads and groups
  range,           ///< ranges, tracks of bars
  paper,
};

struct Stroke {
  Ink ink = Ink::none;
  double width = 0.6;
  bool dashed = false;
};

struct LineShape {
  Point from, to;
  Stroke stroke;
};
struct RectShape {
  Rect rect;
  Ink fill = Ink::none;
  Stroke edge;
  double radius = 0;
};
struct CircleShape {
  Point centre;
  double radius = 0;
  Ink fill = Ink::none;
  Stroke edge;
};
struct PolygonShape {
  std::vector<Point> points;
  Ink fill = Ink::none;
  Stroke edge;
  bool closed = true;
};

enum class Anchor { start, middle, end };

/// One line of text in a figure; `at` lies on the baseline. Where it is wider than max_width it is cut
/// with "…" (0: no limit).
struct Label {
  Point at;
  Anchor anchor = Anchor::start;
  std::string text;
  double size = 7.5;
  bool bold = false;
  Ink ink = Ink::text;
  double max_width = 0;
};

/// A picture from a file, decoded: red, green, blue by rows from the top, 3 x width x height bytes.
struct Raster {
  int width = 0, height = 0;
  std::string rgb;
};
/// As large as its frame; shared, because one crest stands on many papers.
struct RasterShape {
  Rect rect;
  std::shared_ptr<const Raster> raster;
};

using Shape = std::variant<LineShape, RectShape, CircleShape, PolygonShape, RasterShape, Label>;

/// A picture that every writer can draw.
struct Drawing {
  double width = 0, height = 0;
  std::vector<Shape> shapes;
};

}  // namespace assessor::report
