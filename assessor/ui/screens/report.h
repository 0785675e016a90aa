#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "ui/screens/paper_office.h"
#include "ui/shell/file_picker.h"
#include "ui/shell/screen.h"
#include "ui/widgets/value_field.h"

namespace assessor::ui {

/// Laporan: is the paper right? A picture of the pages, and what is to be on them.
struct ReportState {
  bool seeded = false;
  ReportOrder order;
  std::map<std::string, PaperWords> words;             ///< typed for kinds that were chosen before
  std::map<std::string, std::set<std::string>> parts;  ///< chosen for them
  Typed<Date> date;
  int page = 0;
  int zoom = 100;                ///< percent; 100 fits the width
  bool shows_form = false;       ///< in a narrow window, form or pages
  bool shows_words = false;      ///< of the form: what is filled in, instead of what is printed
  PaperOffice office;            ///< being changed
  bool asks_for_all = false;     ///< the question before printing every organization's report
  std::filesystem::path folder;  ///< where files go; empty: the documents folder
  FilePickerState choosing_folder;

  /// What was last asked to be drawn; asked again only when something of it changes.
  struct Asked {
    ReportOrder order;
    int page = 0;
    float scale = 0;
    std::uint64_t revision = 0;
    std::string window;  ///< its language, in which the paper's blanks are named
    friend bool operator==(const Asked&, const Asked&) = default;
  };
  std::optional<Asked> asked;
};

Page report_page(const Model& model, const ReportState& state);
void draw_report(Ui& ui, const Model& model, ReportState& state, const PageEvent& event, Actions& actions);

/// The form at the right.
void draw_report_form(Ui& ui, const Model& model, ReportState& state, Actions& actions);
/// Thumbnails and the page shown large.
void draw_report_pages(Ui& ui, const Model& model, ReportState& state, Rect area, Actions& actions);
/// Organizations that a report can be printed for, by name.
std::vector<std::string> printable_organizations(const Model& model);

}  // namespace assessor::ui
