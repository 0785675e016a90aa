#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace assessor::exchange {

/// One value of a JSON text, with its place, in the order of the file. Numbers keep their letters,
/// so that nothing is rounded on the way through.
struct JsonNode {
  enum class Kind : unsigned char { null, boolean, integer, fraction, text, list, object };

  Kind kind = Kind::null;
  bool flag = false;
  std::uint32_t line = 0;  ///< from 1; 0 in a tree that was not read
  std::uint32_t column = 0;
  const JsonNode* parent = nullptr;
  std::string key;    ///< its name, inside an object
  std::string words;  ///< a string's letters, or a number as written
  std::vector<JsonNode> children;

  bool is(Kind wanted) const { return kind == wanted; }
  const JsonNode* member(std::string_view name) const;

  static JsonNode text(std::string letters);
  /// The string, or null where there is none.
  static JsonNode text_or_null(std::string letters);
  static JsonNode whole(std::int64_t value);
  static JsonNode boolean(bool value);
  static JsonNode list();
  static JsonNode object();

  /// Adds a member (the caller sees to it that the name is new) and hands it back.
  JsonNode& add(std::string name, JsonNode value);
  JsonNode& add(JsonNode value);
};

/// Where a value stands, as a JSONPath: $.sections[2].items[0].weight, $.answers['KL-01'].
std::string path_of(const JsonNode& node);
/// The path of a member that is not there.
std::string path_of(const JsonNode& object, std::string_view missing);

}  // namespace assessor::exchange
