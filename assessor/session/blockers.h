#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "domain/answer.h"
#include "domain/standard.h"
#include "scoring/score.h"

namespace assessor::session {

/// Something to settle before a stage can be sent; each line of the list jumps to its criterion.
struct Blocker {
  /// unanswered {unknown} · no-support {given, counts, linked} (the points typed do not count without
  /// evidence) · expired-document {document, until} · change-without-reason · gate-unsupported (open but for
  /// the evidence) · gate-unmet · inherited (copied, not yet looked at) · profile-missing {question} ·
  /// profile-few {question, needs}
  std::string code;
  std::string criterion;  ///< id, empty for the profile
  bool blocks = true;     ///< false: shown, but the stage may be sent all the same
  std::map<std::string, std::string> params;
};

/// In the order of the standard. An organization's own stage is blocked by its profile only (what is not
/// answered counts as zero and is reported apart); the stages of assessors and panel also by unanswered (but
/// for questions answered in words), no-support, change-without-reason and gate-unsupported. `previous` is
/// the sheet of the stage that this one inherits from, if any.
std::vector<Blocker> blockers(const Standard& standard, const AnswerSheet& sheet, const scoring::Score& score,
                              const AnswerSheet* previous);

/// True when the value of a criterion differs from the stage before, so that a reason is due.
bool value_changed(const Standard& standard, const std::string& criterion, const AnswerSheet& sheet,
                   const AnswerSheet* previous);

}  // namespace assessor::session
