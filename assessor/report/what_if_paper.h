#pragma once

#include <optional>
#include <vector>

#include "report/document.h"
#include "report/readiness.h"
#include "scoring/what_if.h"

namespace assessor::report {

/// One item that was tried; what it would bring by itself.
struct TriedPoints {
  CriterionIndex criterion = 0;
  std::optional<Rational> from;  ///< points that count now; none: unanswered
  Rational to;
  const scoring::Score* alone = nullptr;
};

/// "Bagaimana jika": points into what worked it out, which must live until the document is made.
struct TrialInput {
  std::vector<TriedPoints> items;
  const scoring::WhatIf* all = nullptr;  ///< everything together
};

/// Says on every page that it is hypothetical: it has no number, no signature, no check code, and is never a
/// result. The last stage of `input` is the one tried, sent or not.
Document what_if_paper(const ReadinessInput& input, const TrialInput& trial, const ReadinessOptions& options,
                       const i18n::Catalog& words);

}  // namespace assessor::report
