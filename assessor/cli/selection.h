#pragma once

#include <string>

#include "base/result.h"
#include "cli/opened_workspace.h"
#include "cli/syntax.h"

namespace assessor::cli {

/// Which organization, period and stage a command is about, as typed.
struct Selection {
  std::string workspace, as;
  std::string organization, period, stage;
};

/// Declares the workspace, and --as for commands that change it.
void declare_workspace(Syntax& syntax, Selection& selection);
void declare_editing(Syntax& syntax, Selection& selection);
/// The same for commands that only read: what raters who work apart may not see depends on who looks.
void declare_viewing(Syntax& syntax, Selection& selection);
/// --organization (needed) and --period.
void declare_assessment(Syntax& syntax, Selection& selection);
/// The same and --stage (needed).
void declare_stage(Syntax& syntax, Selection& selection);

/// By id, name or short name. Error: organization-unknown and organization-ambiguous {organization}.
Result<const Organization*> find_organization(const session::WorkspaceState& state, const std::string& typed);
/// The one typed, else the current one. Errors: period-missing {period}, no-period.
Result<std::string> find_period(const session::WorkspaceState& state, const std::string& typed);
/// Errors: the above, assessment-not-started {name, period}.
Result<const Assessment*> find_assessment(const session::WorkspaceState& state, const Selection& selection);
/// By id, else by the whole title. Errors: document-missing and document-ambiguous {document}.
Result<std::string> find_document(const session::WorkspaceState& state, const std::string& typed);
/// The sheet that the actor works on: of a stage rated apart his own until it is sent, else the stage's own.
/// Errors: the above, usage-stage-unknown {stage, stages}.
Result<StageKey> find_stage(const OpenedWorkspace& opened, const Selection& selection);

}  // namespace assessor::cli
