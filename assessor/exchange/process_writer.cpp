#include "exchange/record_json.h"
#include "exchange/record_parts.h"
#include "exchange/record_words.h"

namespace assessor::exchange {

namespace {

JsonNode reference_node(const DocumentReference& reference) {
  JsonNode node = JsonNode::object();
  node.add("document", JsonNode::text(reference.document));
  add_words(node, "pages", reference.pages);
  return node;
}

JsonNode ministry_node(const MinistryDecision& ministry) {
  JsonNode node = JsonNode::object();
  node.add("on", JsonNode::text(ministry.on.iso()));
  add_words(node, "number", ministry.number);
  add_words(node, "text", ministry.text);
  return node;
}

}  // namespace

std::string record_json(const Finding& finding) {
  JsonNode root = JsonNode::object();
  root.add("id", JsonNode::text(finding.id));
  root.add("assessment", JsonNode::text(finding.assessment));
  root.add("stage", JsonNode::text(finding.stage));
  add_words(root, "criterion", finding.criterion);
  root.add("kind", JsonNode::text(word_for(k_finding_words, finding.kind)));
  add_words(root, "text", finding.text);
  add_date(root, "due", finding.due);
  if (!finding.references.empty()) {
    JsonNode& references = root.add("references", JsonNode::list());
    for (const DocumentReference& reference : finding.references) references.add(reference_node(reference));
  }
  root.add("noted", JsonNode::text(finding.noted.iso()));
  add_words(root, "noted_by", finding.noted_by);
  add_words(root, "response", finding.response);
  return finished(root, finding.extra);
}

std::string record_json(const HandOver& hand_over) {
  JsonNode root = JsonNode::object();
  root.add("on", JsonNode::text(hand_over.on.iso()));
  add_flag(root, "accepted", hand_over.accepted);
  add_words(root, "recorded_by", hand_over.recorded_by);
  return finished(root, hand_over.extra);
}

std::string record_json(const Objection& objection) {
  JsonNode root = JsonNode::object();
  root.add("id", JsonNode::text(objection.id));
  root.add("assessment", JsonNode::text(objection.assessment));
  root.add("stage", JsonNode::text(objection.stage));
  root.add("criterion", JsonNode::text(objection.criterion));
  root.add("state", JsonNode::text(word_for(k_objection_words, objection.state)));
  add_words(root, "reason", objection.reason);
  add_list(root, "documents", objection.documents);
  root.add("raised", JsonNode::text(objection.raised.iso()));
  add_words(root, "raised_by", objection.raised_by);
  add_words(root, "answer", objection.answer);
  add_date(root, "answered", objection.answered);
  add_words(root, "answered_by", objection.answered_by);
  add_words(root, "decision", objection.decision);
  add_date(root, "decided", objection.decided);
  add_words(root, "decided_by", objection.decided_by);
  return finished(root, objection.extra);
}

std::string record_json(const Plenary& plenary) {
  JsonNode root = JsonNode::object();
  add_words(root, "correction", plenary.correction);
  if (plenary.ministry) root.add("ministry", ministry_node(*plenary.ministry));
  return finished(root, plenary.extra);
}

std::string record_json(const PlenaryDecision& decision) {
  JsonNode root = JsonNode::object();
  add_words(root, "reason", decision.reason);
  root.add("decision", JsonNode::text(decision.decision));
  root.add("number", JsonNode::text(decision.number));
  root.add("on", JsonNode::text(decision.on.iso()));
  add_list(root, "present", decision.present);
  add_words(root, "level", decision.level);
  if (decision.total) root.add("total", exact(*decision.total));
  root.add("standard", pin_node(decision.standard));
  root.add("sheet", sheet_node(decision.sheet));
  root.add("answers_digest", JsonNode::text(decision.answers_digest));
  root.add("documents_digest", JsonNode::text(decision.documents_digest));
  root.add("locked", JsonNode::text(decision.locked.iso()));
  add_words(root, "locked_by", decision.locked_by);
  return finished(root, decision.extra);
}

std::string record_json(const FollowUp& entry) {
  JsonNode root = JsonNode::object();
  root.add("id", JsonNode::text(entry.id));
  root.add("assessment", JsonNode::text(entry.assessment));
  root.add("source", JsonNode::text(word_for(k_source_words, entry.source)));
  add_words(root, "finding", entry.finding);
  add_words(root, "criterion", entry.criterion);
  root.add("action", JsonNode::text(entry.action));
  add_words(root, "owner", entry.owner);
  add_date(root, "due", entry.due);
  root.add("effort", JsonNode::text(word_for(k_effort_words, entry.effort)));
  root.add("budget", JsonNode::text(word_for(k_budget_step_words, entry.budget)));
  root.add("state", JsonNode::text(word_for(k_follow_up_words, entry.state)));
  add_words(root, "completion", entry.completion);
  add_words(root, "document", entry.document);
  add_date(root, "done_on", entry.done_on);
  root.add("noted", JsonNode::text(entry.noted.iso()));
  return finished(root, entry.extra);
}

}  // namespace assessor::exchange
