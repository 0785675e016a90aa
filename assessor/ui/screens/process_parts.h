#pragma once

#include <functional>
#include <span>

#include "ui/screens/process.h"
#include "ui/signs.h"
#include "ui/widgets/table.h"

namespace assessor::ui {

// The four views of Pleno & RTL. Each tells its page and draws itself.

/// What all of them look at. Valid for the frame.
struct ProcessFrame {
  const Model& model;
  const Standard& standard;
  const Assessment& assessment;

  const session::WorkspaceState& records() const { return model.session->state(); }
  std::string stage_title(const std::string& id) const;
  /// Code and short title; empty: of the organization as a whole.
  std::string item_words(const std::string& criterion) const;
  std::string person_words(const std::string& id) const;
};
/// None without an organization that is being assessed.
std::optional<ProcessFrame> process_frame(const Model& model);

void tell_findings(const ProcessFrame& frame, const ProcessState& state, Page& page);
void draw_findings(Ui& ui, const ProcessFrame& frame, ProcessState& state, const PageEvent& event, Rect area,
                   Actions& actions);
void tell_objections(const ProcessFrame& frame, const ProcessState& state, Page& page);
void draw_objections(Ui& ui, const ProcessFrame& frame, ProcessState& state, const PageEvent& event,
                     Rect area, Actions& actions);
void tell_plenary(const ProcessFrame& frame, const ProcessState& state, Page& page);
void draw_plenary(Ui& ui, const ProcessFrame& frame, ProcessState& state, const PageEvent& event, Rect area,
                  Actions& actions);
/// Where raters stayed of another opinion than the sheet that goes to the plenary; nothing where none did.
void draw_minority(Ui& ui, const ProcessFrame& frame);
void tell_plan(const ProcessFrame& frame, const ProcessState& state, Page& page);
void draw_plan(Ui& ui, const ProcessFrame& frame, ProcessState& state, const PageEvent& event, Rect area,
               Actions& actions);

void draw_sentence_form(Ui& ui, const Model& model, SentenceForm& form, Actions& actions);

/// A table on a white ground: head, and rows of two lines that arrows walk.
struct ProcessList {
  std::string_view key;
  std::span<const Column> titles;
  int count = 0, chosen = -1;
  std::function<std::string(int)> key_of;
  std::function<void(const Columns&, int)> draw_row;
};
void draw_process_list(Ui& ui, Rect area, const ProcessList& list);
/// A bold line and a small one below, in one cell.
void two_lines(Ui& ui, const Columns& columns, Rect row, std::size_t column, std::string_view upper,
               std::string_view lower, Sign sign = Sign::none);

/// A small name and what it is, in a panel; nothing where there is nothing.
void draw_named(Ui& ui, std::string_view key, std::string_view name, std::string_view value);
/// An item to press, as wide as the panel: it opens in Menilai. `value` stands at the right end.
void draw_item_link(Ui& ui, const ProcessFrame& frame, const std::string& criterion, const StageKey& stage,
                    Actions& actions, std::string_view value = {});

struct PanelAct {
  const char* key;     ///< words in "ui_process.do.<key>"
  std::string reason;  ///< why it cannot be done
};
/// Small buttons beside and below each other. Returns the key of the one pressed.
std::string panel_acts(Ui& ui, const Model& model, std::span<const PanelAct> acts);

}  // namespace assessor::ui
