#include "session/privacy_places.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "session/record_texts.h"

namespace assessor::session {

namespace {

/// Fields of the records below in which no contact, number or name of a person belongs.
bool is_free_text(RecordKind kind, std::string_view field) {
  switch (kind) {
    case RecordKind::office:
    case RecordKind::period:
    case RecordKind::sheet:
    case RecordKind::decision:
    case RecordKind::benchmark:
    case RecordKind::hand_over:
      return false;
    case RecordKind::organization:
      return field == "note" || field == "address";
    case RecordKind::person:
      return field == "conflict";
    case RecordKind::follow_up:
      return field != "owner";
    default:
      return true;
  }
}

bool holds(const std::vector<PersonalPlace>& places, const PersonalPlace& place) {
  return std::any_of(places.begin(), places.end(), [&](const PersonalPlace& one) {
    return one.field == place.field && one.hit.kind == place.hit.kind && one.hit.masked == place.hit.masked;
  });
}

class Finder {
 public:
  explicit Finder(const WorkspaceState& state) : m_state(state) {}

  std::vector<PersonalPlace> run() {
    all(m_state.organizations, RecordKind::organization);
    all(m_state.people, RecordKind::person);
    all(m_state.assessments, RecordKind::assessment);
    all(m_state.documents, RecordKind::document);
    all(m_state.findings, RecordKind::finding);
    all(m_state.objections, RecordKind::objection);
    all(m_state.plenaries, RecordKind::plenary);
    all(m_state.follow_ups, RecordKind::follow_up);
    for (const auto& [stage, record] : m_state.stages) look(Key::stage(stage), record);
    for (const auto& [stage, answers] : m_state.answers)
      for (const auto& [criterion, answer] : answers) look(Key::answer(stage, criterion), answer);
    for (const auto& [stage, sheet] : m_state.sheets) look_in(sheet, stage);
    for (const auto& [revision, decision] : m_state.decisions)
      look_in(decision.sheet, {revision.assessment, decision.sheet.stage, {}});
    return std::move(m_places);
  }

 private:
  template <class Records>
  void all(const Records& records, RecordKind kind) {
    for (const auto& [id, record] : records) look(Key::of(kind, id), record);
  }

  void look(const Key& key, const Record& record) {
    for (PersonalPlace& place : personal_in(key, record))
      if (m_seen.insert({key, place.field, place.hit.masked}).second) m_places.push_back(std::move(place));
  }

  void look_in(const AnswerSheet& sheet, const StageKey& stage) {
    for (const auto& [criterion, answer] : sheet.answers) look(Key::answer(stage, criterion), answer);
    for (const Document& document : sheet.documents) {
      EvidenceDocument copy;
      copy.document = document;
      look(Key::of(RecordKind::document, document.id), copy);
    }
  }

  const WorkspaceState& m_state;
  std::set<std::tuple<Key, std::string, std::string>> m_seen;
  std::vector<PersonalPlace> m_places;
};

}  // namespace

std::vector<PersonalPlace> personal_in(const Key& key, const Record& record) {
  std::vector<PersonalPlace> places;
  for (const RecordText& entry : record_texts(record)) {
    if (!is_free_text(key.kind, entry.field)) continue;
    for (PersonalHit& hit : find_personal(entry.text))
      places.push_back({key, std::string(entry.field), std::move(hit)});
  }
  return places;
}

std::vector<PersonalPlace> personal_in(const ChangeSet& set) {
  std::vector<PersonalPlace> places;
  std::vector<PersonalPlace> known;
  for (const Change& change : set.changes)
    if (change.before)
      for (PersonalPlace& place : personal_in(change.key, *change.before)) known.push_back(std::move(place));
  for (const Change& change : set.changes) {
    if (!change.after) continue;
    for (PersonalPlace& place : personal_in(change.key, *change.after))
      if (!holds(known, place) && !holds(places, place)) places.push_back(std::move(place));
  }
  for (PersonalHit& hit : find_personal(set.reason)) {
    const Key key = set.changes.empty() ? Key::office() : set.changes.front().key;
    const PersonalPlace place{key, "reason", std::move(hit)};
    if (!holds(places, place)) places.push_back(place);
  }
  return places;
}

std::vector<PersonalPlace> personal_places(const WorkspaceState& state) {
  return Finder(state).run();
}

}  // namespace assessor::session
