#include "exchange/fields.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"

namespace assessor::exchange {

namespace {

using Kind = JsonNode::Kind;

void wrong_type(const JsonNode& node, std::string_view expected, Findings& findings) {
  findings.error(node, "wrong-type", {{"expected", std::string(expected)}});
}

bool is_id_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' ||
         c == '-';
}

std::optional<Rational> read_number(const JsonNode& node, bool fractions, Findings& findings) {
  if (node.is(Kind::fraction)) {
    findings.error(node, "not-exact", {{"text", shortened(node.words, 40)}});
    return std::nullopt;
  }
  if (!node.is(Kind::integer) && !node.is(Kind::text)) {
    wrong_type(node, "number", findings);
    return std::nullopt;
  }
  const auto value = fractions ? Rational::parse(node.words) : Rational::parse_decimal(node.words);
  if (value) return *value;
  findings.error(node, "not-a-decimal", {{"text", shortened(node.words, 40)}});
  return std::nullopt;
}

}  // namespace

bool is_id(std::string_view text) {
  const bool only_dots = text.find_first_not_of('.') == text.npos;
  return !only_dots && text.size() <= 64 && std::all_of(text.begin(), text.end(), is_id_letter);
}

std::optional<std::string> read_words(const JsonNode& node, Findings& findings) {
  if (node.is(Kind::text)) return node.words;
  wrong_type(node, "text", findings);
  return std::nullopt;
}

std::optional<std::string> read_id(const JsonNode& node, Findings& findings) {
  auto id = read_words(node, findings);
  if (id && !is_id(*id)) {
    findings.error(node, "id-form", {{"id", shortened(*id, 80)}});
    return std::nullopt;
  }
  return id;
}

std::optional<Rational> read_exact(const JsonNode& node, Findings& findings) {
  return read_number(node, false, findings);
}

std::optional<Rational> read_fraction(const JsonNode& node, Findings& findings) {
  return read_number(node, true, findings);
}

std::optional<int> read_whole(const JsonNode& node, Findings& findings, Range range) {
  if (!node.is(Kind::integer)) {
    wrong_type(node, "whole", findings);
    return std::nullopt;
  }
  int value = 0;
  const char* end = node.words.data() + node.words.size();
  const auto [stop, problem] = std::from_chars(node.words.data(), end, value);
  if (problem == std::errc{} && stop == end && value >= range.least && value <= range.most) return value;
  findings.error(
      node, "out-of-range",
      {{"text", node.words}, {"least", std::to_string(range.least)}, {"most", std::to_string(range.most)}});
  return std::nullopt;
}

std::optional<bool> read_flag(const JsonNode& node, Findings& findings) {
  if (node.is(Kind::boolean)) return node.flag;
  wrong_type(node, "yes_no", findings);
  return std::nullopt;
}

std::optional<Date> read_date(const JsonNode& node, Findings& findings) {
  const auto text = read_words(node, findings);
  if (!text) return std::nullopt;
  const auto date = Date::parse(*text);
  if (date) return *date;
  findings.error(node, "not-a-date", {{"text", shortened(*text, 40)}});
  return std::nullopt;
}

Fields::Fields(const JsonNode& node, Findings& findings) : m_node(node), m_findings(findings) {
  if (!node.is(Kind::object)) wrong_type(node, "object", findings);
}

bool Fields::has(std::string_view key) const {
  const JsonNode* found = m_node.member(key);
  return found != nullptr && !found->is(Kind::null);
}

const JsonNode* Fields::find(std::string_view key) {
  m_asked.push_back(key);
  return has(key) ? m_node.member(key) : nullptr;
}

const JsonNode* Fields::need(std::string_view key, Severity severity) {
  const JsonNode* found = find(key);
  if (found == nullptr && m_node.is(Kind::object)) m_findings.missing(m_node, key, severity);
  return found;
}

const std::vector<JsonNode>& Fields::list(std::string_view key, std::size_t most) {
  static const std::vector<JsonNode> k_none;
  const JsonNode* found = find(key);
  if (found == nullptr) return k_none;
  if (!found->is(Kind::list)) {
    wrong_type(*found, "list", m_findings);
    return k_none;
  }
  if (found->children.size() <= most) return found->children;
  m_findings.error(*found, "too-many", {{"what", std::string(key)}, {"most", std::to_string(most)}});
  return k_none;
}

std::string Fields::words(std::string_view key) {
  const JsonNode* found = find(key);
  return found == nullptr ? std::string{} : read_words(*found, m_findings).value_or("");
}

std::optional<Rational> Fields::exact(std::string_view key) {
  const JsonNode* found = find(key);
  return found == nullptr ? std::nullopt : read_exact(*found, m_findings);
}

std::optional<int> Fields::whole(std::string_view key, Range range) {
  const JsonNode* found = find(key);
  return found == nullptr ? std::nullopt : read_whole(*found, m_findings, range);
}

bool Fields::flag(std::string_view key, bool otherwise) {
  const JsonNode* found = find(key);
  return found == nullptr ? otherwise : read_flag(*found, m_findings).value_or(otherwise);
}

std::optional<Date> Fields::date(std::string_view key) {
  const JsonNode* found = find(key);
  return found == nullptr ? std::nullopt : read_date(*found, m_findings);
}

std::vector<const JsonNode*> Fields::unasked() const {
  std::vector<const JsonNode*> result;
  if (!m_node.is(Kind::object)) return result;
  for (const JsonNode& member : m_node.children) {
    if (std::find(m_asked.begin(), m_asked.end(), member.key) == m_asked.end()) result.push_back(&member);
  }
  return result;
}

void Fields::warn_of_unasked() {
  for (const JsonNode* member : unasked()) {
    m_findings.warn(*member, "unknown-key", {{"key", shortened(member->key, 80)}});
  }
}

}  // namespace assessor::exchange
