#include "session/stage_import.h"

#include <map>
#include <utility>

#include "base/hash.h"
#include "session/apart.h"
#include "session/journey.h"
#include "session/sheet.h"

namespace assessor::session {

namespace {

using exchange::StagePackage;

/// The import in the making.
struct Draft {
  const Context& context;
  const StagePackage& package;
  const ImportChoice& choice;
  StageImport result;

  const WorkspaceState& state() const { return context.state; }
};

Organization organization_of(const StagePackage& package) {
  Organization organization = package.organization.value_or(Organization{});
  organization.id = package.sheet.subject_id;
  if (organization.name.empty()) organization.name = package.sheet.subject_name;
  organization.archived = false;
  return organization;
}

Result<void> check_standard(const StandardPin& has, const StandardPin& needs) {
  if (has == needs) return {};
  return fail("import-standard-differs",
              {{"has", has.id + " " + has.version}, {"needs", needs.id + " " + needs.version}});
}

/// Nothing begins with a rater's sheet, and it goes to no other organization than its own.
Result<void> find_rater_sheet(Draft& draft) {
  const AnswerSheet& sheet = draft.package.sheet;
  ImportPreview& preview = draft.result.preview;
  const std::string& chosen = draft.choice.organization;
  const Organization* found = draft.state().organization(sheet.subject_id);
  if (found == nullptr || (!chosen.empty() && chosen != sheet.subject_id))
    return fail("import-organization-differs", {{"name", sheet.subject_name}});
  preview.organization = found->id;
  preview.name = found->name;
  const Assessment* assessment = draft.state().assessment_of(found->id, sheet.period);
  if (assessment == nullptr)
    return fail("import-assessment-missing", {{"name", preview.name}, {"period", sheet.period}});
  ASSESSOR_CHECK(check_standard(assessment->standard, draft.package.standard));
  preview.stage = by_rater(own_key(assessment->id, sheet.stage), sheet.rater);
  if (raters_of(draft.state(), preview.stage).empty())
    return fail("import-not-apart", {{"stage", sheet.stage}});
  if (is_rater(draft.state(), preview.stage, sheet.rater)) return {};
  const Person* person = draft.state().person(sheet.rater);
  return fail("import-rater-unknown", {{"rater", person == nullptr ? sheet.rater : person->name}});
}

Result<void> find_organization(Draft& draft) {
  ImportPreview& preview = draft.result.preview;
  const AnswerSheet& sheet = draft.package.sheet;
  preview.organization = draft.choice.organization.empty() ? sheet.subject_id : draft.choice.organization;
  if (const Organization* found = draft.state().organization(preview.organization)) {
    preview.name = found->name;
    return {};
  }
  if (!draft.choice.organization.empty())
    return fail("organization-missing", {{"organization", draft.choice.organization}});
  if (!draft.choice.begin_missing)
    return fail("import-organization-unknown", {{"subject", sheet.subject_id}, {"name", sheet.subject_name}});
  preview.begins_organization = true;
  draft.result.command.organization = organization_of(draft.package);
  preview.name = draft.result.command.organization->name;
  return {};
}

Result<void> find_period(Draft& draft) {
  const AnswerSheet& sheet = draft.package.sheet;
  if (const Period* period = draft.state().period(sheet.period))
    return check_standard(period->standard, draft.package.standard);
  if (!draft.choice.begin_missing) return fail("import-period-missing", {{"period", sheet.period}});
  draft.result.preview.begins_period = true;
  const bool first = draft.state().office.current_period.empty();
  draft.result.command.period = OpenPeriod{sheet.period, draft.package.standard, {}, first};
  return {};
}

Result<void> find_assessment(Draft& draft) {
  const AnswerSheet& sheet = draft.package.sheet;
  ImportPreview& preview = draft.result.preview;
  if (const Assessment* found = draft.state().assessment_of(preview.organization, sheet.period)) {
    ASSESSOR_CHECK(check_standard(found->standard, draft.package.standard));
    preview.stage = own_key(found->id, sheet.stage);
    preview.begins_stage = draft.state().stage(preview.stage) == nullptr;
    return {};
  }
  if (!draft.choice.begin_missing)
    return fail("import-assessment-missing", {{"name", preview.name}, {"period", sheet.period}});
  preview.begins_assessment = preview.begins_stage = true;
  preview.stage = own_key(draft.choice.assessment, sheet.stage);
  draft.result.command.assessment =
      StartAssessment{draft.choice.assessment, preview.organization, sheet.period, sheet.profile};
  return {};
}

/// An id that another organization's document has here becomes one of its own, the same at every import.
std::string document_id(const Draft& draft, const std::string& id) {
  const std::string& organization = draft.result.preview.organization;
  const EvidenceDocument* there = draft.state().document(id);
  if (there == nullptr || there->organization == organization) return id;
  return sha256(organization + "/" + id).substr(0, 32);
}

/// Of the documents that a rater brings, those that are here already stay as they are.
void keep_known_documents(Draft& draft) {
  std::erase_if(draft.result.command.documents, [&](const EvidenceDocument& document) {
    return draft.state().document(document.document.id) != nullptr;
  });
}

void bring_sheet(Draft& draft) {
  ImportStage& command = draft.result.command;
  command.sheet = draft.package.sheet;
  command.sheet.subject_id = draft.result.preview.organization;
  command.sheet.subject_name = draft.result.preview.name;
  command.documents = draft.package.documents;
  for (Document& document : command.sheet.documents) document.id = document_id(draft, document.id);
  for (EvidenceDocument& document : command.documents) {
    document.document.id = document_id(draft, document.document.id);
    document.organization = draft.result.preview.organization;
  }
  for (auto& [criterion, answer] : command.sheet.answers)
    for (EvidenceLink& link : answer.evidence) link.document = document_id(draft, link.document);
}

template <class Value>
void count(ImportCounts& counts, const Value* before, const Value& after) {
  if (before == nullptr)
    ++counts.added;
  else
    ++(*before == after ? counts.same : counts.changed);
}

void count_all(Draft& draft) {
  const ImportStage& command = draft.result.command;
  ImportPreview& preview = draft.result.preview;
  const auto& before = draft.state().answers_of(preview.stage);
  for (const auto& [criterion, answer] : command.sheet.answers) {
    const auto there = before.find(criterion);
    count(preview.answers, there == before.end() ? nullptr : &there->second, answer);
  }
  for (const auto& [criterion, answer] : before)
    if (!command.sheet.answers.contains(criterion)) ++preview.answers.removed;
  for (const EvidenceDocument& document : command.documents)
    count(preview.documents, draft.state().document(document.document.id), document);
}

}  // namespace

bool is_rater_sheet(const WorkspaceState& state, const AnswerSheet& sheet) {
  if (sheet.rater.empty()) return false;
  if (const Person* person = state.person(sheet.rater)) return person->role == Role::assessor;
  const Assessment* assessment = state.assessment_of(sheet.subject_id, sheet.period);
  return assessment != nullptr && !raters_of(state, own_key(assessment->id, sheet.stage)).empty();
}

StageKey export_key(const WorkspaceState& state, const StageKey& stage, const std::string& person) {
  const bool own = is_rater(state, stage, person) && !sheets_revealed(state, stage);
  return by_rater(stage, own ? person : std::string());
}

Result<StageImport> plan_stage_import(const Context& context, const StagePackage& package,
                                      const ImportChoice& choice) {
  Draft draft{context, package, choice, {}};
  if (is_rater_sheet(context.state, package.sheet)) {
    ASSESSOR_CHECK(find_rater_sheet(draft));
    bring_sheet(draft);
    keep_known_documents(draft);
  } else {
    ASSESSOR_CHECK(find_organization(draft));
    ASSESSOR_CHECK(find_period(draft));
    ASSESSOR_CHECK(find_assessment(draft));
    bring_sheet(draft);
  }
  draft.result.command.stage = draft.result.preview.stage;
  draft.result.command.send = package.sent;
  count_all(draft);
  ASSESSOR_CHECK(plan(context, draft.result.command));
  return std::move(draft.result);
}

Result<StagePackage> gather_stage_package(const Context& context, const StageKey& stage) {
  const Assessment* assessment = context.state.assessment(stage.assessment);
  if (assessment == nullptr) return fail("assessment-missing", {{"assessment", stage.assessment}});
  const Standard* standard = context.standards.of(assessment->standard);
  if (standard == nullptr) return fail("standard-missing", {{"digest", assessment->standard.digest}});
  if (hidden_from(context.state, context.actor, stage)) return fail("sheet-hidden", {{"stage", stage.stage}});
  auto sheet = sheet_now(context.state, *standard, stage, context.today);
  if (!sheet) return fail("stage-not-opened", {{"stage", stage.stage}});
  StagePackage package;
  package.sheet = std::move(*sheet);
  package.standard = assessment->standard;
  package.sent = !being_worked_on(*context.state.stage(stage));
  if (const Organization* found = context.state.organization(assessment->organization))
    package.organization = *found;
  for (const Document& document : package.sheet.documents) {
    const EvidenceDocument* kept = context.state.document(document.id);
    package.documents.push_back(kept == nullptr ? EvidenceDocument{} : *kept);
    package.documents.back().document = document;
  }
  return package;
}

}  // namespace assessor::session
