#include "exchange/answer_nodes.h"

#include <algorithm>

#include "exchange/json_reader.h"
#include "exchange/practice_cards.h"

namespace assessor::exchange {

namespace {

using Kind = JsonNode::Kind;

/// Adds what a reader did not know behind what is known; objects of the same name grow together.
void merge(JsonNode& into, const JsonNode& extras) {
  for (const JsonNode& extra : extras.children) {
    const auto same = [&](const JsonNode& child) { return child.key == extra.key; };
    const auto known = std::find_if(into.children.begin(), into.children.end(), same);
    if (known == into.children.end()) {
      into.children.push_back(extra);
    } else if (known->is(Kind::object) && extra.is(Kind::object)) {
      merge(*known, extra);
    }
  }
}

/// Adds the keys that hold an answer's value.
struct ValueWriter {
  JsonNode& to;

  void operator()(const std::monostate&) const {}
  void operator()(const OptionChosen& value) const { to.add("option", JsonNode::text(value.option)); }
  void operator()(const NumberTyped& value) const { to.add("number", exact(value.value)); }
  void operator()(const MoneyTyped& value) const { to.add("money", exact(value.rupiah)); }
  void operator()(const RatioTyped& value) const {
    to.add("numerator", exact(value.numerator));
    to.add("denominator", exact(value.denominator));
  }
  void operator()(const DocumentState& value) const {
    const char* word = value == DocumentState::valid        ? "valid"
                       : value == DocumentState::incomplete ? "incomplete"
                                                            : "none";
    to.add("document", JsonNode::text(word));
  }
  void operator()(const DateTyped& value) const { to.add("date", JsonNode::text(value.date.iso())); }
  void operator()(const ItemsChecked& value) const { to.add("checked", list_of(value.items)); }
  void operator()(const WordsTyped& value) const { to.add("text", JsonNode::text(value.words)); }
  void operator()(const NotApplicable& value) const {
    to.add("not_applicable", JsonNode::text(value.reason));
  }
};

JsonNode link_node(const EvidenceLink& link) {
  if (link.pages.empty() && link.note.empty() && link.extra.empty()) return JsonNode::text(link.document);
  JsonNode node = JsonNode::object();
  node.add("document", JsonNode::text(link.document));
  add_words(node, "pages", link.pages);
  add_words(node, "note", link.note);
  merge_extra(node, link.extra);
  return node;
}

JsonNode observation_node(const Observation& observation) {
  JsonNode node = JsonNode::object();
  if (observation.date) node.add("date", date_or_null(observation.date));
  add_words(node, "place", observation.place);
  add_words(node, "method", observation.method);
  add_words(node, "text", observation.text);
  if (observation.sample) {
    JsonNode& sample = node.add("x-sample", JsonNode::object());
    sample.add("hits", JsonNode::whole(observation.sample->hits));
    sample.add("size", JsonNode::whole(observation.sample->size));
  }
  merge_extra(node, observation.extra);
  return node;
}

}  // namespace

void merge_extra(JsonNode& into, const std::string& extra) {
  if (extra.empty()) return;
  Findings ignored;
  const auto extras = read_json(extra, ignored);
  if (extras != nullptr && extras->is(Kind::object)) merge(into, *extras);
}

JsonNode exact(const Rational& value) {
  return JsonNode::text(value.shortest());
}

JsonNode date_or_null(const std::optional<Date>& date) {
  return date ? JsonNode::text(date->iso()) : JsonNode{};
}

void add_words(JsonNode& to, const char* key, const std::string& words) {
  if (!words.empty()) to.add(key, JsonNode::text(words));
}

JsonNode answer_node(const Answer& answer) {
  JsonNode node = JsonNode::object();
  std::visit(ValueWriter{node}, answer.value);
  if (answer.unknown) node.add("unknown", JsonNode::boolean(true));
  if (answer.discuss) node.add("discuss", JsonNode::boolean(true));
  if (!answer.evidence.empty()) {
    JsonNode& list = node.add("evidence", JsonNode::list());
    for (const EvidenceLink& link : answer.evidence) list.add(link_node(link));
  }
  if (answer.observed) node.add("observed", observation_node(*answer.observed));
  add_words(node, "note", answer.note);
  add_words(node, "reason", answer.reason);
  if (answer.inherited) node.add("inherited", JsonNode::boolean(true));
  merge_extra(node, answer.extra);
  return node;
}

JsonNode document_node(const Document& document) {
  JsonNode node = JsonNode::object();
  node.add("id", JsonNode::text(document.id));
  node.add("evidence", JsonNode::text(document.evidence));
  node.add("title", JsonNode::text(document.title));
  node.add("date", date_or_null(document.date));
  node.add("reviewed", date_or_null(document.reviewed));
  node.add("valid_until", date_or_null(document.valid_until));
  node.add("file", JsonNode::text_or_null(document.file));
  node.add("url", JsonNode::text_or_null(document.url));
  node.add("seen_on_site", JsonNode::boolean(document.seen_on_site));
  merge_extra(node, document.extra);
  return node;
}

void add_benchmark(JsonNode& to, const Benchmark& benchmark) {
  JsonNode& node = to.add("benchmark", JsonNode::object());
  node.add("consent", JsonNode::boolean(benchmark.consent));
  add_words(node, "since", benchmark.since);
  if (benchmark.practices.empty()) return;
  JsonNode& practices = to.add("practices", JsonNode::object());
  for (const auto& [id, practice] : benchmark.practices) practices.add(id, practice_node(practice));
}

}  // namespace assessor::exchange
