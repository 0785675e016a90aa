#pragma once

#include <string>

#include "exchange/json_tree.h"

namespace assessor::exchange {

/// Two spaces a level, a line feed at the end; short lists of plain values on one line.
std::string write_json(const JsonNode& node);
/// On one line, without blanks.
std::string write_json_compact(const JsonNode& node);

}  // namespace assessor::exchange
