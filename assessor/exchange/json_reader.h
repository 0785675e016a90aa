#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include "exchange/findings.h"
#include "exchange/json_tree.h"

namespace assessor::exchange {

/// What no file of ours comes near and no other may exceed.
struct JsonLimits {
  std::size_t bytes = 5'000'000;
  std::size_t depth = 32;
  std::size_t string_bytes = 65'536;
  std::size_t values = 1'000'000;
};

/// Reads JSON from anywhere, also hostile. A byte order mark at the start is skipped (Windows editors
/// write one); everything else that JSON or we do not allow is an error finding with its place:
/// file-too-large, not-utf8, control-character, json-syntax, json-number-range, json-too-deep,
/// json-string-too-long, json-too-many-values (these end the reading: null is returned) and
/// json-duplicate-key (the first value stays and reading goes on). Never throws.
std::unique_ptr<const JsonNode> read_json(std::string_view bytes, Findings& findings,
                                          const JsonLimits& limits = {});

}  // namespace assessor::exchange
