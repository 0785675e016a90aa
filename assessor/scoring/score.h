#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "domain/answer.h"
#include "domain/standard.h"
#include "scoring/display.h"
#include "scoring/prepared.h"

namespace assessor::scoring {

/// Why a criterion's points are what they are.
enum class Why {
  answered,           ///< points as typed
  unanswered,         ///< applies, no answer (or "unknown"): share 0, or dropped with `reweight`
  not_applicable,     ///< applies_if does not hold
  declared_na,        ///< marked not applicable with a reason, and the standard allows it
  zeroed,             ///< zero_if holds
  capped_no_support,  ///< no valid evidence: counts at most the stage's unsupported_max_share
  capped_top,         ///< the highest points need recent evidence
  ratio_empty,        ///< denominator 0
  not_scored,         ///< weight 0 or a text answer
};

struct CriterionScore {
  bool applies = false;
  bool answered = false;
  Why why = Why::unanswered;
  bool supported = true;                 ///< has evidence that counts today, or the criterion asks for none
  std::optional<Rational> points_given;  ///< as typed
  std::optional<Rational> points;        ///< what counts
  std::optional<Rational> percent;       ///< of a ratio, rounded as the standard says
  std::optional<Rational> share;         ///< 0–1 (more only with `above: allow`); none: not scored
  Rational contribution;                 ///< to the total, in points of the scale
  std::optional<bool> gate_met;          ///< none: no gate, or does not apply
};

struct SectionScore {
  std::optional<Rational> share;  ///< none: nothing applicable and scored
  Rational weight;                ///< effective
  Rational contribution;          ///< to the total
  int applicable = 0, answered = 0;
  std::optional<Rational> worst, best;  ///< share with the unanswered at their lowest and highest
};

enum class Severity { error, warning, note };

/// `code` is the key of a sentence ("finding.<code>"), except for a critical finding, whose words the
/// standard itself gives.
struct Finding {
  std::string code;
  std::optional<CriterionIndex> criterion;
  Severity severity = Severity::warning;
  std::map<std::string, std::string> params;
  bool critical = false;  ///< raised by the standard's `raises`
};

/// One rule that does not hold: what it needs and what there is, in plain numbers or ids.
struct UnmetRule {
  std::string rule;     ///< name in formats.md: total_at_least, gates, section …
  std::string subject;  ///< section, criterion, stage or rule id, where the rule has one
  std::string needs;
  std::string has;
  std::vector<std::string> criteria;  ///< ids to jump to
  std::vector<UnmetRule> parts;       ///< one for each gate, section or member that does not hold
};

struct NextLevel {
  std::string id;
  std::vector<UnmetRule> unmet;
};

struct Bounds {
  std::optional<Rational> worst, best;
  std::optional<std::string> level_worst, level_best;
};

struct FacetScore {
  std::string id;
  bool applies = false;
  std::optional<Rational> share;
};

struct Score {
  std::string stage;
  Date date;
  std::optional<Rational> total;           ///< exact
  std::optional<Rational> total_compared;  ///< what thresholds see (rounded for `compare: rounded`)
  std::optional<std::string> level;        ///< id
  std::optional<std::string> level_if_verified;
  std::vector<std::string> marks;
  std::optional<std::string> exit;
  bool near_threshold = false;
  Bounds bounds;
  int applicable = 0, answered = 0, declared_na = 0;
  int not_applicable = 0;                ///< all criteria that do not apply, declared ones too
  std::vector<CriterionScore> criteria;  ///< as Standard::criteria
  std::vector<SectionScore> sections;    ///< as Standard::sections
  std::vector<FacetScore> facets;
  std::vector<CriterionIndex> unmet_gates;
  std::optional<NextLevel> next_level;
  std::vector<Finding> findings;
  Thresholds thresholds;  ///< with the parameters of this sheet

  /// Answered of applicable, 1 when nothing applies.
  Rational completeness() const;
};

/// Results of earlier cycles, newest first, for `previous_level_at_least`.
struct PreviousResult {
  std::string period;
  std::optional<std::string> level;
};

/// Everything that the standard's own rules say of these answers. Pure and exact.
/// Unknown criteria in the sheet are ignored: the reader refuses them.
/// What holds where the format leaves a choice is said at the head of points.h, condition.h,
/// evidence.h, shares.h, rules.h and ladder.h.
Score score(const Standard& standard, const AnswerSheet& sheet,
            const std::vector<PreviousResult>& previous = {});
/// The same, many times over with one standard.
Score score(const PreparedStandard& prepared, const AnswerSheet& sheet,
            const std::vector<PreviousResult>& previous = {});

}  // namespace assessor::scoring
