#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "scoring/distribution.h"
#include "scoring/score.h"
#include "session/journey.h"

namespace assessor::session {

class Session;

struct ExpiringDocument {
  std::string organization, document;
  Date until;         ///< last valid day
  int days_left = 0;  ///< negative: expired
};

/// One organization in one period, as the tables show it.
struct OrganizationRow {
  std::string organization;  ///< id
  std::string assessment;    ///< id; empty: not started in this period
  std::string name;
  Profile profile;
  const Standard* standard = nullptr;  ///< of the assessment
  JourneyStep step = JourneyStep::registered;
  std::optional<StageKey> sent;             ///< last stage sent
  const scoring::Score* score = nullptr;    ///< of `sent`; null: nothing was sent
  std::optional<StageKey> open;             ///< the stage being worked on
  Rational open_completeness;               ///< 0–1, of `open`
  std::vector<CriterionIndex> unmet_gates;  ///< of `sent`
  std::optional<Date> due;                  ///< of `open`
  std::optional<int> days_left;
  int documents = 0, expired_documents = 0;
};

struct StepCount {
  JourneyStep step;
  std::vector<std::size_t> rows;  ///< into Overview::rows
};

/// All organizations that are not archived, by name.
struct Overview {
  std::string period;
  const Standard* standard = nullptr;  ///< of the period; null: no period is open
  std::vector<OrganizationRow> rows;
  std::vector<StepCount> steps;  ///< the seven steps in order
  int with_score = 0, filling = 0, not_started = 0;
  std::vector<ExpiringDocument> expiring;  ///< within three months or expired, soonest first

  const OrganizationRow* row(const std::string& organization) const;
};

struct GateCount {
  CriterionIndex criterion = 0;
  int unmet = 0;
  int applicable = 0;  ///< organizations with a sent score to whom the gate applies
};

using Range = scoring::Distribution;

/// The city's figures, from sent stages only.
struct City {
  std::vector<int> by_level;     ///< as Standard::levels
  std::vector<GateCount> gates;  ///< most often unmet first, those never unmet left out
  /// Quartiles of type 7; none for fewer than five organizations.
  std::optional<Range> total;
  std::vector<std::optional<Range>> sections;  ///< as Standard::top_sections, percent 0–100
};

Overview build_overview(const Session& session, const std::string& period);
City build_city(const Overview& overview);

}  // namespace assessor::session
