#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "ui/shell/report_order.h"

namespace assessor::ui {

/// A kind of paper that can be ordered; its name is the sentence "ui_report.kind.<id>".
struct PaperKind {
  std::string_view id;
  bool city = false;            ///< about all organizations together
  bool has_blank_form = false;  ///< can be printed empty, to be filled in by hand
  bool has_words = false;       ///< its usual template leaves words to be filled in
  bool worksheet = false;       ///< a spreadsheet with formulas, in no other format and without pages
  // By its usual template.
  Signing signing = Signing::nobody;
  LetterheadOf letterhead = LetterheadOf::office;
};

/// All that the program prints, in the order of the list; a test of the desk compares them with the report's
/// own.
constexpr std::array<PaperKind, 18> k_paper_kinds{
    {{.id = "f-01", .has_blank_form = true, .letterhead = LetterheadOf::organization},
     {.id = "f-02", .has_blank_form = true, .letterhead = LetterheadOf::organization},
     {.id = "f-03"},
     {.id = "f-04", .has_blank_form = true},
     {.id = "f-05", .has_blank_form = true, .has_words = true},
     {.id = "f-06", .has_words = true, .signing = Signing::one},
     {.id = "f-07", .signing = Signing::all},
     {.id = "f-08", .signing = Signing::one},
     {.id = "f-09", .has_words = true, .signing = Signing::one},
     {.id = "f-10", .city = true, .signing = Signing::one},
     {.id = "invitation", .has_words = true, .signing = Signing::one},
     {.id = "result-letter", .has_words = true, .signing = Signing::one},
     {.id = "objection-reply", .has_words = true, .signing = Signing::one},
     {.id = "certificate", .signing = Signing::one},
     {.id = "summary"},
     {.id = "study-visit", .has_blank_form = true, .has_words = true},
     {.id = "training-proposal", .city = true, .has_words = true, .signing = Signing::one},
     {.id = "lke", .worksheet = true}}};

/// Among the parts of an order: the form is wanted empty.
constexpr const char* k_blank_part = "blank";
/// The same of a summary of the city: for outside the office, without names.
constexpr const char* k_unnamed_part = "unnamed";

constexpr std::string_view k_city_summary = "f-10";
constexpr std::string_view k_study_visit = "study-visit";  ///< its first line is whom one visits

/// The parts of F-07, in the order of the paper.
constexpr std::array<std::string_view, 11> k_readiness_parts = {"scores", "stages",   "gates",      "missing",
                                                                "path",   "firmness", "comparison", "peers",
                                                                "notes",  "evidence", "arithmetic"};
/// The parts of F-10; a test of the desk compares them with the report's own.
constexpr std::array<std::string_view, 14> k_city_parts = {
    "levels",   "organizations", "sections", "gates",     "bimtek", "map",     "funnel",
    "coverage", "transitions",   "change",   "overclaim", "teach",  "seating", "ranks"};
/// Of F-10, those printed unless chosen otherwise: so many from the beginning.
constexpr std::size_t k_usual_city_parts = 5;

/// The first of the list for an unknown id.
constexpr const PaperKind& paper_kind(std::string_view id) {
  const auto* found = std::ranges::find(k_paper_kinds, id, &PaperKind::id);
  return found == k_paper_kinds.end() ? k_paper_kinds.front() : *found;
}

}  // namespace assessor::ui
