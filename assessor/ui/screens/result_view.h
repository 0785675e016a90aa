#pragma once

#include <optional>

#include "ui/screens/result.h"

namespace assessor::ui {

/// The stage that Hasil looks at. Valid for the frame.
struct ResultView {
  const Standard& standard;
  const Assessment& assessment;
  StageKey key;
  const Stage& stage;
  const AnswerSheet& sheet;
  const scoring::Score& score;
  bool open = false;    ///< still worked on: everything shown is provisional
  bool hidden = false;  ///< an own stage that is not sent yet shows no score
};
/// None before anything can be shown: no organization chosen, not started, or no standard.
std::optional<ResultView> result_view(const Model& model);

// The cards of Hasil, one function a card.

void draw_score_card(Ui& ui, const Model& model, const ResultView& view, Rect rect);
void draw_sections_card(Ui& ui, const Model& model, const ResultView& view, Rect rect);
/// A press on a condition leads to the first criterion that stands in its way.
void draw_ladder_card(Ui& ui, const Model& model, const ResultView& view, const ResultFindings& findings,
                      Rect rect, Actions& actions);
enum class PathAnswer {
  none,
  all_steps,  ///< the list of all steps is asked for
  into_plan,  ///< the steps became lines of the follow-up plan
};
PathAnswer draw_path_card(Ui& ui, const Model& model, const ResultView& view, const ResultFindings& findings,
                          std::size_t& way, Rect rect, Actions& actions);
/// Firm or fragile, and on what it hangs. True when all of it is asked for.
bool draw_firmness_card(Ui& ui, const Model& model, const ResultView& view, const ResultFindings& findings,
                        Rect rect);
/// Everything that was tried. True when it is closed.
bool draw_firmness_dialog(Ui& ui, const Model& model, const ResultView& view, const ResultFindings& findings,
                          Actions& actions);
/// True when the whole calculation is asked for.
bool draw_arithmetic_card(Ui& ui, const Model& model, const ResultView& view, Rect rect);
/// All steps of the chosen way, then what every step is worth by itself. True when it is closed.
bool draw_steps_dialog(Ui& ui, const Model& model, const ResultView& view, const ResultFindings& findings,
                       std::size_t way, Actions& actions);

/// A ring, or a bar where there is no room for one, with its interval in words.
void draw_dial(Ui& ui, const Model& model, const ResultView& view, const scoring::Score& score,
               std::string_view caption, Rect rect);
/// The levels with the conditions of the next one. `told` is explain_level of the same sheet.
void draw_ladder(Ui& ui, const Model& model, const ResultView& view, const scoring::Score& score,
                 const scoring::Explanation& told, Rect rect, Actions* actions);

}  // namespace assessor::ui
