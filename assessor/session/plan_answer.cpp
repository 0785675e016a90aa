// Answers of a stage, typed, pasted or copied. Errors: those of may_answer and check_answers.
#include <algorithm>
#include <utility>

#include "domain/answer_check.h"
#include "session/journey.h"
#include "session/planning.h"
#include "session/sheet.h"

namespace assessor::session {

namespace {

Result<const Criterion*> found_criterion(const Standard& standard, const std::string& id) {
  const Criterion* criterion = standard.criterion(id);
  if (criterion == nullptr) return fail("criterion-unknown", {{"criterion", id}});
  return criterion;
}

Result<void> check_link(const WorkspaceState& state, const std::string& organization, const std::string& id) {
  const EvidenceDocument* document = state.document(id);
  if (document == nullptr) return fail("document-missing", {{"document", id}});
  if (document->organization != organization) return fail("document-of-other", {{"document", id}});
  return {};
}

/// An inherited mark stays only while the value is the one that was copied.
Answer as_looked_at(Answer answer, const Answer* before) {
  answer.inherited =
      answer.inherited && before != nullptr && before->inherited && before->value == answer.value;
  return answer;
}

Answer inherited_answer(const Answer& from, const Answer* before) {
  Answer answer = before == nullptr ? Answer{} : *before;
  answer.value = from.value;
  answer.inherited = true;
  if (answer.evidence.empty()) answer.evidence = from.evidence;
  return answer;
}

bool wanted(const CopyInherited& command, const std::string& criterion) {
  const auto& list = command.criteria;
  return list.empty() || std::find(list.begin(), list.end(), criterion) != list.end();
}

/// What would be copied: answered before, blank here, and no gate.
std::map<std::string, Answer> inheritable(const WorkspaceState& state, const Standard& standard,
                                          const StageKey& stage, const AnswerSheet& previous) {
  std::map<std::string, Answer> answers;
  for (const auto& [id, from] : previous.answers) {
    const Criterion* criterion = standard.criterion(id);
    const Answer* here = state.answer(stage, id);
    const bool blank = here == nullptr || (!here->answered() && !here->unknown);
    if (criterion != nullptr && !criterion->gate_min_points && from.answered() && blank)
      answers.emplace(id, inherited_answer(from, here));
  }
  return answers;
}

}  // namespace

Result<void> check_answers(const WorkspaceState& state, const StageScope& scope,
                           const std::map<std::string, Answer>& answers) {
  for (const auto& [id, answer] : answers) {
    ASSESSOR_TRY(const Criterion* criterion, found_criterion(*scope.standard, id));
    ASSESSOR_CHECK(check_answer(*scope.standard, *criterion, answer));
    for (const EvidenceLink& link : answer.evidence)
      ASSESSOR_CHECK(check_link(state, scope.assessment->organization, link.document));
  }
  return {};
}

Result<void> may_copy_inherited(const Context& context, const StageKey& stage) {
  ASSESSOR_CHECK(may_answer(context, stage));
  ASSESSOR_TRY(const StageScope scope, scope_of(context, stage));
  const std::optional<AnswerSheet> previous = inherited_sheet(context, scope, stage);
  if (previous && !inheritable(context.state, *scope.standard, stage, *previous).empty()) return {};
  return fail("nothing-to-inherit", {{"stage", stage.stage}});
}

Result<ChangeSet> plan_command(const Context& context, const SetAnswers& command) {
  ASSESSOR_CHECK(may_answer(context, command.stage));
  ASSESSOR_TRY(const StageScope scope, scope_of(context, command.stage));
  ASSESSOR_CHECK(check_answers(context.state, scope, command.answers));
  Changes changes(context.state);
  for (const auto& [id, answer] : command.answers)
    changes.set(Key::answer(command.stage, id),
                record_or_nothing(as_looked_at(answer, context.state.answer(command.stage, id))));
  return std::move(changes).take();
}

Result<ChangeSet> plan_command(const Context& context, const CopyInherited& command) {
  ASSESSOR_CHECK(may_copy_inherited(context, command.stage));
  ASSESSOR_TRY(const StageScope scope, scope_of(context, command.stage));
  const AnswerSheet previous = *inherited_sheet(context, scope, command.stage);
  Changes changes(context.state);
  for (const auto& [id, answer] : inheritable(context.state, *scope.standard, command.stage, previous))
    if (wanted(command, id)) changes.set(Key::answer(command.stage, id), answer);
  return std::move(changes).take();
}

}  // namespace assessor::session
