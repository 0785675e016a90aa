#include "exchange/practice_process.h"
#include "exchange/practice_source.h"
#include "exchange/record_words.h"
#include "exchange/visit_record.h"

namespace assessor::exchange {

namespace {

const Words<PracticeAct::Kind> k_kinds = {
    {"schedule", PracticeAct::Kind::schedule},   {"finding", PracticeAct::Kind::finding},
    {"follow_up", PracticeAct::Kind::follow_up}, {"hand_over", PracticeAct::Kind::hand_over},
    {"objection", PracticeAct::Kind::objection}, {"answer", PracticeAct::Kind::answer},
    {"decision", PracticeAct::Kind::decision}};

void read_line(Source& source, PracticeAct& act) {
  source.read("finding", act.finding);
  source.read("owner", act.owner);
  source.read("completion", act.completion);
  source.read("done_on", act.done_on);
  source.read("effort", k_effort_words, act.effort);
  source.read("budget", k_budget_step_words, act.budget);
  source.read("state", k_follow_up_words, act.state);
}

void read_schedule(Source& source, PracticeAct& act, Findings& findings) {
  source.read("assessors", act.assessors);
  source.read("plenary", act.plenary);
  if (const JsonNode* node = source.fields.find("visit")) act.visit = visit_from(*node, findings);
}

PracticeAct act_from(const JsonNode& node, Findings& findings) {
  Source source(node, findings);
  PracticeAct act;
  source.fields.need("do");
  source.read("do", k_kinds, act.kind);
  source.read("on", act.on);
  source.read("by", act.by);
  source.read("organization", act.organization);
  source.read("period", act.period);
  source.read("stage", act.stage);
  source.read("name", act.name);
  source.read("criterion", act.criterion);
  source.read("text", act.text);
  source.read("number", act.number);
  source.read("documents", act.documents);
  source.read("present", act.present);
  source.read("kind", k_finding_words, act.finding_kind);
  source.read("due", act.due);
  read_schedule(source, act, findings);
  read_line(source, act);
  return act;
}

std::vector<PracticeAct> acts_from(const JsonNode& root, Findings& findings) {
  Source source(root, findings);
  std::vector<PracticeAct> acts;
  for (const JsonNode& node : source.fields.list("acts")) acts.push_back(act_from(node, findings));
  return acts;
}

}  // namespace

Result<std::vector<PracticeAct>> read_practice_process(std::string_view bytes) {
  return record_from<std::vector<PracticeAct>>(bytes, acts_from);
}

}  // namespace assessor::exchange
