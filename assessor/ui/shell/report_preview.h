#pragma once

#include <optional>
#include <vector>

#include "base/result.h"
#include "ui/shell/picture.h"
#include "ui/shell/report_order.h"

namespace assessor::ui {

/// The pages of an order, as a worker has drawn them.
struct ReportPreview {
  ReportOrder order;
  bool running = false;
  int page = 0;
  float scale = 1;
  Picture large;
  std::vector<Picture> thumbnails;  ///< as many as pages
  PaperFields fields;
  std::optional<Error> error;
};

}  // namespace assessor::ui
