#include "exchange/record_json.h"
#include "exchange/record_source.h"
#include "exchange/record_words.h"

namespace assessor::exchange {

namespace {

Finding finding_from(const JsonNode& root, Findings& findings) {
  Source source(root, findings);
  Finding finding;
  source.read("id", finding.id);
  source.read("assessment", finding.assessment);
  source.read("stage", finding.stage);
  source.read("criterion", finding.criterion);
  source.read("kind", k_finding_words, finding.kind);
  source.read("text", finding.text);
  source.read("due", finding.due);
  for (const JsonNode& node : source.fields.list("references")) {
    Source inner(node, findings);
    DocumentReference& reference = finding.references.emplace_back();
    inner.read("document", reference.document);
    inner.read("pages", reference.pages);
  }
  source.read("noted", finding.noted);
  source.read("noted_by", finding.noted_by);
  source.read("response", finding.response);
  finding.extra = source.rest();
  return finding;
}

HandOver hand_over_from(const JsonNode& root, Findings& findings) {
  Source source(root, findings);
  HandOver hand_over;
  source.read("on", hand_over.on);
  source.read("accepted", hand_over.accepted);
  source.read("recorded_by", hand_over.recorded_by);
  hand_over.extra = source.rest();
  return hand_over;
}

Objection objection_from(const JsonNode& root, Findings& findings) {
  Source source(root, findings);
  Objection objection;
  source.read("id", objection.id);
  source.read("assessment", objection.assessment);
  source.read("stage", objection.stage);
  source.read("criterion", objection.criterion);
  source.read("state", k_objection_words, objection.state);
  source.read("reason", objection.reason);
  source.read("documents", objection.documents);
  source.read("raised", objection.raised);
  source.read("raised_by", objection.raised_by);
  source.read("answer", objection.answer);
  source.read("answered", objection.answered);
  source.read("answered_by", objection.answered_by);
  source.read("decision", objection.decision);
  source.read("decided", objection.decided);
  source.read("decided_by", objection.decided_by);
  objection.extra = source.rest();
  return objection;
}

Plenary plenary_from(const JsonNode& root, Findings& findings) {
  Source source(root, findings);
  Plenary plenary;
  source.read("correction", plenary.correction);
  if (const JsonNode* node = source.fields.find("ministry")) {
    Source inner(*node, findings);
    MinistryDecision& ministry = plenary.ministry.emplace();
    inner.read("on", ministry.on);
    inner.read("number", ministry.number);
    inner.read("text", ministry.text);
  }
  plenary.extra = source.rest();
  return plenary;
}

PlenaryDecision decision_from(const JsonNode& root, Findings& findings) {
  Source source(root, findings);
  PlenaryDecision decision;
  source.read("reason", decision.reason);
  source.read("decision", decision.decision);
  source.read("number", decision.number);
  source.read("on", decision.on);
  source.read("present", decision.present);
  source.read("level", decision.level);
  if (const JsonNode* node = source.fields.find("total")) decision.total = read_fraction(*node, findings);
  decision.standard = stored_pin(source);
  if (const JsonNode* node = source.fields.need("sheet")) decision.sheet = stored_sheet(*node, findings);
  source.read("answers_digest", decision.answers_digest);
  source.read("documents_digest", decision.documents_digest);
  decision.locked = stored_instant(source, "locked");
  source.read("locked_by", decision.locked_by);
  decision.extra = source.rest();
  return decision;
}

FollowUp follow_up_from(const JsonNode& root, Findings& findings) {
  Source source(root, findings);
  FollowUp entry;
  source.read("id", entry.id);
  source.read("assessment", entry.assessment);
  source.read("source", k_source_words, entry.source);
  source.read("finding", entry.finding);
  source.read("criterion", entry.criterion);
  source.read("action", entry.action);
  source.read("owner", entry.owner);
  source.read("due", entry.due);
  source.read("effort", k_effort_words, entry.effort);
  source.read("budget", k_budget_step_words, entry.budget);
  source.read("state", k_follow_up_words, entry.state);
  source.read("completion", entry.completion);
  source.read("document", entry.document);
  source.read("done_on", entry.done_on);
  source.read("noted", entry.noted);
  entry.extra = source.rest();
  return entry;
}

}  // namespace

template <>
Result<Finding> read_record_json(std::string_view text) {
  return record_from<Finding>(text, finding_from);
}
template <>
Result<HandOver> read_record_json(std::string_view text) {
  return record_from<HandOver>(text, hand_over_from);
}
template <>
Result<Objection> read_record_json(std::string_view text) {
  return record_from<Objection>(text, objection_from);
}
template <>
Result<Plenary> read_record_json(std::string_view text) {
  return record_from<Plenary>(text, plenary_from);
}
template <>
Result<PlenaryDecision> read_record_json(std::string_view text) {
  return record_from<PlenaryDecision>(text, decision_from);
}
template <>
Result<FollowUp> read_record_json(std::string_view text) {
  return record_from<FollowUp>(text, follow_up_from);
}

}  // namespace assessor::exchange
