#pragma once

#include <string>
#include <vector>

#include "exchange/stage_package.h"
#include "session/plan.h"

namespace assessor::session {

/// What the person decides about a package.
struct ImportChoice {
  /// Id of the organization it belongs to; empty: the one with the package's own id.
  std::string organization;
  /// Organization, period and assessment that are not there yet begin with the import.
  bool begin_missing = false;
  std::string assessment;  ///< a fresh id, for an assessment that begins
};

/// How many of one kind are new here, change, or stay as they are.
struct ImportCounts {
  int added = 0, changed = 0, same = 0, removed = 0;
};

struct ImportPreview {
  std::string organization, name;  ///< id and name of the organization it goes to
  StageKey stage;                  ///< with a rater: the sheet of one who rates the stage apart
  bool begins_organization = false, begins_period = false, begins_assessment = false, begins_stage = false;
  ImportCounts answers, documents;
};

struct StageImport {
  ImportStage command;
  ImportPreview preview;
};

/// A sheet of one who rates a stage apart goes to that rater's own sheet and to nothing else: not over the
/// other's, and nothing begins with it. Errors besides those of plan_stage_import:
/// import-organization-differs {name} · import-not-apart {stage} · import-rater-unknown {rater} ·
/// import-rater-sent {person} · not-your-sheet (another rater's).
bool is_rater_sheet(const WorkspaceState& state, const AnswerSheet& sheet);

/// The sheet that a person hands to another computer: the own one where two rate apart, until both have
/// sent; else the stage's own.
StageKey export_key(const WorkspaceState& state, const StageKey& stage, const std::string& person);

/// What an import would do. Pure; the standard of the package must be among those of the context, pinned or
/// not. Errors: import-organization-unknown {subject, name} (it must be chosen), import-period-missing
/// {period}, import-assessment-missing {name, period} (begin_missing would begin them),
/// import-standard-differs {has, needs}; those of planning ImportStage.
Result<StageImport> plan_stage_import(const Context& context, const exchange::StagePackage& package,
                                      const ImportChoice& choice);

/// A stage as it stands, ready to be written as a package; without standard bytes and journal.
/// Errors: stage-not-opened {stage}, assessment-missing, standard-missing, sheet-hidden {stage} (another
/// rater's, who works apart).
Result<exchange::StagePackage> gather_stage_package(const Context& context, const StageKey& stage);

}  // namespace assessor::session
