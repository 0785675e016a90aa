#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "domain/assessment.h"
#include "exchange/answers_reading.h"
#include "exchange/json_reader.h"

namespace assessor::exchange {

/// A record being read; what is missing keeps its default.
struct Source {
  Fields fields;
  Findings& findings;

  Source(const JsonNode& node, Findings& into) : fields(node, into), findings(into) {}

  void read(const char* key, std::string& into) { into = fields.words(key); }
  void read(const char* key, bool& into) { into = fields.flag(key); }
  void read(const char* key, std::optional<Date>& into) { into = fields.date(key); }
  void read(const char* key, Date& into) {
    fields.need(key);
    into = fields.date(key).value_or(into);
  }
  void read(const char* key, std::optional<int>& into) { into = fields.whole(key); }
  void read(const char* key, std::vector<std::string>& into) {
    for (const JsonNode& node : fields.list(key)) into.push_back(read_words(node, findings).value_or(""));
  }
  void read(const char* key, std::map<std::string, Rational>& into) {
    each(key, [&](const JsonNode& member) {
      if (auto value = read_fraction(member, findings)) into.emplace(member.key, *value);
    });
  }
  void read(const char* key, std::map<std::string, std::string>& into) {
    each(key, [&](const JsonNode& member) {
      if (auto words = read_words(member, findings)) into.emplace(member.key, *words);
    });
  }
  void read(const char* key, std::map<std::string, Date>& into) {
    each(key, [&](const JsonNode& member) {
      if (auto value = read_date(member, findings)) into.emplace(member.key, *value);
    });
  }
  template <class Value>
  void read(const char* key, const Words<Value>& words, Value& into) {
    into = fields.one_of(key, words, into);
  }
  /// Each member of an object, where there is one.
  void each(const char* key, const std::function<void(const JsonNode&)>& take) {
    const JsonNode* node = fields.find(key);
    if (node == nullptr) return;
    for (const JsonNode* member : Fields(*node, findings).unasked()) take(*member);
  }
  std::string rest() { return extra_of(fields, findings); }
};

/// Reads one record as a whole; the first error says where.
template <class Value, class Reader>
Result<Value> record_from(std::string_view text, Reader reader) {
  Findings findings;
  Value value{};
  if (const auto root = read_json(text, findings)) value = reader(*root, findings);
  if (!findings.has_errors()) return value;
  for (const LintFinding& finding : findings.take())
    if (finding.severity == Severity::error)
      return fail("record-damaged", {{"reason", finding.code}, {"path", finding.path}});
  return fail("record-damaged", {{"reason", "json-syntax"}, {"path", "$"}});
}

Profile stored_profile(Source& source);
AnswerSheet stored_sheet(const JsonNode& node, Findings& findings);
StandardPin stored_pin(Source& source);
/// Needed: an error where it is missing or not a moment.
Instant stored_instant(Source& source, const char* key);
Document stored_document(const JsonNode& node, Findings& findings);

}  // namespace assessor::exchange
