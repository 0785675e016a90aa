#include "cli/commands/schedule.h"

#include <memory>

#include "cli/due_dates.h"
#include "cli/exit_code.h"
#include "cli/listing.h"
#include "cli/opened_workspace.h"
#include "cli/record_nodes.h"
#include "cli/selection.h"
#include "session/schedule_words.h"

namespace assessor::cli {

namespace {

using exchange::JsonNode;

struct Asked {
  Selection at;
  std::vector<std::string> assessors, due, clear;
  std::optional<Date> visit, plenary;
  std::optional<std::string> at_time, place;
};

Result<void> set_people(const OpenedWorkspace& opened, const Asked& asked, Schedule& schedule) {
  if (asked.assessors.empty()) return {};
  schedule.assessors.clear();
  for (const std::string& typed : asked.assessors) {
    ASSESSOR_TRY(const std::string person, find_actor(opened.state(), typed));
    schedule.assessors.push_back(person);
  }
  return {};
}

Result<void> set_visit(const Asked& asked, Schedule& schedule) {
  if (asked.visit) schedule.visit = Visit{*asked.visit, {}, {}};
  if (!asked.at_time && !asked.place) return {};
  if (!schedule.visit) return fail("usage-missing", {{"option", "--visit"}});
  if (asked.at_time) {
    ASSESSOR_TRY(schedule.visit->at, TimeOfDay::parse(*asked.at_time));
  }
  if (asked.place) schedule.visit->place = *asked.place;
  return {};
}

Result<void> clear_parts(const Asked& asked, Schedule& schedule) {
  for (const std::string& part : asked.clear) {
    if (part == "assessors")
      schedule.assessors.clear();
    else if (part == "due")
      schedule.due.clear();
    else if (part == "visit")
      schedule.visit.reset();
    else if (part == "plenary")
      schedule.plenary.reset();
    else
      return fail("usage-not-allowed",
                  {{"option", "--clear"}, {"value", part}, {"allowed", "assessors, due, visit, plenary"}});
  }
  return {};
}

std::string visit_words(const Schedule& schedule) {
  if (!schedule.visit) return {};
  std::string words = schedule.visit->on.iso();
  if (schedule.visit->at) words += " " + schedule.visit->at->text();
  if (!schedule.visit->place.empty()) words += ", " + schedule.visit->place;
  return words;
}

std::string due_words(const session::Session& session, const Assessment& assessment) {
  const Standard* standard = session.standard_of(assessment.id);
  const Stage* stage =
      standard == nullptr ? nullptr : session::open_stage(session.state(), *standard, assessment.id);
  if (stage == nullptr) return {};
  const auto due = session::due_of(session.state(), assessment, stage->id);
  return due ? stage->id + " " + due->iso() : std::string();
}

std::string or_nothing(const Console& console, const std::string& words) {
  return words.empty() ? console.say("cli.nothing") : words;
}

Schedule schedule_of(const session::WorkspaceState& state, const Assessment& assessment) {
  if (const Schedule* found = state.schedule(assessment.id)) return *found;
  Schedule none;
  none.assessment = assessment.id;
  return none;
}

void add_row(const Console& console, const session::Session& session, const Assessment& assessment,
             TextTable& table) {
  const Schedule schedule = schedule_of(session.state(), assessment);
  const Organization* organization = session.state().organization(assessment.organization);
  table.row({organization == nullptr ? assessment.organization : organization->name,
             or_nothing(console, session::assessor_names(session.state(), schedule)),
             or_nothing(console, due_words(session, assessment)), or_nothing(console, visit_words(schedule)),
             or_nothing(console, schedule.plenary ? schedule.plenary->iso() : std::string())});
}

TextTable empty_table(const Console& console) {
  return TextTable({{console.say("cli.schedule.organization")},
                    {console.say("cli.schedule.assessors")},
                    {console.say("cli.schedule.due")},
                    {console.say("cli.schedule.visit")},
                    {console.say("cli.schedule.plenary")}});
}

JsonNode node_of_schedule(const session::WorkspaceState& state, const Assessment& assessment) {
  JsonNode node = JsonNode::object();
  node.add("organization", JsonNode::text(assessment.organization));
  node.add("period", JsonNode::text(assessment.period));
  if (const Schedule* schedule = state.schedule(assessment.id)) node.add("schedule", node_of(*schedule));
  return node;
}

void print_schedules(const Console& console, const session::Session& session,
                     const std::vector<const Assessment*>& shown) {
  JsonNode root = JsonNode::object();
  JsonNode& nodes = root.add("schedules", JsonNode::list());
  TextTable table = empty_table(console);
  for (const Assessment* assessment : shown) {
    nodes.add(node_of_schedule(session.state(), *assessment));
    add_row(console, session, *assessment, table);
  }
  print_listing(console, root, table);
}

/// On standard error: what does not fit is told, and the schedule kept all the same.
void warn_of_clashes(const Console& console, const session::Session& session, const Schedule& schedule) {
  for (const session::ScheduleClash& clash :
       session::schedule_clashes(session.state(), schedule, session.today()))
    console.remark(console.say("cli.schedule.warning",
                               {{"text", session::clash_words(clash, session.state(), schedule,
                                                              console.words(), console.format())}}));
}

Result<int> set(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, asked.at.workspace, asked.at.as));
  ASSESSOR_TRY(const Assessment* assessment, find_assessment(opened.state(), asked.at));
  const std::string id = assessment->id;
  Schedule schedule = schedule_of(opened.state(), *assessment);
  ASSESSOR_CHECK(clear_parts(asked, schedule));
  ASSESSOR_CHECK(set_people(opened, asked, schedule));
  ASSESSOR_CHECK(set_visit(asked, schedule));
  ASSESSOR_TRY(const auto due, due_dates(asked.due));
  for (const auto& [stage, date] : due) schedule.due[stage] = date;
  if (asked.plenary) schedule.plenary = asked.plenary;
  ASSESSOR_CHECK(opened.act(session::EditSchedule{schedule}));
  warn_of_clashes(console, *opened.session, schedule);
  print_schedules(console, *opened.session, {opened.state().assessment(id)});
  return k_done;
}

Result<int> list(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(const OpenedWorkspace opened, open_to_read(console, asked.at.workspace, asked.at.as));
  ASSESSOR_TRY(const std::string period, find_period(opened.state(), asked.at.period));
  std::vector<const Assessment*> shown;
  for (const session::OrganizationRow& row : session::build_overview(*opened.session, period).rows)
    if (const Assessment* assessment = opened.state().assessment(row.assessment)) shown.push_back(assessment);
  print_schedules(console, *opened.session, shown);
  return k_done;
}

}  // namespace

Work declare_schedule_set(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_editing(syntax, asked->at);
  declare_assessment(syntax, asked->at);
  syntax.words("--assessors", asked->assessors, {"person", "schedule_assessors"});
  syntax.words("--due", asked->due, {"due", "schedule_due"});
  syntax.date("--visit", asked->visit);
  syntax.word("--at", asked->at_time, {"time", "visit_time"});
  syntax.word("--place", asked->place, {"text", "visit_place"});
  syntax.date("--plenary", asked->plenary);
  syntax.words("--clear", asked->clear, {"schedule_part", "schedule_clear"});
  return [asked](const Console& console) { return set(*asked, console); };
}

Work declare_schedule_list(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_viewing(syntax, asked->at);
  syntax.word("--period", asked->at.period, {"period"});
  return [asked](const Console& console) { return list(*asked, console); };
}

}  // namespace assessor::cli
