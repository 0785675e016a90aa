#include "session/practice_process.h"

#include <algorithm>

#include "session/journey.h"
#include "session/practice_ids.h"

namespace assessor::session {

namespace {

using exchange::PracticeAct;

class ProcessSteps {
 public:
  explicit ProcessSteps(const PracticePlan& plan) : m_ids(plan.city.seed) {}

  Command command_of(const PracticeAct& act) const {
    switch (act.kind) {
      case PracticeAct::Kind::schedule:
        return EditSchedule{schedule_of(act)};
      case PracticeAct::Kind::finding:
        return AddFinding{finding_of(act)};
      case PracticeAct::Kind::follow_up:
        return AddFollowUps{{entry_of(act)}};
      case PracticeAct::Kind::hand_over:
        return HandOverResult{stage_of(act), act.on, false};
      case PracticeAct::Kind::objection:
        return RaiseObjection{m_ids.objection(act.name), stage_of(act), act.criterion, act.text,
                              documents_of(act)};
      case PracticeAct::Kind::answer:
        return AnswerObjection{m_ids.objection(act.name), act.text};
      case PracticeAct::Kind::decision:
        break;
    }
    return LockPlenary{stage_of(act).assessment, act.text, act.number, act.on, act.present};
  }
  std::string actor_of(const PracticeAct& act) const {
    return act.by == "chair" ? m_ids.chair(act.organization) : m_ids.person(act.by);
  }

 private:
  StageKey stage_of(const PracticeAct& act) const {
    return own_key(m_ids.assessment(act.organization, act.period), act.stage);
  }
  std::vector<std::string> documents_of(const PracticeAct& act) const {
    std::vector<std::string> ids;
    for (const std::string& name : act.documents) ids.push_back(m_ids.document(act.organization, name));
    return ids;
  }
  Schedule schedule_of(const PracticeAct& act) const {
    Schedule schedule;
    schedule.assessment = m_ids.assessment(act.organization, act.period);
    for (const std::string& name : act.assessors) schedule.assessors.push_back(m_ids.person(name));
    schedule.visit = act.visit;
    schedule.plenary = act.plenary;
    return schedule;
  }
  Finding finding_of(const PracticeAct& act) const {
    Finding finding;
    finding.id = m_ids.finding(act.name);
    finding.assessment = stage_of(act).assessment;
    finding.stage = act.stage;
    finding.criterion = act.criterion;
    finding.kind = act.finding_kind;
    finding.text = act.text;
    finding.due = act.due;
    for (const std::string& id : documents_of(act)) finding.references.push_back({id, {}});
    return finding;
  }
  FollowUp entry_of(const PracticeAct& act) const {
    FollowUp entry;
    entry.id = m_ids.follow_up(act.name);
    entry.assessment = stage_of(act).assessment;
    if (!act.finding.empty()) {
      entry.source = FollowUpSource::finding;
      entry.finding = m_ids.finding(act.finding);
    }
    entry.criterion = act.criterion;
    entry.action = act.text;
    entry.owner = act.owner;
    entry.due = act.due;
    entry.effort = act.effort;
    entry.budget = act.budget;
    entry.state = act.state;
    entry.completion = act.completion;
    entry.done_on = act.done_on;
    return entry;
  }

  PracticeIds m_ids;
};

}  // namespace

Result<void> add_practice_process(const PracticePlan& plan, PracticeCalendar& calendar) {
  const ProcessSteps steps(plan);
  for (std::size_t i = 0; i < plan.process.size(); ++i) {
    const PracticeAct& act = plan.process[i];
    const auto& names = plan.city.organizations;
    const auto found = std::find(names.begin(), names.end(), act.organization);
    if (found == names.end())
      return fail("practice-damaged", {{"file", "acts.json"},
                                       {"reason", "organization-missing"},
                                       {"path", "$.acts[" + std::to_string(i) + "]"}});
    calendar.add(static_cast<int>(found - names.begin()) + 1, act.on, steps.actor_of(act),
                 steps.command_of(act));
  }
  return {};
}

}  // namespace assessor::session
