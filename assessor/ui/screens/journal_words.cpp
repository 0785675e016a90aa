#include "ui/screens/journal_words.h"

#include "session/act_name.h"
#include "session/process_users.h"
#include "session/value_text.h"
#include "ui/screens/assess_view.h"
#include "ui/screens/organization_act.h"

namespace assessor::ui {

namespace {

using session::Change;
using session::Record;
using session::RecordKind;

const Standard* standard_of(const Model& model, const Change& change) {
  return model.session->standard_of(change.key.stage_key().assessment);
}

std::string organization_words(const Model& model, const std::string& id) {
  const Organization* organization = model.session->state().organization(id);
  return organization == nullptr ? std::string() : shown_name(model, organization->name);
}

std::string assessment_words(const Model& model, const std::string& id) {
  const Assessment* assessment = model.session->state().assessment(id);
  if (assessment == nullptr) return {};
  return organization_words(model, assessment->organization) + ", " + assessment->period;
}

std::string stage_words(const Model& model, const Change& change) {
  const Standard* standard = standard_of(model, change);
  const StageKey key = change.key.stage_key();
  const Stage* stage = standard == nullptr ? nullptr : standard->stage(key.stage);
  return stage == nullptr ? key.stage : stage_name(model, *stage);
}

/// Of an answer; null where the standard does not have it any more.
const Criterion* criterion_of(const Model& model, const Change& change) {
  const Standard* standard = standard_of(model, change);
  if (standard == nullptr) return nullptr;
  const auto found = standard->criterion_by_id.find(change.key.parts.back());
  return found == standard->criterion_by_id.end() ? nullptr : &standard->criteria[found->second];
}

std::string code_words(const Model& model, const Change& change) {
  const Criterion* criterion = criterion_of(model, change);
  return criterion == nullptr ? change.key.parts.back() : criterion->code;
}

/// The record after the change, else before it.
template <class Kind>
const Kind* record_of(const Change& change) {
  const std::optional<Record>& record = change.after ? change.after : change.before;
  return record ? std::get_if<Kind>(&*record) : nullptr;
}

std::string answer_words(const Model& model, const Change& change, const std::optional<Record>& record) {
  const Answer* answer = record ? std::get_if<Answer>(&*record) : nullptr;
  const Criterion* criterion = criterion_of(model, change);
  if (answer == nullptr || criterion == nullptr) return "–";
  const std::string words = session::value_text(*standard_of(model, change), *criterion, answer->value,
                                                model.format, model.words.language());
  return words.empty() ? "–" : words;
}

/// Of a finding, an objection or an entry of the plan: its item and whose it is.
std::string item_words(const Model& model, const Change& change, const std::string& criterion) {
  const std::string assessment = session::assessment_in(change);
  const Standard* standard = model.session->standard_of(assessment);
  const Criterion* found = standard == nullptr ? nullptr : standard->criterion(criterion);
  const std::string whose = assessment_words(model, assessment);
  return found == nullptr ? whose : found->code + ", " + whose;
}

template <class Kind>
std::string item_words(const Model& model, const Change& change) {
  const Kind* record = record_of<Kind>(change);
  return item_words(model, change, record == nullptr ? std::string() : record->criterion);
}

std::string state_words(const Model& model, const StageRecord& stage) {
  switch (stage.state) {
    case StageState::open:
      return model.tr("ui_journal.state.open");
    case StageState::sent:
      return model.tr("ui_journal.state.sent");
    case StageState::returned:
      return model.tr("ui_journal.state.returned");
    case StageState::closed:
      return model.tr("ui_journal.state.closed");
  }
  return {};
}

}  // namespace

std::string moment_words(const Model& model, const Instant& moment) {
  const int offset = model.session->state().office.utc_offset_minutes;
  return model.tr("ui_settings.moment",
                  {{"date", model.format.date(moment.date_at(offset))}, {"clock", moment.clock_at(offset)}});
}

std::string actor_words(const Model& model, const std::string& actor) {
  const Person* person = model.session->state().person(actor);
  return person == nullptr ? model.tr("ui_journal.program") : person->name;
}

std::string act_words(const Model& model, const session::Transaction& transaction) {
  return model.tr("command." + session::act_name(transaction));
}

std::string record_words(const Model& model, const Change& change) {
  const std::string id = change.key.parts.empty() ? std::string() : change.key.parts.front();
  switch (change.key.kind) {
    case RecordKind::answer:
      return code_words(model, change) + " " + stage_words(model, change) + ", " +
             assessment_words(model, id);
    case RecordKind::stage:
    case RecordKind::sheet:
    case RecordKind::hand_over:
      return stage_words(model, change) + ", " + assessment_words(model, id);
    case RecordKind::assessment:
    case RecordKind::plenary:
    case RecordKind::schedule:
      return assessment_words(model, id);
    case RecordKind::decision:
      return model.tr("ui_journal.revision", {{"revision", change.key.parts.back()}}) + ", " +
             assessment_words(model, id);
    case RecordKind::finding:
      return item_words<Finding>(model, change);
    case RecordKind::objection:
      return item_words<Objection>(model, change);
    case RecordKind::follow_up:
      return item_words<FollowUp>(model, change);
    case RecordKind::organization:
      return organization_words(model, id);
    case RecordKind::person: {
      const Person* person = record_of<Person>(change);
      return person == nullptr ? id : person->name;
    }
    case RecordKind::document: {
      const EvidenceDocument* document = record_of<EvidenceDocument>(change);
      return document == nullptr ? id : document->document.title;
    }
    case RecordKind::benchmark: {
      const BenchmarkRecord* benchmark = record_of<BenchmarkRecord>(change);
      return benchmark == nullptr ? id : benchmark->name;
    }
    case RecordKind::period:
      return model.tr("ui_journal.period", {{"period", id}});
    case RecordKind::office:
      return model.session->state().office.name;
  }
  return id;
}

std::string record_words(const Model& model, const session::Key& key) {
  const auto record = model.session->state().record(key);
  return record_words(model, Change{key, record, record});
}

std::string change_words(const Model& model, const Change& change) {
  if (change.erased) return model.tr("ui_journal.erased");
  if (session::is_covered(change)) return model.tr("ui_journal.covered");
  if (change.key.kind == RecordKind::answer)
    return answer_words(model, change, change.before) + " → " + answer_words(model, change, change.after);
  if (const StageRecord* stage = record_of<StageRecord>(change); stage != nullptr && change.after)
    return state_words(model, *stage);
  if (!change.before) return model.tr("ui_journal.added");
  return model.tr(change.after ? "ui_journal.changed" : "ui_journal.removed");
}

bool repeats(const Change& change) {
  return change.key.kind == RecordKind::sheet;
}

}  // namespace assessor::ui
