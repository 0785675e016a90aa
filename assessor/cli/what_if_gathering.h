#pragma once

#include <string>
#include <vector>

#include "domain/office.h"
#include "domain/organization.h"
#include "exchange/what_if_json.h"
#include "i18n/catalog.h"
#include "report/document.h"
#include "report/page_setup.h"

namespace assessor::cli {

constexpr const char* k_trial_paper = "what-if";  ///< in file names and the export log

/// Points tried in a sheet: all together, and each item by itself.
struct Trial {
  scoring::WhatIf all;
  std::vector<exchange::TriedItem> items;
};
/// `now` is the score of the sheet.
Trial try_out(const scoring::PreparedStandard& prepared, const AnswerSheet& sheet, const scoring::Score& now,
              const scoring::Assumptions& assumed, const std::vector<scoring::PreviousResult>& previous);

/// Everything that the paper of a trial is made of, copied, so that a worker can make it. The standard must
/// outlive it.
struct TrialPaper {
  Office office;
  Organization organization;
  std::string period;
  const Standard* standard = nullptr;
  AnswerSheet sheet;
  scoring::Score score;
  Trial trial;

  report::Document document(Date date, report::Paper paper, const i18n::Catalog& words) const;
};

}  // namespace assessor::cli
