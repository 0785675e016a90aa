#pragma once

#include "domain/plenary.h"
#include "session/standards.h"

namespace assessor::session {

/// Whether a decision still says what it was made on.
struct DecisionCheck {
  bool standard = false;   ///< pinned here with the same digest
  bool answers = false;    ///< the sheet gives the digest that was written down
  bool documents = false;  ///< and so does the list of its documents
  bool total = false;      ///< the sheet gives the total that was written down

  bool whole() const { return standard && answers && documents && total; }
};

DecisionCheck check_decision(const PlenaryDecision& decision, const Standards& standards);

}  // namespace assessor::session
