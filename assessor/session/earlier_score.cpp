#include "session/earlier_score.h"

#include "session/transitions.h"

namespace assessor::session {

EarlierScore earlier_score(const Session& session, const std::string& organization, const std::string& period,
                           const Standard* standard) {
  const std::string before = period_before(session.state(), period);
  const Assessment* assessment = session.state().assessment_of(organization, before);
  if (assessment == nullptr || session.standard_of(assessment->id) != standard) return {};
  const auto sent = session.latest_sent(assessment->id);
  return sent ? EarlierScore{before, session.sent_score(*sent)} : EarlierScore{};
}

}  // namespace assessor::session
