#include "exchange/record_json.h"
#include "exchange/record_parts.h"
#include "exchange/record_source.h"
#include "exchange/visit_record.h"

namespace assessor::exchange {

Visit visit_from(const JsonNode& node, Findings& findings) {
  Source source(node, findings);
  Visit visit;
  std::string at;
  source.read("on", visit.on);
  source.read("at", at);
  source.read("place", visit.place);
  if (at.empty()) return visit;
  const auto time = TimeOfDay::parse(at);
  if (time)
    visit.at = *time;
  else
    findings.error(node, "not-a-time", {{"text", at}});
  return visit;
}

namespace {

JsonNode visit_node(const Visit& visit) {
  JsonNode node = JsonNode::object();
  node.add("on", JsonNode::text(visit.on.iso()));
  if (visit.at) node.add("at", JsonNode::text(visit.at->text()));
  add_words(node, "place", visit.place);
  return node;
}

Schedule schedule_from(const JsonNode& root, Findings& findings) {
  Source source(root, findings);
  Schedule schedule;
  source.read("assessment", schedule.assessment);
  source.read("assessors", schedule.assessors);
  source.read("due", schedule.due);
  if (const JsonNode* node = source.fields.find("visit")) schedule.visit = visit_from(*node, findings);
  source.read("plenary", schedule.plenary);
  source.read("noted", schedule.noted);
  schedule.extra = source.rest();
  return schedule;
}

}  // namespace

std::string record_json(const Schedule& schedule) {
  JsonNode root = JsonNode::object();
  root.add("assessment", JsonNode::text(schedule.assessment));
  add_list(root, "assessors", schedule.assessors);
  if (!schedule.due.empty()) {
    JsonNode& due = root.add("due", JsonNode::object());
    for (const auto& [stage, day] : schedule.due) due.add(stage, JsonNode::text(day.iso()));
  }
  if (schedule.visit) root.add("visit", visit_node(*schedule.visit));
  add_date(root, "plenary", schedule.plenary);
  root.add("noted", JsonNode::text(schedule.noted.iso()));
  return finished(root, schedule.extra);
}

template <>
Result<Schedule> read_record_json(std::string_view text) {
  return record_from<Schedule>(text, schedule_from);
}

}  // namespace assessor::exchange
