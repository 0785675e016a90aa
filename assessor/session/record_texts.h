#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "session/record.h"

namespace assessor::session {

/// One text of a record that a person typed.
struct RecordText {
  std::string_view field;      ///< "note"; of a profile the question's id
  std::string_view text;       ///< lives as long as the record
  std::size_t max_letters = 200;  ///< of a name or a place; notes and reasons may be longer
};

/// All of them, those that are empty too.
std::vector<RecordText> record_texts(const Record& record);

}  // namespace assessor::session
