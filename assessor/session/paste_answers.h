#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/standard.h"
#include "i18n/format.h"
#include "session/command.h"

namespace assessor::session {

/// One line that came from a spreadsheet.
struct PastedLine {
  std::string criterion;  ///< id; empty: the line belongs to none
  std::string text;       ///< the value as it was written
  std::string reason;     ///< of the fourth column, where there is one
  std::optional<AnswerValue> value;
  std::optional<Error> skipped;  ///< why it is not taken: cell-no-item {text}, cell-empty, cell-twice,
                                 ///< and those of parse_value
  bool same = false;             ///< already so
};

struct PasteSheet {
  const Standard& standard;
  const std::map<std::string, Answer>& answers;  ///< what stands there now
  const std::vector<CriterionIndex>& items;      ///< those that apply, in the order of the table
  const i18n::Format& format;
};

/// Lines that begin with a code ("KE-02") go where they say: code and value, or code, name, value, reason as
/// the table copies them. Other lines are values that fill the items from `start` downwards. A head line
/// without a code is left out when lines with a code follow.
std::vector<PastedLine> read_pasted(const PasteSheet& sheet, std::string_view text, CriterionIndex start);

/// The answers to set: what was read, in what stands there now.
std::map<std::string, Answer> pasted_answers(const PasteSheet& sheet, const std::vector<PastedLine>& lines);

/// The same table as text for a spreadsheet: code, short name, value, reason; a line an item.
std::string copied_answers(const PasteSheet& sheet, std::string_view language);

}  // namespace assessor::session
