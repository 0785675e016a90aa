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
  StageKey stage;
  bool begins_organization = false, begins_period = false, begins_assessment = false, begins_stage = false;
  ImportCounts answers, documents;
};

struct StageImport {
  ImportStage command;
  ImportPreview preview;
};

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
