#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scoring/assumed.h"
#include "scoring/condition.h"
#include "scoring/evidence.h"
#include "scoring/rules.h"
#include "scoring/score.h"
#include "scoring/shares.h"

namespace assessor::scoring {

/// At which end of its points each unanswered criterion is put.
enum class Ends { lowest, highest };

/// Scores one sheet and keeps what it found on the way, for those who explain it.
class SheetScorer {
 public:
  SheetScorer(const PreparedStandard& prepared, const AnswerSheet& sheet,
              const std::vector<PreviousResult>& previous)
      : m_prepared(prepared),
        m_standard(*prepared.standard),
        m_previous(previous),
        m_facts(facts_of(prepared, sheet)),
        m_shelf(m_facts) {}
  SheetScorer(const SheetScorer&) = delete;
  SheetScorer& operator=(const SheetScorer&) = delete;

  /// Once, before anything below.
  const Score& run(const Assumptions& assumed);

  Score taken() && { return std::move(m_score); }
  const Facts& facts() const { return m_facts; }
  const DocumentShelf& shelf() const { return m_shelf; }
  const Shares& shares() const { return m_now; }
  Standing standing() const { return standing_of(m_now, m_facts.criteria); }

 private:
  bool is_open(CriterionIndex criterion) const {
    return m_score.criteria[criterion].applies && m_score.criteria[criterion].why == Why::unanswered;
  }
  const PointStep* end_of(CriterionIndex criterion, Ends ends) const;
  /// False where an open criterion at that end counts as it does now: as nothing.
  bool moves(CriterionIndex open, Ends ends) const;
  std::vector<Tally> tallies_at(Ends ends) const;
  void put_at(Ends ends, std::vector<CriterionFacts>& criteria) const;
  std::optional<Rational> on_scale(const Shares& shares) const;
  Standing standing_of(const Shares& shares, const std::vector<CriterionFacts>& criteria) const;
  std::optional<std::string> level_of(const Standing& standing) const;
  void fill_tallies();
  void fill_sections();
  void fill_contributions();
  void fill_bounds(Ends ends, std::vector<CriterionFacts>& criteria);
  void fill_facets();
  void fill_thresholds();
  void fill_levels(const Standing& now);
  void fill_marks(const Standing& now);
  void find_unanswered_questions();

  const PreparedStandard& m_prepared;
  const Standard& m_standard;
  const std::vector<PreviousResult>& m_previous;
  Facts m_facts;
  DocumentShelf m_shelf;
  std::vector<CriterionIndex> m_open;  ///< applying and unanswered
  std::vector<Rational> m_weighted;    ///< of each criterion; 0 where it does not take part
  std::vector<Tally> m_tallies;
  Shares m_now;
  Score m_score;
};

}  // namespace assessor::scoring
