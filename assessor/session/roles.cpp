#include "session/roles.h"

#include <algorithm>
#include <string>
#include <vector>

#include "session/schedule.h"

namespace assessor::session {

namespace {

constexpr auto k_table = role_table();

/// What a command is about, as far as a role asks.
struct Subject {
  std::string organization;
  std::string person;
  std::optional<StageActor> stage;
  StageKey key = {};  ///< of a command about a stage
};

class Subjects {
 public:
  explicit Subjects(const Context& context) : m_context(context) {}

  Subject operator()(const EditOrganization& command) const { return {command.organization.id, {}, {}}; }
  Subject operator()(const SetProfile& command) const { return of_assessment(command.assessment); }
  Subject operator()(const EditSchedule& command) const { return of_assessment(command.schedule.assessment); }
  Subject operator()(const AddDocument& command) const { return {command.document.organization, {}, {}}; }
  Subject operator()(const EditDocument& command) const {
    return of_document(command.document.document.id, command.document.organization);
  }
  Subject operator()(const ArchiveDocument& command) const { return of_document(command.id, {}); }
  Subject operator()(const DeclareConflict& command) const { return {{}, command.person, {}}; }
  Subject operator()(const RespondToFinding& command) const {
    return of_record(m_context.state.finding(command.id));
  }
  Subject operator()(const WithdrawObjection& command) const {
    return of_record(m_context.state.objection(command.id));
  }
  /// Lines of several assessments belong to no one organization.
  Subject operator()(const AddFollowUps& command) const {
    if (command.entries.empty()) return {};
    const Subject first = of_assessment(command.entries.front().assessment);
    for (const FollowUp& entry : command.entries)
      if (of_assessment(entry.assessment).organization != first.organization) return {};
    return first;
  }
  Subject operator()(const EditFollowUp& command) const {
    return of_record(m_context.state.follow_up(command.entry.id));
  }
  Subject operator()(const RemoveFollowUp& command) const {
    return of_record(m_context.state.follow_up(command.id));
  }
  template <class Wanted>
  Subject operator()(const Wanted& command) const {
    if constexpr (requires { command.stage; })
      return of_stage(command.stage);
    else
      return {};
  }

 private:
  Subject of_assessment(const std::string& id) const {
    const Assessment* found = m_context.state.assessment(id);
    return found == nullptr ? Subject{} : Subject{found->organization, {}, {}};
  }
  Subject of_stage(const StageKey& key) const {
    Subject subject = of_assessment(key.assessment);
    subject.key = key;
    const Assessment* found = m_context.state.assessment(key.assessment);
    const Standard* standard = found == nullptr ? nullptr : m_context.standards.of(found->standard);
    const Stage* stage = standard == nullptr ? nullptr : standard->stage(key.stage);
    if (stage != nullptr) subject.stage = stage->by;
    return subject;
  }
  /// A finding, an objection or a line of the plan; null: none is known.
  template <class Held>
  Subject of_record(const Held* found) const {
    return found == nullptr ? Subject{} : of_assessment(found->assessment);
  }
  /// A document belongs where it is, whatever the command says.
  Subject of_document(const std::string& id, const std::string& otherwise) const {
    const EvidenceDocument* found = m_context.state.document(id);
    return {found == nullptr ? otherwise : found->organization, {}, {}};
  }
  const Context& m_context;
};

bool has(const WorkspaceState& state, Role role) {
  return std::any_of(state.people.begin(), state.people.end(),
                     [&](const auto& entry) { return entry.second.role == role && !entry.second.archived; });
}

bool is_own(const Person& person, const Subject& subject) {
  if (!subject.person.empty()) return subject.person == person.id;
  return !person.organization.empty() && person.organization == subject.organization;
}

bool allows(Leave leave, const Context& context, const Person& person, const Subject& subject) {
  switch (leave) {
    case Leave::no:
      return false;
    case Leave::yes:
      return true;
    case Leave::own:
      return is_own(person, subject);
    case Leave::assigned:
      return is_assigned(context.state, subject.key, person.id);
    case Leave::practice:
      return context.state.office.sample;
  }
  return false;
}

/// Rows of a command whose stage is not known all count: what is wrong with the stage is said by its plan.
bool is_about(const RoleRow& row, std::string_view command, const Subject& subject) {
  return row.command == command && (!row.stage || !subject.stage || row.stage == subject.stage);
}

bool role_allows(Role role, const Context& context, std::string_view command, const Person& person,
                 const Subject& subject) {
  return std::any_of(k_table.begin(), k_table.end(), [&](const RoleRow& row) {
    return is_about(row, command, subject) &&
           allows(row.leave[static_cast<std::size_t>(role)], context, person, subject);
  });
}

/// Names of the roles that may, or may for what is theirs, with commas; trainers only play.
std::string those_who_may(std::string_view command, const Subject& subject) {
  std::string names;
  for (const Role role : {Role::coordinator, Role::assessor, Role::organization, Role::panel}) {
    const bool may = std::any_of(k_table.begin(), k_table.end(), [&](const RoleRow& row) {
      return is_about(row, command, subject) && row.leave[static_cast<std::size_t>(role)] != Leave::no;
    });
    if (may) names += (names.empty() ? "" : ",") + std::string(name_of(role));
  }
  return names;
}

Result<void> check(const Context& context, std::string_view command, const Subject& subject) {
  if (context.actor.empty() || context.state.people.empty()) return {};
  const Person* person = context.state.person(context.actor);
  if (person != nullptr && role_allows(person->role, context, command, *person, subject)) return {};
  const bool coordinates =
      !has(context.state, Role::coordinator) || (person != nullptr && person->role == Role::coordinator);
  if (coordinates && role_allows(Role::coordinator, context, command, {}, subject)) return {};
  if (coordinates && !has(context.state, Role::panel) &&
      role_allows(Role::panel, context, command, {}, subject))
    return {};
  const std::string role(person == nullptr ? "none" : name_of(person->role));
  return fail(
      "role-refused",
      {{"role", role}, {"command", std::string(command)}, {"roles", those_who_may(command, subject)}});
}

/// What else a command does besides its name.
Result<void> check_rest(const Context& context, const Command& command) {
  if (const auto* added = std::get_if<AddDocument>(&command); added != nullptr && !added->criteria.empty())
    return check(context, "set-answers", Subjects(context)(SetAnswers{added->stage, {}}));
  const auto* imported = std::get_if<ImportStage>(&command);
  if (imported == nullptr) return {};
  if (imported->organization) ASSESSOR_CHECK(check(context, "add-organizations", {}));
  if (imported->period) ASSESSOR_CHECK(check(context, "open-period", {}));
  if (imported->assessment) ASSESSOR_CHECK(check(context, "start-assessment", {}));
  return {};
}

}  // namespace

std::string_view name_of(Role role) {
  static constexpr std::array<std::string_view, 5> k_names{"coordinator", "assessor", "organization", "panel",
                                                           "trainer"};
  return k_names[static_cast<std::size_t>(role)];
}

Result<void> may_by_role(const Context& context, const Command& command) {
  ASSESSOR_CHECK(check(context, name_of(command), std::visit(Subjects(context), command)));
  return check_rest(context, command);
}

}  // namespace assessor::session
