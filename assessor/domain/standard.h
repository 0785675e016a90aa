#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/rational.h"
#include "domain/rule.h"
#include "domain/text.h"

namespace assessor {

enum class StandardStatus { official, proposal, draft };
enum class SubjectKind { organization, group, business, government };
enum class PeriodKind { year, semester, four_months, month, once };
enum class ProfileType { choice, choices, yes_no, number, money, date, text };

struct Source {
  std::string kind;  ///< fact, analogy or proposed; empty for the standard's own lists
  Text text;
  std::string url;
};

struct ProfileOption {
  std::string id;
  Text title;
};

struct ProfileQuestion {
  std::string id;
  Text title;
  ProfileType type = ProfileType::text;
  std::vector<ProfileOption> options;
  int min_choices = 0;
};

struct Parameter {
  std::string id;
  Text title;
  Rational standard_value;
};

struct Option {
  std::string id;
  std::optional<Rational> points;  ///< none only where the weight is 0
  Text title;
  Text meaning;
};

struct Scale {
  std::string id;
  std::vector<Option> options;
  Rational zero;     ///< the points that count as share 0
  Rational highest;  ///< the points that count as share 1
};

struct Validity {
  enum class Kind {
    months,           ///< `months` from the document's date
    reviewed_months,  ///< `months` from its last review, else from its date
    until_changed,
    own_date,  ///< to the date written on it
    end_of_year,
    end_of_month,
    period,  ///< dated within the assessment period
    visit,   ///< only on the day it is seen
  };
  Kind kind = Kind::until_changed;
  int months = 0;
};

/// none: harmless. staff: names of staff. redacted: aggregate or masked, copied only once the person
/// confirms that. client: seen on site, never copied.
enum class Sensitivity { none, staff, redacted, client };
enum class EvidenceForm { pdf, photo, sheet, link, on_site };

struct EvidenceKind {
  std::string id;
  Text title;
  std::vector<EvidenceForm> forms;
  Validity valid;
  Sensitivity sensitivity = Sensitivity::none;
};

/// A lower bound; the first band of a list has none.
struct Band {
  enum class Bound { lowest, from, above };
  Rational points;
  Bound bound = Bound::lowest;
  Threshold value;
};

struct ScaleAnswer {
  std::size_t scale = 0;
  std::map<std::string, Text> descriptors;  ///< by option id
};
struct NumberAnswer {
  Text unit;
  std::vector<Band> bands;  ///< empty: recorded, not scored
};
struct MoneyAnswer {
  std::vector<Band> bands;
};
struct RatioAnswer {
  enum class Above { refuse, cap, allow };
  enum class WhenZero { by_default, zero, full, not_applicable };
  Text numerator;
  Text denominator;
  bool linear = false;  ///< the share is the percentage itself; then `bands` is empty
  std::vector<Band> bands;
  std::optional<int> round = 2;  ///< decimals of the percentage, none: exact
  Above above = Above::refuse;
  WhenZero when_zero = WhenZero::by_default;
};
struct DocumentAnswer {};
struct DateAnswer {
  std::optional<Date> not_before;
  std::optional<Date> not_after;
};
struct ChecklistItem {
  std::string id;
  Text title;
};
struct ChecklistAnswer {
  std::vector<ChecklistItem> items;
  std::vector<Band> bands;  ///< counts checked items
};
struct TextAnswer {};

using AnswerKind = std::variant<ScaleAnswer, NumberAnswer, MoneyAnswer, RatioAnswer, DocumentAnswer,
                                DateAnswer, ChecklistAnswer, TextAnswer>;

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
  std::vector<EvidenceNeed> evidence;
  Effort effort = Effort::unspecified;
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

struct NamedRule {
  std::string id;
  Text title;
  Rule rule;
};

enum class StageActor { organization, assessor, panel };

struct Stage {
  std::string id;
  Text title;
  StageActor by = StageActor::organization;
  int assessors = 1;
  std::optional<Rational> unsupported_max_share;
  std::optional<int> top_needs_evidence_within_months;
  bool observation_counts = false;
  std::string inherits;  ///< id of the stage whose values may be copied; empty: none
  bool hide_score_until_sent = false;
  int objection_days = 0;
  int rework_rounds = 0;
};

struct Scoring {
  enum class Compare { rounded, exact };
  enum class Unanswered { zero, reweight };
  Rational min = 0;
  Rational max = 100;
  int decimals = 2;
  Rounding rounding = Rounding::half_up;
  Compare compare = Compare::rounded;
  Unanswered unanswered = Unanswered::zero;
  std::optional<Rational> unanswered_at_most;  ///< share 0–1 of applicable scored criteria
  std::optional<Rational> near_threshold;      ///< points of the total
};

struct Level {
  std::string id;
  Text title, meaning;
  std::vector<Rule> requires_all;
};
struct Mark {
  std::string id;
  Text title;
  std::vector<Rule> requires_all;
};
struct Exit {
  std::string id;
  Text title;
  Condition when;
};
struct Facet {
  std::string id;
  Text title;
  std::vector<Condition> when;  ///< none or one
  std::vector<CriterionIndex> criteria;
};

struct Display {
  std::vector<Rational> bins;  ///< lower bounds of section scores, lowest colour below the first
  std::optional<Rational> minimum;
};

struct Supersedes {
  std::string version;
  std::map<std::string, std::string> map;  ///< old criterion to new criterion
};

/// One assessment instrument: immutable after reading, all references resolved to positions.
struct Standard {
  std::string id, version;
  std::string digest;  ///< "sha256:" and the digest of the file's bytes
  std::vector<std::string> languages;
  StandardStatus status = StandardStatus::draft;
  Text title, short_title, summary, notice, short_notice;
  std::vector<Source> legal_basis, sources;
  SubjectKind subject_kind = SubjectKind::organization;
  Text subject_title;
  PeriodKind period = PeriodKind::year;
  std::vector<ProfileQuestion> profile;
  std::vector<Parameter> parameters;
  std::vector<Scale> scales;
  std::vector<EvidenceKind> evidence;
  std::vector<Section> sections;    ///< parents before children, in file order
  std::vector<Criterion> criteria;  ///< in file order
  std::vector<Note> notes;
  std::vector<SectionIndex> top_sections;
  std::vector<NamedRule> rules;
  std::vector<Stage> stages;
  Scoring scoring;
  std::optional<int> result_valid_months, result_check_months;
  std::vector<Level> levels;  ///< lowest first
  std::vector<Mark> marks;
  std::vector<Exit> exits;
  std::vector<Facet> facets;
  Display display;
  std::optional<Supersedes> supersedes;
  std::map<std::string, std::size_t> criterion_by_id, section_by_id, evidence_by_id, stage_by_id,
      profile_by_id, level_by_id;

  const Criterion* criterion(const std::string& wanted) const;
  const Stage* stage(const std::string& wanted) const;
  const EvidenceKind* evidence_kind(const std::string& wanted) const;
  const Level* level(const std::string& wanted) const;
  const ProfileQuestion* question(const std::string& wanted) const;
};

}  // namespace assessor
