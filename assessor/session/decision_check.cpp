#include "session/decision_check.h"

#include "exchange/sheet_digest.h"
#include "scoring/score.h"

namespace assessor::session {

DecisionCheck check_decision(const PlenaryDecision& decision, const Standards& standards) {
  DecisionCheck check;
  check.answers = exchange::answers_digest(decision.sheet) == decision.answers_digest;
  check.documents = exchange::documents_digest(decision.sheet.documents) == decision.documents_digest;
  const Standard* standard = standards.of(decision.standard);
  check.standard = standard != nullptr;
  // Earlier cycles count for the level only, never for the total.
  check.total = standard != nullptr && scoring::score(*standard, decision.sheet).total == decision.total;
  return check;
}

}  // namespace assessor::session
