#include "session/record_copies.h"

#include "exchange/sheet_digest.h"

namespace assessor::session {

namespace {

class Copies {
 public:
  Copies(const WorkspaceState& state, const CopyChange& change) : m_state(state), m_change(change) {}

  void change_all(ChangeSet& set) const {
    for (const auto& [stage, sheet] : m_state.sheets) {
      AnswerSheet after = sheet;
      if (change_in(after, stage)) set.changes.push_back({Key::sheet(stage), sheet, after});
    }
    for (const auto& [revision, decision] : m_state.decisions) {
      PlenaryDecision after = decision;
      if (!change_in(after.sheet, {revision.assessment, decision.sheet.stage, {}})) continue;
      after.answers_digest = exchange::answers_digest(after.sheet);
      after.documents_digest = exchange::documents_digest(after.sheet.documents);
      set.changes.push_back({Key::decision(revision), decision, after});
    }
    for (const auto& [id, benchmark] : m_state.benchmarks) {
      BenchmarkRecord after = benchmark;
      if (change_in(after.sheet, stage_of(benchmark.sheet)))
        set.changes.push_back({Key::of(RecordKind::benchmark, id), benchmark, after});
    }
  }

 private:
  StageKey stage_of(const AnswerSheet& sheet) const {
    const Assessment* assessment = m_state.assessment_of(sheet.subject_id, sheet.period);
    return {assessment == nullptr ? std::string() : assessment->id, sheet.stage, {}};
  }

  /// False: the sheet holds nothing that changes.
  bool change_in(AnswerSheet& sheet, const StageKey& stage) const {
    bool changed = false;
    for (auto& [criterion, answer] : sheet.answers)
      changed = m_change.answer(stage, criterion, answer) || changed;
    for (Document& document : sheet.documents) changed = m_change.document(document) || changed;
    return changed;
  }

  const WorkspaceState& m_state;
  const CopyChange& m_change;
};

}  // namespace

void change_copies(const WorkspaceState& state, const CopyChange& change, ChangeSet& set) {
  Copies(state, change).change_all(set);
}

}  // namespace assessor::session
