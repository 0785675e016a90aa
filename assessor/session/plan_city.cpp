// The office, its organizations, people, periods and benchmarks.
// Errors: name-empty · id-taken {id} · organization-missing · organization-archived · person-missing ·
// period-exists {period} · period-missing · standard-missing {digest} · period-malformed {period} ·
// benchmark-missing · benchmark-without-consent · benchmark-not-consented {name} · offset-out-of-range.
#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "base/text.h"
#include "session/benchmark_record.h"
#include "session/planning.h"

namespace assessor::session {

namespace {

Result<void> check_name(const std::string& name) {
  return trimmed(name).empty() ? fail("name-empty") : Result<void>{};
}

/// A record under a fresh id.
Result<void> check_new(const WorkspaceState& state, const Key& key) {
  ASSESSOR_CHECK(Key::parse(key.text()).map([](const Key&) {}));
  if (state.record(key)) return fail("id-taken", {{"id", key.parts[0]}});
  return {};
}

Result<const Person*> found_person(const WorkspaceState& state, const std::string& id) {
  const Person* person = state.person(id);
  if (person == nullptr) return fail("person-missing", {{"person", id}});
  return person;
}

Result<void> check_person(const Context& context, const Person& person) {
  ASSESSOR_CHECK(check_name(person.name));
  if (person.organization.empty() || context.state.organization(person.organization) != nullptr) return {};
  return fail("organization-missing", {{"organization", person.organization}});
}

Result<const Organization*> found_organization(const WorkspaceState& state, const std::string& id) {
  const Organization* organization = state.organization(id);
  if (organization == nullptr) return fail("organization-missing", {{"organization", id}});
  return organization;
}

Result<void> check_due(const Standard& standard, const std::map<std::string, Date>& due) {
  for (const auto& [stage, date] : due)
    if (standard.stage(stage) == nullptr) return fail("stage-unknown", {{"stage", stage}});
  return {};
}

Result<void> check_standard(const Context& context, const StandardPin& pin) {
  const Standard* standard = context.standards.of(pin);
  if (standard == nullptr || pin_of(*standard) != pin)
    return fail("standard-missing", {{"digest", pin.digest}});
  return {};
}

/// What may take the place of a benchmark: the same with other practice cards, or another sheet of the same
/// organization that loses no card.
bool takes_place_of(const BenchmarkRecord& before, const BenchmarkRecord& after) {
  if (!before.sheet.benchmark || !after.sheet.benchmark) return false;
  const auto& cards = after.sheet.benchmark->practices;
  BenchmarkRecord other_cards = before;
  other_cards.sheet.benchmark->practices = cards;
  if (after == other_cards) return true;
  return !before.sheet.subject_id.empty() && before.sheet.subject_id == after.sheet.subject_id &&
         std::ranges::all_of(before.sheet.benchmark->practices,
                             [&](const auto& card) { return cards.contains(card.first); });
}

/// Said in the record; an organization of the workspace has its consent noted with it too.
Result<void> check_consent(const WorkspaceState& state, const AnswerSheet& sheet) {
  if (!sheet.benchmark || !sheet.benchmark->consent) return fail("benchmark-without-consent");
  const Organization* organization = state.organization(sheet.subject_id);
  if (organization == nullptr || organization->consents_to_teach) return {};
  return fail("benchmark-not-consented", {{"name", organization->name}});
}

}  // namespace

Result<void> may_edit_organization(const Context& context, const std::string& id) {
  ASSESSOR_TRY(const Organization* organization, found_organization(context.state, id));
  return organization->archived ? fail("organization-archived", {{"organization", id}}) : Result<void>{};
}

Result<ChangeSet> plan_command(const Context& context, const EditOffice& command) {
  // The zones of the world; Indonesia has 420, 480 and 540.
  const int offset = command.office.utc_offset_minutes;
  if (offset < -720 || offset > 840)
    return fail("offset-out-of-range", {{"minutes", std::to_string(offset)}});
  const std::string& period = command.office.current_period;
  if (!period.empty() && context.state.period(period) == nullptr)
    return fail("period-missing", {{"period", period}});
  Changes changes(context.state);
  changes.set(Key::office(), command.office);
  return std::move(changes).take();
}

Result<ChangeSet> plan_command(const Context& context, const AddOrganizations& command) {
  Changes changes(context.state);
  std::set<std::string> ids;
  for (const Organization& organization : command.organizations) {
    ASSESSOR_CHECK(check_name(organization.name));
    const Key key = Key::of(RecordKind::organization, organization.id);
    ASSESSOR_CHECK(check_new(context.state, key));
    if (!ids.insert(organization.id).second) return fail("id-taken", {{"id", organization.id}});
    changes.set(key, organization);
  }
  return std::move(changes).take();
}

Result<ChangeSet> plan_command(const Context& context, const EditOrganization& command) {
  const Organization& organization = command.organization;
  ASSESSOR_CHECK(may_edit_organization(context, organization.id));
  ASSESSOR_CHECK(check_name(organization.name));
  Changes changes(context.state);
  changes.set(Key::of(RecordKind::organization, organization.id), organization);
  // With its consent goes the record that rested on it.
  const BenchmarkRecord* benchmark = benchmark_about(context.state, organization.id);
  if (benchmark != nullptr && !organization.consents_to_teach)
    changes.set(Key::of(RecordKind::benchmark, benchmark->id), std::nullopt);
  return std::move(changes).take();
}

Result<ChangeSet> plan_command(const Context& context, const ArchiveOrganization& command) {
  ASSESSOR_TRY(const Organization* found, found_organization(context.state, command.id));
  Organization organization = *found;
  organization.archived = command.archived;
  Changes changes(context.state);
  changes.set(Key::of(RecordKind::organization, command.id), organization);
  return std::move(changes).take();
}

Result<ChangeSet> plan_command(const Context& context, const AddPerson& command) {
  const Key key = Key::of(RecordKind::person, command.person.id);
  ASSESSOR_CHECK(check_new(context.state, key));
  ASSESSOR_CHECK(check_person(context, command.person));
  Changes changes(context.state);
  changes.set(key, command.person);
  return std::move(changes).take();
}

Result<ChangeSet> plan_command(const Context& context, const EditPerson& command) {
  ASSESSOR_CHECK(found_person(context.state, command.person.id));
  ASSESSOR_CHECK(check_person(context, command.person));
  Changes changes(context.state);
  changes.set(Key::of(RecordKind::person, command.person.id), command.person);
  return std::move(changes).take();
}

Result<ChangeSet> plan_command(const Context& context, const ArchivePerson& command) {
  ASSESSOR_TRY(const Person* found, found_person(context.state, command.id));
  Person person = *found;
  person.archived = command.archived;
  Changes changes(context.state);
  changes.set(Key::of(RecordKind::person, command.id), person);
  return std::move(changes).take();
}

Result<ChangeSet> plan_command(const Context& context, const OpenPeriod& command) {
  if (command.id.empty() || !is_key_part(command.id))
    return fail("period-malformed", {{"period", command.id}});
  if (context.state.period(command.id) != nullptr) return fail("period-exists", {{"period", command.id}});
  ASSESSOR_CHECK(check_standard(context, command.standard));
  ASSESSOR_CHECK(check_due(*context.standards.of(command.standard), command.due));
  Changes changes(context.state);
  changes.set(Key::of(RecordKind::period, command.id),
              Period{command.id, command.standard, context.today, command.due, false, {}, {}});
  if (command.make_current) {
    Office office = context.state.office;
    office.current_period = command.id;
    changes.set(Key::office(), office);
  }
  return std::move(changes).take();
}

Result<ChangeSet> plan_command(const Context& context, const EditPeriod& command) {
  const Period* found = context.state.period(command.id);
  if (found == nullptr) return fail("period-missing", {{"period", command.id}});
  ASSESSOR_CHECK(check_standard(context, found->standard));
  ASSESSOR_CHECK(check_due(*context.standards.of(found->standard), command.due));
  Period period = *found;
  period.due = command.due;
  period.closed = command.closed;
  Changes changes(context.state);
  changes.set(Key::of(RecordKind::period, command.id), period);
  return std::move(changes).take();
}

Result<ChangeSet> plan_command(const Context& context, const AddBenchmark& command) {
  const BenchmarkRecord& benchmark = command.benchmark;
  const Key key = Key::of(RecordKind::benchmark, benchmark.id);
  const auto found = context.state.benchmarks.find(benchmark.id);
  if (found == context.state.benchmarks.end() || !takes_place_of(found->second, benchmark))
    ASSESSOR_CHECK(check_new(context.state, key));
  ASSESSOR_CHECK(check_name(benchmark.name));
  ASSESSOR_CHECK(check_consent(context.state, benchmark.sheet));
  Changes changes(context.state);
  changes.set(key, benchmark);
  return std::move(changes).take();
}

Result<ChangeSet> plan_command(const Context& context, const RemoveBenchmark& command) {
  const Key key = Key::of(RecordKind::benchmark, command.id);
  if (!context.state.benchmarks.contains(command.id))
    return fail("benchmark-missing", {{"benchmark", command.id}});
  Changes changes(context.state);
  changes.set(key, std::nullopt);
  return std::move(changes).take();
}

}  // namespace assessor::session
