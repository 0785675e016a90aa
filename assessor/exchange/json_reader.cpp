#include "exchange/json_reader.h"

#include <exception>
#include <iterator>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/text.h"

namespace assessor::exchange {

namespace {

constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF";
using Kind = JsonNode::Kind;

/// Goes through the bytes and counts lines and letters.
class Cursor {
 public:
  explicit Cursor(std::string_view bytes) : m_bytes(bytes) {}

  void move_to(std::size_t offset) {
    while (m_at < offset && m_at < m_bytes.size()) step();
  }
  /// To the first letter of the next value.
  void skip_separators() {
    while (m_at < m_bytes.size() && std::string_view(" \t\r\n,:").find(m_bytes[m_at]) != m_bytes.npos) step();
  }
  std::string_view rest() const { return m_bytes.substr(m_at); }
  void mark(JsonNode& node) const {
    node.line = m_line;
    node.column = m_column;
  }

 private:
  void step() {
    const auto byte = static_cast<unsigned char>(m_bytes[m_at++]);
    if (byte == '\n') {
      ++m_line;
      m_column = 1;
    } else if ((byte & 0xC0U) != 0x80U) {
      ++m_column;
    }
  }

  std::string_view m_bytes;
  std::size_t m_at = 0;
  std::uint32_t m_line = 1;
  std::uint32_t m_column = 1;
};

JsonNode place_at(std::string_view bytes, std::size_t offset) {
  Cursor cursor(bytes);
  cursor.move_to(offset);
  JsonNode place;
  cursor.mark(place);
  return place;
}

/// Lets the parser read while we know how far it has come.
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* at, std::size_t* count) : m_at(at), m_count(count) {}
  reference operator*() const { return *m_at; }
  CountingIterator& operator++() {
    ++m_at;
    ++*m_count;
    return *this;
  }
  CountingIterator operator++(int) {
    CountingIterator before = *this;
    ++*this;
    return before;
  }
  friend bool operator!=(const CountingIterator& a, const CountingIterator& b) { return a.m_at != b.m_at; }

 private:
  const char* m_at;
  std::size_t* m_count;
};

/// Builds the tree from the parser's events; false from an event ends the parsing.
class TreeBuilder {
 public:
  TreeBuilder(std::string_view bytes, const JsonLimits& limits, Findings& findings)
      : m_cursor(bytes), m_bytes(bytes), m_limits(limits), m_findings(findings) {}

  std::size_t* count() { return &m_consumed; }
  std::unique_ptr<JsonNode> take() { return std::move(m_root); }

  bool null() { return add({}) != nullptr; }
  bool boolean(bool value) { return add(JsonNode::boolean(value)) != nullptr; }
  bool number_integer(nlohmann::json::number_integer_t) { return number(); }
  bool number_unsigned(nlohmann::json::number_unsigned_t) { return number(); }
  bool number_float(nlohmann::json::number_float_t, const std::string&) { return number(); }
  bool string(std::string& value) {
    JsonNode* node = add(JsonNode::text(std::move(value)));
    return node != nullptr && accept_words(node->words, *node);
  }
  bool binary(nlohmann::json::binary_t&) { return false; }
  bool start_object(std::size_t) { return open(Kind::object); }
  bool start_array(std::size_t) { return open(Kind::list); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool key(std::string& name);
  bool parse_error(std::size_t position, const std::string& token, const nlohmann::json::exception& why);

 private:
  struct Open {
    JsonNode* node;
    std::unordered_set<std::string> names;
    std::string next_name;
    bool repeated = false;  ///< the member to come repeats a name and is left out
  };

  JsonNode* add(JsonNode node);
  bool number();
  bool open(Kind kind);
  bool close();
  bool accept_words(const std::string& words, const JsonNode& at);
  bool refuse(const JsonNode& at, std::string code, Params params = {}) {
    m_findings.error(at, std::move(code), std::move(params));
    return false;
  }
  /// For what is not in the tree: says where it stands inside the innermost open value.
  bool refuse_here(const JsonNode& place, std::string code, Params params);

  Cursor m_cursor;
  std::string_view m_bytes;
  const JsonLimits& m_limits;
  Findings& m_findings;
  std::size_t m_consumed = 0;
  std::size_t m_values = 0;
  std::unique_ptr<JsonNode> m_root;
  std::vector<std::unique_ptr<JsonNode>> m_left_out;  ///< the values of repeated names
  std::vector<Open> m_open;
};

bool TreeBuilder::refuse_here(const JsonNode& place, std::string code, Params params) {
  params.emplace("line", std::to_string(place.line));
  params.emplace("column", std::to_string(place.column));
  m_findings.add({std::move(code), m_open.empty() ? "$" : path_of(*m_open.back().node), Severity::error,
                  std::move(params)});
  return false;
}

JsonNode* TreeBuilder::add(JsonNode node) {
  m_cursor.skip_separators();
  m_cursor.mark(node);
  if (node.is(Kind::integer)) {
    const auto end = m_cursor.rest().find_first_not_of("+-.0123456789eE");
    node.words = m_cursor.rest().substr(0, end);
    if (node.words.find_first_of(".eE") != std::string::npos) node.kind = Kind::fraction;
  }
  m_cursor.move_to(m_consumed);
  node.parent = m_open.empty() ? nullptr : m_open.back().node;
  if (++m_values > m_limits.values) {
    refuse_here(node, "json-too-many-values", {{"limit", std::to_string(m_limits.values)}});
    return nullptr;
  }
  if (m_open.empty()) {
    m_root = std::make_unique<JsonNode>(std::move(node));
    return m_root.get();
  }
  Open& parent = m_open.back();
  node.key = std::exchange(parent.next_name, {});
  if (!std::exchange(parent.repeated, false)) return &parent.node->add(std::move(node));
  m_left_out.push_back(std::make_unique<JsonNode>(std::move(node)));
  return m_left_out.back().get();
}

bool TreeBuilder::number() {
  JsonNode node;
  node.kind = Kind::integer;
  const JsonNode* added = add(std::move(node));
  return added != nullptr && accept_words(added->words, *added);
}

bool TreeBuilder::open(Kind kind) {
  JsonNode node;
  node.kind = kind;
  JsonNode* added = add(std::move(node));
  if (added == nullptr) return false;
  if (m_open.size() >= m_limits.depth) {
    return refuse(*added, "json-too-deep", {{"limit", std::to_string(m_limits.depth)}});
  }
  m_open.push_back({added, {}, {}, false});
  return true;
}

bool TreeBuilder::close() {
  m_cursor.move_to(m_consumed);
  m_open.pop_back();
  return true;
}

bool TreeBuilder::key(std::string& name) {
  Open& object = m_open.back();
  JsonNode place;
  m_cursor.skip_separators();
  m_cursor.mark(place);
  m_cursor.move_to(m_consumed);
  place.parent = object.node;
  place.key = name;
  if (!accept_words(name, place)) return false;
  if (!object.names.insert(name).second) {
    m_findings.error(place, "json-duplicate-key", {{"key", shortened(name, 60)}});
    object.repeated = true;
  }
  object.next_name = std::move(name);
  return true;
}

bool TreeBuilder::accept_words(const std::string& words, const JsonNode& at) {
  if (words.size() > m_limits.string_bytes) {
    return refuse(at, "json-string-too-long", {{"limit", std::to_string(m_limits.string_bytes)}});
  }
  if (has_control_characters(words)) return refuse(at, "control-character");
  return true;
}

bool TreeBuilder::parse_error(std::size_t position, const std::string& token,
                              const nlohmann::json::exception& why) {
  constexpr int k_out_of_range = 406;
  const JsonNode place = place_at(m_bytes, position == 0 ? 0 : position - 1);
  const bool out_of_range = why.id == k_out_of_range;
  // What the parser had read may end within a letter; the catalogs show only whole ones.
  const bool readable = !first_bad_utf8(token) && !has_control_characters(token);
  return refuse_here(place, out_of_range ? "json-number-range" : "json-syntax",
                     {{"near", readable ? shortened(token, 40) : ""}});
}

/// Vectors moved their contents while they grew: says anew who holds whom.
void link(JsonNode& node) {
  for (JsonNode& child : node.children) {
    child.parent = &node;
    link(child);
  }
}

bool accept_bytes(std::string_view bytes, const JsonLimits& limits, Findings& findings) {
  JsonNode top;
  top.line = top.column = 1;
  if (bytes.size() > limits.bytes) {
    findings.error(top, "file-too-large", {{"limit", std::to_string(limits.bytes)}});
    return false;
  }
  if (const auto bad = first_bad_utf8(bytes)) {
    findings.error(place_at(bytes, *bad), "not-utf8");
    return false;
  }
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (bytes[at] == '\r' || !has_control_characters(bytes.substr(at, 1))) continue;
    findings.error(place_at(bytes, at), "control-character");
    return false;
  }
  return true;
}

}  // namespace

std::unique_ptr<const JsonNode> read_json(std::string_view bytes, Findings& findings,
                                          const JsonLimits& limits) {
  if (bytes.starts_with(k_byte_order_mark)) bytes.remove_prefix(k_byte_order_mark.size());
  if (!accept_bytes(bytes, limits, findings)) return nullptr;
  TreeBuilder builder(bytes, limits, findings);
  try {
    const CountingIterator begin(bytes.data(), builder.count());
    const CountingIterator end(bytes.data() + bytes.size(), builder.count());
    if (!nlohmann::json::sax_parse(begin, end, &builder)) return nullptr;
  } catch (const std::exception&) {
    findings.error(place_at(bytes, 0), "json-syntax", {{"near", ""}});
    return nullptr;
  }
  std::unique_ptr<JsonNode> root = builder.take();
  link(*root);
  return root;
}

}  // namespace assessor::exchange
