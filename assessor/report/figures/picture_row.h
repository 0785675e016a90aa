#pragma once

#include <memory>
#include <string>
#include <vector>

#include "report/drawing.h"

namespace assessor::report {

struct PictureCell {
  std::shared_ptr<const Raster> raster;
  std::string code, title;
};

constexpr std::size_t k_pictures_in_a_row = 3;

/// Pictures side by side, each as large as its frame allows in its own proportions, with code and title
/// below. No more than k_pictures_in_a_row.
Drawing picture_row(double width, const std::vector<PictureCell>& cells);

}  // namespace assessor::report
