#include "session/record_copies.h"

#include "exchange/sheet_digest.h"

namespace assessor::session {

namespace {

class Copies {
 public:
  Copies(const WorkspaceState& state, const Key& key, const CopyChange& change)
      : m_state(state), m_key(key), m_change(change) {}

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

  /// False: the sheet holds nothing of the record.
  bool change_in(AnswerSheet& sheet, const StageKey& stage) const {
    if (m_key.kind == RecordKind::answer) return m_key.stage_key() == stage && change_answer(sheet);
    return m_key.kind == RecordKind::document && change_document(sheet);
  }

  bool change_answer(AnswerSheet& sheet) const {
    const auto found = sheet.answers.find(m_key.parts[3]);
    if (found == sheet.answers.end()) return false;
    m_change.answer(found->second);
    return true;
  }

  bool change_document(AnswerSheet& sheet) const {
    bool changed = false;
    for (Document& document : sheet.documents) {
      if (document.id != m_key.parts[0]) continue;
      m_change.document(document);
      changed = true;
    }
    return changed;
  }

  const WorkspaceState& m_state;
  const Key& m_key;
  const CopyChange& m_change;
};

}  // namespace

void change_copies(const WorkspaceState& state, const Key& key, const CopyChange& change, ChangeSet& set) {
  Copies(state, key, change).change_all(set);
}

}  // namespace assessor::session
