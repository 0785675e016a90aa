#include "report/figure_file.h"

#include "report/figure_png.h"
#include "report/figure_svg.h"
#include "report/figures/moved.h"

namespace assessor::report {

namespace {

constexpr double k_margin = 12, k_title = 18, k_notice = 14;

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
  return format == FigureFormat::png ? figure_png(drawing, typesetter, k_png_scale)
                                     : figure_svg(drawing, typesetter);
}

}  // namespace assessor::report
