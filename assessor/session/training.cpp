#include "session/training.h"

#include <algorithm>

namespace assessor::session {

namespace {

using Rows = std::vector<const OrganizationRow*>;

bool can_teach(const WorkspaceState& state, const OrganizationRow& row,
               const scoring::CriterionScore& criterion) {
  const Organization* organization = state.organization(row.organization);
  return organization != nullptr && organization->consents_to_teach && is_verified(row) &&
         criterion.share.value_or(0) >= 1 && criterion.gate_met.value_or(true);
}

bool must_learn(const scoring::CriterionScore& criterion) {
  return criterion.gate_met ? !*criterion.gate_met : *criterion.share < Rational::ratio(1, 2);
}

TrainingTopic topic_of(const WorkspaceState& state, const Rows& rows, const Standard& standard,
                       CriterionIndex index, OwnScores own) {
  TrainingTopic topic;
  topic.criterion = index;
  topic.gate = standard.criteria[index].gate_min_points.has_value();
  for (const OrganizationRow* row : rows) {
    const scoring::CriterionScore& criterion = row->score->criteria[index];
    if (!criterion.applies || (!criterion.share && !criterion.gate_met)) continue;
    ++topic.rated;
    if (own == OwnScores::counted || is_verified(*row)) {
      ++topic.mean_of;
      topic.mean_share += criterion.share.value_or(0);
    }
    if (must_learn(criterion)) topic.learners.push_back(row->organization);
    if (can_teach(state, *row, criterion)) topic.teachers.push_back(row->organization);
  }
  if (topic.mean_of > 0) topic.mean_share /= Rational(topic.mean_of);
  return topic;
}

bool comes_before(const TrainingTopic& a, const TrainingTopic& b) {
  if (a.learners.size() != b.learners.size()) return a.learners.size() > b.learners.size();
  return a.mean_share < b.mean_share;
}

bool holds(const std::vector<std::string>& list, const std::string& id) {
  return std::ranges::find(list, id) != list.end();
}

template <class Is>
std::vector<std::string> rows_where(const Overview& overview, Is is) {
  std::vector<std::string> ids;
  for (const OrganizationRow& row : overview.rows)
    if (is(row.organization)) ids.push_back(row.organization);
  return ids;
}

}  // namespace

std::vector<TrainingTopic> training_topics(const WorkspaceState& state, const Overview& overview,
                                           OwnScores own, std::size_t most) {
  std::vector<TrainingTopic> gates, items;
  if (overview.standard == nullptr) return gates;
  const Rows rows = comparable_rows(overview);
  for (CriterionIndex i = 0; i < overview.standard->criteria.size(); ++i) {
    TrainingTopic topic = topic_of(state, rows, *overview.standard, i, own);
    const bool enough = static_cast<std::size_t>(topic.rated) >= scoring::k_smallest_group;
    if (topic.learners.empty() || (!topic.gate && !enough)) continue;
    (topic.gate ? gates : items).push_back(std::move(topic));
  }
  std::vector<TrainingTopic> topics;
  for (auto* list : {&gates, &items}) {
    std::stable_sort(list->begin(), list->end(), comes_before);
    list->resize(std::min(list->size(), most));
    topics.insert(topics.end(), list->begin(), list->end());
  }
  return topics;
}

std::vector<std::string> invited(const Overview& overview, const std::vector<TrainingTopic>& topics) {
  return rows_where(overview, [&](const std::string& id) {
    return std::ranges::any_of(topics, [&](const TrainingTopic& topic) { return holds(topic.learners, id); });
  });
}

std::vector<std::string> participants(const Overview& overview, const std::vector<TrainingTopic>& topics) {
  return rows_where(overview, [&](const std::string& id) {
    return std::ranges::any_of(topics, [&](const TrainingTopic& topic) {
      return holds(topic.learners, id) || holds(topic.teachers, id);
    });
  });
}

scoring::ToldCount told_mean_of(const TrainingTopic& topic, bool hides_names) {
  if (!hides_names) return topic.mean_of;
  scoring::ToldCounts told;
  told.tell(topic.rated);
  return told.tell(topic.mean_of);
}

scoring::ToldTraining told_topic(const Overview& overview, const TrainingTopic& topic, bool hides_names) {
  scoring::ToldCounts around;
  around.tell(static_cast<int>(overview.rows.size()));
  return scoring::told_training(
      hides_names, around,
      {topic.rated, static_cast<int>(topic.learners.size()), static_cast<int>(topic.teachers.size())});
}

}  // namespace assessor::session
