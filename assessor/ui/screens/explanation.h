#pragma once

#include <set>
#include <string>

#include "scoring/explain.h"
#include "ui/shell/screen.h"

namespace assessor::ui {

/// Which lines of an explanation are open, by their path.
struct ExplanationState {
  std::set<std::string> open;
};

/// The sentence of one line ("explain.<code>") with numbers as people write them and titles instead of ids.
std::string explanation_words(const Model& model, const Standard& standard,
                              const scoring::Explanation& explanation);

/// The explanation as a tree at ImGui's cursor; the first line is open unless the person closed it.
void draw_explanation(Ui& ui, const Model& model, const Standard& standard, const scoring::Explanation& root,
                      ExplanationState& state);

/// The same in a dialog. True when the person closes it.
bool draw_explanation_dialog(Ui& ui, const Model& model, const Standard& standard,
                             const scoring::Explanation& root, ExplanationState& state);

/// What a parameter of an explanation or a rule means: `name` as in scoring/explain.h ("level", "needs" …).
std::string parameter_words(const Model& model, const Standard& standard, const std::string& name,
                            const std::string& value);

}  // namespace assessor::ui
