#pragma once

#include <map>
#include <string>

#include "domain/answer.h"
#include "domain/standard.h"
#include "exchange/fields.h"

namespace assessor::exchange {

/// An answers file on its way from the document.
struct AnswersReading {
  Findings& findings;
  const Standard& standard;
  AnswerSheet sheet;
  std::map<std::string, std::size_t> document_by_id;
};

/// Members nobody asked for, as one JSON object for a member `extra`; empty where there are none.
/// Each gets a note `unknown-key`.
std::string extra_of(Fields& fields, Findings& findings);
/// The same, gathered below a key of a tree of extras.
void gather_extra(Fields& fields, Findings& findings, std::string_view below, JsonNode& extras);

/// The counts of an observation's `x-sample`: formats.md has no such key, so it is marked as an addition.
std::optional<Sample> read_sample(const JsonNode& node, Findings& findings);
Answer read_answer(AnswersReading& reading, const JsonNode& node, const Criterion& criterion);
Profile read_profile(AnswersReading& reading, const JsonNode& node);

}  // namespace assessor::exchange
