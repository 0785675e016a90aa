// Erasure, and until when personal data are kept. UU 27/2022 lets a person ask that data about him be erased
// (art. 8) and binds whoever keeps them to erase and destroy what has served its purpose (art. 43, 44); it
// does not ask a public body to undo what it decided. So what people wrote goes, wherever it stands, and what
// a score or a decision rests on stays: values, kinds of evidence, dates, states. A decision's digests are
// made anew over what is left, which the journal shows. Errors: erasure-kind {kind} · erasure-unknown {key} ·
// erasure-without-reason · erasure-of-oneself · period-missing {period}.
#include <utility>

#include "exchange/sheet_digest.h"
#include "session/process_planning.h"

namespace assessor::session {

namespace {

/// Stands where an empty text would mean something else.
constexpr const char* k_dash = "–";

void dash(std::string& words) {
  if (!words.empty()) words = k_dash;
}

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

void redact(Answer& answer) {
  answer.note.clear();
  dash(answer.reason);
  if (auto* typed = std::get_if<WordsTyped>(&answer.value)) dash(typed->words);
  if (auto* declared = std::get_if<NotApplicable>(&answer.value)) dash(declared->reason);
  if (answer.observed) {
    dash(answer.observed->place);
    dash(answer.observed->text);
  }
  for (EvidenceLink& link : answer.evidence) link.note.clear();
}

/// That it was seen, its kind and its dates support an answer; whether a file is there never does.
void redact(Document& document) {
  document.title = k_dash;
  document.file.clear();
  document.url.clear();
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
      return true;
    default:
      return false;
  }
}

/// Takes the same words out of the copies of a record.
class Copies {
 public:
  Copies(const WorkspaceState& state, const Key& key, ChangeSet& set)
      : m_state(state), m_key(key), m_set(set) {}

  void redact_all() {
    for (const auto& [stage, sheet] : m_state.sheets) {
      AnswerSheet after = sheet;
      if (redact_in(after, stage)) m_set.changes.push_back({Key::sheet(stage), sheet, after});
    }
    for (const auto& [revision, decision] : m_state.decisions) {
      PlenaryDecision after = decision;
      if (!redact_in(after.sheet, {revision.assessment, decision.sheet.stage, {}})) continue;
      after.answers_digest = exchange::answers_digest(after.sheet);
      after.documents_digest = exchange::documents_digest(after.sheet.documents);
      m_set.changes.push_back({Key::decision(revision), decision, after});
    }
    for (const auto& [id, benchmark] : m_state.benchmarks) {
      BenchmarkRecord after = benchmark;
      if (redact_in(after.sheet, stage_of(benchmark.sheet)))
        m_set.changes.push_back({Key::of(RecordKind::benchmark, id), benchmark, after});
    }
  }

 private:
  StageKey stage_of(const AnswerSheet& sheet) const {
    const Assessment* assessment = m_state.assessment_of(sheet.subject_id, sheet.period);
    return {assessment == nullptr ? std::string() : assessment->id, sheet.stage, {}};
  }

  /// False: the sheet holds nothing of the record.
  bool redact_in(AnswerSheet& sheet, const StageKey& stage) const {
    if (m_key.kind == RecordKind::answer && m_key.stage_key() == stage) {
      const auto found = sheet.answers.find(m_key.parts[3]);
      if (found == sheet.answers.end()) return false;
      redact(found->second);
      return true;
    }
    if (m_key.kind != RecordKind::document) return false;
    bool redacted = false;
    for (Document& document : sheet.documents) {
      if (document.id != m_key.parts[0]) continue;
      redact(document);
      redacted = true;
    }
    return redacted;
  }

  const WorkspaceState& m_state;
  const Key& m_key;
  ChangeSet& m_set;
};

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
  if (after) redact(*after);
  set.changes.push_back({command.key, before, std::move(after)});
  Copies(context.state, command.key, set).redact_all();
  return set;
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
