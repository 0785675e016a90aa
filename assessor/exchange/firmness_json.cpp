#include "exchange/firmness_json.h"

#include "exchange/json_writer.h"
#include "scoring/display.h"

namespace assessor::exchange {

namespace {

using scoring::Doubt;
using scoring::Firmness;

const char* word_of(Doubt doubt) {
  switch (doubt) {
    case Doubt::unanswered:
      return "unanswered";
    case Doubt::not_applicable:
      return "not-applicable";
    case Doubt::weights:
      return "weights";
    case Doubt::one_item:
      return "one-item";
    case Doubt::unsupported:
      return "unsupported";
  }
  return "";
}

JsonNode id_or_null(const std::optional<std::string>& id) {
  return id ? JsonNode::text(*id) : JsonNode{};
}

JsonNode draws_node(const Firmness& firmness) {
  JsonNode node = JsonNode::object();
  node.add("count", JsonNode::whole(firmness.draws));
  node.add("kept", JsonNode::whole(firmness.kept));
  node.add("seed", JsonNode::whole(static_cast<std::int64_t>(scoring::k_weight_seed)));
  node.add("shift_percent", JsonNode::whole(scoring::k_weight_thousandths / 10));
  return node;
}

JsonNode edge_node(const std::optional<scoring::LevelEdge>& edge) {
  if (!edge) return {};
  JsonNode node = JsonNode::object();
  node.add("total_exact", JsonNode::text(edge->total.fraction()));
  node.add("included", JsonNode::boolean(edge->included));
  node.add("level", id_or_null(edge->level));
  return node;
}

JsonNode weight_node(const Standard& standard, const scoring::WeightFlip& flip) {
  JsonNode node = JsonNode::object();
  node.add("section", JsonNode::text(standard.sections[flip.section].id));
  node.add("weight_exact", JsonNode::text(flip.weight.fraction()));
  node.add("at_exact", JsonNode::text(flip.at.fraction()));
  node.add("raised", JsonNode::boolean(flip.raised));
  node.add("included", JsonNode::boolean(flip.included));
  node.add("level", id_or_null(flip.level));
  return node;
}

JsonNode item_node(const Standard& standard, const scoring::ItemFlip& flip) {
  JsonNode node = JsonNode::object();
  node.add("criterion", JsonNode::text(standard.criteria[flip.criterion].id));
  node.add("from", flip.from ? JsonNode::text(flip.from->shortest()) : JsonNode{});
  node.add("to", JsonNode::text(flip.to.shortest()));
  node.add("supported", JsonNode::boolean(flip.supported));
  node.add("level", id_or_null(flip.level));
  return node;
}

JsonNode left_node(const Standard& standard, const scoring::LeftOut& left) {
  JsonNode node = JsonNode::object();
  node.add("criterion", JsonNode::text(standard.criteria[left.criterion].id));
  node.add("total_exact", left.total ? JsonNode::text(left.total->fraction()) : JsonNode{});
  node.add("level", id_or_null(left.level));
  return node;
}

JsonNode bounds_node(const Standard& standard, const scoring::Score& score, const scoring::Bounds& bounds) {
  if (!bounds.worst || !bounds.best) return {};
  JsonNode node = JsonNode::object();
  node.add("worst", JsonNode::text(scoring::displayed_on_scale(standard, score, *bounds.worst)));
  node.add("best", JsonNode::text(scoring::displayed_on_scale(standard, score, *bounds.best)));
  node.add("level_worst", id_or_null(bounds.level_worst));
  node.add("level_best", id_or_null(bounds.level_best));
  return node;
}

void add_trials(JsonNode& root, const Standard& standard, const scoring::Score& score,
                const Firmness& firmness) {
  JsonNode& doubts = root.add("doubts", JsonNode::list());
  for (Doubt doubt : firmness.doubts) doubts.add(JsonNode::text(word_of(doubt)));
  root.add("draws", draws_node(firmness));
  root.add("below", edge_node(firmness.span.below));
  root.add("above", edge_node(firmness.span.above));
  JsonNode& weights = root.add("weights", JsonNode::list());
  for (const auto& flip : firmness.weights) weights.add(weight_node(standard, flip));
  JsonNode& items = root.add("items", JsonNode::list());
  for (const auto& flip : firmness.items) items.add(item_node(standard, flip));
  JsonNode& left_out = root.add("left_out", JsonNode::list());
  for (const auto& left : firmness.left_out) left_out.add(left_node(standard, left));
  root.add("unanswered", bounds_node(standard, score, firmness.unanswered));
  root.add("not_applicable", bounds_node(standard, score, firmness.not_applicable));
}

}  // namespace

std::string firmness_json(const Standard& standard, const scoring::Score& score,
                          const std::optional<Firmness>& firmness) {
  JsonNode root = JsonNode::object();
  root.add("level", id_or_null(score.level));
  root.add("firm", firmness ? JsonNode::boolean(firmness->is_firm()) : JsonNode{});
  if (firmness) add_trials(root, standard, score, *firmness);
  return write_json(root);
}

}  // namespace assessor::exchange
