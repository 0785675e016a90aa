// Evidence documents. Errors: id-taken {id} · organization-missing · document-missing {document} ·
// evidence-unknown {evidence} · document-never-copied {document} (seen on site only) ·
// document-not-confirmed {document} (aggregate figures or masked) · document-empty (no file, link or visit) ·
// those of SetAnswers where it is linked at once.
#include "session/planning.h"

namespace assessor::session {

namespace {

/// The kind of evidence as any pinned standard knows it: a document serves periods with different standards.
const EvidenceKind* kind_of(const Standards& standards, const std::string& evidence) {
  for (const Standard* standard : standards.all())
    if (const EvidenceKind* kind = standard->evidence_kind(evidence)) return kind;
  return nullptr;
}

Result<const EvidenceDocument*> found_document(const WorkspaceState& state, const std::string& id) {
  const EvidenceDocument* document = state.document(id);
  if (document == nullptr) return fail("document-missing", {{"document", id}});
  return document;
}

Result<void> add_links(const Context& context, const AddDocument& command, Changes& changes) {
  if (command.criteria.empty()) return {};
  ASSESSOR_CHECK(may_answer(context, command.stage));
  ASSESSOR_TRY(const StageScope scope, scope_of(context, command.stage));
  if (scope.assessment->organization != command.document.organization)
    return fail("document-of-other", {{"document", command.document.document.id}});
  for (const std::string& id : command.criteria) {
    if (scope.standard->criterion(id) == nullptr) return fail("criterion-unknown", {{"criterion", id}});
    const Answer* here = context.state.answer(command.stage, id);
    Answer answer = here == nullptr ? Answer{} : *here;
    answer.evidence.push_back({command.document.document.id, {}, {}, {}});
    changes.set(Key::answer(command.stage, id), answer);
  }
  return {};
}

}  // namespace

Result<void> check_document(const WorkspaceState& state, const Standards& standards,
                            const EvidenceDocument& evidence) {
  const Document& document = evidence.document;
  if (state.organization(evidence.organization) == nullptr)
    return fail("organization-missing", {{"organization", evidence.organization}});
  const EvidenceKind* kind = kind_of(standards, document.evidence);
  if (kind == nullptr) return fail("evidence-unknown", {{"evidence", document.evidence}});
  if (document.file.empty() && document.url.empty() && !document.seen_on_site) return fail("document-empty");
  if (document.file.empty()) return {};
  if (kind->sensitivity == Sensitivity::client)
    return fail("document-never-copied", {{"document", document.title}});
  if (kind->sensitivity == Sensitivity::redacted && !evidence.confirmed_aggregate)
    return fail("document-not-confirmed", {{"document", document.title}});
  return {};
}

Result<void> may_edit_document(const Context& context, const std::string& id) {
  return found_document(context.state, id).map([](const EvidenceDocument*) {});
}

Result<ChangeSet> plan_command(const Context& context, const AddDocument& command) {
  const std::string& id = command.document.document.id;
  if (context.state.document(id) != nullptr) return fail("id-taken", {{"id", id}});
  ASSESSOR_CHECK(check_document(context.state, context.standards, command.document));
  Changes changes(context.state);
  EvidenceDocument document = command.document;
  document.added = context.now;
  changes.set(Key::of(RecordKind::document, id), document);
  ASSESSOR_CHECK(add_links(context, command, changes));
  return std::move(changes).take();
}

Result<ChangeSet> plan_command(const Context& context, const EditDocument& command) {
  const EvidenceDocument& document = command.document;
  ASSESSOR_TRY(const EvidenceDocument* found, found_document(context.state, document.document.id));
  if (found->organization != document.organization)
    return fail("document-of-other", {{"document", document.document.id}});
  ASSESSOR_CHECK(check_document(context.state, context.standards, document));
  Changes changes(context.state);
  changes.set(Key::of(RecordKind::document, document.document.id), document);
  return std::move(changes).take();
}

Result<ChangeSet> plan_command(const Context& context, const ArchiveDocument& command) {
  ASSESSOR_TRY(const EvidenceDocument* found, found_document(context.state, command.id));
  EvidenceDocument document = *found;
  document.archived = command.archived;
  Changes changes(context.state);
  changes.set(Key::of(RecordKind::document, command.id), document);
  return std::move(changes).take();
}

}  // namespace assessor::session
