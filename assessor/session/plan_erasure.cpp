// Erasure, and until when personal data are kept. UU 27/2022 lets a person ask that data about him be erased
// (art. 8) and binds whoever keeps them to erase and destroy what has served its purpose (art. 43, 44); it
// does not ask a public body to undo what it decided. So what people wrote goes, wherever it stands, and what
// a score or a decision rests on stays: values, kinds of evidence, dates, states. A decision's digests are
// made anew over what is left, which the journal shows. Covering parts of a picture is the same for what is
// under them. Errors: erasure-kind {kind} · erasure-unknown {key} ·
// erasure-without-reason · erasure-of-oneself · document-missing
// {document} · cover-not-picture {title} · period-missing {period}.
#include <utility>

#include "session/process_planning.h"
#include "session/record_copies.h"
#include "session/redaction.h"

namespace assessor::session {

namespace {

using session::redact;

void redact(Organization& organization) {
  organization.contact_name = organization.contact_position = organization.contact_phone =
      organization.contact_email = organization.note = {};
}

void redact(Person& person) {
  person.name = k_dash;
  person.initials = person.position = person.nip = {};
  for (auto& [organization, reason] : person.conflicts) dash(reason);
  person.archived = true;
}

void redact(StageRecord& stage) {
  dash(stage.return_reason);
  stage.minority_note.clear();
}

void redact(EvidenceDocument& evidence) {
  redact(evidence.document);
  evidence.file_name.clear();
  evidence.media_type.clear();
  evidence.caption.clear();
  evidence.size = 0;
  evidence.archived = true;
}

void redact(Finding& finding) {
  dash(finding.text);
  finding.response.clear();
}

void redact(Objection& objection) {
  dash(objection.reason);
  dash(objection.answer);
  dash(objection.decision);
}

void redact(FollowUp& entry) {
  dash(entry.action);
  dash(entry.owner);
  dash(entry.completion);
}

/// True for a kind of record that can be erased by its key.
bool redact(Record& record) {
  return std::visit(
      [](auto& value) {
        if constexpr (requires { redact(value); }) {
          redact(value);
          return true;
        } else {
          return false;
        }
      },
      record);
}

bool is_erasable(RecordKind kind) {
  switch (kind) {
    case RecordKind::organization:
    case RecordKind::person:
    case RecordKind::stage:
    case RecordKind::answer:
    case RecordKind::document:
    case RecordKind::finding:
    case RecordKind::objection:
    case RecordKind::follow_up:
    case RecordKind::benchmark:
      return true;
    default:
      return false;
  }
}

/// The same words wherever a copy of the record stands.
CopyChange redacted_copies(const Key& key) {
  return {[key](const StageKey& stage, const std::string& criterion, Answer& copy) {
            if (key != Key::answer(stage, criterion)) return false;
            redact(copy);
            return true;
          },
          [key](Document& copy) {
            if (key != Key::of(RecordKind::document, copy.id)) return false;
            redact(copy);
            return true;
          }};
}

/// The same picture may be attached more than once; while one record names it, it stays.
ChangeSet covered_everywhere(const WorkspaceState& state, const std::string& uncovered,
                             const CoverPicture& command) {
  ChangeSet set;
  const auto cover = [&](Document& copy) {
    if (copy.file != uncovered) return false;
    copy.file = command.file;
    return true;
  };
  for (const auto& [id, before] : state.documents) {
    EvidenceDocument after = before;
    if (!cover(after.document)) continue;
    after.size = command.size;
    set.changes.push_back({Key::of(RecordKind::document, id), before, after});
  }
  change_copies(state, {[](const StageKey&, const std::string&, Answer&) { return false; }, cover}, set);
  return set;
}

}  // namespace

Result<ChangeSet> plan_command(const Context& context, const Erase& command) {
  ASSESSOR_CHECK(Key::parse(command.key.text()).map([](const Key&) {}));
  if (!is_erasable(command.key.kind))
    return fail("erasure-kind", {{"kind", std::string(name_of(command.key.kind))}});
  ASSESSOR_CHECK(needs_words(command.reason, "erasure-without-reason"));
  if (command.key == Key::of(RecordKind::person, context.actor)) return fail("erasure-of-oneself");
  ChangeSet set;
  set.reason = command.reason;
  // Of what is gone already the history goes; only the shell can see that there is one.
  const std::optional<Record> before = context.state.record(command.key);
  std::optional<Record> after = before;
  // Nothing rests on a benchmark: whoever takes back the consent takes all of it.
  if (command.key.kind == RecordKind::benchmark) after.reset();
  if (after) redact(*after);
  set.changes.push_back({command.key, before, std::move(after)});
  change_copies(context.state, redacted_copies(command.key), set);
  return set;
}

Result<ChangeSet> plan_command(const Context& context, const CoverPicture& command) {
  const EvidenceDocument* before = context.state.document(command.document);
  if (before == nullptr) return fail("document-missing", {{"document", command.document}});
  if (!before->media_type.starts_with("image/") || before->document.file.empty())
    return fail("cover-not-picture", {{"title", before->document.title}});
  return covered_everywhere(context.state, before->document.file, command);
}

Result<ChangeSet> plan_command(const Context& context, const SetRetention& command) {
  const Period* found = context.state.period(command.period);
  if (found == nullptr) return fail("period-missing", {{"period", command.period}});
  Period period = *found;
  period.keep_until = command.until;
  Changes changes(context.state);
  changes.set(Key::of(RecordKind::period, command.period), period);
  return std::move(changes).take();
}

}  // namespace assessor::session
