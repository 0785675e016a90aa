#pragma once

#include "ui/screens/benchmark_view.h"

namespace assessor::ui {

/// About the record of the chosen line: where its answers come from, the card of the item, a newer sheet, and
/// taking it out. An organization of the workspace that has no record yet gets one with its first card.
void draw_record_acts(Ui& ui, const Model& model, const BenchmarkView& view, BenchmarkState& state,
                      const Criterion& item, Actions& actions);
/// Whether the organization of a package that was picked agreed to be a benchmark; then it becomes one.
void ask_package_consent(Ui& ui, const Model& model, BenchmarkState& state, Actions& actions);
/// The question before a record is taken out, while it is asked.
void ask_record_removal(Ui& ui, const Model& model, std::string& removing, Actions& actions);

}  // namespace assessor::ui
