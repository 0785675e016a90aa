#include <charconv>
#include <utility>

#include "exchange/json_writer.h"
#include "exchange/practice_file.h"
#include "exchange/practice_source.h"
#include "exchange/record_json.h"

namespace assessor::exchange {

namespace {

/// "09:42" in minutes after midnight.
int read_minutes(Source& source, const char* key) {
  const JsonNode* node = source.fields.need(key);
  const std::string text = source.fields.words(key);
  int hours = 0, minutes = 0;
  const auto number = [&](std::size_t at, int& into) {
    return text.size() == 5 && std::from_chars(&text[at], &text[at] + 2, into).ptr == &text[at] + 2;
  };
  if (number(0, hours) && number(3, minutes) && text[2] == ':' && hours < 24 && minutes < 60)
    return 60 * hours + minutes;
  if (node != nullptr) source.findings.error(*node, "not-a-date", {{"text", text}});
  return 0;
}

PracticePeriod period_from(const JsonNode& node, Findings& findings) {
  Source source(node, findings);
  PracticePeriod period;
  source.read("id", period.id);
  source.read("opened", period.opened);
  source.read("due", period.due);
  source.read("closed", period.closed);
  return period;
}

void read_standard_name(Source& source, PracticeCity& city) {
  const JsonNode* node = source.fields.need("standard");
  if (node == nullptr) return;
  Source inner(*node, source.findings);
  inner.read("id", city.standard_id);
  inner.read("version", city.standard_version);
}

PracticeCity city_from(const JsonNode& root, Findings& findings) {
  Source source(root, findings);
  PracticeCity city;
  source.read("today", city.today);
  city.last_saved = read_minutes(source, "last_saved");
  source.read("seed", city.seed);
  read_standard_name(source, city);
  source.read("benchmark", city.benchmark);
  if (const JsonNode* node = source.fields.need("office"))
    city.office = read_nested_record<Office>(*node, findings);
  for (const JsonNode& node : source.fields.list("people"))
    city.people.push_back(read_nested_record<Person>(node, findings));
  for (const JsonNode& node : source.fields.list("periods"))
    city.periods.push_back(period_from(node, findings));
  source.read("organizations", city.organizations);
  return city;
}

PracticeReasons reasons_from(const JsonNode& root, Findings& findings) {
  Source source(root, findings);
  PracticeReasons reasons;
  source.read("top", reasons.top);
  source.each("criteria", [&](const JsonNode& criterion) {
    reasons.sentences[criterion.key] = read_words_by_key(criterion, findings);
  });
  return reasons;
}

}  // namespace

Result<PracticeCity> read_practice_city(std::string_view bytes) {
  return record_from<PracticeCity>(bytes, city_from);
}

Result<PracticeReasons> read_practice_reasons(std::string_view bytes) {
  return record_from<PracticeReasons>(bytes, reasons_from);
}

}  // namespace assessor::exchange
