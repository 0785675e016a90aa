#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/rational.h"
#include "exchange/findings.h"

namespace assessor::exchange {

/// Each reads one value or says what is wrong with it (wrong-type, not-exact, …).
std::optional<std::string> read_words(const JsonNode& node, Findings& findings);
/// An id of formats.md: letters of [A-Za-z0-9._-], 1 to 64.
std::optional<std::string> read_id(const JsonNode& node, Findings& findings);
/// An integer or a string with a decimal; a JSON number with fraction or exponent is refused.
std::optional<Rational> read_exact(const JsonNode& node, Findings& findings);
/// The same, or "n/d".
std::optional<Rational> read_fraction(const JsonNode& node, Findings& findings);
struct Range {
  int least = 0;
  int most = 1'000'000;
};
std::optional<int> read_whole(const JsonNode& node, Findings& findings, Range range = {});
std::optional<bool> read_flag(const JsonNode& node, Findings& findings);
std::optional<Date> read_date(const JsonNode& node, Findings& findings);
bool is_id(std::string_view text);

/// The names a key may have, and what they stand for.
template <class Value>
using Words = std::vector<std::pair<std::string_view, Value>>;

template <class Value>
std::optional<Value> read_one_of(const JsonNode& node, const Words<Value>& words, Findings& findings) {
  const auto found = read_words(node, findings);
  if (!found) return std::nullopt;
  std::string allowed;
  for (const auto& [name, value] : words) {
    if (name == *found) return value;
    allowed += (allowed.empty() ? "" : ", ") + std::string(name);
  }
  findings.error(node, "unknown-word", {{"word", *found}, {"allowed", allowed}});
  return std::nullopt;
}

/// An object being read: hands out its members by name, then tells which ones nobody asked for.
/// `null` counts as absent. Something else than an object is an error, and reads as empty.
class Fields {
 public:
  Fields(const JsonNode& node, Findings& findings);

  const JsonNode& node() const { return m_node; }
  bool has(std::string_view key) const;
  const JsonNode* find(std::string_view key);
  /// With a finding where it is absent.
  const JsonNode* need(std::string_view key, Severity severity = Severity::error);
  /// A list's elements; none where it is absent, an error (wrong-type, too-many) where it is something
  /// else or longer than any real one.
  const std::vector<JsonNode>& list(std::string_view key, std::size_t most = 10'000);

  std::string words(std::string_view key);
  std::optional<Rational> exact(std::string_view key);
  std::optional<int> whole(std::string_view key, Range range = {});
  bool flag(std::string_view key, bool otherwise = false);
  std::optional<Date> date(std::string_view key);
  template <class Value>
  Value one_of(std::string_view key, const Words<Value>& allowed, Value otherwise) {
    const JsonNode* found = find(key);
    return found == nullptr ? otherwise : read_one_of(*found, allowed, m_findings).value_or(otherwise);
  }

  std::vector<const JsonNode*> unasked() const;
  /// A warning `unknown-key` for each.
  void warn_of_unasked();

 private:
  const JsonNode& m_node;
  Findings& m_findings;
  std::vector<std::string_view> m_asked;
};

}  // namespace assessor::exchange
