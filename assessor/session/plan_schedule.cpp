// Who rates an organization, and the days agreed with it. Errors stand at may_edit_schedule; also
// stage-unknown {stage} · person-missing {person} · not-an-assessor {person} · conflict-declared {person,
// organization} · assessor-twice {person} · assessors-too-many {max}.
#include <algorithm>

#include "session/apart.h"
#include "session/process_planning.h"
#include "session/schedule.h"

namespace assessor::session {

namespace {

/// As many as the stage with the most asks for.
std::size_t most_assessors(const Standard& standard) {
  int most = 1;
  for (const Stage& stage : standard.stages) most = std::max(most, stage.assessors);
  return static_cast<std::size_t>(most);
}

Result<void> check_assessor(const Context& context, const Assessment& assessment, const std::string& id) {
  const Person* person = context.state.person(id);
  if (person == nullptr || person->archived) return fail("person-missing", {{"person", id}});
  if (person->role != Role::assessor) return fail("not-an-assessor", {{"person", id}});
  if (!has_conflict(*person, assessment.organization)) return {};
  return fail("conflict-declared", {{"person", id}, {"organization", assessment.organization}});
}

/// Somebody assigned before stays, also when he was put away since.
Result<void> check_assessors(const Context& context, const Assessment& assessment,
                             const std::vector<std::string>& wanted, std::size_t most) {
  if (wanted.size() > most) return fail("assessors-too-many", {{"max", std::to_string(most)}});
  const Schedule* schedule = context.state.schedule(assessment.id);
  const std::vector<std::string> before =
      schedule == nullptr ? std::vector<std::string>{} : schedule->assessors;
  for (auto one = wanted.begin(); one != wanted.end(); ++one) {
    if (std::find(wanted.begin(), one, *one) != one) return fail("assessor-twice", {{"person", *one}});
    if (std::find(before.begin(), before.end(), *one) != before.end()) continue;
    ASSESSOR_CHECK(check_assessor(context, assessment, *one));
  }
  return {};
}

}  // namespace

Result<void> may_edit_schedule(const Context& context, const std::string& assessment) {
  const Assessment* found = context.state.assessment(assessment);
  if (found == nullptr) return fail("assessment-missing", {{"assessment", assessment}});
  ASSESSOR_CHECK(check_period_open(context, found->period));
  if (context.standards.of(found->standard) != nullptr) return {};
  return fail("standard-missing", {{"digest", found->standard.digest}});
}

Result<ChangeSet> plan_command(const Context& context, const EditSchedule& command) {
  Schedule wanted = command.schedule;
  ASSESSOR_CHECK(may_edit_schedule(context, wanted.assessment));
  const Assessment& assessment = *context.state.assessment(wanted.assessment);
  const Standard& standard = *context.standards.of(assessment.standard);
  for (const auto& [stage, date] : wanted.due)
    if (standard.stage(stage) == nullptr) return fail("stage-unknown", {{"stage", stage}});
  ASSESSOR_CHECK(check_assessors(context, assessment, wanted.assessors, most_assessors(standard)));
  const Schedule* before = context.state.schedule(wanted.assessment);
  wanted.noted = before == nullptr ? Date{} : before->noted;
  Changes changes(context.state);
  if (before != nullptr && *before == wanted) return std::move(changes).take();
  wanted.noted = context.today;
  changes.set(Key::of(RecordKind::schedule, wanted.assessment), wanted);
  return std::move(changes).take();
}

}  // namespace assessor::session
