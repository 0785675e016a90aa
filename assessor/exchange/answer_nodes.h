#pragma once

#include <optional>
#include <string>

#include "domain/answer.h"
#include "exchange/json_tree.h"

namespace assessor::exchange {

// The parts of an answers file as JSON; the records of a workspace are written with the same ones.

/// Adds what a reader kept in an `extra` behind what is known; objects of the same name grow together.
void merge_extra(JsonNode& into, const std::string& extra);
JsonNode exact(const Rational& value);
JsonNode date_or_null(const std::optional<Date>& date);
/// Nothing where there are no words.
void add_words(JsonNode& to, const char* key, const std::string& words);

template <class Ids>
JsonNode list_of(const Ids& ids) {
  JsonNode list = JsonNode::list();
  for (const std::string& id : ids) list.add(JsonNode::text(id));
  return list;
}

JsonNode answer_node(const Answer& answer);
JsonNode document_node(const Document& document);
/// Adds `benchmark` and `practices`.
void add_benchmark(JsonNode& to, const Benchmark& benchmark);

}  // namespace assessor::exchange
