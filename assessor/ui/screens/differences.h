#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/shell/screen.h"

namespace assessor::ui {

/// What is being settled at one item.
struct SettleDraft {
  StageKey stage;
  std::string criterion;
  std::optional<AnswerValue> value;
  std::string other, reason;
};

struct DifferencesState {
  std::string criterion;  ///< id of the item looked at; empty: the first open one
  SettleDraft draft;
  bool seeks_row = true, seeks_value = false;  ///< where the keyboard goes next
  bool sending = false, noting = false;        ///< the dialog that is open
  std::string note;
};

/// Selisih: a stage that two rate apart, looked at as a whole. Gathered once a frame.
struct Differing {
  const Model& model;
  const Standard& standard;
  const Stage& stage;
  StageKey key;                                   ///< the stage's own
  const std::vector<std::string>& raters;         ///< person ids
  const scoring::Agreement* agreement = nullptr;  ///< null: not both have sent
  const scoring::Difference* at = nullptr;        ///< the item looked at
  std::string locked;                             ///< why nothing can be settled; empty: it can

  const Criterion& criterion() const { return standard.criteria[at->criterion]; }
  bool is_settled(const scoring::Difference& difference) const;
  const Answer& answer_of(std::size_t rater, const Criterion& of) const;
  const Answer* settled(const Criterion& of) const;
  std::string rater_name(std::size_t rater) const;
  std::string value_words(const Criterion& of, const Answer* answer) const;
  /// The lower value, where that is proposed.
  std::optional<AnswerValue> proposed() const;
};

/// None unless the stage looked at is rated apart, was not sent yet, and the person has no sheet to fill in.
std::optional<Differing> differing_in(const Model& model, const DifferencesState& state);

Page differences_page(const Differing& view, const DifferencesState& state);
void draw_differences(Ui& ui, const Differing& view, DifferencesState& state, const PageEvent& event,
                      Actions& actions);

/// Who rates a stage apart, while it is asked.
struct ApartForm {
  StageKey stage;  ///< empty assessment: closed
  int first = 0, second = 1;
};
/// Offers to open a stage for two; nothing where the standard asks for one or there are not two assessors.
std::optional<PageButton> apart_button(const Model& model, const Stage& next);
void open_apart_form(const Model& model, ApartForm& form);
void draw_apart_form(Ui& ui, const Model& model, ApartForm& form, Actions& actions);

}  // namespace assessor::ui
