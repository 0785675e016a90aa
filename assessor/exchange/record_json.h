#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "domain/answer.h"
#include "domain/assessment.h"
#include "domain/finding.h"
#include "domain/follow_up.h"
#include "domain/objection.h"
#include "domain/office.h"
#include "domain/organization.h"
#include "domain/plenary.h"
#include "domain/schedule.h"

namespace assessor::exchange {

// The records of a workspace as JSON: on one line, keys in a fixed order, what is empty left out, so that
// equal records give equal text. Unlike an answers file a record needs no standard to be read: the kind of
// every answer and profile value stands in the text itself.

std::string record_json(const Office& office);
std::string record_json(const Organization& organization);
std::string record_json(const Person& person);
std::string record_json(const Period& period);
std::string record_json(const Assessment& assessment);
std::string record_json(const StageRecord& stage);
std::string record_json(const Answer& answer);
std::string record_json(const AnswerSheet& sheet);
std::string record_json(const EvidenceDocument& document);
std::string record_json(const BenchmarkRecord& benchmark);
std::string record_json(const Finding& finding);
std::string record_json(const HandOver& hand_over);
std::string record_json(const Objection& objection);
std::string record_json(const Plenary& plenary);
std::string record_json(const PlenaryDecision& decision);
std::string record_json(const FollowUp& entry);
std::string record_json(const Schedule& schedule);

/// Reads what record_json wrote; keys that we do not know are kept in `extra`.
/// Error: record-damaged {reason, path}.
template <class Value>
Result<Value> read_record_json(std::string_view text);

template <>
Result<Office> read_record_json(std::string_view text);
template <>
Result<Organization> read_record_json(std::string_view text);
template <>
Result<Person> read_record_json(std::string_view text);
template <>
Result<Period> read_record_json(std::string_view text);
template <>
Result<Assessment> read_record_json(std::string_view text);
template <>
Result<StageRecord> read_record_json(std::string_view text);
template <>
Result<Answer> read_record_json(std::string_view text);
template <>
Result<AnswerSheet> read_record_json(std::string_view text);
template <>
Result<EvidenceDocument> read_record_json(std::string_view text);
template <>
Result<BenchmarkRecord> read_record_json(std::string_view text);
template <>
Result<Finding> read_record_json(std::string_view text);
template <>
Result<HandOver> read_record_json(std::string_view text);
template <>
Result<Objection> read_record_json(std::string_view text);
template <>
Result<Plenary> read_record_json(std::string_view text);
template <>
Result<PlenaryDecision> read_record_json(std::string_view text);
template <>
Result<FollowUp> read_record_json(std::string_view text);
template <>
Result<Schedule> read_record_json(std::string_view text);

}  // namespace assessor::exchange
