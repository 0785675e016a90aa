#pragma once

#include "ui/shell/screen.h"

namespace assessor::ui {

// The cards of Beranda, one function a card.

void draw_waiting_card(Ui& ui, const Model& model, Rect rect, Actions& actions);
void draw_journey_card(Ui& ui, const Model& model, Rect rect, Actions& actions);
void draw_gates_card(Ui& ui, const Model& model, Rect rect, Actions& actions);
void draw_levels_card(Ui& ui, const Model& model, Rect rect, Actions& actions);
void draw_deadlines_card(Ui& ui, const Model& model, Rect rect, Actions& actions);

}  // namespace assessor::ui
