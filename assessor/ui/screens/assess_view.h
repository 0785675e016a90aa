#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "ui/screens/assess.h"
#include "ui/signs.h"

namespace assessor::ui {

/// One stage of the assessment that was opened, as a column.
struct StageColumn {
  const Stage* stage = nullptr;
  StageKey key;
  const AnswerSheet* sheet = nullptr;
  const scoring::Score* score = nullptr;
  const StageRecord* record = nullptr;
  DiscStyle style = DiscStyle::hollow;
};

/// What all parts of Menilai look at, gathered once a frame.
struct Assessing {
  const Model& model;
  const Standard& standard;
  const Stage& stage;
  StageKey key;
  const AnswerSheet& sheet;
  const scoring::Score& score;
  const AnswerSheet* previous = nullptr;  ///< the sheet it inherits from
  std::vector<StageColumn> columns;       ///< all stages opened, in order
  std::vector<CriterionIndex> items;      ///< those that apply, in order
  CriterionIndex at = 0;                  ///< the criterion looked at
  std::string locked;                     ///< why nothing can be changed; empty: open
  bool own = false;                       ///< the organization rates itself
  bool hides_score = false;
  std::vector<session::Blocker> blockers;
  std::vector<CriterionIndex> discussed;  ///< at the panel's stage: what any stage marked for it

  const Criterion& criterion() const { return standard.criteria[at]; }
  const Answer& answer_of(CriterionIndex item) const;
  const scoring::CriterionScore& score_of(CriterionIndex item) const { return score.criteria[item]; }
  bool is_blank(CriterionIndex item) const { return !answer_of(item).answered(); }
  bool differs(CriterionIndex item) const;
  bool is_unmet_gate(CriterionIndex item) const;
  /// To be talked about by the panel.
  bool is_discussed(CriterionIndex item) const;
  bool passes(CriterionIndex item, AssessFilter filter) const;
  std::size_t count(AssessFilter filter) const;
  /// Where the criterion stands among those of its section: 0-based, and how many there are.
  std::pair<std::size_t, std::size_t> place_in_section(CriterionIndex item) const;
  /// The next of `items` after `from` for which it holds, coming round again; none: nowhere.
  template <class Holds>
  std::optional<CriterionIndex> next_where(CriterionIndex from, Holds holds) const {
    const auto at_from = std::find(items.begin(), items.end(), from);
    const auto start = static_cast<std::size_t>(at_from - items.begin());
    for (std::size_t step = 1; step <= items.size(); ++step) {
      const CriterionIndex candidate = items[(start + step) % items.size()];
      if (holds(candidate)) return candidate;
    }
    return std::nullopt;
  }
};

/// None without organization, assessment or opened stage.
std::optional<Assessing> assessing(const Model& model);

/// "Mandiri": short name of a stage as a column head.
std::string stage_name(const Model& model, const Stage& stage);
std::string item_name(const Assessing& view, CriterionIndex item);
/// "2", "Ya", "9/12", "–".
std::string shown_value(const Assessing& view, const Answer* answer, CriterionIndex item);
/// The answer of another column to an item; null: none.
const Answer* answer_in(const StageColumn& column, const Criterion& criterion);
/// Points typed at an item in a column; none: nothing that counts.
std::optional<Rational> points_in(const StageColumn& column, CriterionIndex item);
/// Status sign of an item: met, to be completed, required and open, blank.
Sign sign_of(const Assessing& view, CriterionIndex item);
/// "turun 1", "naik 2" against the column before; empty: no change.
std::string change_words(const Assessing& view, std::size_t column, CriterionIndex item);

/// Sets the value; says nothing where it stands so already.
void give(const Assessing& view, CriterionIndex item, AnswerValue value, Actions& actions);
void give_answer(const Assessing& view, CriterionIndex item, Answer answer, Actions& actions);
void look_at(const Assessing& view, CriterionIndex item, Actions& actions);
/// Number of a criterion as the sheet's parameters set it.
Rational number_of(const Assessing& view, const Threshold& threshold);

/// A row of the rubric: what must be true for these points.
struct RubricRow {
  Rational points;
  std::string numeral;  ///< "2", "Ya"
  std::string words;
  std::optional<AnswerValue> value;  ///< choosing the row answers so; none: the points follow from a number
};
/// From the highest to the lowest; empty for what has no points.
std::vector<RubricRow> rubric_of(const Assessing& view, CriterionIndex item);

}  // namespace assessor::ui
