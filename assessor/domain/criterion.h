#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/rational.h"
#include "domain/answer_kind.h"
#include "domain/rule.h"
#include "domain/text.h"

namespace assessor {

struct Source {
  std::string kind;  ///< fact, analogy or proposed; empty for the standard's own lists
  Text text;
  std::string url;
};

/// One entry of a criterion's evidence list: all kinds together, where the condition holds.
struct EvidenceNeed {
  std::vector<std::size_t> kinds;    ///< into Standard::evidence
  std::vector<Condition> condition;  ///< none or one
};

struct CriticalFinding {
  Rational points_at_most;
  std::string finding;
};

enum class Effort { unspecified, small, medium, large };

/// An item cannot rise before that other one has at least these points: no training on an SOP that is not
/// there.
struct Precedence {
  CriterionIndex criterion = 0;
  Rational at_least_points;
};

struct Criterion {
  std::string id;
  std::string code;  ///< printed; the id where the file gives none
  SectionIndex section = 0;
  Text text, short_title, question, guidance;
  std::vector<std::string> methods;      ///< observe, interview, document
  std::map<std::string, Text> examples;  ///< by points
  AnswerKind answer = TextAnswer{};
  Rational weight;
  std::optional<Rational> gate_min_points;
  std::vector<Condition> applies_if;  ///< none or one
  std::vector<Condition> zero_if;     ///< none or one
  bool na_allowed = false;
  /// A ratio that the program itself knows: lines done ÷ lines due of the last period's follow-up plan.
  bool counts_follow_ups = false;
  std::vector<EvidenceNeed> evidence;
  Effort effort = Effort::unspecified;
  std::vector<Precedence> after;       ///< all of them; for ways up only, never for a score
  std::map<std::string, Text> advice;  ///< by points to reach
  std::optional<CriticalFinding> raises;
  std::vector<Source> sources;
  /// SHA-256 of what is checked (answer kind, descriptors, bands, gate, evidence, Indonesian text):
  /// equal digests in two versions carry an answer over.
  std::string check_digest;
};

struct NodeRef {
  enum class Kind { section, criterion, note };
  Kind kind = Kind::criterion;
  std::size_t index = 0;
};

struct Note {
  std::string id;
  Text text;
};

struct Section {
  std::string id;
  std::string code;
  std::optional<SectionIndex> parent;
  Text title, short_title, guidance;
  std::optional<Rational> weight;  ///< none: "sum", the sum of its applicable scored items
  std::vector<NodeRef> items;
};

}  // namespace assessor
