#pragma once

#include <string>

#include "session/session.h"

namespace assessor::session {

struct EarlierScore {
  std::string period;
  const scoring::Score* score = nullptr;  ///< null: there is none
};

/// The last stage sent in the period before `period`, where it was made with this standard: only the same
/// items can be compared. Valid until the next change.
EarlierScore earlier_score(const Session& session, const std::string& organization, const std::string& period,
                           const Standard* standard);

}  // namespace assessor::session
