#pragma once

#include "session/journey.h"
#include "session/value_text.h"
#include "support/shell_harness.h"

namespace assessor::test {

// Organization 1 of a test workspace with the lowest value at every item: it needs no evidence, and all
// required conditions are unmet.

inline const StageKey k_own{"assessment-org-1", "self", ""}, k_papers{"assessment-org-1", "document", ""},
    k_visit{"assessment-org-1", "field", ""}, k_panel{"assessment-org-1", "plenary", ""};

inline void must(TestWorkspace& workspace, const session::Command& command) {
  value_of(workspace.session->dispatch(command, "person-1"));
}

inline Answer lowest_answer(const Standard& standard, const Criterion& criterion) {
  static const i18n::Format format(shared_catalog("id"));
  Answer answer;
  for (const char* typed : {"0", "tidak", "0/10", "01/11/2026"})
    if (auto value = session::parse_value(standard, criterion, typed, format)) {
      answer.value = *value;
      return answer;
    }
  return answer;
}

inline void rate(TestWorkspace& workspace, const StageKey& stage) {
  const Standard& standard = *workspace.session->standard_of(stage.assessment);
  session::SetAnswers command{stage, {}};
  for (const Criterion& criterion : standard.criteria)
    command.answers[criterion.id] = lowest_answer(standard, criterion);
  must(workspace, command);
}

/// Up to the field visit, which is rated and open.
inline std::unique_ptr<TestWorkspace> workspace_on_visit() {
  auto made = workspace_with({"Anggrek Contoh", "Melati Contoh"});
  rate(*made, k_own);
  for (const StageKey& stage : {k_papers, k_visit}) {
    must(*made, session::SendStage{stage == k_visit ? k_papers : k_own});
    must(*made, session::OpenStage{stage});
    rate(*made, stage);
  }
  return made;
}

/// The same with the visit sent.
inline std::unique_ptr<TestWorkspace> workspace_after_visit() {
  auto made = workspace_on_visit();
  must(*made, session::SendStage{k_visit});
  return made;
}

/// Up to the plenary's values, sent and accepted by the organization: the decision may be locked.
inline std::unique_ptr<TestWorkspace> workspace_before_lock() {
  auto made = workspace_after_visit();
  must(*made, session::OpenStage{k_panel});
  rate(*made, k_panel);
  must(*made, session::SendStage{k_panel});
  must(*made, session::HandOverResult{k_panel, made->session->today(), true});
  return made;
}

}  // namespace assessor::test
