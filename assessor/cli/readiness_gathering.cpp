#include "cli/readiness_gathering.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/text.h"
#include "cli/printed_check.h"
#include "cli/process_gathering.h"
#include "session/journey.h"
#include "session/line_words.h"
#include "session/peers.h"
#include "session/teaching.h"

namespace assessor::cli {

namespace {

using session::Session;
using session::WorkspaceState;

/// Names of those who rated the stages of assessors and panel apart, or sent them.
std::vector<std::string> assessors_of(const WorkspaceState& state, const Standard& standard,
                                      const std::string& assessment) {
  std::vector<std::string> names;
  for (const Stage& stage : standard.stages) {
    if (stage.by == StageActor::organization) continue;
    const StageRecord* record = state.stage(session::own_key(assessment, stage.id));
    if (record == nullptr) continue;
    std::vector<std::string> people = record->raters;
    if (people.empty()) people.push_back(record->sent_by);
    for (const std::string& id : people)
      if (const Person* person = state.person(id);
          person != nullptr && std::find(names.begin(), names.end(), person->name) == names.end())
        names.push_back(person->name);
  }
  return names;
}

report::SectionSpread spread_of(const std::optional<session::Range>& range) {
  if (!range) return {};
  return {range->lowest / 100, range->median / 100, range->highest / 100, range->count};
}

report::ComparedLine::Of whose(session::LineKind kind) {
  using Of = report::ComparedLine::Of;
  switch (kind) {
    case session::LineKind::benchmark:
    case session::LineKind::organization:
      return Of::another;
    case session::LineKind::earlier:
      return Of::itself;
    case session::LineKind::best:
    case session::LineKind::peers:
    case session::LineKind::target:
      break;
  }
  return Of::nobody;
}

}  // namespace

void GatheredReadiness::add_stages(const Session& session, const std::string& assessment) {
  for (const Stage& stage : m_input.standard->stages) {
    const StageKey key = session::own_key(assessment, stage.id);
    const bool sent = session.sent_sheet(key) != nullptr;
    const AnswerSheet* sheet = sent ? session.sent_sheet(key) : session.sheet_of(key);
    const scoring::Score* score = sent ? session.sent_score(key) : session.score_of(key);
    if (sheet == nullptr || score == nullptr) continue;
    m_sheets.push_back(*sheet);
    m_scores.push_back(*score);
    m_input.stages.push_back({&m_sheets.back(), &m_scores.back(), sent});
  }
}

void GatheredReadiness::add_lines(const Session& session, const ReadinessRequest& request) {
  const session::OrganizationRow* own = request.overview->row(m_organization.id);
  if (request.lines.empty() || own == nullptr || own->standard != m_input.standard) return;
  session::Peers peers = session::peers_of(session.state(), *request.overview, m_organization.id);
  const auto lines = session::reference_lines(session, *request.overview, *own,
                                              session::without(std::move(peers), request.left_out));
  for (const std::string& key : request.lines) {
    const auto line = std::ranges::find(lines, key, &session::ReferenceLine::key);
    if (line == lines.end()) continue;
    m_scores.push_back(line->score != nullptr ? *line->score : line->make());
    if (line->practices != nullptr) m_practices.push_back(*line->practices);
    m_input.lines.push_back({session::line_words(*line, *m_input.standard, *request.words), &m_scores.back(),
                             line->practices == nullptr ? nullptr : &m_practices.back(), whose(line->kind)});
  }
}

void GatheredReadiness::add_city(const session::City& city) {
  for (const auto& section : city.sections) m_input.city.push_back(spread_of(section));
}

void GatheredReadiness::add_peers(const session::WorkspaceState& state, const session::Overview& overview) {
  const session::Peers found = session::peers_of(state, overview, m_organization.id);
  const auto pairs = session::teaching_pairs(state, overview);
  for (const session::Peer& peer : found.nearest) {
    if (m_input.peers.size() == session::k_shown_peers) break;
    const Organization* organization = state.organization(peer.organization);
    report::PeerResult result{
        organization != nullptr && organization->consents_to_teach ? organization->name : std::string(),
        peer.shared_fields,
        {},
        {}};
    for (const session::PeerReason& reason : peer.reasons)
      if (reason.likeness == session::Likeness::same || reason.likeness == session::Likeness::near)
        result.alike.emplace_back(session::name_of(reason.trait));
    for (const session::TeachingPair& pair : pairs)
      if (pair.teacher == peer.organization && pair.learner == m_organization.id)
        result.teaches.push_back(pair.section);
    m_input.peers.push_back(std::move(result));
  }
}

std::unique_ptr<GatheredReadiness> gather_readiness(const Session& session, const ReadinessRequest& request) {
  const WorkspaceState& state = session.state();
  const Organization* organization = state.organization(request.organization);
  const Period* period = state.period(request.period);
  if (organization == nullptr || period == nullptr) return nullptr;
  const Assessment* assessment = state.assessment_of(request.organization, request.period);
  auto gathered = std::make_unique<GatheredReadiness>();
  report::ReadinessInput& input = gathered->m_input;
  input.standard = session.standards().of(assessment == nullptr ? period->standard : assessment->standard);
  if (input.standard == nullptr) return nullptr;
  gathered->m_office = state.office;
  gathered->m_organization = *organization;
  input.office = &gathered->m_office;
  input.organization = &gathered->m_organization;
  input.period = request.period;
  if (assessment != nullptr) {
    input.profile = assessment->profile;
    gathered->add_stages(session, assessment->id);
    input.assessors = assessors_of(state, *input.standard, assessment->id);
    if (const report::StageResult* reported = input.reported(); reported != nullptr && request.head)
      input.check =
          check_of(session, session::own_key(assessment->id, reported->sheet->stage), *request.head);
    input.previous = session.previous_results(assessment->id);
    input.process = process_lines_of(state, *input.standard, assessment->id);
  }
  if (request.city != nullptr && request.city->sections.size() == input.standard->top_sections.size()) {
    gathered->add_city(*request.city);
  }
  if (request.overview == nullptr) return gathered;
  gathered->add_peers(state, *request.overview);
  gathered->add_lines(session, request);
  return gathered;
}

}  // namespace assessor::cli
