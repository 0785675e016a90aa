#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace assessor::ui {

/// A kind of paper that can be ordered; its name is the sentence "ui_report.kind.<id>".
struct PaperKind {
  std::string_view id;
  bool city = false;            ///< about all organizations together
  bool has_blank_form = false;  ///< can be printed empty, to be filled in by hand
  bool worksheet = false;       ///< a spreadsheet with formulas, in no other format and without pages
};

/// All that the program prints, in the order of the list; a test of the desk compares them with the report's
/// own.
constexpr std::array<PaperKind, 17> k_paper_kinds{{{"f-01", false, true},
                                                   {"f-02", false, true},
                                                   {"f-03"},
                                                   {"f-04", false, true},
                                                   {"f-05", false, true},
                                                   {"f-06"},
                                                   {"f-07"},
                                                   {"f-08"},
                                                   {"f-09"},
                                                   {"f-10", true},
                                                   {"invitation"},
                                                   {"result-letter"},
                                                   {"objection-reply"},
                                                   {"certificate"},
                                                   {"summary"},
                                                   {"training-proposal", true},
                                                   {"lke", false, false, true}}};

/// Among the parts of an order: the form is wanted empty.
constexpr const char* k_blank_part = "blank";

/// The first of the list for an unknown id.
constexpr const PaperKind& paper_kind(std::string_view id) {
  const auto* found = std::ranges::find(k_paper_kinds, id, &PaperKind::id);
  return found == k_paper_kinds.end() ? k_paper_kinds.front() : *found;
}

}  // namespace assessor::ui
