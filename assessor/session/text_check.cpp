#include <utility>
#include <variant>

#include "base/text.h"
#include "session/each_text.h"
#include "session/planning.h"
#include "session/record_texts.h"

namespace assessor::session {

namespace {

using TextField = RecordText;
using TextFields = std::vector<RecordText>;

struct Collect {
  TextFields& fields;
  void operator()(std::string_view field, std::string_view text) const { fields.push_back({field, text}); }
  void operator()(std::string_view field, std::string_view text, std::size_t max_letters) const {
    fields.push_back({field, text, max_letters});
  }
};

TextFields texts_of(const Office& office) {
  TextFields fields{{"government", office.government},
                    {"name", office.name},
                    {"short_name", office.short_name},
                    {"address", office.address, k_block_letters},
                    {"city", office.city},
                    {"letter_number", office.letter_number},
                    {"zone_name", office.zone_name}};
  for (const std::string& place : office.kelurahan) fields.push_back({"kelurahan", place});
  for (const Signer& signer : office.signers) {
    fields.push_back({"title", signer.title});
    fields.push_back({"name", signer.name});
    fields.push_back({"nip", signer.nip});
  }
  return fields;
}

TextFields texts_of(const Organization& organization) {
  TextFields fields{{"name", organization.name},
                    {"short_name", organization.short_name},
                    {"address", organization.address, k_block_letters},
                    {"kelurahan", organization.kelurahan},
                    {"kecamatan", organization.kecamatan},
                    {"host_body", organization.host_body},
                    {"contact_name", organization.contact_name},
                    {"contact_position", organization.contact_position},
                    {"contact_phone", organization.contact_phone},
                    {"contact_email", organization.contact_email},
                    {"note", organization.note, k_block_letters}};
  for (const std::string& place : organization.kelurahan_served)
    fields.push_back({"kelurahan_served", place});
  for (const std::string& body : organization.member_bodies) fields.push_back({"member_bodies", body});
  return fields;
}

TextFields texts_of(const Person& person) {
  TextFields fields{{"name", person.name},
                    {"initials", person.initials},
                    {"position", person.position},
                    {"nip", person.nip}};
  for (const auto& [organization, reason] : person.conflicts)
    fields.push_back({"conflict", reason, k_block_letters});
  return fields;
}

TextFields texts_of(const Period&) {
  return {};
}

TextFields texts_of(const Profile& profile) {
  TextFields fields;
  each_profile_text(profile, Collect{fields});
  return fields;
}

TextFields texts_of(const Assessment& assessment) {
  return texts_of(assessment.profile);
}

TextFields texts_of(const StageRecord& record) {
  return {{"return_reason", record.return_reason, k_block_letters},
          {"minority_note", record.minority_note, k_block_letters}};
}

TextFields texts_of(const Answer& answer) {
  TextFields fields;
  each_answer_text(answer, Collect{fields});
  return fields;
}

TextFields texts_of(const Document& document) {
  TextFields fields;
  each_document_text(document, Collect{fields});
  return fields;
}

TextFields texts_of(const EvidenceDocument& evidence) {
  TextFields fields;
  each_evidence_text(evidence, Collect{fields});
  return fields;
}

void append(TextFields& fields, TextFields more) {
  fields.insert(fields.end(), more.begin(), more.end());
}

TextFields texts_of(const AnswerSheet& sheet) {
  TextFields fields = texts_of(sheet.profile);
  fields.push_back({"name", sheet.subject_name});
  fields.push_back({"rater", sheet.rater});
  for (const auto& [criterion, answer] : sheet.answers) append(fields, texts_of(answer));
  for (const Document& document : sheet.documents) append(fields, texts_of(document));
  return fields;
}

TextFields texts_of(const BenchmarkRecord& benchmark) {
  TextFields fields = texts_of(benchmark.sheet);
  fields.push_back({"name", benchmark.name});
  return fields;
}

TextFields texts_of(const Finding& finding) {
  TextFields fields{{"text", finding.text, k_block_letters}, {"response", finding.response, k_block_letters}};
  for (const DocumentReference& reference : finding.references) fields.push_back({"pages", reference.pages});
  return fields;
}

TextFields texts_of(const HandOver&) {
  return {};
}

TextFields texts_of(const Objection& objection) {
  return {{"reason", objection.reason, k_block_letters},
          {"answer", objection.answer, k_block_letters},
          {"decision", objection.decision, k_block_letters}};
}

TextFields texts_of(const Plenary& plenary) {
  TextFields fields{{"reason", plenary.correction, k_block_letters}};
  if (!plenary.ministry) return fields;
  fields.push_back({"number", plenary.ministry->number});
  fields.push_back({"text", plenary.ministry->text, k_block_letters});
  return fields;
}

TextFields texts_of(const PlenaryDecision& decision) {
  TextFields fields = texts_of(decision.sheet);
  append(fields, {{"reason", decision.reason, k_block_letters},
                  {"decision", decision.decision, k_block_letters},
                  {"number", decision.number}});
  for (const std::string& name : decision.present) fields.push_back({"name", name});
  return fields;
}

TextFields texts_of(const FollowUp& entry) {
  return {{"action", entry.action, k_block_letters},
          {"owner", entry.owner},
          {"completion", entry.completion, k_block_letters}};
}

TextFields texts_of(const Schedule& schedule) {
  if (!schedule.visit) return {};
  return {{"place", schedule.visit->place}};
}

}  // namespace

std::vector<RecordText> record_texts(const Record& record) {
  return std::visit([](const auto& value) { return texts_of(value); }, record);
}

Result<void> check_texts(const Record& record) {
  for (const TextField& entry : record_texts(record)) {
    const std::string field(entry.field);
    if (first_bad_utf8(entry.text) || has_control_characters(entry.text))
      return fail("text-malformed", {{"field", field}});
    if (letter_count(entry.text) > entry.max_letters)
      return fail("text-too-long", {{"field", field}, {"max", std::to_string(entry.max_letters)}});
  }
  return {};
}

}  // namespace assessor::session
