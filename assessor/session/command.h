#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "session/agreement_commands.h"
#include "session/privacy_commands.h"
#include "session/process_commands.h"
#include "session/record.h"

namespace assessor::session {

// What a person did. Every window action and every command of the command line is one of these. New ids
// (random_uuid()) come from the caller, so that planning stays a pure function and can be repeated.

struct EditOffice {
  Office office;
};
/// One organization, or the rows of a pasted table: all or none.
struct AddOrganizations {
  std::vector<Organization> organizations;
};
struct EditOrganization {
  Organization organization;
};
struct ArchiveOrganization {
  std::string id;
  bool archived = true;
};
struct AddPerson {
  Person person;
};
struct EditPerson {
  Person person;
};
struct ArchivePerson {
  std::string id;
  bool archived = true;
};
/// The standard must be pinned already (Session::pin_standard).
struct OpenPeriod {
  std::string id;
  StandardPin standard;
  std::map<std::string, Date> due;  ///< by stage id
  bool make_current = true;
};
struct EditPeriod {
  std::string id;
  std::map<std::string, Date> due;
  bool closed = false;
};
struct StartAssessment {
  std::string id;
  std::string organization, period;
  Profile profile;
};
struct SetProfile {
  std::string assessment;
  Profile profile;
};
/// Who rates the organization and on which days; takes the place of what stood there. The day is filled in.
struct EditSchedule {
  Schedule schedule;
};
struct OpenStage {
  StageKey stage;
};
/// Freezes the day of assessment and the sheet.
struct SendStage {
  StageKey stage;
};
struct ReturnStage {
  StageKey stage;
  std::string reason;
};
struct CloseStage {
  StageKey stage;
};
/// One cell or a pasted block: all or none. An Answer{} clears the cell.
struct SetAnswers {
  StageKey stage;
  std::map<std::string, Answer> answers;  ///< by criterion
};
/// Values of the stage before into unanswered criteria, marked inherited; never gates.
struct CopyInherited {
  StageKey stage;
  std::vector<std::string> criteria;  ///< empty: all
};
struct AddDocument {
  EvidenceDocument document;
  StageKey stage;                     ///< where it is linked at once …
  std::vector<std::string> criteria;  ///< … to these; empty: nowhere
};
struct EditDocument {
  EvidenceDocument document;
};
struct ArchiveDocument {
  std::string id;
  bool archived = true;
};
struct AddBenchmark {
  BenchmarkRecord benchmark;
};
struct RemoveBenchmark {
  std::string id;
};
/// A stage that came in as a folder: its answers replace those of the target, documents are added.
struct ImportStage {
  StageKey stage;     ///< of an assessment that exists, or begins here
  AnswerSheet sheet;  ///< ids of documents as in `documents`
  std::vector<EvidenceDocument> documents;
  bool send = true;  ///< the stage counts as sent on the sheet's date
  /// What is not there yet and begins with the import, all of it or nothing.
  std::optional<Organization> organization = std::nullopt;
  std::optional<OpenPeriod> period = std::nullopt;
  std::optional<StartAssessment> assessment = std::nullopt;
};

using Command =
    std::variant<EditOffice, AddOrganizations, EditOrganization, ArchiveOrganization, AddPerson, EditPerson,
                 ArchivePerson, OpenPeriod, EditPeriod, StartAssessment, SetProfile, OpenStage, SendStage,
                 ReturnStage, CloseStage, SetAnswers, CopyInherited, AddDocument, EditDocument,
                 ArchiveDocument, AddBenchmark, RemoveBenchmark, ImportStage, OpenApart, SettleDifference,
                 WriteMinorityNote, DeclareConflict, AddFinding, EditFinding, RemoveFinding, RespondToFinding,
                 HandOverResult, RaiseObjection, WithdrawObjection, AnswerObjection, DecideObjection,
                 LockPlenary, RevisePlenary, RecordMinistryDecision, AddFollowUps, EditFollowUp,
                 RemoveFollowUp, Erase, SetRetention, EditSchedule, CoverPicture>;

/// "set-answers" and so on: written in the journal, never renamed; "command.<name>" in the catalogs.
std::string_view name_of(const Command& command);

/// By its name: it destroys what stood in the records before, so that nothing leads back past it.
bool is_erasure(std::string_view command);

}  // namespace assessor::session
