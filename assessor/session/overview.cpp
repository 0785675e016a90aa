#include "session/overview.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "scoring/evidence.h"
#include "session/expiring.h"
#include "session/schedule.h"
#include "session/session.h"

namespace assessor::session {

namespace {

constexpr std::array<JourneyStep, 7> k_steps{
    JourneyStep::registered,  JourneyStep::self_assessment, JourneyStep::document_review, JourneyStep::repair,
    JourneyStep::field_visit, JourneyStep::plenary,         JourneyStep::follow_up};

/// The first pinned standard that knows the kind of evidence, newest first.
const Standard* standard_with(const Standards& standards, const std::string& evidence) {
  std::vector<const Standard*> all = standards.all();
  std::reverse(all.begin(), all.end());
  for (const Standard* standard : all)
    if (standard->evidence_kind(evidence) != nullptr) return standard;
  return nullptr;
}

std::optional<Date> last_valid_day(const Session& session, const Document& document,
                                   const std::string& period) {
  const Standard* standard = standard_with(session.standards(), document.evidence);
  if (standard == nullptr || document.seen_on_site) return std::nullopt;
  const EvidenceKind& kind = *standard->evidence_kind(document.evidence);
  return scoring::validity_on(*standard, kind, document, session.today(), period).until;
}

void add_documents(const Session& session, Overview& overview) {
  for (const auto& [id, evidence] : session.state().documents) {
    if (evidence.archived) continue;
    const auto row =
        std::find_if(overview.rows.begin(), overview.rows.end(),
                     [&](const OrganizationRow& one) { return one.organization == evidence.organization; });
    if (row == overview.rows.end()) continue;
    ++row->documents;
    const std::optional<Date> until = last_valid_day(session, evidence.document, overview.period);
    if (!is_expiring(until, session.today())) continue;
    const int left = days_between(session.today(), *until);
    if (left < 0) ++row->expired_documents;
    overview.expiring.push_back({evidence.organization, id, *until, left});
  }
  std::stable_sort(overview.expiring.begin(), overview.expiring.end(),
                   [](const ExpiringDocument& a, const ExpiringDocument& b) { return a.until < b.until; });
}

void add_open_stage(const Session& session, const Standard& standard, OrganizationRow& row) {
  const Stage* stage = open_stage(session.state(), standard, row.assessment);
  if (stage == nullptr) return;
  row.open = own_key(row.assessment, stage->id);
  if (const scoring::Score* score = session.score_of(*row.open))
    row.open_completeness = score->completeness();
  row.due = due_of(session.state(), *session.state().assessment(row.assessment), stage->id);
  if (row.due) row.days_left = days_between(session.today(), *row.due);
}

OrganizationRow row_of(const Session& session, const Organization& organization, const std::string& period) {
  OrganizationRow row;
  row.organization = organization.id;
  row.name = organization.name;
  const Assessment* assessment = session.state().assessment_of(organization.id, period);
  if (assessment == nullptr) return row;
  row.assessment = assessment->id;
  row.profile = assessment->profile;
  const Standard* standard = session.standard_of(assessment->id);
  if (standard == nullptr) return row;
  row.standard = standard;
  row.step = journey_step(session.state(), *standard, assessment->id);
  row.sent = session.latest_sent(assessment->id);
  if (row.sent) row.score = session.sent_score(*row.sent);
  if (row.score != nullptr) row.unmet_gates = row.score->unmet_gates;
  add_open_stage(session, *standard, row);
  return row;
}

void count(Overview& overview) {
  for (const JourneyStep step : k_steps) overview.steps.push_back({step, {}});
  for (std::size_t i = 0; i < overview.rows.size(); ++i) {
    const OrganizationRow& row = overview.rows[i];
    overview.steps[static_cast<std::size_t>(row.step)].rows.push_back(i);
    ++(row.score != nullptr ? overview.with_score : row.open ? overview.filling : overview.not_started);
  }
}

}  // namespace

const OrganizationRow* Overview::row(const std::string& organization) const {
  const auto found = std::find_if(
      rows.begin(), rows.end(), [&](const OrganizationRow& one) { return one.organization == organization; });
  return found == rows.end() ? nullptr : &*found;
}

Overview build_overview(const Session& session, const std::string& period) {
  Overview overview;
  overview.period = period;
  if (const Period* found = session.state().period(period))
    overview.standard = session.standards().of(found->standard);
  for (const auto& [id, organization] : session.state().organizations)
    if (!organization.archived) overview.rows.push_back(row_of(session, organization, period));
  std::stable_sort(
      overview.rows.begin(), overview.rows.end(),
      [](const OrganizationRow& a, const OrganizationRow& b) { return folded(a.name) < folded(b.name); });
  add_documents(session, overview);
  count(overview);
  return overview;
}

}  // namespace assessor::session
