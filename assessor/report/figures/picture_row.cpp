#include "report/figures/picture_row.h"

#include <algorithm>

namespace assessor::report {

namespace {

constexpr double k_gap = 9, k_frame_height = 112, k_words = 24;

/// The raster in the middle of its frame.
Rect fitted(const Raster& raster, Rect frame) {
  const double scale = std::min(frame.width / raster.width, frame.height / raster.height);
  const double width = raster.width * scale, height = raster.height * scale;
  return {frame.x + (frame.width - width) / 2, frame.y + (frame.height - height) / 2, width, height};
}

void draw_cell(Drawing& drawing, const PictureCell& cell, Rect frame) {
  drawing.shapes.emplace_back(RectShape{frame, Ink::paper, {Ink::faint, 0.6}});
  constexpr double k_inside = 2;
  const Rect inner{frame.x + k_inside, frame.y + k_inside, frame.width - 2 * k_inside,
                   frame.height - 2 * k_inside};
  if (cell.raster != nullptr && cell.raster->width > 0 && cell.raster->height > 0)
    drawing.shapes.emplace_back(RasterShape{fitted(*cell.raster, inner), cell.raster});
  const auto label = [&](double below, const std::string& words, bool bold, Ink ink) {
    drawing.shapes.emplace_back(
        Label{{frame.x, frame.bottom() + below}, Anchor::start, words, 7.5, bold, ink, frame.width});
  };
  label(10, cell.code, true, Ink::text);
  label(20, cell.title, false, Ink::secondary);
}

}  // namespace

Drawing picture_row(double width, const std::vector<PictureCell>& cells) {
  constexpr auto k_count = static_cast<double>(k_pictures_in_a_row);
  const double each = (width - (k_count - 1) * k_gap) / k_count;
  Drawing drawing{width, k_frame_height + k_words, {}};
  for (std::size_t i = 0; i < std::min(cells.size(), k_pictures_in_a_row); ++i)
    draw_cell(drawing, cells[i], {static_cast<double>(i) * (each + k_gap), 0, each, k_frame_height});
  return drawing;
}

}  // namespace assessor::report
