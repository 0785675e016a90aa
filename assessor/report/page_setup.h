#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "report/inline_text.h"

namespace assessor::report {

enum class Paper { a4, f4 };

/// Width and height in points: A4 210 × 297 mm, F4 215 × 330 mm.
struct PaperSize {
  double width = 0, height = 0;
};
PaperSize size_of(Paper paper);
constexpr double millimetres(double length) {
  return length * 72.0 / 25.4;
}

/// Left is wider than right: official papers are bound.
struct Margins {
  double left = millimetres(22), right = millimetres(18), top = millimetres(16), bottom = millimetres(12);
};

/// One line that repeats on pages; "{page}" and "{pages}" in a run become numbers.
struct RunningLine {
  Inline left, right;
};

struct PageSetup {
  Paper paper = Paper::a4;
  Margins margins;
  std::vector<RunningLine> first_header;  ///< above the letterhead
  std::vector<RunningLine> header;        ///< from the second page on
  Inline footer_notice;                   ///< wrapped, on every page; empty: none
  std::vector<RunningLine> footer;
};

/// What the file says of itself. The day is given by the caller: no writer asks a clock.
struct Metadata {
  std::string title, subject, author, creator;
  std::string language = "id";
  Date date;
};

}  // namespace assessor::report
