#include "exchange/standard_lint.h"

#include "exchange/standard_reading.h"

namespace assessor::exchange {

namespace {

/// "1.10.0" after "1.9.0": numbers as numbers, the rest as letters.
std::vector<Rational> version_parts(const std::string& version) {
  std::vector<Rational> parts;
  std::string digits;
  for (const char c : version + ".") {
    const bool digit = c >= '0' && c <= '9';
    if (digit) digits += c;
    if (!digit && !digits.empty()) parts.push_back(Rational::parse_decimal(digits.substr(0, 18)).value_or(0));
    if (!digit) digits.clear();
  }
  return parts;
}

void lint_version(StandardReading& reading) {
  const Standard& standard = reading.standard;
  if (!standard.supersedes || standard.version.empty()) return;
  if (version_parts(standard.supersedes->version) < version_parts(standard.version)) return;
  reading.findings.error(*reading.root->member("supersedes"), "version-order",
                         {{"old", standard.supersedes->version}, {"new", standard.version}});
}

void lint_notice(StandardReading& reading) {
  const Standard& standard = reading.standard;
  if (standard.status == StandardStatus::official) return;
  for (const char* key : {"notice", "short_notice"}) {
    if (reading.root->member(key) == nullptr) reading.findings.missing(*reading.root, key, Severity::warning);
  }
}

}  // namespace

void visit(const Condition& condition, const std::function<void(const Condition&)>& see) {
  see(condition);
  for (const Condition& child : condition.children) visit(child, see);
}

void visit(const Rule& rule, const std::function<void(const Rule&)>& see) {
  see(rule);
  for (const Rule& child : rule.children) visit(child, see);
}

bool is_on_criterion(const Condition& condition) {
  using Kind = Condition::Kind;
  return condition.kind == Kind::criterion_answered || condition.kind == Kind::criterion_at_least ||
         condition.kind == Kind::criterion_option;
}

void lint_standard(StandardReading& reading) {
  lint_version(reading);
  lint_notice(reading);
  lint_criteria(reading);
  lint_weights(reading);
  // What follows walks references, which only a file without errors has.
  if (reading.findings.has_errors()) return;
  lint_references(reading);
  if (reading.findings.has_errors()) return;
  lint_use(reading);
  lint_levels(reading);
}

}  // namespace assessor::exchange
