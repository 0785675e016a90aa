#include "exchange/json_writer.h"

#include <algorithm>
#include <string_view>

namespace assessor::exchange {

namespace {

using Kind = JsonNode::Kind;

std::string escaped(char c) {
  constexpr std::string_view k_digits = "0123456789abcdef";
  if (c == '"' || c == '\\') return {'\\', c};
  if (c == '\n') return "\\n";
  if (c == '\t') return "\\t";
  const auto byte = static_cast<unsigned char>(c);
  if (byte >= 0x20) return {c};
  return std::string("\\u00") + k_digits[byte >> 4U] + k_digits[byte & 15U];
}

std::string quoted(std::string_view words) {
  std::string result = "\"";
  for (const char c : words) result += escaped(c);
  return result + '"';
}

bool is_plain(const JsonNode& node) {
  return !node.is(Kind::list) && !node.is(Kind::object);
}

class Writer {
 public:
  explicit Writer(bool indented) : m_indented(indented) {}

  void write(const JsonNode& node, std::size_t level) {
    switch (node.kind) {
      case Kind::null:
        m_out += "null";
        break;
      case Kind::boolean:
        m_out += node.flag ? "true" : "false";
        break;
      case Kind::integer:
      case Kind::fraction:
        m_out += node.words;
        break;
      case Kind::text:
        m_out += quoted(node.words);
        break;
      case Kind::list:
        write_members(node, level, '[', ']');
        break;
      case Kind::object:
        write_members(node, level, '{', '}');
        break;
    }
  }
  std::string take() { return std::move(m_out); }

 private:
  void write_members(const JsonNode& node, std::size_t level, char open, char close) {
    const bool on_one_line =
        node.is(Kind::list) && std::all_of(node.children.begin(), node.children.end(), is_plain);
    m_out += open;
    for (const JsonNode& child : node.children) {
      const bool first = &child == node.children.data();
      if (!first) m_out += m_indented && on_one_line ? ", " : ",";
      if (!on_one_line) new_line(level + 1);
      if (node.is(Kind::object)) m_out += quoted(child.key) + (m_indented ? ": " : ":");
      write(child, level + 1);
    }
    if (!on_one_line && !node.children.empty()) new_line(level);
    m_out += close;
  }

  void new_line(std::size_t level) {
    if (m_indented) m_out += '\n' + std::string(2 * level, ' ');
  }

  bool m_indented;
  std::string m_out;
};

std::string written(const JsonNode& node, bool indented) {
  Writer writer(indented);
  writer.write(node, 0);
  return writer.take();
}

}  // namespace

std::string write_json(const JsonNode& node) {
  return written(node, true) + "\n";
}

std::string write_json_compact(const JsonNode& node) {
  return written(node, false);
}

}  // namespace assessor::exchange
