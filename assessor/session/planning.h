#pragma once

#include <map>
#include <optional>
#include <string>

#include "session/plan.h"

namespace assessor::session {

// What the plan_*.cpp files share; not for other folders.

/// Collects changes against a state: each key once, nothing that stays as it was.
class Changes {
 public:
  explicit Changes(const WorkspaceState& state) : m_state(state) {}
  void set(const Key& key, std::optional<Record> record);
  /// Error: key-malformed for an id that no key may have; text-malformed for text that no file may hold.
  Result<ChangeSet> take(std::string reason = {}) &&;

 private:
  const WorkspaceState& m_state;
  std::map<Key, std::optional<Record>> m_after;
};

/// The assessment, its standard and the stage's definition, found once.
struct StageScope {
  const Assessment* assessment = nullptr;
  const Period* period = nullptr;
  const Standard* standard = nullptr;
  const Stage* stage = nullptr;
  const StageRecord* record = nullptr;  ///< null: not opened yet
};
/// Errors: assessment-missing, standard-missing {digest}, stage-unknown {stage}.
Result<StageScope> scope_of(const Context& context, const StageKey& stage);

/// A sheet that begins: its record, and what the last follow-up plan answers by itself.
void begin_sheet(Changes& changes, const Context& context, const StageScope& scope, const StageKey& sheet,
                 const StageRecord& record);

/// The sheet of the stage that this one inherits from; nothing where there is none.
std::optional<AnswerSheet> inherited_sheet(const Context& context, const StageScope& scope,
                                           const StageKey& stage);

/// Refuses what no text of a record may be: text-malformed {field}, text-too-long {field, max}.
Result<void> check_texts(const Record& record);

/// A sheet is rated by its own rater only, and no assessor or panel member rates where he has a conflict.
/// Errors: not-your-sheet, conflict-declared {person, organization}.
Result<void> may_rate(const Context& context, const StageScope& scope, const StageKey& stage);
/// As may_answer; of the stage's own sheet where raters work apart, as may_settle or by who sends it.
Result<void> may_change_answers(const Context& context, const StageKey& stage);
/// "open" and so on, as an error names it.
std::string state_name(StageState state);
/// Errors: period-missing {period}, period-closed {period}.
Result<void> check_period_open(const Context& context, const std::string& id);

/// Values that fit their questions and links to documents of the same organization. Errors: those of
/// check_answer, criterion-unknown {criterion}, document-missing {document}, document-of-other {document}.
Result<void> check_answers(const WorkspaceState& state, const StageScope& scope,
                           const std::map<std::string, Answer>& answers);
/// What a document must be to be kept; errors stand with plan_document.cpp.
Result<void> check_document(const WorkspaceState& state, const Standards& standards,
                            const EvidenceDocument& evidence);
/// An answer that says nothing is no record.
inline std::optional<Record> record_or_nothing(const Answer& answer) {
  return answer == Answer{} ? std::nullopt : std::optional<Record>(answer);
}

Result<ChangeSet> plan_command(const Context& context, const EditOffice& command);
Result<ChangeSet> plan_command(const Context& context, const AddOrganizations& command);
Result<ChangeSet> plan_command(const Context& context, const EditOrganization& command);
Result<ChangeSet> plan_command(const Context& context, const ArchiveOrganization& command);
Result<ChangeSet> plan_command(const Context& context, const AddPerson& command);
Result<ChangeSet> plan_command(const Context& context, const EditPerson& command);
Result<ChangeSet> plan_command(const Context& context, const ArchivePerson& command);
Result<ChangeSet> plan_command(const Context& context, const OpenPeriod& command);
Result<ChangeSet> plan_command(const Context& context, const EditPeriod& command);
Result<ChangeSet> plan_command(const Context& context, const StartAssessment& command);
Result<ChangeSet> plan_command(const Context& context, const SetProfile& command);
Result<ChangeSet> plan_command(const Context& context, const OpenStage& command);
Result<ChangeSet> plan_command(const Context& context, const SendStage& command);
Result<ChangeSet> plan_command(const Context& context, const ReturnStage& command);
Result<ChangeSet> plan_command(const Context& context, const CloseStage& command);
Result<ChangeSet> plan_command(const Context& context, const SetAnswers& command);
Result<ChangeSet> plan_command(const Context& context, const CopyInherited& command);
Result<ChangeSet> plan_command(const Context& context, const AddDocument& command);
Result<ChangeSet> plan_command(const Context& context, const EditDocument& command);
Result<ChangeSet> plan_command(const Context& context, const ArchiveDocument& command);
Result<ChangeSet> plan_command(const Context& context, const AddBenchmark& command);
Result<ChangeSet> plan_command(const Context& context, const RemoveBenchmark& command);
Result<ChangeSet> plan_command(const Context& context, const ImportStage& command);
Result<ChangeSet> plan_command(const Context& context, const OpenApart& command);
Result<ChangeSet> plan_command(const Context& context, const SettleDifference& command);
Result<ChangeSet> plan_command(const Context& context, const WriteMinorityNote& command);
Result<ChangeSet> plan_command(const Context& context, const DeclareConflict& command);

}  // namespace assessor::session
