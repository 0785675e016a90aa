#include <variant>

#include "exchange/record_json.h"
#include "exchange/record_parts.h"
#include "exchange/record_words.h"

namespace assessor::exchange {

namespace {

JsonNode single(const char* key, JsonNode value) {
  JsonNode node = JsonNode::object();
  node.add(key, std::move(value));
  return node;
}

/// With the kind of each value, so that no standard is needed to read it back.
struct ProfileValueWriter {
  JsonNode operator()(const ChoiceValue& value) const {
    return single("choice", JsonNode::text(value.option));
  }
  JsonNode operator()(const ChoicesValue& value) const { return single("choices", list_of(value.options)); }
  JsonNode operator()(bool value) const { return JsonNode::boolean(value); }
  JsonNode operator()(const Rational& value) const { return single("number", exact(value)); }
  JsonNode operator()(const Date& value) const { return single("date", JsonNode::text(value.iso())); }
  JsonNode operator()(const WordsValue& value) const { return single("words", JsonNode::text(value.words)); }
};

void add_profile(JsonNode& to, const Profile& profile) {
  if (profile.empty()) return;
  JsonNode& node = to.add("profile", JsonNode::object());
  for (const auto& [question, value] : profile) node.add(question, std::visit(ProfileValueWriter{}, value));
}

JsonNode signer_node(const Signer& signer) {
  JsonNode node = JsonNode::object();
  add_words(node, "title", signer.title);
  add_words(node, "name", signer.name);
  add_words(node, "nip", signer.nip);
  add_list(node, "papers", {signer.papers.begin(), signer.papers.end()});
  add_flag(node, "only_given", signer.only_given);
  return node;
}

void add_letterheads(JsonNode& to, const std::map<std::string, LetterheadOf>& letterheads) {
  if (letterheads.empty()) return;
  JsonNode& node = to.add("letterheads", JsonNode::object());
  for (const auto& [kind, whose] : letterheads)
    node.add(kind, JsonNode::text(word_for(k_letterhead_words, whose)));
}

}  // namespace

JsonNode sheet_node(const AnswerSheet& sheet) {
  JsonNode root = JsonNode::object();
  root.add("standard_id", JsonNode::text(sheet.standard_id));
  root.add("standard_version", JsonNode::text(sheet.standard_version));
  add_words(root, "subject_id", sheet.subject_id);
  add_words(root, "subject_name", sheet.subject_name);
  add_words(root, "period", sheet.period);
  add_words(root, "stage", sheet.stage);
  add_words(root, "rater", sheet.rater);
  root.add("date", JsonNode::text(sheet.date.iso()));
  add_profile(root, sheet.profile);
  add_exacts(root, "parameters", sheet.parameters);
  JsonNode& answers = root.add("answers", JsonNode::object());
  for (const auto& [criterion, answer] : sheet.answers) answers.add(criterion, answer_node(answer));
  JsonNode& documents = root.add("documents", JsonNode::list());
  for (const Document& document : sheet.documents) documents.add(document_node(document));
  if (sheet.benchmark) add_benchmark(root, *sheet.benchmark);
  // Apart from the known keys: an answers file nests what it did not know below its own names.
  add_words(root, "extra", sheet.extra);
  return root;
}

std::string record_json(const Office& office) {
  JsonNode root = JsonNode::object();
  add_words(root, "government", office.government);
  add_words(root, "name", office.name);
  add_words(root, "short_name", office.short_name);
  add_words(root, "address", office.address);
  add_words(root, "city", office.city);
  add_list(root, "city_kelurahan", office.kelurahan);
  add_words(root, "letter_number", office.letter_number);
  add_words(root, "crest", office.crest);
  if (!office.signers.empty()) {
    JsonNode& signers = root.add("signers", JsonNode::list());
    for (const Signer& signer : office.signers) signers.add(signer_node(signer));
  }
  add_letterheads(root, office.letterheads);
  root.add("utc_offset_minutes", JsonNode::whole(office.utc_offset_minutes));
  root.add("zone_name", JsonNode::text(office.zone_name));
  add_exacts(root, "parameters", office.parameters);
  add_flag(root, "shows_own_score_before_sending", office.shows_own_score_before_sending);
  add_flag(root, "sample", office.sample);
  add_date(root, "fixed_today", office.fixed_today);
  add_words(root, "current_period", office.current_period);
  return finished(root, office.extra);
}

std::string record_json(const Organization& organization) {
  JsonNode root = JsonNode::object();
  root.add("id", JsonNode::text(organization.id));
  add_words(root, "name", organization.name);
  add_words(root, "short_name", organization.short_name);
  add_whole(root, "founded", organization.founded);
  add_whole(root, "members", organization.members);
  root.add("budget", JsonNode::text(word_for(k_budget_words, organization.budget)));
  add_words(root, "address", organization.address);
  add_words(root, "kelurahan", organization.kelurahan);
  add_words(root, "kecamatan", organization.kecamatan);
  add_list(root, "kelurahan_served", organization.kelurahan_served);
  add_words(root, "host_body", organization.host_body);
  add_list(root, "member_bodies", organization.member_bodies);
  add_words(root, "contact_name", organization.contact_name);
  add_words(root, "contact_position", organization.contact_position);
  add_words(root, "contact_phone", organization.contact_phone);
  add_words(root, "contact_email", organization.contact_email);
  add_flag(root, "consents_to_teach", organization.consents_to_teach);
  add_flag(root, "archived", organization.archived);
  add_words(root, "note", organization.note);
  return finished(root, organization.extra);
}

std::string record_json(const Person& person) {
  JsonNode root = JsonNode::object();
  root.add("id", JsonNode::text(person.id));
  add_words(root, "name", person.name);
  add_words(root, "initials", person.initials);
  add_words(root, "position", person.position);
  add_words(root, "nip", person.nip);
  root.add("role", JsonNode::text(word_for(k_role_words, person.role)));
  add_words(root, "organization", person.organization);
  add_flag(root, "archived", person.archived);
  if (!person.conflicts.empty()) {
    JsonNode& conflicts = root.add("conflicts", JsonNode::object());
    for (const auto& [organization, reason] : person.conflicts)
      conflicts.add(organization, JsonNode::text(reason));
  }
  return finished(root, person.extra);
}

std::string record_json(const Period& period) {
  JsonNode root = JsonNode::object();
  root.add("id", JsonNode::text(period.id));
  root.add("standard", pin_node(period.standard));
  root.add("opened", JsonNode::text(period.opened.iso()));
  if (!period.due.empty()) {
    JsonNode& due = root.add("due", JsonNode::object());
    for (const auto& [stage, date] : period.due) due.add(stage, JsonNode::text(date.iso()));
  }
  add_flag(root, "closed", period.closed);
  add_date(root, "keep_until", period.keep_until);
  return finished(root, period.extra);
}

std::string record_json(const Assessment& assessment) {
  JsonNode root = JsonNode::object();
  root.add("id", JsonNode::text(assessment.id));
  root.add("organization", JsonNode::text(assessment.organization));
  root.add("period", JsonNode::text(assessment.period));
  root.add("standard", pin_node(assessment.standard));
  add_profile(root, assessment.profile);
  return finished(root, assessment.extra);
}

std::string record_json(const StageRecord& stage) {
  JsonNode root = JsonNode::object();
  root.add("state", JsonNode::text(word_for(k_stage_words, stage.state)));
  root.add("opened", JsonNode::text(stage.opened.iso()));
  add_date(root, "sent", stage.sent);
  add_date(root, "returned", stage.returned);
  add_date(root, "closed", stage.closed);
  add_date(root, "assessed_on", stage.assessed_on);
  add_words(root, "sent_by", stage.sent_by);
  add_words(root, "return_reason", stage.return_reason);
  if (stage.returns > 0) root.add("returns", JsonNode::whole(stage.returns));
  add_list(root, "raters", stage.raters);
  add_words(root, "minority_note", stage.minority_note);
  return finished(root, stage.extra);
}

std::string record_json(const Answer& answer) {
  return write_json_compact(answer_node(answer));
}

std::string record_json(const AnswerSheet& sheet) {
  return write_json_compact(sheet_node(sheet));
}

std::string record_json(const BenchmarkRecord& benchmark) {
  JsonNode root = JsonNode::object();
  root.add("id", JsonNode::text(benchmark.id));
  root.add("name", JsonNode::text(benchmark.name));
  root.add("sheet", sheet_node(benchmark.sheet));
  return write_json_compact(root);
}

std::string record_json(const EvidenceDocument& evidence) {
  JsonNode root = JsonNode::object();
  root.add("document", document_node(evidence.document));
  root.add("organization", JsonNode::text(evidence.organization));
  add_words(root, "file_name", evidence.file_name);
  add_words(root, "media_type", evidence.media_type);
  root.add("size", JsonNode::whole(static_cast<std::int64_t>(evidence.size)));
  add_words(root, "caption", evidence.caption);
  add_flag(root, "confirmed_aggregate", evidence.confirmed_aggregate);
  root.add("added", JsonNode::text(evidence.added.iso()));
  add_flag(root, "archived", evidence.archived);
  return write_json_compact(root);
}

}  // namespace assessor::exchange
