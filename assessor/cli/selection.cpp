#include "cli/selection.h"

#include "base/text.h"
#include "session/apart.h"
#include "session/journey.h"

namespace assessor::cli {

using session::WorkspaceState;

void declare_workspace(Syntax& syntax, Selection& selection) {
  syntax.place("workspace", selection.workspace);
}

void declare_viewing(Syntax& syntax, Selection& selection) {
  declare_workspace(syntax, selection);
  syntax.word("--as", selection.as, {"person", "viewer"});
}

void declare_editing(Syntax& syntax, Selection& selection) {
  declare_workspace(syntax, selection);
  syntax.word("--as", selection.as, {"person"});
}

void declare_assessment(Syntax& syntax, Selection& selection) {
  syntax.word("--organization", selection.organization, {"organization", nullptr, true});
  syntax.word("--period", selection.period, {"period"});
}

void declare_stage(Syntax& syntax, Selection& selection) {
  declare_assessment(syntax, selection);
  syntax.word("--stage", selection.stage, {"stage", nullptr, true});
}

Result<const Organization*> find_organization(const WorkspaceState& state, const std::string& typed) {
  if (const Organization* found = state.organization(typed)) return found;
  const std::string wanted = folded(typed);
  const Organization* only = nullptr;
  for (const auto& [id, organization] : state.organizations) {
    if (folded(organization.name) != wanted && folded(organization.short_name) != wanted) continue;
    if (only != nullptr) return fail("organization-ambiguous", {{"organization", typed}});
    only = &organization;
  }
  if (only == nullptr || wanted.empty()) return fail("organization-unknown", {{"organization", typed}});
  return only;
}

Result<std::string> find_period(const WorkspaceState& state, const std::string& typed) {
  if (typed.empty() && state.office.current_period.empty()) return fail("no-period");
  const std::string period = typed.empty() ? state.office.current_period : typed;
  if (state.period(period) == nullptr) return fail("period-missing", {{"period", period}});
  return period;
}

Result<const Assessment*> find_assessment(const WorkspaceState& state, const Selection& selection) {
  ASSESSOR_TRY(const Organization* organization, find_organization(state, selection.organization));
  ASSESSOR_TRY(const std::string period, find_period(state, selection.period));
  const Assessment* assessment = state.assessment_of(organization->id, period);
  if (assessment != nullptr) return assessment;
  return fail("assessment-not-started", {{"name", organization->name}, {"period", period}});
}

Result<std::string> find_document(const WorkspaceState& state, const std::string& typed) {
  if (state.document(typed) != nullptr) return typed;
  const std::string wanted = folded(typed);
  std::string only;
  for (const auto& [id, record] : state.documents) {
    if (folded(record.document.title) != wanted) continue;
    if (!only.empty()) return fail("document-ambiguous", {{"document", typed}});
    only = id;
  }
  if (only.empty()) return fail("document-missing", {{"document", typed}});
  return only;
}

Result<StageKey> find_stage(const OpenedWorkspace& opened, const Selection& selection) {
  ASSESSOR_TRY(const Assessment* assessment, find_assessment(opened.state(), selection));
  const Standard* standard = opened.session->standard_of(assessment->id);
  if (standard == nullptr) return fail("standard-missing", {{"digest", assessment->standard.digest}});
  if (standard->stage(selection.stage) != nullptr)
    return session::working_key(opened.state(), session::own_key(assessment->id, selection.stage),
                                opened.actor);
  std::string stages;
  for (const Stage& stage : standard->stages) stages += (stages.empty() ? "" : ", ") + stage.id;
  return fail("usage-stage-unknown", {{"stage", selection.stage}, {"stages", stages}});
}

}  // namespace assessor::cli
