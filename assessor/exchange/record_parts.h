#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "domain/assessment.h"
#include "exchange/answer_nodes.h"
#include "exchange/json_writer.h"

namespace assessor::exchange {

// What the writers of records share: what is empty is left out.

inline void add_date(JsonNode& to, const char* key, const std::optional<Date>& date) {
  if (date) to.add(key, date_or_null(date));
}

inline void add_whole(JsonNode& to, const char* key, const std::optional<int>& value) {
  if (value) to.add(key, JsonNode::whole(*value));
}

inline void add_flag(JsonNode& to, const char* key, bool flag) {
  if (flag) to.add(key, JsonNode::boolean(true));
}

inline void add_list(JsonNode& to, const char* key, const std::vector<std::string>& words) {
  if (!words.empty()) to.add(key, list_of(words));
}

inline void add_exacts(JsonNode& to, const char* key, const std::map<std::string, Rational>& values) {
  if (values.empty()) return;
  JsonNode& node = to.add(key, JsonNode::object());
  for (const auto& [id, value] : values) node.add(id, exact(value));
}

inline JsonNode pin_node(const StandardPin& pin) {
  JsonNode node = JsonNode::object();
  node.add("id", JsonNode::text(pin.id));
  node.add("version", JsonNode::text(pin.version));
  node.add("digest", JsonNode::text(pin.digest));
  return node;
}

/// With what a reader kept, on one line.
inline std::string finished(JsonNode& root, const std::string& extra) {
  merge_extra(root, extra);
  return write_json_compact(root);
}

JsonNode sheet_node(const AnswerSheet& sheet);

}  // namespace assessor::exchange
