#pragma once

#include <string>
#include <vector>

#include "scoring/told_counts.h"
#include "session/city_rows.h"
#include "session/overview.h"
#include "session/state.h"

namespace assessor::session {

/// One subject of a training (bimtek): a required condition that many have not met yet, or a weak item.
struct TrainingTopic {
  CriterionIndex criterion = 0;
  bool gate = false;
  int rated = 0;        ///< organizations to whom it applies and whom it rates
  int mean_of = 0;      ///< organizations that the mean counts: verified ones, own only if wanted
  Rational mean_share;  ///< 0–1, of those; a gate without weight counts as 0; 0 for nobody
  std::vector<std::string> learners;  ///< who should come, by name
  std::vector<std::string> teachers;  ///< verified, consent to teach, and reached all of it; by name
};

/// What the next training could be about: gates that most have not met first, then other items with the most
/// organizations below half of the points; each list most learners first, then the lowest mean share. At most
/// `most` of each, none without learners. Items are named only where five organizations or more are rated.
/// `own`: whether the mean counts what is only claimed; who learns and who is rated count everybody.
std::vector<TrainingTopic> training_topics(const WorkspaceState& state, const Overview& overview,
                                           OwnScores own = OwnScores::left_out, std::size_t most = 6);
/// Everybody whom one of the topics asks for, once, by name.
std::vector<std::string> invited(const Overview& overview, const std::vector<TrainingTopic>& topics);
/// The same with those who can teach a topic and need nothing themselves: whoever comes has a seat.
std::vector<std::string> participants(const Overview& overview, const std::vector<TrainingTopic>& topics);

/// How many the mean counts, as it may leave the office: neither these nor the others of those rated are few.
scoring::ToldCount told_mean_of(const TrainingTopic& topic, bool hides_names);
/// How many it is about, as it may leave the office where names are hidden.
scoring::ToldTraining told_topic(const Overview& overview, const TrainingTopic& topic, bool hides_names);

}  // namespace assessor::session
