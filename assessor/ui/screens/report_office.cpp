#include <algorithm>

#include "ui/screens/report_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

std::string letterhead_words(const ReportForm& form) {
  const Office& office = form.model.session->state().office;
  if (!office.short_name.empty()) return office.short_name;
  return office.name.empty() ? std::string(form.word("ui_report.signers.none")) : office.name;
}

std::string signer_words(const ReportForm& form) {
  std::string words;
  for (const Signer& signer : form.model.session->state().office.signers) {
    std::string title = signer.title;
    std::ranges::replace(title, '\n', ' ');
    words += (words.empty() ? "" : "; ") + title;
  }
  return words.empty() ? std::string(form.word("ui_report.signers.none")) : words;
}

}  // namespace

void draw_report_office(const ReportForm& form) {
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
    text(ui, {.text = value, .style = TextStyle::small, .width = words});
  };
  row(0, "ui_paper.letterhead", letterhead_words(form));
  row(1, "ui_report.signers", signer_words(form));
  place({start.x + all - button_room.x, start.y});
  if (button(ui, change)) form.actions.push_back(Go{.place = Place::settings});
  place(start);
  ImGui::Dummy({all, std::max(button_room.y, 2 * line - ui.metrics.units(1))});
}

}  // namespace assessor::ui
