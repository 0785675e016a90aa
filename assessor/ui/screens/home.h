#pragma once

#include "ui/shell/screen.h"

namespace assessor::ui {

/// Beranda: what waits for me, and how far are the organizations?
struct HomeState {
  /// What is shown as a whole, over the cards.
  enum class Shows { cards, tasks, deadlines };
  Shows shows = Shows::cards;
};

Page home_page(const Model& model, const HomeState& state);
void draw_home(Ui& ui, const Model& model, HomeState& state, const PageEvent& event, Actions& actions);

/// The words of a waiting task and where its button leads.
struct TaskWords {
  const char* icon = nullptr;
  std::string title, detail, button;
  Go target;
};
TaskWords words_of(const Model& model, const session::Task& task);

}  // namespace assessor::ui
