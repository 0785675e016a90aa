#include "session/discussed.h"

#include <algorithm>
#include <ranges>

namespace assessor::session {

namespace {

/// Sheets that were opened, by stages in order; those of raters apart before their stage's own.
std::vector<StageKey> opened_sheets(const Session& session, const Standard& standard,
                                    const std::string& assessment) {
  std::vector<StageKey> opened;
  for (const Stage& stage : standard.stages)
    for (const auto& [key, record] : std::views::reverse(session.state().stages))
      if (key.assessment == assessment && key.stage == stage.id && session.sheet_of(key) != nullptr)
        opened.push_back(key);
  return opened;
}

bool is_marked(const Session& session, const StageKey& key, const std::string& criterion) {
  const auto& answers = session.sheet_of(key)->answers;
  const auto found = answers.find(criterion);
  return found != answers.end() && found->second.discuss;
}

std::optional<Rational> points_at(const Session& session, const StageKey& key, CriterionIndex item) {
  const scoring::Score* score = session.score_of(key);
  if (score == nullptr || !score->criteria[item].answered) return std::nullopt;
  return score->criteria[item].points;
}

}  // namespace

std::vector<Discussed> discussed_items(const Session& session, const Standard& standard,
                                       const std::string& assessment) {
  const std::vector<StageKey> opened = opened_sheets(session, standard, assessment);
  std::vector<Discussed> found;
  for (CriterionIndex item = 0; item < standard.criteria.size(); ++item) {
    const auto marked = std::find_if(opened.rbegin(), opened.rend(), [&](const StageKey& key) {
      return is_marked(session, key, standard.criteria[item].id);
    });
    if (marked == opened.rend()) continue;
    const auto now = points_at(session, opened.back(), item);
    found.push_back({item, opened.back(), now ? now : points_at(session, *marked, item)});
  }
  return found;
}

}  // namespace assessor::session
