#include <algorithm>

#include "ui/screens/report_kinds.h"
#include "ui/screens/report_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

const Office& office_of(const ReportForm& form) {
  return form.model.session->state().office;
}

std::string office_words(const ReportForm& form) {
  const Office& office = office_of(form);
  if (!office.short_name.empty()) return office.short_name;
  return office.name.empty() ? std::string(form.word("ui_report.signers.none")) : office.name;
}

std::string letterhead_words(const ReportForm& form) {
  switch (letterhead_for(form.model, form.state.order.kind)) {
    case LetterheadOf::organization:
      return std::string(form.word("ui_paper.letterhead.organization"));
    case LetterheadOf::nobody:
      return std::string(form.word("ui_paper.letterhead.nobody"));
    case LetterheadOf::office:
      break;
  }
  return office_words(form);
}

std::string signer_words(const ReportForm& form) {
  if (signing_of(form.model, form.state.order.kind) == Signing::nobody)
    return std::string(form.word("ui_paper.signers.not_office"));
  std::string words;
  for (const std::size_t place : signing_for(form.model, form.state.order.kind))
    words += (words.empty() ? "" : "; ") + title_of(office_of(form).signers[place]);
  return words.empty() ? std::string(form.word("ui_report.signers.none")) : words;
}

}  // namespace

void draw_report_office(const ReportForm& form) {
  if (paper_kind(form.state.order.kind).worksheet) return;
  Ui& ui = form.ui;
  const Button change{.key = "signers", .label = form.word("ui_report.signers.change"), .small = true};
  const ImVec2 start = ImGui::GetCursorScreenPos(), button_room = button_size(ui, change);
  const float label = ui.metrics.ems(ReportForm::k_label), all = room();
  const float words = all - label - button_room.x - ui.metrics.gap1;
  const float line = ui.metrics.leading_small;
  const auto row = [&](int number, std::string_view key, const std::string& value) {
    const float y = start.y + static_cast<float>(number) * line;
    place({start.x, y});
    text(ui, {.text = form.word(key), .style = TextStyle::small, .color = ui.theme.ink2, .width = label});
    place({start.x + label, y});
    text(ui, {.text = value, .style = TextStyle::small, .width = words, .key = key});
  };
  row(0, "ui_paper.letterhead", letterhead_words(form));
  row(1, "ui_report.signers", signer_words(form));
  place({start.x + all - button_room.x, start.y});
  if (button(ui, change)) open_paper_office(form.model, form.state.order.kind, form.state.office);
  place(start);
  ImGui::Dummy({all, std::max(button_room.y, 2 * line - ui.metrics.units(1))});
}

}  // namespace assessor::ui
