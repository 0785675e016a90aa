#pragma once

#include <string>
#include <vector>

#include "session/session.h"

namespace assessor::session {

// A period starts from the last one: what stood there and still holds is a proposal to confirm. It counts for
// nothing until somebody answers so.

/// An item as it stood when the last period ended, with the documents that are still valid.
struct Carried {
  std::string criterion;
  Answer answer;  ///< value and evidence; what was said of it then stays behind
};

/// The organization's assessment in the newest period before this one's, by the same standard and with a
/// stage that was sent; null: none.
const Assessment* assessment_before(const Session& session, const Assessment& assessment);

/// For items of the stage that apply and have no answer yet, in the standard's order. Left out: what did not
/// apply then, what the standard asks otherwise today (see scoring::pair_items), and what rests on a document
/// that is no longer valid.
std::vector<Carried> carried_answers(const Session& session, const StageKey& stage);

/// Lines of the last plan that are still to be done and that this one lacks, without ids.
std::vector<FollowUp> carried_follow_ups(const Session& session, const Assessment& assessment);

}  // namespace assessor::session
