#include "session/minority.h"

#include "session/apart.h"
#include "session/journey.h"

namespace assessor::session {

std::vector<MinorityNote> minority_notes(const WorkspaceState& state, const Standard& standard,
                                         const std::string& assessment) {
  std::vector<MinorityNote> notes;
  for (const Stage& stage : standard.stages) {
    const StageKey key = own_key(assessment, stage.id);
    if (!sheets_revealed(state, key)) continue;
    for (const std::string& rater : raters_of(state, key)) {
      const StageKey own = by_rater(key, rater);
      const StageRecord* record = state.stage(own);
      if (record != nullptr && !record->minority_note.empty()) notes.push_back({own, record->minority_note});
    }
  }
  return notes;
}

}  // namespace assessor::session
