#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/answer.h"
#include "domain/standard.h"
#include "exchange/findings.h"

namespace assessor::exchange {

/// What a card holds, by the names of a benchmark file.
struct PracticeMember {
  const char* key;
  Text Practice::*words;
};
inline constexpr std::array<PracticeMember, 5> k_practice_members{{{"what", &Practice::what},
                                                                   {"evidence", &Practice::evidence},
                                                                   {"duration", &Practice::duration},
                                                                   {"cost", &Practice::cost},
                                                                   {"who", &Practice::who}}};

/// Practice cards by criterion.
using Practices = std::map<std::string, Practice>;

/// `{criterion: {what, evidence, duration, cost, who}}`, each by language or plain words in the standard's
/// first one. Members that nobody knows are gathered in `extras`.
Practices read_practices(Findings& findings, const Standard& standard, const JsonNode& node,
                         JsonNode& extras);

struct PracticesRead {
  std::optional<Practices> practices;  ///< empty where there are errors
  std::vector<LintFinding> findings;
};
/// A file of nothing but cards, as filled in during a visit.
PracticesRead read_practice_cards(std::string_view bytes, const Standard& standard);

/// A card as it stands in a benchmark file.
JsonNode practice_node(const Practice& practice);

}  // namespace assessor::exchange
