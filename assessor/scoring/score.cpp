#include "scoring/score.h"

#include "scoring/sheet_scorer.h"

namespace assessor::scoring {

Rational Score::completeness() const {
  return applicable == 0 ? Rational(1) : Rational::ratio(answered, applicable);
}

Score score(const Standard& standard, const AnswerSheet& sheet, const std::vector<PreviousResult>& previous) {
  return score(PreparedStandard(standard), sheet, previous);
}

Score score(const PreparedStandard& prepared, const AnswerSheet& sheet,
            const std::vector<PreviousResult>& previous) {
  return score_assumed(prepared, sheet, previous, {});
}

Score score_assumed(const PreparedStandard& prepared, const AnswerSheet& sheet,
                    const std::vector<PreviousResult>& previous, const Assumptions& assumed) {
  SheetScorer scorer(prepared, sheet, previous);
  scorer.run(assumed);
  return std::move(scorer).taken();
}

}  // namespace assessor::scoring
