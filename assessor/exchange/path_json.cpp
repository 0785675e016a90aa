#include "exchange/path_json.h"

#include "exchange/json_writer.h"
#include "exchange/score_json.h"
#include "scoring/display.h"

namespace assessor::exchange {

namespace {

const char* word_of(scoring::StepReason reason) {
  switch (reason) {
    case scoring::StepReason::gate:
      return "gate";
    case scoring::StepReason::weak_section:
      return "weak-section";
    case scoring::StepReason::to_meet:
      return "to-meet";
    case scoring::StepReason::to_exceed:
      return "to-exceed";
  }
  return "";
}

JsonNode id_or_null(const std::optional<std::string>& id) {
  return id ? JsonNode::text(*id) : JsonNode{};
}

JsonNode fraction(const std::optional<Rational>& value) {
  return value ? JsonNode::text(value->fraction()) : JsonNode{};
}

JsonNode step_node(const scoring::PreparedStandard& prepared, const scoring::Score& now,
                   const scoring::PathStep& at) {
  const scoring::Step& step = at.step;
  JsonNode node = JsonNode::object();
  node.add("criterion", JsonNode::text(prepared.standard->criteria[step.criterion].id));
  node.add("from", step.from ? JsonNode::text(step.from->shortest()) : JsonNode{});
  node.add("to", JsonNode::text(step.target.shortest()));
  node.add("reason", JsonNode::text(word_of(step.reason)));
  node.add("effort", JsonNode::whole(scoring::effort_of(prepared, now, step)));
  node.add("evidence_only", JsonNode::boolean(step.needs_only_evidence));
  node.add("gain_exact", JsonNode::text(step.gain.fraction()));
  node.add("total_exact", fraction(at.after.total));
  if (at.waits_for.empty()) return node;
  JsonNode& first = node.add("x-after", JsonNode::list());
  for (const CriterionIndex index : at.waits_for)
    first.add(JsonNode::text(prepared.standard->criteria[index].id));
  return node;
}

JsonNode way_node(const scoring::PreparedStandard& prepared, const scoring::Score& now,
                  const scoring::Way& way) {
  const scoring::Score& after = way.path.steps.empty() ? now : way.path.steps.back().after;
  JsonNode node = JsonNode::object();
  node.add("effort", JsonNode::whole(way.effort));
  node.add("arrives", JsonNode::boolean(way.path.arrives));
  node.add("total", JsonNode::text_or_null(scoring::displayed_total(*prepared.standard, after)));
  node.add("level", id_or_null(after.level));
  JsonNode& steps = node.add("steps", JsonNode::list());
  for (const scoring::PathStep& step : way.path.steps) steps.add(step_node(prepared, now, step));
  node.add("remains", unmet_node(way.path.remains));
  return node;
}

}  // namespace

JsonNode path_node(const scoring::PreparedStandard& prepared, const scoring::Score& now,
                   const scoring::CheapestPaths& paths) {
  JsonNode root = JsonNode::object();
  root.add("level", id_or_null(now.level));
  root.add("next_level", now.next_level ? JsonNode::text(now.next_level->id) : JsonNode{});
  root.add("proven", JsonNode::boolean(paths.proven));
  JsonNode& ways = root.add("ways", JsonNode::list());
  for (const scoring::Way& way : paths.ways) ways.add(way_node(prepared, now, way));
  return root;
}

std::string path_json(const scoring::PreparedStandard& prepared, const scoring::Score& now,
                      const scoring::CheapestPaths& paths) {
  return write_json(path_node(prepared, now, paths));
}

}  // namespace assessor::exchange
