#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "session/record.h"

namespace assessor::session {

/// All current records of a workspace. A value: whoever needs it in another thread takes a copy.
struct WorkspaceState {
  Office office;
  std::map<std::string, Organization> organizations;
  std::map<std::string, Person> people;
  std::map<std::string, Period> periods;
  std::map<std::string, Assessment> assessments;
  std::map<StageKey, StageRecord> stages;
  std::map<StageKey, std::map<std::string, Answer>> answers;  ///< by criterion; no entry: not answered
  /// What was sent, frozen: a result that was handed over never changes because a document, the profile
  /// or an office setting is edited afterwards. Stays while a returned stage is worked on.
  std::map<StageKey, AnswerSheet> sheets;
  std::map<std::string, EvidenceDocument> documents;
  std::map<std::string, BenchmarkRecord> benchmarks;
  std::map<std::string, Finding> findings;
  std::map<StageKey, HandOver> hand_overs;
  std::map<std::string, Objection> objections;
  std::map<std::string, Plenary> plenaries;  ///< by assessment
  std::map<RevisionKey, PlenaryDecision> decisions;
  std::map<std::string, FollowUp> follow_ups;
  std::map<std::string, Schedule> schedules;  ///< by assessment
  std::uint64_t revision = 0;                 ///< one more with every change applied

  friend bool operator==(const WorkspaceState&, const WorkspaceState&) = default;

  const Organization* organization(const std::string& id) const;
  const Person* person(const std::string& id) const;
  const Period* period(const std::string& id) const;
  const Assessment* assessment(const std::string& id) const;
  const Assessment* assessment_of(const std::string& organization, const std::string& period) const;
  const StageRecord* stage(const StageKey& key) const;
  const Answer* answer(const StageKey& key, const std::string& criterion) const;
  /// Never null: an empty map where nothing is answered.
  const std::map<std::string, Answer>& answers_of(const StageKey& key) const;
  const EvidenceDocument* document(const std::string& id) const;
  const Finding* finding(const std::string& id) const;
  const HandOver* hand_over(const StageKey& key) const;
  const Objection* objection(const std::string& id) const;
  const Plenary* plenary(const std::string& assessment) const;
  const PlenaryDecision* decision(const RevisionKey& key) const;
  const FollowUp* follow_up(const std::string& id) const;
  const Schedule* schedule(const std::string& assessment) const;

  std::optional<Record> record(const Key& key) const;
};

/// Puts the record in place, or removes it. The key must fit the record.
void put(WorkspaceState& state, const Key& key, const std::optional<Record>& record);
void apply(WorkspaceState& state, const Transaction& transaction);

}  // namespace assessor::session
