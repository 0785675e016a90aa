#include "session/state.h"

namespace assessor::session {

namespace {

template <class Map, class MapKey>
auto find_in(const Map& map, const MapKey& key) -> const typename Map::mapped_type* {
  const auto found = map.find(key);
  return found == map.end() ? nullptr : &found->second;
}

template <class Value>
std::optional<Record> copied(const Value* value) {
  return value == nullptr ? std::nullopt : std::optional<Record>(*value);
}

template <class Map, class MapKey>
void put_in(Map& map, const MapKey& key, const std::optional<Record>& record) {
  if (record)
    map.insert_or_assign(key, std::get<typename Map::mapped_type>(*record));
  else
    map.erase(key);
}

void put_answer(WorkspaceState& state, const Key& key, const std::optional<Record>& record) {
  const StageKey stage = key.stage_key();
  put_in(state.answers[stage], key.parts[3], record);
  if (state.answers[stage].empty()) state.answers.erase(stage);
}

}  // namespace

const Organization* WorkspaceState::organization(const std::string& id) const {
  return find_in(organizations, id);
}
const Person* WorkspaceState::person(const std::string& id) const {
  return find_in(people, id);
}
const Period* WorkspaceState::period(const std::string& id) const {
  return find_in(periods, id);
}
const Assessment* WorkspaceState::assessment(const std::string& id) const {
  return find_in(assessments, id);
}
const StageRecord* WorkspaceState::stage(const StageKey& key) const {
  return find_in(stages, key);
}
const EvidenceDocument* WorkspaceState::document(const std::string& id) const {
  return find_in(documents, id);
}

const Finding* WorkspaceState::finding(const std::string& id) const {
  return find_in(findings, id);
}
const HandOver* WorkspaceState::hand_over(const StageKey& key) const {
  return find_in(hand_overs, key);
}
const Objection* WorkspaceState::objection(const std::string& id) const {
  return find_in(objections, id);
}
const Plenary* WorkspaceState::plenary(const std::string& assessment) const {
  return find_in(plenaries, assessment);
}
const PlenaryDecision* WorkspaceState::decision(const RevisionKey& key) const {
  return find_in(decisions, key);
}
const FollowUp* WorkspaceState::follow_up(const std::string& id) const {
  return find_in(follow_ups, id);
}
const Schedule* WorkspaceState::schedule(const std::string& assessment) const {
  return find_in(schedules, assessment);
}

const Assessment* WorkspaceState::assessment_of(const std::string& organization,
                                                const std::string& period) const {
  for (const auto& [id, assessment] : assessments)
    if (assessment.organization == organization && assessment.period == period) return &assessment;
  return nullptr;
}

const std::map<std::string, Answer>& WorkspaceState::answers_of(const StageKey& key) const {
  static const std::map<std::string, Answer> k_none;
  const auto* found = find_in(answers, key);
  return found == nullptr ? k_none : *found;
}

const Answer* WorkspaceState::answer(const StageKey& key, const std::string& criterion) const {
  return find_in(answers_of(key), criterion);
}

std::optional<Record> WorkspaceState::record(const Key& key) const {
  switch (key.kind) {
    case RecordKind::office:
      return office == Office{} ? std::nullopt : std::optional<Record>(office);
    case RecordKind::organization:
      return copied(organization(key.parts[0]));
    case RecordKind::person:
      return copied(person(key.parts[0]));
    case RecordKind::period:
      return copied(period(key.parts[0]));
    case RecordKind::assessment:
      return copied(assessment(key.parts[0]));
    case RecordKind::stage:
      return copied(stage(key.stage_key()));
    case RecordKind::answer:
      return copied(answer(key.stage_key(), key.parts[3]));
    case RecordKind::sheet:
      return copied(find_in(sheets, key.stage_key()));
    case RecordKind::document:
      return copied(document(key.parts[0]));
    case RecordKind::benchmark:
      return copied(find_in(benchmarks, key.parts[0]));
    case RecordKind::finding:
      return copied(finding(key.parts[0]));
    case RecordKind::hand_over:
      return copied(hand_over(key.stage_key()));
    case RecordKind::objection:
      return copied(objection(key.parts[0]));
    case RecordKind::plenary:
      return copied(plenary(key.parts[0]));
    case RecordKind::decision:
      return copied(decision(key.revision_key()));
    case RecordKind::follow_up:
      return copied(follow_up(key.parts[0]));
    case RecordKind::schedule:
      return copied(schedule(key.parts[0]));
  }
  return std::nullopt;
}

void put(WorkspaceState& state, const Key& key, const std::optional<Record>& record) {
  ++state.revision;
  switch (key.kind) {
    case RecordKind::office:
      state.office = record ? std::get<Office>(*record) : Office{};
      break;
    case RecordKind::organization:
      put_in(state.organizations, key.parts[0], record);
      break;
    case RecordKind::person:
      put_in(state.people, key.parts[0], record);
      break;
    case RecordKind::period:
      put_in(state.periods, key.parts[0], record);
      break;
    case RecordKind::assessment:
      put_in(state.assessments, key.parts[0], record);
      break;
    case RecordKind::stage:
      put_in(state.stages, key.stage_key(), record);
      break;
    case RecordKind::answer:
      put_answer(state, key, record);
      break;
    case RecordKind::sheet:
      put_in(state.sheets, key.stage_key(), record);
      break;
    case RecordKind::document:
      put_in(state.documents, key.parts[0], record);
      break;
    case RecordKind::benchmark:
      put_in(state.benchmarks, key.parts[0], record);
      break;
    case RecordKind::finding:
      put_in(state.findings, key.parts[0], record);
      break;
    case RecordKind::hand_over:
      put_in(state.hand_overs, key.stage_key(), record);
      break;
    case RecordKind::objection:
      put_in(state.objections, key.parts[0], record);
      break;
    case RecordKind::plenary:
      put_in(state.plenaries, key.parts[0], record);
      break;
    case RecordKind::decision:
      put_in(state.decisions, key.revision_key(), record);
      break;
    case RecordKind::follow_up:
      put_in(state.follow_ups, key.parts[0], record);
      break;
    case RecordKind::schedule:
      put_in(state.schedules, key.parts[0], record);
      break;
  }
}

void apply(WorkspaceState& state, const Transaction& transaction) {
  for (const Change& change : transaction.changes) put(state, change.key, change.after);
}

}  // namespace assessor::session
