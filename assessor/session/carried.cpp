#include "session/carried.h"

#include <algorithm>

#include "domain/answer_check.h"
#include "scoring/evidence.h"
#include "scoring/same_items.h"
#include "session/follow_up_proposal.h"

namespace assessor::session {

namespace {

/// Decides item by item what still holds.
class Carrier {
 public:
  Carrier(const Session& session, const Standard& standard, const std::string& period)
      : m_session(session), m_standard(standard), m_period(period) {}

  std::optional<Carried> carried(const Criterion& criterion, const Answer& before) const {
    const bool applied = !std::holds_alternative<NotApplicable>(before.value);
    if (!before.answered() || !applied) return std::nullopt;
    Carried made{criterion.id, {}};
    made.answer.value = before.value;
    for (const EvidenceLink& link : before.evidence) {
      if (!still_counts(link.document)) return std::nullopt;
      made.answer.evidence.push_back({link.document, link.pages, {}, {}});
    }
    if (!check_answer(m_standard, criterion, made.answer)) return std::nullopt;
    return made;
  }

 private:
  bool still_counts(const std::string& id) const {
    const EvidenceDocument* document = m_session.state().document(id);
    if (document == nullptr || document->archived) return false;
    if (document->document.seen_on_site) return false;  // seen then, not now
    const EvidenceKind* kind = m_standard.evidence_kind(document->document.evidence);
    return kind != nullptr &&
           scoring::validity_on(m_standard, *kind, document->document, m_session.today(), m_period).counts();
  }

  const Session& m_session;
  const Standard& m_standard;
  const std::string& m_period;
};

}  // namespace

const Assessment* assessment_before(const Session& session, const Assessment& assessment) {
  const Assessment* newest = nullptr;
  for (const auto& [id, other] : session.state().assessments) {
    if (other.organization != assessment.organization || other.period >= assessment.period) continue;
    if (other.standard.id != assessment.standard.id || !session.latest_sent(id)) continue;
    if (newest == nullptr || newest->period < other.period) newest = &other;
  }
  return newest;
}

std::vector<Carried> carried_answers(const Session& session, const StageKey& stage) {
  const Assessment* assessment = session.state().assessment(stage.assessment);
  const Standard* standard = assessment == nullptr ? nullptr : session.standard_of(assessment->id);
  const AnswerSheet* now = session.sheet_of(stage);
  const scoring::Score* score = session.score_of(stage);
  const Assessment* before = standard == nullptr ? nullptr : assessment_before(session, *assessment);
  const Standard* earlier = before == nullptr ? nullptr : session.standard_of(before->id);
  if (earlier == nullptr || now == nullptr || score == nullptr) return {};
  const AnswerSheet& last = *session.sent_sheet(*session.latest_sent(before->id));
  const Carrier carrier(session, *standard, assessment->period);
  std::vector<Carried> found;
  for (const scoring::ItemPair& pair : scoring::pair_items(*earlier, *standard).same) {
    const Criterion& criterion = standard->criteria[pair.after];
    const scoring::CriterionScore& scored = score->criteria[pair.after];
    const auto there = last.answers.find(earlier->criteria[pair.before].id);
    if (!scored.applies || scored.answered || there == last.answers.end()) continue;
    if (auto carried = carrier.carried(criterion, there->second)) found.push_back(std::move(*carried));
  }
  return found;
}

std::vector<FollowUp> carried_follow_ups(const Session& session, const Assessment& assessment) {
  const Assessment* before = assessment_before(session, assessment);
  if (before == nullptr) return {};
  const auto here = follow_ups_of(session.state(), assessment.id);
  std::vector<FollowUp> carried;
  for (const FollowUp* entry : follow_ups_of(session.state(), before->id)) {
    const bool goes_on = entry->state == FollowUpState::planned || entry->state == FollowUpState::running;
    const bool there = std::ranges::any_of(here, [&](const FollowUp* one) {
      return one->criterion == entry->criterion && one->action == entry->action;
    });
    if (!goes_on || there) continue;
    FollowUp& made = carried.emplace_back(*entry);
    made.id.clear();
    made.finding.clear();
    made.assessment = assessment.id;
  }
  return carried;
}

}  // namespace assessor::session
