#pragma once

#include <map>
#include <string>

#include "exchange/json_writer.h"
#include "exchange/record_json.h"
#include "exchange/record_source.h"

namespace assessor::exchange {

// What both readers of practice files need; not for other folders.

/// A member that is written as a workspace writes the record.
template <class Value>
Value read_nested_record(const JsonNode& node, Findings& findings) {
  Result<Value> record = read_record_json<Value>(write_json_compact(node));
  if (record) return std::move(*record);
  findings.error(node, record.error().params["reason"], {{"path", record.error().params["path"]}});
  return {};
}

inline std::map<std::string, std::string> read_words_by_key(const JsonNode& node, Findings& findings) {
  std::map<std::string, std::string> words;
  for (const JsonNode* member : Fields(node, findings).unasked())
    words[member->key] = read_words(*member, findings).value_or("");
  return words;
}

}  // namespace assessor::exchange
