#pragma once

#include <optional>
#include <vector>

#include "scoring/transition.h"

namespace assessor::scoring {

// Counts of organizations as they may leave the office without names. Who is in a group of one to four can be
// guessed, so none is told: neither as a count nor as the difference of two that are.

/// None: not told.
using ToldCount = std::optional<int>;

/// 0, or k_smallest_group and more.
bool may_be_told(int count);

/// Counts of groups that may lie within each other: no two of those told are one to four apart, however they
/// are nested.
class ToldCounts {
 public:
  /// A count that is told stands in the way of later ones.
  ToldCount tell(int count);

 private:
  std::vector<int> m_told;
};

/// Parts of a whole that is known. A small one is not told, nor as many others, smallest first, as it takes
/// that the rest of the whole tells neither one part alone nor a small group. `hidden`: parts that are not to
/// be told for another reason; empty for none. All are told unless `hides_names`.
std::vector<ToldCount> told_parts(bool hides_names, const std::vector<int>& parts,
                                  const std::vector<bool>& hidden = {});

/// The same for a table of which the sums of all rows, of all columns and of the whole are known: the levels
/// of one period say them of the other's.
std::vector<std::vector<ToldCount>> told_cells(bool hides_names, const TransitionMatrix& matrix);
/// None where one of the parts is not told.
ToldCount told_sum(const std::vector<ToldCount>& parts);

/// Whom an item was rated for, who has to learn it, and who of the others can teach it.
struct TrainingCounts {
  int rated = 0, learners = 0, teachers = 0;
};
struct ToldTraining {
  ToldCount rated, learners, teachers;
};
/// `around`: what is told of the groups that the rated ones lie within.
ToldTraining told_training(bool hides_names, ToldCounts around, const TrainingCounts& counts);

}  // namespace assessor::scoring
