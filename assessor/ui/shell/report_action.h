#pragma once

#include <filesystem>
#include <string>

#include "domain/assessment.h"
#include "scoring/what_if.h"
#include "ui/shell/report_order.h"

namespace assessor::ui {

/// Draws the pages of the first organization; comes back as Desk::preview.
struct PreviewReport {
  ReportOrder order;
  int page = 0;     ///< the one shown large
  float scale = 1;  ///< pixels per point
};
/// Writes a file per organization into the folder (empty: the documents folder).
struct PrintReports {
  ReportOrder order;
  std::filesystem::path folder;
};
/// Writes "bagaimana jika" as a PDF into the folder (empty: the documents folder).
struct PrintTrial {
  std::string organization;
  StageKey stage;  ///< that is tried
  scoring::Assumptions assumed;
  std::filesystem::path folder = {};
};
/// Writes what is due as a calendar file into the folder (empty: the documents folder).
struct SaveCalendar {
  std::filesystem::path folder = {};
};

}  // namespace assessor::ui
