#include <algorithm>

#include "exchange/json_writer.h"
#include "exchange/score_json.h"

namespace assessor::exchange {

namespace {

using MaybeNumber = std::optional<Rational>;

/// What is compared in one row: own number, one for each benchmark, and how they are written.
struct Row {
  std::string id;
  MaybeNumber own;
  std::vector<MaybeNumber> benchmarks;
};

class CompareWriter {
 public:
  CompareWriter(const Standard& standard, const scoring::Score& own, const std::vector<Compared>& benchmarks)
      : m_standard(standard), m_own(own), m_benchmarks(benchmarks) {
    for (const Compared& benchmark : benchmarks) m_names.push_back(new_name(benchmark.sheet));
  }

  JsonNode written() const {
    JsonNode root = JsonNode::object();
    root.add("benchmarks", benchmark_list());
    JsonNode& sections = root.add("sections", JsonNode::list());
    for (SectionIndex i = 0; i < m_standard.sections.size(); ++i) sections.add(section_node(i));
    JsonNode& criteria = root.add("criteria", JsonNode::list());
    for (CriterionIndex i = 0; i < m_standard.criteria.size(); ++i) criteria.add(criterion_node(i));
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
  JsonNode row_node(const Row& row, Shown shown) const {
    JsonNode node = JsonNode::object();
    node.add("id", JsonNode::text(row.id));
    node.add("own", row.own ? JsonNode::text(shown(*row.own, m_own)) : JsonNode{});
    node.add("benchmark", for_each([&](std::size_t i) {
               const MaybeNumber& value = row.benchmarks[i];
               return value ? JsonNode::text(shown(*value, m_benchmarks[i].score)) : JsonNode{};
             }));
    node.add("gap_exact", for_each([&](std::size_t i) {
               const MaybeNumber& value = row.benchmarks[i];
               return row.own && value ? fraction(*row.own - *value) : JsonNode{};
             }));
    return node;
  }

  JsonNode section_node(SectionIndex section) const {
    const auto percent = [&](const scoring::Score& score) -> MaybeNumber {
      const MaybeNumber& share = score.sections[section].share;
      return share ? MaybeNumber(*share * Rational(100)) : std::nullopt;
    };
    Row row{m_standard.sections[section].id, percent(m_own), {}};
    for (const Compared& benchmark : m_benchmarks) row.benchmarks.push_back(percent(benchmark.score));
    return row_node(row, [&](const Rational& value, const scoring::Score& score) {
      return scoring::displayed_percent(m_standard, score, value / Rational(100));
    });
  }

  JsonNode criterion_node(CriterionIndex criterion) const {
    const auto points = [&](const scoring::Score& score) -> MaybeNumber {
      const scoring::CriterionScore& scored = score.criteria[criterion];
      return scored.applies ? scored.points : std::nullopt;
    };
    Row row{m_standard.criteria[criterion].id, points(m_own), {}};
    for (const Compared& benchmark : m_benchmarks) row.benchmarks.push_back(points(benchmark.score));
    return row_node(row, [](const Rational& value, const scoring::Score&) { return value.shortest(); });
  }

  const Standard& m_standard;
  const scoring::Score& m_own;
  const std::vector<Compared>& m_benchmarks;
  std::vector<std::string> m_names;
};

}  // namespace

std::string compare_json(const Standard& standard, const scoring::Score& own,
                         const std::vector<Compared>& benchmarks) {
  return write_json(CompareWriter(standard, own, benchmarks).written());
}

}  // namespace assessor::exchange
