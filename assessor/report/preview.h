#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/result.h"
#include "report/pages.h"

namespace assessor::report {

/// Rows of red, green, blue, alpha from the top; alpha is always 255.
struct Pixels {
  int width = 0, height = 0;
  std::vector<std::uint8_t> rgba;
};

/// One page as it will be printed: the PDF's own drawing on an image. `scale` is pixels per point,
/// 96 dpi = 4/3. Call it on the thread that laid the pages out; only the pixels may cross threads.
/// Errors: report-page-missing {page}, report-not-drawn {reason} (also for more than 50 million pixels).
Result<Pixels> draw_preview(const Pages& pages, std::size_t page, double scale);

}  // namespace assessor::report
