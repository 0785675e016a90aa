#pragma once

#include <array>
#include <string>

#include "domain/assessment.h"
#include "ui/shell/screen.h"

namespace assessor::ui {

/// The practice card of one item of a benchmark organization, filled in during a study visit.
struct PracticeForm {
  bool open = false;
  std::string benchmark;  ///< id of the record
  std::string criterion;  ///< id
  std::string title;      ///< of the item, for the head
  /// What they did, evidence, duration, cost, who tells more.
  std::array<std::string, 5> words;
};

void open_practice_form(const Model& model, PracticeForm& form, const BenchmarkRecord& benchmark,
                        const Criterion& criterion);
void draw_practice_form(Ui& ui, const Model& model, PracticeForm& form, Actions& actions);

}  // namespace assessor::ui
