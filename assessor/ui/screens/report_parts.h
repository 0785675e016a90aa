#pragma once

#include <string_view>

#include "ui/screens/form.h"
#include "ui/screens/report.h"

namespace assessor::ui {

/// What the parts of the form at the right share.
struct ReportForm {
  Ui& ui;
  const Model& model;
  ReportState& state;
  Actions& actions;

  static constexpr float k_label = 6.2f;  // em

  std::string_view word(std::string_view key) const { return model.words.plain(key); }
  void label(std::string_view key) const { form_label(ui, word(key), k_label); }
};

/// Whether it prints as a draft: it has a place for a number, which is empty. Unknown until the preview has
/// read the kind's template, and then nothing is said of it.
bool is_draft(const Model& model, const ReportOrder& order);
/// Whether the paper has anything to be filled in by a person, beside its number and day.
bool has_words_of_its_own(const ReportForm& form);
/// Nature, attachments, subject, copies, and what the template leaves open.
void draw_report_words(const ReportForm& form);
/// Whose letterhead it is and who signs.
void draw_report_office(const ReportForm& form);
/// One page back, one on, where there is no room for thumbnails.
void draw_page_turner(Ui& ui, const Model& model, ReportState& state, Rect area);

}  // namespace assessor::ui
