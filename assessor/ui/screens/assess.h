#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "scoring/score.h"
#include "session/carried.h"
#include "session/paste_answers.h"
#include "ui/screens/differences.h"
#include "ui/screens/evidence_form.h"
#include "ui/screens/finding_form.h"
#include "ui/shell/screen.h"
#include "ui/widgets/value_field.h"

namespace assessor::ui {

enum class AssessFilter { all, blank, changed, gates };

/// A text that is typed and recorded at the ends of words, so that undo takes back a word and not a letter.
struct HeldText {
  std::string text;
  std::string recorded;

  bool waiting() const { return text != recorded; }
};

/// What is being typed at one criterion.
struct AssessDraft {
  StageKey stage;
  std::string criterion;
  HeldText reason, note, words, not_applicable;
  Typed<Rational> number, below;
  Typed<Date> date;
  Answer as_of;  ///< the record that the typed numbers were filled from
};

/// What was seen on the spot, while its dialog is open.
struct VisitDraft {
  Typed<Date> date;
  std::string place, method, text;
  Typed<Rational> size, hits;  ///< of a sample, both or neither
};

/// A document being added at one criterion.
struct DocumentDraft {
  int kind = 0;  ///< into the kinds that the criterion lists
  bool is_link = false;
  std::string title, url;
  Typed<Date> date;
};

/// The score as it would be with another answer; kept while nothing changes.
struct WhatIf {
  std::uint64_t revision = 0;
  StageKey stage;
  std::string criterion;
  Date day;
  Rational points;
  std::optional<scoring::Score> score;
};

/// What stood at the end of the last period, while its dialog is open.
struct CarriedDraft {
  std::vector<session::Carried> proposals;
  std::set<std::string> taken;  ///< ids of those that somebody confirmed
};

enum class AssessDialog {
  none,
  send,
  documents,
  document,
  told,
  visit,
  sums,
  why,
  items,
  paste,
  not_applicable,
  carried,
  double_entry,
  guide,
  give_back
};

struct AssessState {
  AssessFilter filter = AssessFilter::all;
  bool searches = false;                    ///< the search field of the item list is shown
  bool seeks_search = false;                ///< it was just asked for: the keyboard goes there
  std::string words;                        ///< what the items shown hold in code or name
  std::optional<std::string> open_section;  ///< id; unset: that of the criterion; empty: none
  std::string section_of;                   ///< the criterion for which `open_section` was last set
  AssessDraft draft;
  bool seeks_rubric = true;  ///< the screen was just entered: the keyboard goes to the rubric
  std::string rubric_row;    ///< key of the row that was chosen when the rubric was last drawn
  std::string table_row;     ///< the criterion whose row was last given the keyboard in the table
  AssessDialog dialog = AssessDialog::none;
  VisitDraft visit;
  DocumentDraft document;
  /// Typed beside documents, by id, while these are chosen: unticked ones keep theirs.
  std::map<std::string, std::string> pages;
  std::string told;    ///< id of the document that the dialog `told` tells of
  AddEvidence adding;  ///< files that were dropped
  WhatIf what_if;
  std::optional<ReadItemHistory> history_asked;
  std::set<std::string> open_sums;  ///< paths of opened lines of the explanation
  std::string cell_of, cell;        ///< the cell being typed in the table: criterion and text
  std::vector<session::PastedLine> paste;
  std::string paste_organization;               ///< whose paste `paste_done` tells of
  int pasted = 0;                               ///< values taken over by the last paste
  std::vector<session::PastedLine> paste_left;  ///< lines of it that were not taken
  DifferencesState differences;                 ///< where two rated apart
  ApartForm apart;                              ///< who will
  FindingForm finding;
  CarriedDraft carried;
  std::string return_reason;  ///< why a sent stage goes back
  std::string second_entry;   ///< what a second person typed from the same paper sheet
};

/// Menilai: one organization's stage, item by item (card) or all at once (table).
Page assess_page(const Model& model, const AssessState& state);
void draw_assess(Ui& ui, const Model& model, AssessState& state, const PageEvent& event, Actions& actions);

}  // namespace assessor::ui
