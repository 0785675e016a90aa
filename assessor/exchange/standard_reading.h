#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "domain/standard.h"
#include "exchange/fields.h"
#include "exchange/findings.h"

namespace assessor::exchange {

using Places = std::vector<const JsonNode*>;
using IdMap = std::map<std::string, std::size_t>;

/// A standard on its way from the document: what is known so far, and where each thing stands.
struct StandardReading {
  explicit StandardReading(Findings& sink) : findings(sink) {}

  Findings& findings;
  Standard standard;
  IdMap parameter_by_id, scale_by_id, rule_by_id, note_by_id;
  Places scales, criteria, sections, rules, levels, marks, exits, facets;  ///< as the lists of `standard`
  const JsonNode* root = nullptr;
};

// Far above any real standard, so that reading and linting stay quick whatever a file holds.
constexpr std::size_t k_most_criteria = 10'000;
constexpr std::size_t k_most_entries = 1000;  ///< of a catalogue
constexpr std::size_t k_most_levels = 50;     ///< also marks and exits
constexpr std::size_t k_most_options = 200;   ///< also bands
constexpr std::size_t k_most_stages = 20;     ///< also languages
constexpr std::size_t k_title_letters = 300;
constexpr std::size_t k_text_letters = 4'000;

/// A text by language: the file's first language is required, a missing other one is a warning.
Text read_text(StandardReading& reading, const JsonNode& node, std::size_t most_letters = k_text_letters);
/// The text under a key, empty where there is none.
Text text_of(StandardReading& reading, Fields& fields, std::string_view key,
             std::size_t most_letters = k_text_letters);
/// The same; where it is absent, a warning, and the id stands in.
Text title_of(StandardReading& reading, Fields& fields, std::string_view key, const std::string& id);
/// The id of an entry, entered in its map as `index`; errors missing-key, id-form, duplicate-id.
std::string id_of(StandardReading& reading, Fields& fields, IdMap& ids, std::size_t index);

/// A reference: the position behind an id; the error `code` {id}.
std::optional<std::size_t> refer(StandardReading& reading, const JsonNode& node, const IdMap& ids,
                                 std::string_view code);
/// An exact decimal or {parameter: id}.
Threshold read_threshold(StandardReading& reading, const JsonNode& node);
std::vector<Source> read_sources(StandardReading& reading, Fields& fields, std::string_view key);
std::vector<Band> read_bands(StandardReading& reading, const JsonNode& node);
AnswerKind read_answer_kind(StandardReading& reading, const JsonNode& node);

void read_catalogues(StandardReading& reading,
                     Fields& top);                          ///< profile, parameters, scales, evidence, stages
void read_sections(StandardReading& reading, Fields& top);  ///< all but what refers to other criteria
void read_criterion(StandardReading& reading, const JsonNode& node, SectionIndex section);
void read_criterion_conditions(StandardReading& reading);
void read_results(StandardReading& reading,
                  Fields& top);  ///< rules, levels, marks, exits, facets, supersedes

Condition read_condition(StandardReading& reading, const JsonNode& node);
/// None or one.
std::vector<Condition> condition_of(StandardReading& reading, Fields& fields, std::string_view key);
std::vector<Rule> read_rules(StandardReading& reading, Fields& fields, std::string_view key);
Rule read_rule(StandardReading& reading, const JsonNode& node);

}  // namespace assessor::exchange
