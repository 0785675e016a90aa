#include "session/plan.h"

#include <utility>
#include <variant>

#include "session/journal_name.h"
#include "session/lock.h"
#include "session/process_planning.h"
#include "session/roles.h"

namespace assessor::session {

void Changes::set(const Key& key, std::optional<Record> record) {
  m_after.insert_or_assign(key, std::move(record));
}

Result<ChangeSet> Changes::take(std::string reason) && {
  ChangeSet set;
  set.reason = std::move(reason);
  for (auto& [key, after] : m_after) {
    ASSESSOR_CHECK(Key::parse(key.text()).map([](const Key&) {}));
    std::optional<Record> before = m_state.record(key);
    if (before == after) continue;
    if (after) ASSESSOR_CHECK(check_texts(*after));
    set.changes.push_back({key, std::move(before), std::move(after)});
  }
  return set;
}

Result<StageScope> scope_of(const Context& context, const StageKey& stage) {
  StageScope scope;
  scope.assessment = context.state.assessment(stage.assessment);
  if (scope.assessment == nullptr) return fail("assessment-missing", {{"assessment", stage.assessment}});
  scope.period = context.state.period(scope.assessment->period);
  scope.standard = context.standards.of(scope.assessment->standard);
  if (scope.standard == nullptr)
    return fail("standard-missing", {{"digest", scope.assessment->standard.digest}});
  scope.stage = scope.standard->stage(stage.stage);
  if (scope.stage == nullptr) return fail("stage-unknown", {{"stage", stage.stage}});
  scope.record = context.state.stage(stage);
  return scope;
}

Result<ChangeSet> plan(const Context& context, const Command& command) {
  ASSESSOR_CHECK(may_by_role(context, command));
  ASSESSOR_TRY(ChangeSet set,
               std::visit([&](const auto& wanted) { return plan_command(context, wanted); }, command));
  // An erasure changes nothing that a decision rests on, and does not wait for a correction.
  if (!is_erasure(journal_name(command))) ASSESSOR_CHECK(check_unlocked(context.state, set.changes));
  return set;
}

}  // namespace assessor::session
