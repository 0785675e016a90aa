#include "session/follow_up_proposal.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace assessor::session {

namespace {

class Proposal {
 public:
  explicit Proposal(const FollowUpGround& ground) : m_ground(ground) {
    for (const FollowUp* entry : follow_ups_of(ground.state, ground.assessment)) {
      m_findings.insert(entry->finding);
      if (!entry->criterion.empty()) m_criteria.insert(entry->criterion);
    }
  }

  std::vector<FollowUp> take() && {
    for (const FindingLine& line : m_ground.findings)
      if (line.by_itself) add_gate(line.finding.criterion);
    for (const FindingKind kind : {FindingKind::nonconformity, FindingKind::recommendation})
      for (const FindingLine& line : m_ground.findings)
        if (!line.by_itself && line.finding.kind == kind) add_finding(line.finding);
    if (m_ground.path != nullptr)
      for (const scoring::PathStep& step : m_ground.path->steps) add_step(step.step);
    return std::move(m_entries);
  }

 private:
  FollowUp& add(FollowUpSource source, const std::string& criterion) {
    m_criteria.insert(criterion);
    FollowUp& entry = m_entries.emplace_back();
    entry.assessment = m_ground.assessment;
    entry.source = source;
    entry.criterion = criterion;
    if (const Criterion* found = m_ground.standard.criterion(criterion)) entry.effort = found->effort;
    return entry;
  }

  void add_gate(const std::string& id) {
    const Criterion* criterion = m_ground.standard.criterion(id);
    if (criterion == nullptr || m_criteria.contains(id)) return;
    const std::string action = advice_for(*criterion, criterion->gate_min_points.value_or(Rational(0)));
    add(FollowUpSource::gate, id).action = action;
  }

  void add_finding(const Finding& finding) {
    if (!m_findings.insert(finding.id).second) return;
    FollowUp& entry = add(FollowUpSource::finding, finding.criterion);
    entry.finding = finding.id;
    entry.action = finding.text;
    entry.due = finding.due;
  }

  void add_step(const scoring::Step& step) {
    const Criterion& criterion = m_ground.standard.criteria[step.criterion];
    if (m_criteria.contains(criterion.id)) return;
    add(FollowUpSource::path, criterion.id).action = advice_for(criterion, step.target);
  }

  /// What the standard says to do for so many points, else what it asks for.
  std::string advice_for(const Criterion& criterion, const Rational& points) const {
    const auto advice = criterion.advice.find(points.shortest());
    return (advice == criterion.advice.end() ? criterion.text : advice->second).in(m_ground.language);
  }

  const FollowUpGround& m_ground;
  std::set<std::string> m_findings, m_criteria;
  std::vector<FollowUp> m_entries;
};

bool is_over(const FollowUp& entry) {
  return entry.state == FollowUpState::done || entry.state == FollowUpState::dropped;
}

}  // namespace

std::vector<FollowUp> proposed_follow_ups(const FollowUpGround& ground) {
  return Proposal(ground).take();
}

std::vector<const FollowUp*> follow_ups_of(const WorkspaceState& state, const std::string& assessment) {
  std::vector<const FollowUp*> found;
  for (const auto& [id, entry] : state.follow_ups)
    if (entry.assessment == assessment) found.push_back(&entry);
  const auto order = [](const FollowUp* entry) {
    return std::tuple(is_over(*entry), !entry->due.has_value(), entry->due.value_or(Date{}), entry->id);
  };
  std::sort(found.begin(), found.end(),
            [&](const FollowUp* a, const FollowUp* b) { return order(a) < order(b); });
  return found;
}

}  // namespace assessor::session
