#include "session/sheet.h"

#include <set>
#include <string>
#include <vector>

#include "session/agreement.h"

namespace assessor::session {

namespace {

std::vector<Document> linked_documents(const WorkspaceState& state, const std::string& organization,
                                       const std::map<std::string, Answer>& answers) {
  std::set<std::string> wanted;
  for (const auto& [criterion, answer] : answers)
    for (const EvidenceLink& link : answer.evidence) wanted.insert(link.document);
  std::vector<Document> documents;
  for (const std::string& id : wanted) {
    const EvidenceDocument* found = state.document(id);
    if (found != nullptr && found->organization == organization && !found->archived)
      documents.push_back(found->document);
  }
  return documents;
}

std::map<std::string, Rational> parameters_for(const Standard& standard, const Office& office) {
  std::map<std::string, Rational> parameters;
  for (const Parameter& parameter : standard.parameters)
    if (const auto set = office.parameters.find(parameter.id); set != office.parameters.end())
      parameters.insert(*set);
  return parameters;
}

}  // namespace

AnswerSheet live_sheet(const WorkspaceState& state, const Standard& standard, const StageKey& stage,
                       Date today) {
  AnswerSheet sheet;
  sheet.standard_id = standard.id;
  sheet.standard_version = standard.version;
  sheet.stage = stage.stage;
  sheet.rater = stage.rater;
  sheet.date = today;
  sheet.parameters = parameters_for(standard, state.office);
  sheet.answers = rated_apart(state, stage) ? agreed_so_far(state, standard, stage) : state.answers_of(stage);
  const Assessment* assessment = state.assessment(stage.assessment);
  if (assessment == nullptr) return sheet;
  sheet.period = assessment->period;
  sheet.profile = assessment->profile;
  sheet.subject_id = assessment->organization;
  if (const Organization* subject = state.organization(sheet.subject_id)) sheet.subject_name = subject->name;
  sheet.documents = linked_documents(state, assessment->organization, sheet.answers);
  return sheet;
}

std::optional<AnswerSheet> sheet_now(const WorkspaceState& state, const Standard& standard,
                                     const StageKey& stage, Date today) {
  const StageRecord* record = state.stage(stage);
  if (record == nullptr) return std::nullopt;
  if (being_worked_on(*record)) return live_sheet(state, standard, stage, today);
  const auto sent = state.sheets.find(stage);
  if (sent != state.sheets.end()) return sent->second;
  return live_sheet(state, standard, stage, record->assessed_on.value_or(today));
}

bool being_worked_on(const StageRecord& record) {
  return record.state == StageState::open || record.state == StageState::returned;
}

}  // namespace assessor::session
