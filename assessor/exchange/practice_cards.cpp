#include "exchange/practice_cards.h"

#include <utility>

#include "base/text.h"
#include "exchange/answers_reading.h"
#include "exchange/json_reader.h"

namespace assessor::exchange {

namespace {

Text read_text(Findings& findings, const Standard& standard, const JsonNode* node) {
  Text text;
  if (node == nullptr) return text;
  if (node->is(JsonNode::Kind::text)) return Text{{{standard.languages.front(), node->words}}};
  Fields members(*node, findings);
  for (const JsonNode* member : members.unasked())
    if (const auto words = read_words(*member, findings)) text.by_language.emplace_back(member->key, *words);
  return text;
}

}  // namespace

Practices read_practices(Findings& findings, const Standard& standard, const JsonNode& node,
                         JsonNode& extras) {
  Practices practices;
  Fields fields(node, findings);
  JsonNode below = JsonNode::object();
  for (const JsonNode* member : fields.unasked()) {
    if (standard.criterion(member->key) == nullptr) {
      findings.error(*member, "unknown-criterion", {{"id", shortened(member->key, 80)}});
      continue;
    }
    Fields entry(*member, findings);
    Practice practice;
    for (const auto& [key, words] : k_practice_members)
      practice.*words = read_text(findings, standard, entry.find(key));
    gather_extra(entry, findings, member->key, below);
    practices[member->key] = std::move(practice);
  }
  if (!below.children.empty()) extras.add("practices", std::move(below));
  return practices;
}

PracticesRead read_practice_cards(std::string_view bytes, const Standard& standard) {
  Findings findings;
  const auto root = read_json(bytes, findings);
  if (root == nullptr) return {std::nullopt, findings.take()};
  JsonNode extras = JsonNode::object();
  Practices practices = read_practices(findings, standard, *root, extras);
  if (findings.has_errors()) return {std::nullopt, findings.take()};
  return {std::move(practices), findings.take()};
}

JsonNode practice_node(const Practice& practice) {
  JsonNode node = JsonNode::object();
  for (const auto& [key, words] : k_practice_members) {
    const Text& text = practice.*words;
    if (text.empty()) continue;
    JsonNode& member = node.add(key, JsonNode::object());
    for (const auto& [language, said] : text.by_language) member.add(language, JsonNode::text(said));
  }
  return node;
}

}  // namespace assessor::exchange
