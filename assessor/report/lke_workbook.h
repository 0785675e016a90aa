#pragma once

#include <string>

#include "base/result.h"
#include "report/readiness.h"

namespace assessor::report {

/// Lembar kerja evaluasi: the reported stage as a spreadsheet whose formulas work out the score again from
/// the points in it, a sheet for each section and one that sums up. Where no stage was sent it is an empty
/// form. Which items apply and how far evidence caps points are the program's, as they are at this stage;
/// levels are not worked out, since they depend on more than points.
/// Errors: report-not-drawn {reason}, report-not-verified {reason}, and those of base/platform/files.h.
Result<std::string> write_lke(const ReadinessInput& input, const ReadinessOptions& options,
                              const i18n::Catalog& words);

}  // namespace assessor::report
