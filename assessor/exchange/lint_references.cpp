#include <algorithm>
#include <set>

#include "exchange/standard_lint.h"
#include "exchange/standard_reading.h"
#include "scoring/points.h"

namespace assessor::exchange {

namespace {

/// For each node those it refers to, as often as it does.
using Edges = std::vector<std::vector<std::size_t>>;

/// Longer chains and larger rules are nothing that a person wrote, and would keep the engine too long.
constexpr std::size_t k_longest_chain = 32;
constexpr std::size_t k_largest_rule = 10'000;

void add_targets(const std::vector<Condition>& conditions, std::vector<std::size_t>& targets) {
  for (const Condition& condition : conditions) {
    visit(condition, [&](const Condition& each) {
      if (is_on_criterion(each)) targets.push_back(each.criterion);
    });
  }
}

/// For each criterion those on which its conditions depend.
Edges criterion_edges(const Standard& standard) {
  Edges edges(standard.criteria.size());
  for (CriterionIndex i = 0; i < edges.size(); ++i) {
    const Criterion& criterion = standard.criteria[i];
    add_targets(criterion.applies_if, edges[i]);
    add_targets(criterion.zero_if, edges[i]);
    for (const EvidenceNeed& need : criterion.evidence) add_targets(need.condition, edges[i]);
  }
  return edges;
}

Edges rule_edges(const Standard& standard) {
  Edges edges(standard.rules.size());
  for (std::size_t i = 0; i < edges.size(); ++i) {
    visit(standard.rules[i].rule, [&](const Rule& each) {
      if (each.kind == Rule::Kind::named) edges[i].push_back(each.index);
    });
  }
  return edges;
}

Edges reversed(const Edges& edges) {
  Edges result(edges.size());
  for (std::size_t i = 0; i < edges.size(); ++i) {
    for (const std::size_t target : edges[i]) result[target].push_back(i);
  }
  return result;
}

/// The nodes in an order in which each comes after all it refers to; those on or before a circle are
/// left out. Without recursion: chains may be as long as the file allows.
std::vector<std::size_t> sorted(const Edges& edges) {
  const Edges users = reversed(edges);
  std::vector<std::size_t> waiting(edges.size());
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < edges.size(); ++i) {
    waiting[i] = edges[i].size();
    if (waiting[i] == 0) order.push_back(i);
  }
  for (std::size_t at = 0; at < order.size(); ++at) {
    for (const std::size_t user : users[order[at]]) {
      if (--waiting[user] == 0) order.push_back(user);
    }
  }
  return order;
}

/// The nodes that neither end in nor come from somewhere outside a circle.
std::vector<bool> on_circles(const Edges& edges) {
  std::vector<bool> circular(edges.size(), true);
  for (const std::size_t node : sorted(edges)) circular[node] = false;
  for (const std::size_t node : sorted(reversed(edges))) circular[node] = false;
  return circular;
}

struct Extent {
  std::size_t chain = 1;  ///< nodes on the longest way down
  std::size_t size = 1;   ///< of all that it stands for, written out
};

/// Of each node of a graph without circles; `own` is a node's size by itself.
std::vector<Extent> extents(const Edges& edges, const std::vector<std::size_t>& own) {
  std::vector<Extent> extents(edges.size());
  for (const std::size_t node : sorted(edges)) {
    Extent& extent = extents[node];
    extent.size = own[node];
    for (const std::size_t target : edges[node]) {
      extent.chain = std::max(extent.chain, extents[target].chain + 1);
      extent.size = std::min(extent.size + extents[target].size, k_largest_rule + 1);
    }
  }
  return extents;
}

void lint_criterion_conditions(StandardReading& reading) {
  const Standard& standard = reading.standard;
  const Edges edges = criterion_edges(standard);
  const std::vector<bool> circular = on_circles(edges);
  const std::vector<Extent> extent = extents(edges, std::vector<std::size_t>(edges.size(), 1));
  for (CriterionIndex i = 0; i < edges.size(); ++i) {
    if (edges[i].empty()) continue;
    const CriterionIndex last = *std::max_element(edges[i].begin(), edges[i].end());
    const bool itself = std::find(edges[i].begin(), edges[i].end(), i) != edges[i].end();
    const Params params{{"criterion", standard.criteria[i].id}, {"later", standard.criteria[last].id}};
    const JsonNode& node = *reading.criteria[i];
    if (itself || circular[i]) {
      reading.findings.error(node, itself ? "condition-on-itself" : "condition-circle", params);
    } else if (extent[i].chain > k_longest_chain) {
      reading.findings.error(node, "condition-chain-too-long", {{"most", std::to_string(k_longest_chain)}});
    } else if (last > i) {
      reading.findings.warn(node, "condition-on-later", params);
    }
  }
}

/// Who waits for itself, over however many others, could never rise.
void lint_precedence(StandardReading& reading) {
  const Standard& standard = reading.standard;
  Edges edges(standard.criteria.size());
  for (CriterionIndex i = 0; i < edges.size(); ++i)
    for (const Precedence& wanted : standard.criteria[i].after) edges[i].push_back(wanted.criterion);
  const std::vector<bool> circular = on_circles(edges);
  for (CriterionIndex i = 0; i < edges.size(); ++i) {
    for (const Precedence& wanted : standard.criteria[i].after) {
      const JsonNode& node = *reading.criteria[i]->member("x-after");
      const std::string& other = standard.criteria[wanted.criterion].id;
      const Params params{{"criterion", standard.criteria[i].id},
                          {"other", other},
                          {"points", wanted.at_least_points.shortest()}};
      if (wanted.criterion == i) {
        reading.findings.error(node, "after-itself", params);
      } else if (circular[i] && circular[wanted.criterion]) {
        reading.findings.error(node, "after-circle", params);
      }
      const auto points = scoring::points_of(standard, standard.criteria[wanted.criterion]);
      if (points.empty() || wanted.at_least_points > points.back()) {
        reading.findings.error(node, "after-unreachable", params);
      } else if (wanted.at_least_points <= points.front()) {
        reading.findings.warn(node, "after-always", params);
      }
    }
  }
}

std::size_t size_of(const Rule& rule) {
  std::size_t size = 0;
  visit(rule, [&](const Rule&) { ++size; });
  return size;
}

/// With everything that the rules name.
std::size_t written_out(const std::vector<Rule>& rules, const std::vector<Extent>& named) {
  std::size_t size = 0;
  for (const Rule& rule : rules) {
    visit(rule,
          [&](const Rule& each) { size += each.kind == Rule::Kind::named ? named[each.index].size : 1; });
  }
  return size;
}

/// All levels and marks together.
void lint_size(StandardReading& reading, const std::vector<Extent>& named) {
  std::size_t size = 0;
  for (const Level& level : reading.standard.levels) size += written_out(level.requires_all, named);
  for (const Mark& mark : reading.standard.marks) size += written_out(mark.requires_all, named);
  if (size <= k_largest_rule) return;
  reading.findings.error(*reading.root->member("levels"), "rule-too-large",
                         {{"most", std::to_string(k_largest_rule)}});
}

void lint_rules(StandardReading& reading) {
  const Standard& standard = reading.standard;
  const Edges edges = rule_edges(standard);
  const std::vector<bool> circular = on_circles(edges);
  std::vector<std::size_t> own;
  for (const NamedRule& rule : standard.rules) own.push_back(size_of(rule.rule));
  const std::vector<Extent> extent = extents(edges, own);
  for (std::size_t i = 0; i < standard.rules.size(); ++i) {
    const bool large = extent[i].chain > k_longest_chain || extent[i].size > k_largest_rule;
    if (!circular[i] && !large) continue;
    reading.findings.error(*reading.rules[i], circular[i] ? "rule-circle" : "rule-too-large",
                           {{"rule", standard.rules[i].id}, {"most", std::to_string(k_largest_rule)}});
  }
  lint_size(reading, extent);
}

void lint_facets(StandardReading& reading) {
  for (std::size_t i = 0; i < reading.facets.size(); ++i) {
    if (!reading.standard.facets[i].criteria.empty()) continue;
    reading.findings.error(*reading.facets[i], "empty-list", {{"key", "criteria"}});
  }
}

void lint_supersedes(StandardReading& reading) {
  if (!reading.standard.supersedes) return;
  std::set<std::string> taken;
  for (const auto& [old, current] : reading.standard.supersedes->map) {
    if (taken.insert(current).second) continue;
    const JsonNode& node = *reading.root->member("supersedes")->member("map")->member(old);
    reading.findings.error(node, "superseded-twice", {{"criterion", current}});
  }
}

}  // namespace

void lint_references(StandardReading& reading) {
  lint_criterion_conditions(reading);
  lint_precedence(reading);
  lint_rules(reading);
  lint_facets(reading);
  lint_supersedes(reading);
}

}  // namespace assessor::exchange
