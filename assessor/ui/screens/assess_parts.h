#pragma once

#include "ui/screens/assess_view.h"

namespace assessor::ui {

// The parts of Menilai; each draws into its rectangle or at ImGui's cursor and emits actions.

/// Progress, filters and the tree of sections and items.
void draw_assess_tree(Ui& ui, const Assessing& view, AssessState& state, Rect area, Actions& actions);
/// Code, chips, title, rubric, notes, evidence of the item looked at.
void draw_assess_card(Ui& ui, const Assessing& view, AssessState& state, Rect area, Actions& actions);
/// The rubric with the discs of all stages, as wide as the panel.
void draw_rubric(Ui& ui, const Assessing& view, AssessState& state, Actions& actions);
/// "Contoh nilai 2: …"; empty where the standard gives none for the row.
std::string example_words(const Assessing& view, const RubricRow& row);
/// Below the rubric: the example of the row with these points; not in low windows, which have no room for it.
void draw_example(Ui& ui, const Assessing& view, const std::vector<RubricRow>& rows,
                  const std::string& points);
/// Guidance, all examples and the sources of the item looked at, as a drawer.
void draw_guide(Ui& ui, const Assessing& view, AssessState& state, Rect area);
/// Fields for numbers, money, ratios, dates, checklists and words; nothing for scales and documents.
void draw_value_fields(Ui& ui, const Assessing& view, AssessState& state, Actions& actions);
/// "Belum tahu" and "Tidak berlaku", where allowed.
void draw_answer_options(Ui& ui, const Assessing& view, AssessState& state, Actions& actions);
/// What each stage said, and the reason of this one.
void draw_stage_notes(Ui& ui, const Assessing& view, AssessState& state, Actions& actions);
void draw_evidence_strip(Ui& ui, const Assessing& view, AssessState& state, Actions& actions);
/// How it was looked at, and the note.
void draw_visit_rows(Ui& ui, const Assessing& view, AssessState& state, Actions& actions);
/// How many findings the item has, and a way to note one.
void draw_finding_row(Ui& ui, const Assessing& view, AssessState& state);
/// The form for a finding, with the item looked at filled in.
void note_finding(const Assessing& view, AssessState& state);
/// Why no finding can be noted here now; empty: one can.
std::string finding_refusal(const Assessing& view);
/// Who changed the item looked at, when, from what to what. Only in tall windows.
void draw_item_history(Ui& ui, const Assessing& view, AssessState& state, Actions& actions);
/// Ctrl+F: the search of the item list, in the drawer where the list is not beside the item.
void take_search_key(Ui& ui, const Assessing& view, AssessState& state);
/// Live score, ladder, why not higher, what if.
void draw_score_panel(Ui& ui, const Assessing& view, AssessState& state, Rect area, Actions& actions);
/// In place of the score while an organization rates itself: what to bring for this section.
void draw_bring_panel(Ui& ui, const Assessing& view, Rect area);
/// The score on one line, for narrower windows.
void draw_score_strip(Ui& ui, const Assessing& view, AssessState& state, Rect area);
void draw_assess_table(Ui& ui, const Assessing& view, AssessState& state, Rect area, Actions& actions);
/// The rubric of the item looked at, side by side below the table; as high as its three lines.
void draw_docked_rubric(Ui& ui, const Assessing& view, Rect area);
float docked_height(const Ui& ui);
/// Beside the table: what still blocks sending.
void draw_blocker_panel(Ui& ui, const Assessing& view, AssessState& state, Rect area, Actions& actions);
/// The dialog that is open, if any.
void draw_assess_dialog(Ui& ui, const Assessing& view, AssessState& state, Actions& actions);
/// Files dropped on the window wait in the form for new evidence, as evidence of the item looked at.
void take_dropped(const Assessing& view, AssessState& state);
void draw_document_dialogs(Ui& ui, const Assessing& view, AssessState& state, Actions& actions);
void draw_sums_dialog(Ui& ui, const Assessing& view, AssessState& state);
void draw_paste_dialog(Ui& ui, const Assessing& view, AssessState& state, Actions& actions);

/// Values of the last period, to be confirmed one by one.
void open_carried(const Assessing& view, AssessState& state);
void draw_carried_dialog(Ui& ui, const Assessing& view, AssessState& state, Actions& actions);
/// A second person types the same paper sheet; only what differs is shown.
void draw_double_entry_dialog(Ui& ui, const Assessing& view, AssessState& state, Actions& actions);

/// Fills the draft of the item looked at; records first what was being typed at another one.
void follow_draft(Ui& ui, const Assessing& view, AssessState& state, Actions& actions);
/// Records what is being typed, before the item is left.
void keep_draft(const Assessing& view, AssessState& state, Actions& actions);
/// A field on a held text: true when it is to be recorded.
bool take_held(const FieldResult& result, HeldText& held);

/// Clipboard to and from the table.
void copy_table(const Assessing& view, Actions& actions);
void paste_table(Ui& ui, const Assessing& view, AssessState& state, Actions& actions);

/// One line of "why not higher", flattened from the rules that do not hold.
struct WhyLine {
  Sign sign = Sign::half;
  std::string bold, words;
  std::string criterion;  ///< id to jump to; empty: none
};
std::vector<WhyLine> why_lines(const Assessing& view);
/// Title of the next level; empty: none.
std::string next_level_name(const Assessing& view);
/// "68,28", "–" without a total.
std::string total_words(const Assessing& view);

/// Name of the act that ends the stage: "Kirim evaluasi", "Tutup kunjungan".
std::string send_words(const Assessing& view);
/// The next item to do: the next blank one, else the first that blocks; none: all is done.
std::optional<CriterionIndex> next_item(const Assessing& view);

}  // namespace assessor::ui
