#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scoring/condition.h"
#include "scoring/evidence.h"
#include "scoring/score.h"

// Rules. Where the format leaves a choice:
// - A rule on the total, a section or a criterion does not hold when that has no number: it dropped out,
//   does not apply or is unanswered. `every_section_at_least` passes over top-level sections that dropped
//   out.
// - A gate that does not apply is no gate; an unanswered one is unmet.
// - `previous_level_at_least` needs as many earlier results as it has cycles, each with a known level.
// - `evidence_valid_on` looks at all documents of the sheet, linked or not; one counts for each kind.

namespace assessor::scoring {

/// One way the answers may stand: as now, with the unanswered at their lowest, at their highest.
struct Standing {
  const Facts& facts;
  const DocumentShelf& shelf;
  const std::vector<PreviousResult>& previous;
  const std::vector<CriterionFacts>& criteria;
  std::optional<Rational> total;                 ///< compared
  std::vector<std::optional<Rational>> percent;  ///< compared, by section
  bool stage_assumed = false;                    ///< takes stage_in as true
};

bool holds(const Rule& rule, const Standing& standing);
/// Of a `when` rule: its condition is known to hold.
bool is_required(const Rule& rule, const Standing& standing);
bool all_hold(const std::vector<Rule>& rules, const Standing& standing);

/// Gates that apply, below a section where one is named, and those of them that are unmet.
struct Gates {
  std::vector<CriterionIndex> applying, unmet;
};
Gates gates_of(const Standing& standing, std::optional<SectionIndex> section);
/// How many of them are unmet.
int unmet_gates(const Standing& standing, std::optional<SectionIndex> section);
std::optional<SectionIndex> scope_of(const Rule& rule);

/// Date that a profile question holds, for evidence_valid_on.
std::optional<Date> date_of(const Facts& facts, ProfileIndex question);

}  // namespace assessor::scoring
