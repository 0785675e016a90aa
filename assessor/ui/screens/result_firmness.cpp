#include <cmath>

#include "i18n/firmness_words.h"
#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/screens/result_view.h"
#include "ui/screens/score_words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

i18n::FirmnessWords words_of(const Model& model, const ResultView& view, const ResultFindings& findings) {
  return i18n::firmness_words(view.standard, view.score, *findings.firmness, model.words);
}

Go to_item(const ResultView& view, CriterionIndex criterion) {
  return {.place = Place::assess,
          .organization = view.assessment.organization,
          .stage = view.key,
          .criterion = view.standard.criteria[criterion].id};
}

/// A line about an item leads to it; others are only read.
bool draw_line(Ui& ui, const std::string& key, const i18n::FirmnessLine& line) {
  if (!line.criterion) {
    text(ui, {.text = line.words, .color = ui.theme.ink2, .wraps = true, .key = key});
    return false;
  }
  const std::vector<Column> titles{{.key = "words", .share = 1}};
  const Columns columns = lay_out(titles, ImGui::GetCursorScreenPos().x, room());
  const Item row = table_row(ui, columns, {.key = key, .label = line.words, .height = ui.metrics.row});
  table_cell(ui, columns, row.rect, 0, {.text = line.words});
  return row.pressed;
}

/// True when one of its lines leads away.
bool draw_part(Ui& ui, const ResultView& view, const i18n::FirmnessPart& part, Actions& actions) {
  const Rect head = Rect::of(ImGui::GetCursorScreenPos(), {room(), ui.metrics.px(30)});
  const float sign = ui.metrics.px(16);
  draw_sign(*ImGui::GetWindowDrawList(), part.doubtful ? Sign::half : Sign::ok,
            {{head.min.x, std::round(head.center().y - sign / 2)}, sign, ui.theme.surface}, ui.theme);
  place({head.min.x + sign + ui.metrics.units(1.5f),
         std::round(head.center().y - ui.fonts.body_bold.size / 2)});
  text(ui, {.text = part.title, .style = TextStyle::body_bold});
  place({head.min.x, head.max.y});
  bool left = false;
  for (std::size_t i = 0; i < part.lines.size(); ++i) {
    if (!draw_line(ui, std::to_string(i), part.lines[i])) continue;
    actions.push_back(to_item(view, *part.lines[i].criterion));
    left = true;
  }
  return left;
}

}  // namespace

bool draw_firmness_card(Ui& ui, const Model& model, const ResultView& view, const ResultFindings& findings,
                        Rect rect) {
  const bool known = findings.firmness.has_value();
  const Card card(ui, {.key = "firmness",
                       .rect = rect,
                       .title = model.words.plain("firmness.title"),
                       .action = known ? model.words.plain("firmness.all") : std::string_view()});
  Rect inner = card.inner();
  if (!known) {
    place(inner.min);
    text(ui,
         {.text = model.words.plain("firmness.none"), .color = ui.theme.ink2, .wraps = true, .key = "none"});
    return false;
  }
  const i18n::FirmnessWords words = words_of(model, view, findings);
  const bool firm = findings.firmness->is_firm();
  const Chip chip{.text = words.verdict,
                  .tone = firm ? Tone::ok : Tone::part,
                  .sign = firm ? Sign::ok : Sign::half,
                  .key = "verdict"};
  draw_chip(ui, card.draw(), {inner.min.x, inner.min.y}, chip);
  inner.cut_left(chip_width(ui, chip), ui.metrics.gap1);
  const auto lines =
      static_cast<std::size_t>(std::max(1.0f, std::floor(inner.height() / ui.metrics.leading_small)));
  place(inner.min);
  text(ui, {.text = words.summary,
            .style = TextStyle::small,
            .color = ui.theme.ink2,
            .width = inner.width(),
            .wraps = true,
            .max_lines = lines,
            .key = "summary"});
  return card.action_pressed();
}

bool draw_firmness_dialog(Ui& ui, const Model& model, const ResultView& view, const ResultFindings& findings,
                          Actions& actions) {
  const i18n::FirmnessWords words = words_of(model, view, findings);
  const std::string title = model.words.text("firmness.title") + ": " + words.verdict;
  Dialog dialog(ui, {.key = "firmness-all", .title = title, .text = words.summary, .width = 60});
  bool left = false;
  {
    const Group group(ui, "rows", Arrows::vertical);
    for (std::size_t i = 0; i < words.parts.size(); ++i) {
      const KeyScope scope(ui, "part-" + std::to_string(i));
      left = draw_part(ui, view, words.parts[i], actions) || left;
    }
  }
  return dialog.close_button(model.words.plain("ui_result.close")) || left;
}

}  // namespace assessor::ui
