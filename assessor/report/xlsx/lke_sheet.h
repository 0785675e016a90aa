#pragma once

#include "report/readiness/manuscript.h"
#include "report/xlsx/sheet_book.h"

namespace assessor::report {

/// What the sheets of an LKE share.
struct LkeBook {
  const Manuscript& script;
  SheetBook& book;
  bool blank = false;                          ///< an empty form: no answers, no score
  const scoring::Score* self_score = nullptr;  ///< of the first stage, where that is not the reported one
};

/// Where a section's sums stand.
struct LkeSum {
  lxw_worksheet* sheet = nullptr;
  lxw_row_t row = 0;
};
constexpr lxw_col_t k_lke_weight = 2, k_lke_share = 8;

/// The sheet of a top-level section with the sections below it.
LkeSum add_lke_sheet(const LkeBook& lke, SectionIndex section);

}  // namespace assessor::report
