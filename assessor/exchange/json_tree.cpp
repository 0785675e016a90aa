#include "exchange/json_tree.h"

#include <algorithm>
#include <utility>

namespace assessor::exchange {

namespace {

JsonNode of_kind(JsonNode::Kind kind) {
  JsonNode node;
  node.kind = kind;
  return node;
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool is_plain_name(std::string_view name) {
  const auto allowed = [](char c) { return is_letter(c) || (c >= '0' && c <= '9'); };
  return !name.empty() && is_letter(name.front()) && std::all_of(name.begin(), name.end(), allowed);
}

std::string step(std::string_view name) {
  if (is_plain_name(name)) return "." + std::string(name);
  std::string quoted = "['";
  for (const char c : name) {
    if (c == '\'' || c == '\\') quoted += '\\';
    quoted += c == '\n' || c == '\t' ? ' ' : c;
  }
  return quoted + "']";
}

}  // namespace

const JsonNode* JsonNode::member(std::string_view name) const {
  if (kind != Kind::object) return nullptr;
  const auto at = std::find_if(children.begin(), children.end(),
                               [&](const JsonNode& child) { return child.key == name; });
  return at == children.end() ? nullptr : &*at;
}

JsonNode JsonNode::text(std::string letters) {
  JsonNode node = of_kind(Kind::text);
  node.words = std::move(letters);
  return node;
}

JsonNode JsonNode::text_or_null(std::string letters) {
  return letters.empty() ? JsonNode{} : text(std::move(letters));
}

JsonNode JsonNode::whole(std::int64_t value) {
  JsonNode node = of_kind(Kind::integer);
  node.words = std::to_string(value);
  return node;
}

JsonNode JsonNode::boolean(bool value) {
  JsonNode node = of_kind(Kind::boolean);
  node.flag = value;
  return node;
}

JsonNode JsonNode::list() {
  return of_kind(Kind::list);
}

JsonNode JsonNode::object() {
  return of_kind(Kind::object);
}

JsonNode& JsonNode::add(std::string name, JsonNode value) {
  value.key = std::move(name);
  return add(std::move(value));
}

JsonNode& JsonNode::add(JsonNode value) {
  children.push_back(std::move(value));
  return children.back();
}

std::string path_of(const JsonNode& node) {
  if (node.parent == nullptr) return "$";
  const JsonNode& parent = *node.parent;
  if (parent.is(JsonNode::Kind::object)) return path_of(parent, node.key);
  return path_of(parent) + "[" + std::to_string(&node - parent.children.data()) + "]";
}

std::string path_of(const JsonNode& object, std::string_view missing) {
  return path_of(object) + step(missing);
}

}  // namespace assessor::exchange
