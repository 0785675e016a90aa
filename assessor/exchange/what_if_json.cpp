#include "exchange/what_if_json.h"

#include "exchange/score_json.h"
#include "scoring/display.h"

namespace assessor::exchange {

namespace {

JsonNode standing_node(const Standard& standard, const scoring::Score& score) {
  JsonNode node = JsonNode::object();
  node.add("total", JsonNode::text_or_null(scoring::displayed_total(standard, score)));
  node.add("total_exact", JsonNode::text_or_null(score.total ? score.total->fraction() : std::string()));
  node.add("level", JsonNode::text_or_null(score.level.value_or(std::string())));
  return node;
}

}  // namespace

JsonNode what_if_node(const Standard& standard, const scoring::Score& now, const scoring::WhatIf& then,
                      const std::vector<TriedItem>& items) {
  JsonNode root = JsonNode::object();
  root.add("now", standing_node(standard, now));
  root.add("then", standing_node(standard, then.score));
  root.add("next_level", JsonNode::text_or_null(now.next_level ? now.next_level->id : std::string()));
  root.add("reaches_next", JsonNode::boolean(then.reaches_next));
  JsonNode& gates = root.add("gates", JsonNode::list());
  for (const std::string& gate : then.gates) gates.add(JsonNode::text(gate));
  root.add("opens", unmet_node(then.opens));
  root.add("remains", unmet_node(then.remains));
  JsonNode& list = root.add("items", JsonNode::list());
  for (const TriedItem& item : items) {
    JsonNode& node = list.add(JsonNode::object());
    node.add("criterion", JsonNode::text(standard.criteria[item.criterion].id));
    node.add("from", JsonNode::text_or_null(item.from ? item.from->shortest() : std::string()));
    node.add("to", JsonNode::text(item.to.shortest()));
    node.add("alone", standing_node(standard, item.alone));
  }
  return root;
}

}  // namespace assessor::exchange
