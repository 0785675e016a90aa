#include <algorithm>

#include "exchange/score_json.h"
#include "scoring/compare.h"

namespace assessor::exchange {

namespace {

using MaybeNumber = std::optional<Rational>;

class CompareWriter {
 public:
  CompareWriter(const Standard& standard, const scoring::Score& own, const std::vector<Compared>& benchmarks)
      : m_standard(standard), m_own(own), m_benchmarks(benchmarks) {
    std::vector<const scoring::Score*> scores;
    for (const Compared& benchmark : benchmarks) {
      m_names.push_back(new_name(benchmark.sheet));
      scores.push_back(&benchmark.score);
    }
    m_comparison = scoring::compare(own, scores);
  }

  JsonNode written() const {
    JsonNode root = JsonNode::object();
    root.add("benchmarks", benchmark_list());
    JsonNode& sections = root.add("sections", JsonNode::list());
    for (SectionIndex i = 0; i < m_standard.sections.size(); ++i) sections.add(section_node(i));
    JsonNode& criteria = root.add("criteria", JsonNode::list());
    for (CriterionIndex i = 0; i < m_standard.criteria.size(); ++i) criteria.add(criterion_node(i));
    root.add("x-total", total_node());
    return root;
  }

 private:
  /// The subject's id, told apart where two files name the same one.
  std::string new_name(const AnswerSheet& sheet) const {
    const std::string id = sheet.subject_id.empty() ? "benchmark" : sheet.subject_id;
    std::string name = id;
    for (int i = 2; std::find(m_names.begin(), m_names.end(), name) != m_names.end(); ++i) {
      name = id + "#" + std::to_string(i);
    }
    return name;
  }

  JsonNode benchmark_list() const {
    JsonNode list = JsonNode::list();
    for (std::size_t i = 0; i < m_benchmarks.size(); ++i) {
      const Compared& benchmark = m_benchmarks[i];
      JsonNode& node = list.add(JsonNode::object());
      node.add("id", JsonNode::text(m_names[i]));
      node.add("name", JsonNode::text(benchmark.sheet.subject_name));
      node.add("total", JsonNode::text_or_null(scoring::displayed_total(m_standard, benchmark.score)));
      node.add("total_exact", fraction(benchmark.score.total));
      node.add("level", benchmark.score.level ? JsonNode::text(*benchmark.score.level) : JsonNode{});
    }
    return list;
  }

  static JsonNode fraction(const MaybeNumber& value) {
    return value ? JsonNode::text(value->fraction()) : JsonNode{};
  }

  /// A value for one benchmark, an object by name for several.
  template <class Written>
  JsonNode for_each(Written written) const {
    if (m_benchmarks.size() == 1) return written(0);
    JsonNode node = JsonNode::object();
    for (std::size_t i = 0; i < m_benchmarks.size(); ++i) node.add(m_names[i], written(i));
    return node;
  }

  template <class Shown>
  void add_numbers(JsonNode& node, const scoring::ComparedNumber& number, Shown shown) const {
    node.add("own", number.own ? JsonNode::text(shown(*number.own, m_own)) : JsonNode{});
    node.add("benchmark", for_each([&](std::size_t i) {
               const MaybeNumber& value = number.benchmarks[i];
               return value ? JsonNode::text(shown(*value, m_benchmarks[i].score)) : JsonNode{};
             }));
    node.add("gap_exact", for_each([&](std::size_t i) { return fraction(number.gap(i)); }));
  }

  template <class Shown>
  JsonNode row_node(const std::string& id, const scoring::ComparedNumber& number, Shown shown) const {
    JsonNode node = JsonNode::object();
    node.add("id", JsonNode::text(id));
    add_numbers(node, number, shown);
    return node;
  }

  JsonNode total_node() const {
    JsonNode node = JsonNode::object();
    add_numbers(node, m_comparison.total, [&](const Rational&, const scoring::Score& score) {
      return scoring::displayed_total(m_standard, score);
    });
    return node;
  }

  JsonNode section_node(SectionIndex section) const {
    return row_node(m_standard.sections[section].id, m_comparison.sections[section],
                    [&](const Rational& percent, const scoring::Score& score) {
                      return scoring::displayed_percent(m_standard, score, percent / Rational(100));
                    });
  }

  JsonNode criterion_node(CriterionIndex criterion) const {
    return row_node(m_standard.criteria[criterion].id, m_comparison.criteria[criterion],
                    [](const Rational& points, const scoring::Score&) { return points.shortest(); });
  }

  const Standard& m_standard;
  const scoring::Score& m_own;
  const std::vector<Compared>& m_benchmarks;
  scoring::Comparison m_comparison;
  std::vector<std::string> m_names;
};

}  // namespace

JsonNode compare_json(const Standard& standard, const scoring::Score& own,
                      const std::vector<Compared>& benchmarks) {
  return CompareWriter(standard, own, benchmarks).written();
}

}  // namespace assessor::exchange
