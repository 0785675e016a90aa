#pragma once

#include <optional>
#include <string>
#include <vector>

#include "session/paste_answers.h"

namespace assessor::session {

/// One item of a paper sheet that two people typed differently.
struct EntryDifference {
  std::string criterion;
  std::optional<AnswerValue> first, second;  ///< nothing: left blank
};

/// What the first person typed stands in the sheet, what the second typed is `lines`; in the order of the
/// items. A line that could not be read counts as blank here and has its own error.
std::vector<EntryDifference> compare_entries(const PasteSheet& sheet, const std::vector<PastedLine>& lines);

}  // namespace assessor::session
