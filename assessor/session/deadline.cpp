#include "session/deadline.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "session/journey.h"
#include "session/lock.h"
#include "session/objection_window.h"
#include "session/schedule.h"
#include "session/sheet.h"

namespace assessor::session {

namespace {

bool goes_on(const FollowUp& entry) {
  return entry.state == FollowUpState::planned || entry.state == FollowUpState::running;
}

class DeadlineList {
 public:
  DeadlineList(const WorkspaceState& state, const Standards& standards, Date today)
      : m_state(state), m_standards(standards), m_today(today) {}

  std::vector<Deadline> take() && {
    for (const auto& [id, assessment] : m_state.assessments) {
      const Organization* organization = m_state.organization(assessment.organization);
      if (organization == nullptr || organization->archived) continue;
      if (const Standard* standard = m_standards.of(assessment.standard)) {
        add_stages(assessment, *standard);
        add_appointments(assessment);
        add_objections(assessment, *standard);
      }
    }
    for (const auto& [id, finding] : m_state.findings) add_finding(finding);
    for (const auto& [id, entry] : m_state.follow_ups) add_entry(entry);
    std::sort(m_list.begin(), m_list.end(), [](const Deadline& a, const Deadline& b) {
      return std::tie(a.on, a.kind, a.assessment, a.stage, a.criterion, a.record) <
             std::tie(b.on, b.kind, b.assessment, b.stage, b.criterion, b.record);
    });
    return std::move(m_list);
  }

 private:
  Deadline& add(Deadline::Kind kind, const Assessment& assessment, Date on, Date since) {
    Deadline& made = m_list.emplace_back();
    made.kind = kind;
    made.on = on;
    made.since = since;
    made.organization = assessment.organization;
    made.assessment = assessment.id;
    made.days_left = days_between(m_today, on);
    return made;
  }

  void add_stages(const Assessment& assessment, const Standard& standard) {
    const Period* period = m_state.period(assessment.period);
    if (period == nullptr || period->closed) return;
    for (const Stage& stage : standard.stages) {
      const auto due = due_of(m_state, assessment, stage.id);
      const StageRecord* record = m_state.stage(own_key(assessment.id, stage.id));
      if (!due || (record != nullptr && !being_worked_on(*record))) continue;
      const bool own = has_own_due(m_state, assessment.id, stage.id);
      const Date since = own ? m_state.schedule(assessment.id)->noted : period->opened;
      add(Deadline::Kind::stage, assessment, *due, since).stage = stage.id;
    }
  }

  /// A day on which people met is not due any more.
  void add_appointments(const Assessment& assessment) {
    const Period* period = m_state.period(assessment.period);
    const Schedule* schedule = m_state.schedule(assessment.id);
    if (schedule == nullptr || period == nullptr || period->closed) return;
    if (schedule->visit && schedule->visit->on >= m_today) {
      Deadline& made = add(Deadline::Kind::visit, assessment, schedule->visit->on, schedule->noted);
      made.at = schedule->visit->at;
      made.place = schedule->visit->place;
    }
    if (schedule->plenary && *schedule->plenary >= m_today && !is_locked(m_state, assessment.id))
      add(Deadline::Kind::plenary, assessment, *schedule->plenary, schedule->noted);
  }

  void add_objections(const Assessment& assessment, const Standard& standard) {
    for (const ObjectionWindow& window : objection_windows(m_state, standard, assessment.id, m_today))
      if (window.running())
        add(Deadline::Kind::objection, assessment, *window.last_day, *window.handed_over).stage =
            window.stage.stage;
  }

  /// Where the plan answers a finding, the entry's day counts.
  bool is_followed(const std::string& finding) const {
    return std::any_of(m_state.follow_ups.begin(), m_state.follow_ups.end(),
                       [&](const auto& entry) { return entry.second.finding == finding; });
  }

  const Assessment* shown(const std::string& id) const {
    const Assessment* assessment = m_state.assessment(id);
    if (assessment == nullptr) return nullptr;
    const Organization* organization = m_state.organization(assessment->organization);
    return organization == nullptr || organization->archived ? nullptr : assessment;
  }

  void add_finding(const Finding& finding) {
    const Assessment* assessment = shown(finding.assessment);
    const bool to_mend = finding.kind == FindingKind::nonconformity && finding.due;
    if (assessment == nullptr || !to_mend || is_followed(finding.id)) return;
    Deadline& made = add(Deadline::Kind::finding, *assessment, *finding.due, finding.noted);
    made.criterion = finding.criterion;
    made.record = finding.id;
  }

  void add_entry(const FollowUp& entry) {
    const Assessment* assessment = shown(entry.assessment);
    if (assessment == nullptr || !entry.due || !goes_on(entry)) return;
    Deadline& made = add(Deadline::Kind::follow_up, *assessment, *entry.due, entry.noted);
    made.criterion = entry.criterion;
    made.record = entry.id;
  }

  const WorkspaceState& m_state;
  const Standards& m_standards;
  Date m_today;
  std::vector<Deadline> m_list;
};

}  // namespace

std::string_view name_of(Deadline::Kind kind) {
  static constexpr std::array<std::string_view, 6> k_names{"stage",     "objection", "finding",
                                                           "follow-up", "visit",     "plenary"};
  return k_names[static_cast<std::size_t>(kind)];
}

std::vector<Deadline> deadlines(const WorkspaceState& state, const Standards& standards, Date today) {
  return DeadlineList(state, standards, today).take();
}

}  // namespace assessor::session
