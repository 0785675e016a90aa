#include "exchange/standard_reading.h"

#include <algorithm>

#include "base/text.h"

namespace assessor::exchange {

namespace {

using Kind = JsonNode::Kind;

const JsonNode* words_in(const JsonNode& node, const std::string& language) {
  const JsonNode* member = node.member(language);
  return member != nullptr && member->is(Kind::text) && !trimmed(member->words).empty() ? member : nullptr;
}

void report_language(StandardReading& reading, const JsonNode& node, const std::string& language) {
  const bool first = language == reading.standard.languages.front();
  const Params params{{"language", language}};
  first ? reading.findings.error(node, "language-missing", params)
        : reading.findings.warn(node, "language-missing", params);
}

void check_members(StandardReading& reading, const JsonNode& node, std::size_t most_letters) {
  const auto& languages = reading.standard.languages;
  for (const JsonNode& member : node.children) {
    const auto words = read_words(member, reading.findings);
    if (std::find(languages.begin(), languages.end(), member.key) == languages.end()) {
      reading.findings.warn(member, "unknown-language", {{"language", shortened(member.key, 40)}});
    }
    if (words && letter_count(*words) > most_letters) {
      reading.findings.error(
          member, "text-too-long",
          {{"letters", std::to_string(letter_count(*words))}, {"most", std::to_string(most_letters)}});
    }
  }
}

}  // namespace

Text read_text(StandardReading& reading, const JsonNode& node, std::size_t most_letters) {
  if (!node.is(Kind::object)) {
    reading.findings.error(node, "text-without-language");
    return {};
  }
  check_members(reading, node, most_letters);
  Text text;
  for (const std::string& language : reading.standard.languages) {
    if (const JsonNode* member = words_in(node, language)) {
      text.by_language.emplace_back(language, member->words);
    } else {
      report_language(reading, node, language);
    }
  }
  return text;
}

Text text_of(StandardReading& reading, Fields& fields, std::string_view key, std::size_t most_letters) {
  const JsonNode* found = fields.find(key);
  return found == nullptr ? Text{} : read_text(reading, *found, most_letters);
}

Text title_of(StandardReading& reading, Fields& fields, std::string_view key, const std::string& id) {
  const JsonNode* found = fields.need(key, Severity::warning);
  if (found != nullptr) return read_text(reading, *found, k_title_letters);
  const auto& languages = reading.standard.languages;
  return Text{{{languages.empty() ? "id" : languages.front(), id}}};
}

std::string id_of(StandardReading& reading, Fields& fields, IdMap& ids, std::size_t index) {
  const JsonNode* found = fields.need("id");
  const auto id = found == nullptr ? std::nullopt : read_id(*found, reading.findings);
  if (!id) return {};
  if (!ids.emplace(*id, index).second) reading.findings.error(*found, "duplicate-id", {{"id", *id}});
  return *id;
}

std::optional<std::size_t> refer(StandardReading& reading, const JsonNode& node, const IdMap& ids,
                                 std::string_view code) {
  const auto id = read_words(node, reading.findings);
  if (!id) return std::nullopt;
  const auto at = ids.find(*id);
  if (at != ids.end()) return at->second;
  reading.findings.error(node, std::string(code), {{"id", shortened(*id, 80)}});
  return std::nullopt;
}

Threshold read_threshold(StandardReading& reading, const JsonNode& node) {
  if (!node.is(Kind::object)) return {read_exact(node, reading.findings).value_or(0), std::nullopt};
  Fields fields(node, reading.findings);
  const JsonNode* name = fields.need("parameter");
  fields.warn_of_unasked();
  const auto index =
      name == nullptr ? std::nullopt : refer(reading, *name, reading.parameter_by_id, "unknown-parameter");
  if (!index) return {};
  return {reading.standard.parameters[*index].standard_value, index};
}

std::vector<Source> read_sources(StandardReading& reading, Fields& fields, std::string_view key) {
  std::vector<Source> sources;
  for (const JsonNode& node : fields.list(key)) {
    Fields entry(node, reading.findings);
    Source source;
    source.kind = entry.words("kind");
    const bool known = source.kind == "fact" || source.kind == "analogy" || source.kind == "proposed";
    if (!source.kind.empty() && !known) {
      reading.findings.error(*node.member("kind"), "unknown-word",
                             {{"word", shortened(source.kind, 40)}, {"allowed", "fact, analogy, proposed"}});
    }
    source.text = text_of(reading, entry, "text");
    source.url = entry.words("url");
    entry.warn_of_unasked();
    sources.push_back(std::move(source));
  }
  return sources;
}

}  // namespace assessor::exchange
