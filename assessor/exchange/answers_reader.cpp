#include <algorithm>
#include <cctype>

#include "base/text.h"
#include "exchange/answers_file.h"
#include "exchange/answers_reading.h"
#include "exchange/json_reader.h"
#include "exchange/json_writer.h"
#include "exchange/practice_cards.h"

namespace assessor::exchange {

namespace {

using Kind = JsonNode::Kind;

JsonNode unasked_members(Fields& fields, Findings& findings) {
  JsonNode members = JsonNode::object();
  for (const JsonNode* member : fields.unasked()) {
    findings.note(*member, "unknown-key", {{"key", shortened(member->key, 80)}});
    members.children.push_back(*member);
  }
  return members;
}

std::string extra_text(const JsonNode& extras) {
  return extras.children.empty() ? "" : write_json_compact(extras);
}

/// A letter pattern: # stands for a digit, the rest for itself.
bool has_form(std::string_view text, std::string_view form) {
  return std::equal(text.begin(), text.end(), form.begin(), form.end(),
                    [](char c, char wanted) { return wanted == '#' ? c >= '0' && c <= '9' : c == wanted; });
}

bool is_period(std::string_view text, PeriodKind kind) {
  switch (kind) {
    case PeriodKind::year:
      return has_form(text, "####");
    case PeriodKind::semester:
      return has_form(text, "####-S#") && text.back() >= '1' && text.back() <= '2';
    case PeriodKind::four_months:
      return has_form(text, "####-C#") && text.back() >= '1' && text.back() <= '3';
    case PeriodKind::month:
      return has_form(text, "####-##") && Date::parse(std::string(text) + "-01");
    case PeriodKind::once:
      return true;
  }
  return false;
}

void read_standard_reference(AnswersReading& reading, Fields& top, JsonNode& extras) {
  const JsonNode* node = top.need("standard");
  if (node == nullptr) return;
  Fields fields(*node, reading.findings);
  AnswerSheet& sheet = reading.sheet;
  sheet.standard_id = fields.words("id");
  sheet.standard_version = fields.words("version");
  const bool same =
      sheet.standard_id == reading.standard.id && sheet.standard_version == reading.standard.version;
  if (!same) {
    reading.findings.error(*node, "other-standard",
                           {{"has", shortened(sheet.standard_id + " " + sheet.standard_version, 140)},
                            {"needs", reading.standard.id + " " + reading.standard.version}});
  }
  gather_extra(fields, reading.findings, "standard", extras);
}

void read_subject(AnswersReading& reading, Fields& top, JsonNode& extras) {
  const JsonNode* node = top.need("subject", Severity::warning);
  if (node == nullptr) return;
  Fields fields(*node, reading.findings);
  reading.sheet.subject_id = fields.words("id");
  reading.sheet.subject_name = fields.words("name");
  gather_extra(fields, reading.findings, "subject", extras);
}

void read_occasion(AnswersReading& reading, Fields& top) {
  const Standard& standard = reading.standard;
  AnswerSheet& sheet = reading.sheet;
  const JsonNode* period = top.need("period", Severity::warning);
  sheet.period = top.words("period");
  if (period != nullptr && !is_period(sheet.period, standard.period)) {
    reading.findings.warn(*period, "period-form", {{"text", shortened(sheet.period, 40)}});
  }
  const JsonNode* stage = top.need("stage", standard.stages.empty() ? Severity::warning : Severity::error);
  sheet.stage = top.words("stage");
  if (stage != nullptr && !standard.stages.empty() && standard.stage(sheet.stage) == nullptr) {
    reading.findings.error(*stage, "unknown-stage", {{"id", shortened(sheet.stage, 80)}});
  }
  sheet.rater = top.words("rater");
  top.need("date");
  sheet.date = top.date("date").value_or(Date{});
}

void read_parameters(AnswersReading& reading, Fields& top) {
  const JsonNode* node = top.find("parameters");
  if (node == nullptr) return;
  const auto& known = reading.standard.parameters;
  Fields fields(*node, reading.findings);
  for (const JsonNode* member : fields.unasked()) {
    const auto same = [&](const Parameter& parameter) { return parameter.id == member->key; };
    if (std::none_of(known.begin(), known.end(), same)) {
      reading.findings.error(*member, "unknown-parameter", {{"id", shortened(member->key, 80)}});
    } else if (const auto value = read_exact(*member, reading.findings)) {
      reading.sheet.parameters[member->key] = *value;
    }
  }
}

bool is_file_digest(std::string_view file) {
  constexpr std::string_view k_prefix = "sha256:";
  const auto hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  return file.starts_with(k_prefix) && file.size() == k_prefix.size() + 64 &&
         std::all_of(file.begin() + k_prefix.size(), file.end(), hex);
}

void check_file(AnswersReading& reading, Fields& fields, const Document& document) {
  if (document.file.empty()) return;
  const JsonNode& node = *fields.find("file");
  if (!is_file_digest(document.file)) reading.findings.warn(node, "file-digest-form");
  const EvidenceKind* kind = reading.standard.evidence_kind(document.evidence);
  if (kind != nullptr && kind->sensitivity == Sensitivity::client) {
    reading.findings.warn(node, "client-evidence-stored", {{"evidence", kind->id}});
  }
}

void read_document(AnswersReading& reading, const JsonNode& node) {
  Fields fields(node, reading.findings);
  Document document;
  const JsonNode* id = fields.need("id");
  if (id != nullptr) document.id = read_id(*id, reading.findings).value_or("");
  auto& known = reading.document_by_id;
  if (!document.id.empty() && !known.emplace(document.id, reading.sheet.documents.size()).second) {
    reading.findings.error(*id, "duplicate-id", {{"id", document.id}});
  }
  if (const JsonNode* kind = fields.need("evidence")) {
    document.evidence = read_words(*kind, reading.findings).value_or("");
    if (kind->is(Kind::text) && reading.standard.evidence_kind(document.evidence) == nullptr) {
      reading.findings.error(*kind, "unknown-evidence", {{"id", shortened(document.evidence, 80)}});
    }
  }
  document.title = fields.words("title");
  document.date = fields.date("date");
  document.reviewed = fields.date("reviewed");
  document.valid_until = fields.date("valid_until");
  document.file = fields.words("file");
  document.url = fields.words("url");
  document.seen_on_site = fields.flag("seen_on_site");
  check_file(reading, fields, document);
  document.extra = extra_of(fields, reading.findings);
  reading.sheet.documents.push_back(std::move(document));
}

void read_answers_map(AnswersReading& reading, Fields& top) {
  const JsonNode* node = top.need("answers", Severity::warning);
  if (node == nullptr) return;
  Fields fields(*node, reading.findings);
  for (const JsonNode* member : fields.unasked()) {
    const Criterion* criterion = reading.standard.criterion(member->key);
    if (criterion == nullptr) {
      reading.findings.error(*member, "unknown-criterion", {{"id", shortened(member->key, 80)}});
    } else if (!member->is(Kind::null)) {
      reading.sheet.answers[member->key] = read_answer(reading, *member, *criterion);
    }
  }
}

void read_benchmark(AnswersReading& reading, Fields& top, JsonNode& extras) {
  const JsonNode* node = top.find("benchmark");
  const JsonNode* practices = top.find("practices");
  if (node == nullptr) {
    if (practices != nullptr) reading.findings.error(*practices, "practices-without-benchmark");
    return;
  }
  Fields fields(*node, reading.findings);
  Benchmark benchmark;
  benchmark.consent = fields.flag("consent");
  benchmark.since = fields.words("since");
  gather_extra(fields, reading.findings, "benchmark", extras);
  reading.sheet.benchmark = std::move(benchmark);
  if (practices != nullptr)
    reading.sheet.benchmark->practices =
        read_practices(reading.findings, reading.standard, *practices, extras);
}

void read_sheet(AnswersReading& reading, const JsonNode& root) {
  Fields top(root, reading.findings);
  if (!root.is(Kind::object)) return;
  JsonNode below = JsonNode::object();
  if (const JsonNode* format = top.need("format")) read_whole(*format, reading.findings, {1, 1});
  read_standard_reference(reading, top, below);
  read_subject(reading, top, below);
  read_occasion(reading, top);
  if (const JsonNode* profile = top.find("profile")) reading.sheet.profile = read_profile(reading, *profile);
  read_parameters(reading, top);
  for (const JsonNode& node : top.list("documents")) read_document(reading, node);
  read_answers_map(reading, top);
  read_benchmark(reading, top, below);
  JsonNode extras = unasked_members(top, reading.findings);
  for (JsonNode& child : below.children) extras.children.push_back(std::move(child));
  reading.sheet.extra = extra_text(extras);
}

}  // namespace

std::string extra_of(Fields& fields, Findings& findings) {
  return extra_text(unasked_members(fields, findings));
}

void gather_extra(Fields& fields, Findings& findings, std::string_view below, JsonNode& extras) {
  JsonNode members = unasked_members(fields, findings);
  if (!members.children.empty()) extras.add(std::string(below), std::move(members));
}

AnswersRead read_answers(std::string_view bytes, const Standard& standard) {
  Findings findings;
  const auto root = read_json(bytes, findings);
  if (root == nullptr) return {std::nullopt, findings.take()};
  AnswersReading reading{findings, standard, {}, {}};
  read_sheet(reading, *root);
  if (findings.has_errors()) return {std::nullopt, findings.take()};
  return {std::move(reading.sheet), findings.take()};
}

AnswersHeadingRead read_answers_heading(std::string_view bytes) {
  Findings findings;
  const auto root = read_json(bytes, findings);
  if (root == nullptr) return {std::nullopt, findings.take()};
  AnswersHeading heading;
  Fields top(*root, findings);
  if (const JsonNode* standard = top.need("standard")) {
    Fields fields(*standard, findings);
    heading.standard_id = fields.words("id");
    heading.standard_version = fields.words("version");
  }
  if (const JsonNode* subject = top.find("subject")) {
    Fields fields(*subject, findings);
    heading.subject_id = fields.words("id");
    heading.subject_name = fields.words("name");
  }
  heading.period = top.words("period");
  heading.stage = top.words("stage");
  if (findings.has_errors()) return {std::nullopt, findings.take()};
  return {std::move(heading), findings.take()};
}

}  // namespace assessor::exchange
