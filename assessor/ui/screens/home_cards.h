#pragma once

#include <functional>

#include "ui/screens/home.h"
#include "ui/shell/screen.h"

namespace assessor::ui {

// The cards of Beranda, one function a card.

void draw_waiting_card(Ui& ui, const Model& model, HomeState& state, Rect rect, Actions& actions);
void draw_journey_card(Ui& ui, const Model& model, Rect rect, Actions& actions);
void draw_gates_card(Ui& ui, const Model& model, Rect rect, Actions& actions);
void draw_levels_card(Ui& ui, const Model& model, Rect rect, Actions& actions);
void draw_deadlines_card(Ui& ui, const Model& model, HomeState& state, Rect rect, Actions& actions);

// All that two of the cards have no room for, in a dialog while it is asked for.

void draw_all_tasks(Ui& ui, const Model& model, HomeState& state, Actions& actions);
void draw_all_deadlines(Ui& ui, const Model& model, HomeState& state, Actions& actions);

/// Rows of one height, one below the other; they scroll where there are more than fit into a dialog.
void scrolling_rows(Ui& ui, std::size_t count, float height,
                    const std::function<void(std::size_t row, Rect spot)>& draw);

}  // namespace assessor::ui
