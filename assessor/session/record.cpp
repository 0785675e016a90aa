#include "session/record.h"

#include <utility>

#include "base/text.h"
#include "exchange/record_json.h"

namespace assessor::session {

namespace {

template <class Value>
Result<Record> read_as(std::string_view text) {
  return exchange::read_record_json<Value>(text).map([](Value value) { return Record(std::move(value)); });
}

Result<Record> read_kind(RecordKind kind, std::string_view text) {
  switch (kind) {
    case RecordKind::office:
      return read_as<Office>(text);
    case RecordKind::organization:
      return read_as<Organization>(text);
    case RecordKind::person:
      return read_as<Person>(text);
    case RecordKind::period:
      return read_as<Period>(text);
    case RecordKind::assessment:
      return read_as<Assessment>(text);
    case RecordKind::stage:
      return read_as<StageRecord>(text);
    case RecordKind::answer:
      return read_as<Answer>(text);
    case RecordKind::sheet:
      return read_as<AnswerSheet>(text);
    case RecordKind::document:
      return read_as<EvidenceDocument>(text);
    case RecordKind::benchmark:
      return read_as<BenchmarkRecord>(text);
    case RecordKind::finding:
      return read_as<Finding>(text);
    case RecordKind::hand_over:
      return read_as<HandOver>(text);
    case RecordKind::objection:
      return read_as<Objection>(text);
    case RecordKind::plenary:
      return read_as<Plenary>(text);
    case RecordKind::decision:
      return read_as<PlenaryDecision>(text);
    case RecordKind::follow_up:
      return read_as<FollowUp>(text);
    case RecordKind::schedule:
      return read_as<Schedule>(text);
  }
  return fail("record-damaged", {{"reason", "kind"}});
}

}  // namespace

Result<std::string> record_text(const Record& record) {
  std::string text = std::visit([](const auto& value) { return exchange::record_json(value); }, record);
  if (first_bad_utf8(text)) return fail("text-malformed");
  return text;
}

Result<Record> read_record(const Key& key, std::string_view text) {
  Result<Record> record = read_kind(key.kind, text);
  if (!record) record.error().params["key"] = key.text();
  return record;
}

}  // namespace assessor::session
