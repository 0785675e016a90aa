// What an answers file holds too, and profiles, as records keep them.
#include <utility>

#include "exchange/record_json.h"
#include "exchange/record_source.h"
#include "exchange/record_words.h"

namespace assessor::exchange {

namespace {

using Kind = JsonNode::Kind;

std::optional<ProfileValue> read_profile_value(const JsonNode& node, Findings& findings) {
  if (node.is(Kind::boolean)) return ProfileValue(node.flag);
  Source source(node, findings);
  if (source.fields.has("choice")) return ChoiceValue{source.fields.words("choice")};
  if (source.fields.has("words")) return WordsValue{source.fields.words("words")};
  if (source.fields.has("choices")) {
    ChoicesValue chosen;
    source.read("choices", chosen.options);
    return chosen;
  }
  if (const JsonNode* number = source.fields.find("number"))
    if (const auto value = read_fraction(*number, findings)) return ProfileValue(*value);
  if (const auto date = source.fields.date("date")) return ProfileValue(*date);
  findings.error(node, "wrong-type", {{"expected", "profile"}});
  return std::nullopt;
}

Rational read_number(Source& source, const char* key) {
  const JsonNode* node = source.fields.need(key);
  return node == nullptr ? Rational() : read_fraction(*node, source.findings).value_or(Rational());
}

AnswerValue read_answer_value(Source& source) {
  Fields& fields = source.fields;
  if (fields.has("option")) return OptionChosen{fields.words("option")};
  if (fields.has("number")) return NumberTyped{read_number(source, "number")};
  if (fields.has("money")) return MoneyTyped{read_number(source, "money")};
  if (fields.has("numerator"))
    return RatioTyped{read_number(source, "numerator"), read_number(source, "denominator")};
  if (fields.has("document")) return fields.one_of("document", k_document_words, DocumentState::none);
  if (fields.has("date")) return DateTyped{fields.date("date").value_or(Date{})};
  if (fields.has("text")) return WordsTyped{fields.words("text")};
  if (fields.has("not_applicable")) return NotApplicable{fields.words("not_applicable")};
  if (!fields.has("checked")) return {};
  ItemsChecked checked;
  for (const JsonNode& node : fields.list("checked"))
    checked.items.insert(read_words(node, source.findings).value_or(""));
  return checked;
}

EvidenceLink stored_link(const JsonNode& node, Findings& findings) {
  EvidenceLink link;
  if (node.is(Kind::text)) {
    link.document = node.words;
    return link;
  }
  Source source(node, findings);
  source.read("document", link.document);
  source.read("pages", link.pages);
  source.read("note", link.note);
  link.extra = source.rest();
  return link;
}

Observation stored_observation(const JsonNode& node, Findings& findings) {
  Observation observation;
  Source source(node, findings);
  source.read("date", observation.date);
  source.read("place", observation.place);
  source.read("method", observation.method);
  source.read("text", observation.text);
  if (const JsonNode* sample = source.fields.find("x-sample"))
    observation.sample = read_sample(*sample, findings);
  observation.extra = source.rest();
  return observation;
}

Answer stored_answer(const JsonNode& node, Findings& findings) {
  Source source(node, findings);
  Answer answer;
  answer.value = read_answer_value(source);
  source.read("unknown", answer.unknown);
  source.read("discuss", answer.discuss);
  for (const JsonNode& link : source.fields.list("evidence"))
    answer.evidence.push_back(stored_link(link, findings));
  if (const JsonNode* observed = source.fields.find("observed"))
    answer.observed = stored_observation(*observed, findings);
  source.read("note", answer.note);
  source.read("reason", answer.reason);
  source.read("inherited", answer.inherited);
  answer.extra = source.rest();
  return answer;
}

Text read_text(const JsonNode& node, const char* key, Findings& findings) {
  Text text;
  Source(node, findings).each(key, [&](const JsonNode& member) {
    text.by_language.emplace_back(member.key, read_words(member, findings).value_or(""));
  });
  return text;
}

std::optional<Benchmark> read_benchmark(Source& source) {
  const JsonNode* node = source.fields.find("benchmark");
  if (node == nullptr) return std::nullopt;
  Benchmark benchmark;
  Source inner(*node, source.findings);
  inner.read("consent", benchmark.consent);
  inner.read("since", benchmark.since);
  Findings& findings = source.findings;
  source.each("practices", [&](const JsonNode& member) {
    benchmark.practices[member.key] = {
        read_text(member, "what", findings), read_text(member, "evidence", findings),
        read_text(member, "duration", findings), read_text(member, "cost", findings),
        read_text(member, "who", findings)};
  });
  return benchmark;
}

AnswerSheet sheet_from(const JsonNode& root, Findings& findings) {
  Source source(root, findings);
  AnswerSheet sheet;
  source.read("standard_id", sheet.standard_id);
  source.read("standard_version", sheet.standard_version);
  source.read("subject_id", sheet.subject_id);
  source.read("subject_name", sheet.subject_name);
  source.read("period", sheet.period);
  source.read("stage", sheet.stage);
  source.read("rater", sheet.rater);
  source.read("date", sheet.date);
  sheet.profile = stored_profile(source);
  source.read("parameters", sheet.parameters);
  source.each("answers",
              [&](const JsonNode& node) { sheet.answers[node.key] = stored_answer(node, findings); });
  for (const JsonNode& node : source.fields.list("documents"))
    sheet.documents.push_back(stored_document(node, findings));
  sheet.benchmark = read_benchmark(source);
  source.read("extra", sheet.extra);
  return sheet;
}

BenchmarkRecord benchmark_from(const JsonNode& root, Findings& findings) {
  Source source(root, findings);
  BenchmarkRecord benchmark;
  source.read("id", benchmark.id);
  source.read("name", benchmark.name);
  if (const JsonNode* node = source.fields.need("sheet")) benchmark.sheet = sheet_from(*node, findings);
  return benchmark;
}

}  // namespace

AnswerSheet stored_sheet(const JsonNode& node, Findings& findings) {
  return sheet_from(node, findings);
}

Profile stored_profile(Source& source) {
  Profile profile;
  source.each("profile", [&](const JsonNode& member) {
    if (auto value = read_profile_value(member, source.findings))
      profile.emplace(member.key, std::move(*value));
  });
  return profile;
}

Document stored_document(const JsonNode& node, Findings& findings) {
  Source source(node, findings);
  Document document;
  source.read("id", document.id);
  source.read("evidence", document.evidence);
  source.read("title", document.title);
  source.read("date", document.date);
  source.read("reviewed", document.reviewed);
  source.read("valid_until", document.valid_until);
  source.read("file", document.file);
  source.read("url", document.url);
  source.read("seen_on_site", document.seen_on_site);
  document.extra = source.rest();
  return document;
}

template <>
Result<Answer> read_record_json(std::string_view text) {
  return record_from<Answer>(text, stored_answer);
}
template <>
Result<AnswerSheet> read_record_json(std::string_view text) {
  return record_from<AnswerSheet>(text, sheet_from);
}
template <>
Result<BenchmarkRecord> read_record_json(std::string_view text) {
  return record_from<BenchmarkRecord>(text, benchmark_from);
}

}  // namespace assessor::exchange
