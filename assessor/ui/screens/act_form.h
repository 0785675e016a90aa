#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/screens/field_grid.h"
#include "ui/shell/screen.h"
#include "ui/widgets/value_field.h"

namespace assessor::ui {

// What the dialogs of findings, objections, plenary and follow-up plan share. The reason on a disabled button
// is the one that the command itself would give.

/// Why the command cannot be carried out now, in a sentence; empty: it can.
std::string why_not(const Model& model, const session::Command& command);
/// The sentence of an error with the names of stages and items and the dates as people write them.
std::string told(const Model& model, const Error& error);

/// "20 Desember 2026, sisa 6 hari".
std::string due_words(const Model& model, Date due);
/// Half a date is neither right nor absent.
bool is_settled(const Typed<Date>& typed);

/// The item whose printed code was typed, in whatever letters; null: none.
const Criterion* item_with_code(const Standard& standard, std::string_view typed);
/// A field for the code of an item, its name below. Returns item_with_code.
const Criterion* item_field(Ui& ui, const Model& model, const Standard& standard, FieldGrid& grid,
                            std::string& code);
/// A field of the grid: words on one line, words on several, a date.
void words_field(Ui& ui, FieldGrid& grid, std::string_view key, std::string_view label, std::string& value,
                 FieldGrid::Span span = FieldGrid::Span::one);
void area_field(Ui& ui, FieldGrid& grid, std::string_view key, std::string_view label, std::string& value,
                bool is_first = false);
void day_field(Ui& ui, FieldGrid& grid, std::string_view key, std::string_view label, Typed<Date>& typed);

/// The documents of an organization that are in use, by title.
std::vector<const EvidenceDocument*> documents_of(const Model& model, const std::string& organization);
/// Takes one document more each time. Returns its id; empty: none was chosen.
std::string document_select(Ui& ui, const Model& model, const std::string& organization, float width);

}  // namespace assessor::ui
