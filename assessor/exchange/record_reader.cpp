#include <charconv>
#include <utility>

#include "exchange/record_json.h"
#include "exchange/record_source.h"
#include "exchange/record_words.h"

namespace assessor::exchange {

StandardPin stored_pin(Source& source) {
  StandardPin pin;
  const JsonNode* node = source.fields.need("standard");
  if (node == nullptr) return pin;
  Source inner(*node, source.findings);
  inner.read("id", pin.id);
  inner.read("version", pin.version);
  inner.read("digest", pin.digest);
  return pin;
}

Instant stored_instant(Source& source, const char* key) {
  const JsonNode* node = source.fields.need(key);
  if (node == nullptr) return {};
  const auto instant = Instant::parse(node->words);
  if (!instant) source.findings.error(*node, "not-a-date", {{"text", node->words}});
  return instant.value_or(Instant{});
}

namespace {

std::uint64_t read_size(Source& source) {
  const JsonNode* node = source.fields.need("size");
  std::uint64_t size = 0;
  if (node == nullptr) return size;
  const char* end = node->words.data() + node->words.size();
  const auto [stop, problem] = std::from_chars(node->words.data(), end, size);
  if (problem != std::errc{} || stop != end)
    source.findings.error(*node, "out-of-range", {{"text", node->words}});
  return size;
}

void read_signer(Office& office, const JsonNode& node, Findings& findings) {
  Source source(node, findings);
  Signer& signer = office.signers.emplace_back();
  source.read("title", signer.title);
  source.read("name", signer.name);
  source.read("nip", signer.nip);
  std::vector<std::string> papers;
  source.read("papers", papers);
  signer.papers.insert(papers.begin(), papers.end());
  source.read("only_given", signer.only_given);
}

Office office_from(const JsonNode& root, Findings& findings) {
  Source source(root, findings);
  Office office;
  source.read("government", office.government);
  source.read("name", office.name);
  source.read("short_name", office.short_name);
  source.read("address", office.address);
  source.read("city", office.city);
  source.read("city_kelurahan", office.kelurahan);
  source.read("letter_number", office.letter_number);
  source.read("crest", office.crest);
  for (const JsonNode& node : source.fields.list("signers")) read_signer(office, node, findings);
  source.each("letterheads", [&](const JsonNode& member) {
    if (const auto whose = read_one_of(member, k_letterhead_words, findings))
      office.letterheads.emplace(member.key, *whose);
  });
  office.utc_offset_minutes = source.fields.whole("utc_offset_minutes", {-720, 840}).value_or(480);
  source.read("zone_name", office.zone_name);
  source.read("parameters", office.parameters);
  source.read("shows_own_score_before_sending", office.shows_own_score_before_sending);
  source.read("sample", office.sample);
  source.read("fixed_today", office.fixed_today);
  source.read("current_period", office.current_period);
  office.extra = source.rest();
  return office;
}

Organization organization_from(const JsonNode& root, Findings& findings) {
  Source source(root, findings);
  Organization organization;
  source.read("id", organization.id);
  source.read("name", organization.name);
  source.read("short_name", organization.short_name);
  source.read("founded", organization.founded);
  source.read("members", organization.members);
  source.read("budget", k_budget_words, organization.budget);
  source.read("address", organization.address);
  source.read("kelurahan", organization.kelurahan);
  source.read("kecamatan", organization.kecamatan);
  source.read("kelurahan_served", organization.kelurahan_served);
  source.read("host_body", organization.host_body);
  source.read("member_bodies", organization.member_bodies);
  source.read("contact_name", organization.contact_name);
  source.read("contact_position", organization.contact_position);
  source.read("contact_phone", organization.contact_phone);
  source.read("contact_email", organization.contact_email);
  source.read("consents_to_teach", organization.consents_to_teach);
  source.read("archived", organization.archived);
  source.read("note", organization.note);
  organization.extra = source.rest();
  return organization;
}

Person person_from(const JsonNode& root, Findings& findings) {
  Source source(root, findings);
  Person person;
  source.read("id", person.id);
  source.read("name", person.name);
  source.read("initials", person.initials);
  source.read("position", person.position);
  source.read("nip", person.nip);
  source.read("role", k_role_words, person.role);
  source.read("organization", person.organization);
  source.read("archived", person.archived);
  source.read("conflicts", person.conflicts);
  person.extra = source.rest();
  return person;
}

Period period_from(const JsonNode& root, Findings& findings) {
  Source source(root, findings);
  Period period;
  source.read("id", period.id);
  period.standard = stored_pin(source);
  source.read("opened", period.opened);
  source.read("due", period.due);
  source.read("closed", period.closed);
  source.read("keep_until", period.keep_until);
  period.extra = source.rest();
  return period;
}

Assessment assessment_from(const JsonNode& root, Findings& findings) {
  Source source(root, findings);
  Assessment assessment;
  source.read("id", assessment.id);
  source.read("organization", assessment.organization);
  source.read("period", assessment.period);
  assessment.standard = stored_pin(source);
  assessment.profile = stored_profile(source);
  assessment.extra = source.rest();
  return assessment;
}

StageRecord stage_from(const JsonNode& root, Findings& findings) {
  Source source(root, findings);
  StageRecord stage;
  source.read("state", k_stage_words, stage.state);
  source.read("opened", stage.opened);
  source.read("sent", stage.sent);
  source.read("returned", stage.returned);
  source.read("closed", stage.closed);
  source.read("assessed_on", stage.assessed_on);
  source.read("sent_by", stage.sent_by);
  source.read("return_reason", stage.return_reason);
  std::optional<int> returns;
  source.read("returns", returns);
  stage.returns = returns.value_or(stage.returned ? 1 : 0);  // older records do not count
  source.read("raters", stage.raters);
  source.read("minority_note", stage.minority_note);
  stage.extra = source.rest();
  return stage;
}

EvidenceDocument evidence_from(const JsonNode& root, Findings& findings) {
  Source source(root, findings);
  EvidenceDocument evidence;
  if (const JsonNode* node = source.fields.need("document"))
    evidence.document = stored_document(*node, findings);
  source.read("organization", evidence.organization);
  source.read("file_name", evidence.file_name);
  source.read("media_type", evidence.media_type);
  evidence.size = read_size(source);
  source.read("caption", evidence.caption);
  source.read("confirmed_aggregate", evidence.confirmed_aggregate);
  evidence.added = stored_instant(source, "added");
  source.read("archived", evidence.archived);
  return evidence;
}

}  // namespace

template <>
Result<Office> read_record_json(std::string_view text) {
  return record_from<Office>(text, office_from);
}
template <>
Result<Organization> read_record_json(std::string_view text) {
  return record_from<Organization>(text, organization_from);
}
template <>
Result<Person> read_record_json(std::string_view text) {
  return record_from<Person>(text, person_from);
}
template <>
Result<Period> read_record_json(std::string_view text) {
  return record_from<Period>(text, period_from);
}
template <>
Result<Assessment> read_record_json(std::string_view text) {
  return record_from<Assessment>(text, assessment_from);
}
template <>
Result<StageRecord> read_record_json(std::string_view text) {
  return record_from<StageRecord>(text, stage_from);
}
template <>
Result<EvidenceDocument> read_record_json(std::string_view text) {
  return record_from<EvidenceDocument>(text, evidence_from);
}

}  // namespace assessor::exchange
