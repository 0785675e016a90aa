#include "exchange/score_json.h"

#include <map>

#include "exchange/json_writer.h"

namespace assessor::exchange {

namespace {

using scoring::CriterionScore;
using scoring::Score;
using scoring::Severity;
using scoring::Why;

using MaybeWords = std::optional<std::string>;

JsonNode text(const std::string& words) {
  return JsonNode::text(words);
}
JsonNode text(const MaybeWords& words) {
  return words ? JsonNode::text(*words) : JsonNode{};
}
JsonNode shortest(const std::optional<Rational>& value) {
  return value ? text(value->shortest()) : JsonNode{};
}
JsonNode fraction(const std::optional<Rational>& value) {
  return value ? text(value->fraction()) : JsonNode{};
}

JsonNode texts(const std::vector<std::string>& words) {
  JsonNode list = JsonNode::list();
  for (const std::string& word : words) list.add(text(word));
  return list;
}

std::string word_of(Severity severity) {
  if (severity == Severity::error) return "error";
  return severity == Severity::warning ? "warning" : "note";
}

class ScoreWriter {
 public:
  ScoreWriter(const Standard& standard, const Score& score) : m_standard(standard), m_score(score) {}

  JsonNode written() const;

 private:
  JsonNode on_scale(const std::optional<Rational>& value) const {
    return value ? text(scoring::displayed_on_scale(m_standard, m_score, *value)) : JsonNode{};
  }
  JsonNode percent(const std::optional<Rational>& share) const {
    return share ? text(scoring::displayed_percent(m_standard, m_score, *share)) : JsonNode{};
  }
  const std::string& id_of(CriterionIndex criterion) const { return m_standard.criteria[criterion].id; }

  void add_heading(JsonNode& to) const;
  void add_result(JsonNode& to) const;
  JsonNode bounds() const;
  JsonNode completeness() const;
  JsonNode sections() const;
  JsonNode criteria() const;
  JsonNode facets() const;
  JsonNode gates() const;
  JsonNode next_level() const;
  JsonNode findings() const;

  const Standard& m_standard;
  const Score& m_score;
};

void ScoreWriter::add_heading(JsonNode& to) const {
  JsonNode& standard = to.add("standard", JsonNode::object());
  standard.add("id", text(m_standard.id));
  standard.add("version", text(m_standard.version));
  standard.add("digest", text(m_standard.digest));
  to.add("stage", text(m_score.stage));
  to.add("date", text(m_score.date.iso()));
}

void ScoreWriter::add_result(JsonNode& to) const {
  to.add("total", on_scale(m_score.total));
  to.add("total_exact", fraction(m_score.total));
  to.add("level", text(m_score.level));
  to.add("level_if_verified", text(m_score.level_if_verified));
  to.add("marks", texts(m_score.marks));
  to.add("exit", text(m_score.exit));
  to.add("near_threshold", JsonNode::boolean(m_score.near_threshold));
}

JsonNode ScoreWriter::bounds() const {
  JsonNode node = JsonNode::object();
  node.add("worst", on_scale(m_score.bounds.worst));
  node.add("best", on_scale(m_score.bounds.best));
  node.add("level_worst", text(m_score.bounds.level_worst));
  node.add("level_best", text(m_score.bounds.level_best));
  return node;
}

JsonNode ScoreWriter::completeness() const {
  JsonNode node = JsonNode::object();
  node.add("applicable", JsonNode::whole(m_score.applicable));
  node.add("answered", JsonNode::whole(m_score.answered));
  node.add("not_applicable", JsonNode::whole(m_score.not_applicable));
  return node;
}

JsonNode ScoreWriter::sections() const {
  JsonNode list = JsonNode::list();
  for (SectionIndex i = 0; i < m_score.sections.size(); ++i) {
    const scoring::SectionScore& section = m_score.sections[i];
    JsonNode& node = list.add(JsonNode::object());
    node.add("id", text(m_standard.sections[i].id));
    node.add("share_exact", fraction(section.share));
    node.add("score", percent(section.share));
    node.add("weight", text(section.weight.shortest()));
  }
  return list;
}

JsonNode ScoreWriter::criteria() const {
  JsonNode list = JsonNode::list();
  for (CriterionIndex i = 0; i < m_score.criteria.size(); ++i) {
    const CriterionScore& criterion = m_score.criteria[i];
    JsonNode& node = list.add(JsonNode::object());
    node.add("id", text(id_of(i)));
    node.add("applies", JsonNode::boolean(criterion.applies));
    node.add("points_given", shortest(criterion.points_given));
    node.add("points", shortest(criterion.points));
    node.add("share_exact", fraction(criterion.share));
    node.add("contribution", text(criterion.contribution.decimal(m_standard.scoring.decimals)));
    node.add("why", text(exchange::word_of(criterion.why)));
  }
  return list;
}

JsonNode ScoreWriter::facets() const {
  JsonNode list = JsonNode::list();
  for (const scoring::FacetScore& facet : m_score.facets) {
    JsonNode& node = list.add(JsonNode::object());
    node.add("id", text(facet.id));
    node.add("applies", JsonNode::boolean(facet.applies));
    node.add("share_exact", fraction(facet.share));
    node.add("score", percent(facet.share));
  }
  return list;
}

JsonNode ScoreWriter::gates() const {
  JsonNode node = JsonNode::object();
  JsonNode& unmet = node.add("unmet", JsonNode::list());
  for (const CriterionIndex gate : m_score.unmet_gates) unmet.add(text(id_of(gate)));
  return node;
}

JsonNode ScoreWriter::next_level() const {
  if (!m_score.next_level) return {};
  JsonNode node = JsonNode::object();
  node.add("id", text(m_score.next_level->id));
  node.add("unmet", unmet_node(m_score.next_level->unmet));
  return node;
}

JsonNode ScoreWriter::findings() const {
  JsonNode list = JsonNode::list();
  for (const scoring::Finding& finding : m_score.findings) {
    JsonNode& node = list.add(JsonNode::object());
    node.add("code", text(finding.code));
    node.add("criterion", finding.criterion ? text(id_of(*finding.criterion)) : JsonNode{});
    node.add("severity", text(word_of(finding.severity)));
    if (finding.critical) node.add("critical", JsonNode::boolean(true));
    if (finding.params.empty()) continue;
    JsonNode& params = node.add("params", JsonNode::object());
    for (const auto& [name, value] : finding.params) params.add(name, text(value));
  }
  return list;
}

JsonNode ScoreWriter::written() const {
  JsonNode root = JsonNode::object();
  add_heading(root);
  add_result(root);
  root.add("bounds", bounds());
  root.add("completeness", completeness());
  root.add("sections", sections());
  root.add("criteria", criteria());
  root.add("facets", facets());
  root.add("gates", gates());
  root.add("next_level", next_level());
  root.add("findings", findings());
  return root;
}

}  // namespace

std::string word_of(Why why) {
  switch (why) {
    case Why::answered:
      return "answered";
    case Why::unanswered:
      return "unanswered";
    case Why::not_applicable:
      return "not-applicable";
    case Why::declared_na:
      return "declared-not-applicable";
    case Why::zeroed:
      return "zeroed";
    case Why::capped_no_support:
      return "capped-no-support";
    case Why::capped_top:
      return "capped-top";
    case Why::ratio_empty:
      return "ratio-empty";
    case Why::not_scored:
      break;
  }
  return "not-scored";
}

std::string score_json(const Standard& standard, const Score& score) {
  return write_json(ScoreWriter(standard, score).written());
}

JsonNode unmet_node(const std::vector<scoring::UnmetRule>& rules) {
  JsonNode list = JsonNode::list();
  for (const scoring::UnmetRule& rule : rules) {
    JsonNode& node = list.add(JsonNode::object());
    node.add("rule", JsonNode::text(rule.rule));
    if (!rule.subject.empty()) node.add("subject", JsonNode::text(rule.subject));
    node.add("needs", JsonNode::text(rule.needs));
    node.add("has", JsonNode::text(rule.has));
    if (!rule.criteria.empty()) node.add("criteria", texts(rule.criteria));
    if (!rule.parts.empty()) node.add("parts", unmet_node(rule.parts));
  }
  return list;
}

}  // namespace assessor::exchange
