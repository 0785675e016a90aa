#pragma once

#include "ui/screens/differences.h"

namespace assessor::ui {

/// The list of items, gates first, with both values and what is agreed.
void draw_difference_list(Ui& ui, const Differing& view, DifferencesState& state, Rect area,
                          Actions& actions);
/// Both values with their reasons, the value to agree on, its reason; below, how far it is.
void draw_difference_panel(Ui& ui, const Differing& view, DifferencesState& state, Rect area,
                           Actions& actions);

/// True when what is chosen and typed is enough.
bool can_settle(const Differing& view, const SettleDraft& draft);
/// Settles the item looked at and goes on to the next open one.
void settle(const Differing& view, DifferencesState& state, Actions& actions);
/// What an item needs: "Konfirmasi" or "Nilai dan alasan".
std::string needs_words(const Differing& view, const scoring::Difference& difference);

}  // namespace assessor::ui
