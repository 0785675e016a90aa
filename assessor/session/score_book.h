#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "scoring/agreement.h"
#include "scoring/score.h"
#include "session/plan.h"

namespace assessor::session {

/// Sheets and scores, computed when first asked for and kept until something they rest on changes. An edit
/// of one answer makes one stage stale, not the whole city.
class ScoreBook {
 public:
  ScoreBook(const WorkspaceState& state, const Standards& standards)
      : m_state(state), m_standards(standards) {}

  /// To be told of every change, and of everything else (a day, a standard, all records) by touch_all().
  void touch(const Change& change);
  void touch_all();

  /// Live while the stage is worked on, as sent afterwards; null: never opened.
  const AnswerSheet* sheet(const StageKey& stage, Date today);
  const scoring::Score* score(const StageKey& stage, Date today);
  const AnswerSheet* sent_sheet(const StageKey& stage) const;
  const scoring::Score* sent_score(const StageKey& stage);
  /// Of a stage that two rate apart; null until both have sent.
  const scoring::Agreement* agreement(const StageKey& stage);
  std::optional<StageKey> latest_sent(const std::string& assessment) const;
  std::vector<scoring::PreviousResult> previous_results(const std::string& assessment);

 private:
  struct Entry {
    std::uint64_t city = 0, stage = 0;  ///< stamps when it was made
    std::optional<AnswerSheet> sheet;   ///< only of a live one
    std::optional<scoring::Score> score;
  };
  struct Compared {
    std::uint64_t city = 0, stage = 0;
    std::optional<scoring::Agreement> agreement;
  };
  const Standard* standard_of(const std::string& assessment) const;
  const scoring::PreparedStandard* prepared_of(const std::string& assessment);
  bool fresh(const Entry& entry, const StageKey& stage) const;
  std::uint64_t stamp(const StageKey& stage) const;
  Entry& live(const StageKey& stage, Date today);

  const WorkspaceState& m_state;
  const Standards& m_standards;
  std::uint64_t m_city = 1;
  std::map<StageKey, std::uint64_t> m_stamps;
  std::map<StageKey, Entry> m_live, m_sent;
  std::map<StageKey, Compared> m_compared;
  /// Of the pinned standards that were scored with; these stay where they are until touch_all().
  std::map<const Standard*, scoring::PreparedStandard> m_prepared;
};

}  // namespace assessor::session
