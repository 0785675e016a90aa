#include "cli/process_gathering.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "session/finding_list.h"
#include "session/lock.h"
#include "session/minority.h"
#include "session/objection_window.h"

namespace assessor::cli {

namespace {

report::FindingLine::Kind kind_of(FindingKind kind) {
  switch (kind) {
    case FindingKind::positive:
      return report::FindingLine::Kind::positive;
    case FindingKind::recommendation:
      return report::FindingLine::Kind::recommendation;
    case FindingKind::nonconformity:
      return report::FindingLine::Kind::nonconformity;
  }
  return report::FindingLine::Kind::recommendation;
}

report::FollowUpLine::State state_of(FollowUpState state) {
  switch (state) {
    case FollowUpState::planned:
      return report::FollowUpLine::State::planned;
    case FollowUpState::running:
      return report::FollowUpLine::State::running;
    case FollowUpState::done:
      return report::FollowUpLine::State::done;
    case FollowUpState::dropped:
      return report::FollowUpLine::State::dropped;
  }
  return report::FollowUpLine::State::planned;
}

report::ObjectionLine::State state_of(ObjectionState state) {
  switch (state) {
    case ObjectionState::raised:
      return report::ObjectionLine::State::raised;
    case ObjectionState::answered:
      return report::ObjectionLine::State::answered;
    case ObjectionState::accepted:
      return report::ObjectionLine::State::accepted;
    case ObjectionState::rejected:
      return report::ObjectionLine::State::rejected;
    case ObjectionState::withdrawn:
      return report::ObjectionLine::State::withdrawn;
  }
  return report::ObjectionLine::State::raised;
}

/// The paper itself adds gates that nobody took up, so only what was noted is taken.
void add_findings(report::ProcessLines& lines, const session::WorkspaceState& state, const Standard& standard,
                  const std::string& assessment) {
  for (const session::FindingLine& line : session::finding_lines(state, standard, assessment, {}, nullptr)) {
    const Finding& finding = line.finding;
    lines.findings.push_back(
        {kind_of(finding.kind), finding.criterion, finding.text, finding.response, finding.due});
  }
}

void add_follow_ups(report::ProcessLines& lines, const session::WorkspaceState& state,
                    const std::string& assessment) {
  for (const auto& [id, entry] : state.follow_ups) {
    if (entry.assessment != assessment) continue;
    lines.follow_ups.push_back({entry.criterion, entry.action, entry.owner, entry.completion, entry.due,
                                entry.effort, state_of(entry.state)});
  }
  std::stable_sort(lines.follow_ups.begin(), lines.follow_ups.end(), [](const auto& a, const auto& b) {
    return std::tuple(!a.due.has_value(), a.due) < std::tuple(!b.due.has_value(), b.due);
  });
}

void add_objections(report::ProcessLines& lines, const session::WorkspaceState& state,
                    const std::string& assessment) {
  for (const Objection* one : session::objections_of(state, assessment))
    lines.objections.push_back(
        {one->criterion, one->reason, one->answer, one->decision, one->raised, state_of(one->state)});
}

void add_minority(report::ProcessLines& lines, const session::WorkspaceState& state, const Standard& standard,
                  const std::string& assessment) {
  for (const session::MinorityNote& note : session::minority_notes(state, standard, assessment)) {
    const Person* rater = state.person(note.stage.rater);
    lines.minority.push_back({rater == nullptr ? std::string() : rater->name, note.stage.stage, note.text});
  }
}

/// Papers go by names, so of two who share one nothing is known.
void add_people(report::ProcessLines& lines, const session::WorkspaceState& state) {
  std::map<std::string, int> names;
  for (const auto& [id, person] : state.people) ++names[person.name];
  for (const auto& [id, person] : state.people)
    if (names.at(person.name) == 1) lines.people.push_back({person.name, person.position, person.nip});
}

}  // namespace

report::ProcessLines process_lines_of(const session::WorkspaceState& state, const Standard& standard,
                                      const std::string& assessment) {
  report::ProcessLines lines;
  add_findings(lines, state, standard, assessment);
  add_follow_ups(lines, state, assessment);
  add_objections(lines, state, assessment);
  add_minority(lines, state, standard, assessment);
  add_people(lines, state);
  if (const PlenaryDecision* decision = session::last_decision(state, assessment))
    lines.present = decision->present;
  if (const Schedule* schedule = state.schedule(assessment)) lines.visit = schedule->visit;
  return lines;
}

}  // namespace assessor::cli
