#include "cli/standard_guide.h"

#include "i18n/source_words.h"

namespace assessor::cli {

namespace {

using exchange::JsonNode;

JsonNode node_of(const Console& console, const Source& source) {
  JsonNode node = JsonNode::object();
  if (!source.kind.empty()) node.add("kind", JsonNode::text(source.kind));
  node.add("text", JsonNode::text(source.text.in(console.language())));
  if (!source.url.empty()) node.add("url", JsonNode::text(source.url));
  return node;
}

void add_sources(const Console& console, JsonNode& node, const char* name,
                 const std::vector<Source>& sources) {
  JsonNode& list = node.add(name, JsonNode::list());
  for (const Source& source : sources) list.add(node_of(console, source));
}

JsonNode node_of(const Console& console, const Criterion& criterion) {
  JsonNode node = JsonNode::object();
  node.add("id", JsonNode::text(criterion.id));
  node.add("guidance", JsonNode::text(criterion.guidance.in(console.language())));
  JsonNode& examples = node.add("examples", JsonNode::object());
  for (const auto& [points, example] : criterion.examples)
    examples.add(points, JsonNode::text(example.in(console.language())));
  add_sources(console, node, "sources", criterion.sources);
  return node;
}

void print_sources(const Console& console, const char* heading, const std::vector<Source>& sources) {
  if (sources.empty()) return;
  console.print("\n" + console.say(heading));
  for (const std::string& line : i18n::source_words(sources, console.words())) console.print("  " + line);
}

void print_criterion(const Console& console, const Criterion& criterion) {
  console.print("\n" + criterion.code + "  " + criterion.text.in(console.language()));
  if (!criterion.guidance.empty()) console.print("  " + criterion.guidance.in(console.language()));
  for (const auto& [points, example] : criterion.examples)
    console.print("  " + console.say("cli.guide.example",
                                     {{"points", points}, {"example", example.in(console.language())}}));
  for (const std::string& line : i18n::source_words(criterion.sources, console.words()))
    console.print("  " + line);
}

}  // namespace

void print_guide(const Console& console, const Standard& standard) {
  print_sources(console, "explain.legal_basis", standard.legal_basis);
  print_sources(console, "explain.sources", standard.sources);
  for (const Criterion& criterion : standard.criteria) print_criterion(console, criterion);
}

JsonNode guide_node(const Console& console, const Standard& standard) {
  JsonNode node = JsonNode::object();
  add_sources(console, node, "legal_basis", standard.legal_basis);
  add_sources(console, node, "sources", standard.sources);
  JsonNode& criteria = node.add("criteria", JsonNode::list());
  for (const Criterion& criterion : standard.criteria) criteria.add(node_of(console, criterion));
  return node;
}

}  // namespace assessor::cli
