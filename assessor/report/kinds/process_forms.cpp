#include "report/kinds/process_forms.h"

#include <algorithm>

#include <fmt/format.h>

#include "report/readiness/advice.h"
#include "report/readiness/parts.h"

namespace assessor::report {

namespace {

constexpr const char* k_line = "……………………";
constexpr int k_rows_to_write = 4;
constexpr std::size_t k_proposed = 12;

std::string code_of(const Script& script, const std::string& criterion) {
  const Criterion* found = script.standard.criterion(criterion);
  return found == nullptr ? std::string("–") : found->code;
}

std::string title_of(const Script& script, const std::string& criterion) {
  const Criterion* found = script.standard.criterion(criterion);
  return found == nullptr ? script.say("report.process.whole") : script.in_language(found->short_title);
}

std::string kind_words(const Script& script, FindingLine::Kind kind) {
  switch (kind) {
    case FindingLine::Kind::positive:
      return script.say("report.finding.positive");
    case FindingLine::Kind::recommendation:
      return script.say("report.finding.recommendation");
    case FindingLine::Kind::nonconformity:
      return script.say("report.finding.nonconformity");
  }
  return {};
}

/// An unmet gate is a finding by itself, unless somebody wrote one on that item.
std::vector<FindingLine> all_findings(const Manuscript& script) {
  std::vector<FindingLine> all = script.input.process.findings;
  for (const CriterionIndex index : script.score.unmet_gates) {
    const Criterion& criterion = script.standard.criteria[index];
    const bool written = std::ranges::any_of(all, [&](const FindingLine& line) {
      return line.criterion == criterion.id && line.kind == FindingLine::Kind::nonconformity;
    });
    if (written) continue;
    const i18n::Params params{{"points", script.points(criterion.gate_min_points)}};
    all.push_back(
        {FindingLine::Kind::nonconformity, criterion.id, script.say("report.review.gate", params), "", {}});
  }
  std::ranges::stable_sort(all, {}, &FindingLine::kind);
  return all;
}

std::string state_words(const Script& script, FollowUpLine::State state) {
  switch (state) {
    case FollowUpLine::State::planned:
      return script.say("report.follow_up.planned");
    case FollowUpLine::State::running:
      return script.say("report.follow_up.running");
    case FollowUpLine::State::done:
      return script.say("report.follow_up.done");
    case FollowUpLine::State::dropped:
      return script.say("report.follow_up.dropped");
  }
  return {};
}

/// The plan as recorded, else what the score proposes, unmet gates first.
std::vector<FollowUpLine> plan_of(const Manuscript& script) {
  if (!script.input.process.follow_ups.empty()) return script.input.process.follow_ups;
  std::vector<FollowUpLine> plan;
  for (const scoring::Step& step : scoring::next_steps(script.prepared(), script.score)) {
    if (plan.size() == k_proposed) break;
    const Criterion& criterion = script.standard.criteria[step.criterion];
    const bool there =
        std::ranges::any_of(plan, [&](const FollowUpLine& line) { return line.criterion == criterion.id; });
    if (there) continue;
    FollowUpLine line;
    line.criterion = criterion.id;
    line.action = advice_for(script, step);
    line.effort = criterion.effort;
    plan.push_back(std::move(line));
  }
  return plan;
}

std::string day_words(const Script& script, const std::optional<Date>& day) {
  return day ? script.format.date(*day) : k_line;
}

std::string objection_state(const Script& script, ObjectionLine::State state) {
  switch (state) {
    case ObjectionLine::State::raised:
      return script.say("report.objection.raised");
    case ObjectionLine::State::answered:
      return script.say("report.objection.answered");
    case ObjectionLine::State::accepted:
      return script.say("report.objection.accepted");
    case ObjectionLine::State::rejected:
      return script.say("report.objection.rejected");
    case ObjectionLine::State::withdrawn:
      return script.say("report.objection.withdrawn");
  }
  return {};
}

/// Those who rated, where names are wanted.
std::vector<std::string> named_people(const Manuscript& script) {
  if (script.options.without_personal) return {};
  return script.input.process.present.empty() ? script.input.assessors : script.input.process.present;
}

/// What the office noted of somebody with this name; nothing where it knows none.
PersonLine known_person(const Manuscript& script, const std::string& name) {
  const auto& people = script.input.process.people;
  const auto found = std::ranges::find(people, name, &PersonLine::name);
  return name.empty() || found == people.end() ? PersonLine{name, {}, {}} : *found;
}

/// Position and, where it is wanted, the NIP; room to write where neither is known.
std::string position_words(const Manuscript& script, const PersonLine& person) {
  const bool numbered = script.options.shows_nip && !person.nip.empty();
  const std::string nip = numbered ? script.say("report.nip", {{"nip", person.nip}}) : std::string();
  const std::string words = joined({person.position, nip}, "\n");
  return words.empty() ? " \n " : words;
}

}  // namespace

void add_people(Manuscript& script) {
  Table table;
  table.columns = {{script.say("report.number_sign"), Column::Width::fit, 1, Align::right},
                   {script.say("report.officers.name"), Column::Width::share, 1.4},
                   {script.say("report.officers.position")},
                   {script.say("report.people.for"), Column::Width::share, 1.2}};
  int number = 0;
  const auto row = [&](const PersonLine& person, const std::string& side) {
    table.rows.push_back({Row::Kind::body,
                          {{plain(fmt::to_string(++number))},
                           {plain(person.name)},
                           {plain(position_words(script, person))},
                           {plain(side)}}});
  };
  const std::string team = script.say("report.people.team");
  for (const std::string& name : named_people(script)) row(known_person(script, name), team);
  while (number < 2) row({}, team);
  const Organization& organization = *script.input.organization;
  row(script.options.without_personal
          ? PersonLine{}
          : PersonLine{organization.contact_name, organization.contact_position, {}},
      organization.name);
  while (number < k_rows_to_write) row({}, organization.name);
  script.add(std::move(table));
}

void add_findings(Manuscript& script) {
  Table table;
  table.columns = {{script.say("report.code"), Column::Width::fit},
                   {script.say("report.item"), Column::Width::share, 1},
                   {script.say("report.finding.text"), Column::Width::share, 2},
                   {script.say("report.finding.due"), Column::Width::share, 0.9},
                   {script.say("report.finding.response"), Column::Width::share, 1.2}};
  const FindingLine* before = nullptr;
  const std::vector<FindingLine> all = all_findings(script);
  for (const FindingLine& line : all) {
    if (before == nullptr || before->kind != line.kind)
      table.rows.push_back({Row::Kind::group, {{plain(kind_words(script, line.kind)), 5}}});
    before = &line;
    const bool needs_day = line.kind == FindingLine::Kind::nonconformity;
    table.rows.push_back({Row::Kind::body,
                          {{bold(code_of(script, line.criterion))},
                           {plain(title_of(script, line.criterion))},
                           {plain(script.typed(line.text))},
                           {plain(needs_day || line.due ? day_words(script, line.due) : "–")},
                           {plain(script.typed(line.response))}}});
  }
  if (table.rows.empty()) return script.paragraph("report.finding.none");
  script.add(std::move(table));
}

void add_follow_up(Manuscript& script) {
  Table table;
  table.columns = {{script.say("report.code"), Column::Width::fit},
                   {script.say("report.follow_up.action"), Column::Width::share, 2.4},
                   {script.say("report.missing.effort"), Column::Width::fit},
                   {script.say("report.follow_up.owner"), Column::Width::share, 1},
                   {script.say("report.finding.due"), Column::Width::share, 0.9},
                   {script.say("report.follow_up.state"), Column::Width::share, 0.9}};
  for (const FollowUpLine& line : plan_of(script)) {
    const std::string state = joined({state_words(script, line.state), script.typed(line.completion)}, "\n");
    table.rows.push_back({Row::Kind::body,
                          {{bold(code_of(script, line.criterion))},
                           {bold(title_of(script, line.criterion)) + plain("\n" + script.typed(line.action))},
                           {plain(effort_words(script, line.effort))},
                           {plain(line.owner.empty() ? k_line : script.typed(line.owner))},
                           {plain(day_words(script, line.due))},
                           {plain(state)}}});
  }
  if (table.rows.empty()) return script.paragraph("report.missing.nothing");
  script.add(std::move(table));
}

bool has_minority(const Manuscript& script) {
  return !script.input.process.minority.empty();
}

void add_minority(Manuscript& script) {
  Bullets list;
  for (const MinorityLine& line : script.input.process.minority) {
    const Stage* stage = script.standard.stage(line.stage);
    const std::string title = stage == nullptr ? line.stage : script.in_language(stage->title);
    const bool named = !script.options.without_personal && !line.rater.empty();
    const std::string who = named ? line.rater : script.say("report.minority.somebody");
    list.items.push_back(bold(joined({who, title}, ", ") + ": ") + plain(script.typed(line.text)));
  }
  if (!list.items.empty()) script.add(std::move(list));
}

bool has_objections(const Manuscript& script) {
  return !script.input.process.objections.empty();
}

void add_objections(Manuscript& script) {
  Table table;
  table.columns = {{script.say("report.code"), Column::Width::fit},
                   {script.say("report.item"), Column::Width::share, 1},
                   {script.say("report.objection.reason"), Column::Width::share, 1.4},
                   {script.say("report.objection.answer"), Column::Width::share, 1.4},
                   {script.say("report.objection.decision"), Column::Width::share, 1.4}};
  for (const ObjectionLine& line : script.input.process.objections) {
    const std::string decision =
        joined({objection_state(script, line.state), script.typed(line.decision)}, ". ");
    table.rows.push_back({Row::Kind::body,
                          {{bold(code_of(script, line.criterion))},
                           {plain(title_of(script, line.criterion))},
                           {plain(script.typed(line.reason)) + muted("\n" + script.format.date(line.raised))},
                           {plain(script.typed(line.answer))},
                           {plain(decision)}}});
  }
  if (table.rows.empty()) return script.paragraph("report.objection.none");
  script.add(std::move(table));
}

void sign_minutes(Manuscript& script) {
  std::vector<Signer> signers;
  for (const std::string& name : named_people(script))
    signers.push_back({script.say("report.people.team"), name, known_person(script, name).nip});
  while (signers.size() < 2) signers.push_back({script.say("report.people.team"), "", ""});
  const std::string& organization = script.input.organization->name;
  signers.push_back({script.say("report.sign.chair", {{"organization", organization}}), "", ""});
  if (!script.options.signers.empty()) signers.push_back(script.options.signers.back());
  add_signatures(script, signers);
}

}  // namespace assessor::report
