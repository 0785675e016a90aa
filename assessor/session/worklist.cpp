#include "session/worklist.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "session/lock.h"
#include "session/objection_window.h"
#include "session/process_plan.h"
#include "session/session.h"

namespace assessor::session {

namespace {

/// Tasks of one kind and stage become one line, named after its most urgent organization.
class TaskList {
 public:
  void add(Task task) {
    for (Task& there : m_tasks) {
      if (there.kind != task.kind || there.stage_id != task.stage_id) continue;
      join(there, std::move(task));
      return;
    }
    m_tasks.push_back(std::move(task));
  }

  std::vector<Task> take() && {
    std::stable_sort(m_tasks.begin(), m_tasks.end(), more_urgent);
    return std::move(m_tasks);
  }

 private:
  /// Papers that run out come after the work that waits for a person, whatever their date.
  static bool more_urgent(const Task& a, const Task& b) {
    const bool a_renews = a.kind == Task::Kind::renew_document;
    if (a_renews != (b.kind == Task::Kind::renew_document)) return !a_renews;
    if (a.days_left.has_value() != b.days_left.has_value()) return a.days_left.has_value();
    return a.days_left && *a.days_left < *b.days_left;
  }

  static void join(Task& there, Task more) {
    if (!more.criteria.empty() && there.organizations.front() == more.organizations.front()) {
      there.criteria.insert(there.criteria.end(), more.criteria.begin(), more.criteria.end());
    } else if (more_urgent(more, there)) {
      there.stage = more.stage;
      there.document = more.document;
      there.criteria = more.criteria;
      there.visit = more.visit;
      there.assessors = more.assessors;
      there.days_left = more.days_left;
      std::erase(there.organizations, more.organizations.front());
      there.organizations.insert(there.organizations.begin(), more.organizations.front());
    } else if (std::find(there.organizations.begin(), there.organizations.end(),
                         more.organizations.front()) == there.organizations.end()) {
      there.organizations.push_back(more.organizations.front());
    }
    there.open_criteria += more.open_criteria;
  }

  std::vector<Task> m_tasks;
};

Task::Kind kind_of(const Session& session, const Stage& stage, const StageKey& key) {
  if (session.state().stage(key)->state == StageState::returned) return Task::Kind::repair;
  return stage.by == StageActor::organization ? Task::Kind::await_stage : Task::Kind::continue_stage;
}

std::optional<int> days_to(const Session& session, const std::string& period, const std::string& stage) {
  const Period* found = session.state().period(period);
  if (found == nullptr || !found->due.contains(stage)) return std::nullopt;
  return days_between(session.today(), found->due.at(stage));
}

/// A result that is not handed over yet is part of this work; days and objections that still run are not.
bool waits_for_lock(const Session& session, const std::string& assessment) {
  if (is_locked(session.state(), assessment)) return false;
  const std::vector<Error> blockers = plenary_blockers(session.context(""), assessment);
  return std::all_of(blockers.begin(), blockers.end(),
                     [](const Error& error) { return error.code == "result-not-handed-over"; });
}

std::optional<Task> task_of(const Session& session, const Overview& overview, const OrganizationRow& row) {
  Task task;
  task.organizations = {row.organization};
  const Standard* standard = session.standard_of(row.assessment);
  if (standard == nullptr) {
    task.kind = Task::Kind::start_assessment;
    return task;
  }
  const Stage* stage = open_stage(session.state(), *standard, row.assessment);
  if (stage != nullptr) {
    task.stage = own_key(row.assessment, stage->id);
    task.kind = kind_of(session, *stage, *task.stage);
    if (const scoring::Score* score = session.score_of(*task.stage))
      task.open_criteria = score->applicable - score->answered;
  } else {
    stage = next_stage(session.state(), *standard, row.assessment);
    task.kind = Task::Kind::open_stage;
    if (stage == nullptr) {
      if (!waits_for_lock(session, row.assessment)) return std::nullopt;
      stage = panel_stage(*standard);
      task.kind = Task::Kind::lock_plenary;
    }
    task.stage = own_key(row.assessment, stage->id);
  }
  task.stage_id = stage->id;
  task.days_left = days_to(session, overview.period, stage->id);
  return task;
}

Task renewal(const ExpiringDocument& expiring) {
  Task task;
  task.kind = Task::Kind::renew_document;
  task.organizations = {expiring.organization};
  task.document = expiring.document;
  task.days_left = expiring.days_left;
  return task;
}

/// While the organization may still object to more, its days say how long the answer may take.
void add_objections(const Session& session, const OrganizationRow& row, TaskList& list) {
  if (row.standard == nullptr) return;
  for (const Objection* objection : objections_of(session.state(), row.assessment)) {
    if (!objection->waits()) continue;
    Task task;
    task.kind = objection->state == ObjectionState::raised ? Task::Kind::answer_objection
                                                           : Task::Kind::decide_objection;
    task.organizations = {row.organization};
    task.stage = own_key(row.assessment, objection->stage);
    task.stage_id = objection->stage;
    task.criteria = {objection->criterion};
    const auto window = objection_window(session.state(), *row.standard, *task.stage, session.today());
    if (window && window->running()) task.days_left = window->days_left;
    list.add(std::move(task));
  }
}

void add_visit(const Session& session, const OrganizationRow& row, TaskList& list) {
  constexpr int k_soon = 7;
  const Schedule* schedule = session.state().schedule(row.assessment);
  if (schedule == nullptr || !schedule->visit) return;
  const int days = days_between(session.today(), schedule->visit->on);
  if (days < 0 || days > k_soon) return;
  Task task;
  task.kind = Task::Kind::prepare_visit;
  task.organizations = {row.organization};
  task.visit = schedule->visit;
  task.assessors = static_cast<int>(schedule->assessors.size());
  task.days_left = days;
  list.add(std::move(task));
}

}  // namespace

std::string_view name_of(Task::Kind kind) {
  static constexpr std::array<std::string_view, 12> k_names{
      "answer-objection", "decide-objection", "prepare-visit",   "continue-stage",
      "open-stage",       "await-stage",      "repair",          "lock-plenary",
      "start-assessment", "renew-document",   "choose-standard", "add-organizations"};
  return k_names[static_cast<std::size_t>(kind)];
}

std::vector<Task> build_worklist(const Session& session, const Overview& overview) {
  TaskList list;
  if (overview.standard == nullptr) {
    Task task;
    task.kind = Task::Kind::choose_standard;
    list.add(task);
    return std::move(list).take();
  }
  if (overview.rows.empty()) {
    Task task;
    task.kind = Task::Kind::add_organizations;
    list.add(task);
  }
  for (const OrganizationRow& row : overview.rows) {
    add_objections(session, row, list);
    add_visit(session, row, list);
    if (std::optional<Task> task = task_of(session, overview, row)) list.add(std::move(*task));
  }
  for (const ExpiringDocument& expiring : overview.expiring)
    if (expiring.days_left >= 0) list.add(renewal(expiring));
  return std::move(list).take();
}

}  // namespace assessor::session
