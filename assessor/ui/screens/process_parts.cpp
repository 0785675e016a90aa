#include "ui/screens/process_parts.h"

#include <cmath>

#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

std::string ProcessFrame::stage_title(const std::string& id) const {
  const Stage* stage = standard.stage(id);
  return stage == nullptr ? id : model.tr(stage->title);
}

std::string ProcessFrame::item_words(const std::string& criterion) const {
  const Criterion* found = standard.criterion(criterion);
  return found == nullptr ? model.tr("ui_process.whole_organization")
                          : found->code + " " + model.tr(found->short_title);
}

std::string ProcessFrame::person_words(const std::string& id) const {
  const Person* person = records().person(id);
  return person == nullptr ? std::string() : person->name;
}

std::optional<ProcessFrame> process_frame(const Model& model) {
  const Assessment* assessment = model.session == nullptr ? nullptr : model.assessment();
  const Standard* standard = assessment == nullptr ? nullptr : model.session->standard_of(assessment->id);
  if (standard == nullptr) return std::nullopt;
  return ProcessFrame{model, *standard, *assessment};
}

void draw_process_list(Ui& ui, Rect area, const ProcessList& list) {
  const Panel panel(
      ui, {.key = list.key, .rect = area, .fill = ui.theme.surface, .rounding = ui.metrics.radius_card});
  panel.draw().AddRect(area.min, area.max, ui.theme.line, ui.metrics.radius_card, 0, ui.metrics.stroke);
  const Columns columns = lay_out(list.titles, area.min.x, area.width() - ImGui::GetStyle().ScrollbarSize);
  place(area.min);
  table_head(ui, columns, list.titles, {});
  const Rect body{{area.min.x, area.min.y + ui.metrics.table_head}, area.max};
  const Panel rows(ui, {.key = "rows", .rect = body, .scrolls = true});
  const RowList spec{
      .key = list.key, .count = list.count, .row_height = ui.metrics.row_two_lines, .chosen = list.chosen};
  row_list(ui, spec, list.key_of, [&](int i) { list.draw_row(columns, i); });
}

void two_lines(Ui& ui, const Columns& columns, Rect row, std::size_t column, std::string_view upper,
               std::string_view lower, Sign sign) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  Rect cell = columns.cell(row, column, ui.metrics.gap1);
  const float top = std::round(row.center().y - (ui.metrics.leading_body + ui.metrics.leading_small) / 2);
  if (sign != Sign::none) {
    const Rect spot = cell.cut_left(ui.metrics.sign, ui.metrics.gap1);
    draw_sign(
        draw, sign,
        {{spot.min.x, std::round(row.center().y - ui.metrics.sign / 2)}, ui.metrics.sign, ui.theme.surface},
        ui.theme);
  }
  draw_fitted(draw, ui.fonts.body, {cell.min.x, top}, ui.theme.ink, upper, cell.width());
  draw_fitted(draw, ui.fonts.small, {cell.min.x, top + ui.metrics.leading_body}, ui.theme.ink2, lower,
              cell.width());
}

void draw_named(Ui& ui, std::string_view key, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  if (!name.empty()) text(ui, {.text = name, .style = TextStyle::small, .color = ui.theme.ink2});
  text(ui, {.text = value, .wraps = true, .key = key});
  skip_down(ui.metrics.gap1);
}

void draw_item_link(Ui& ui, const ProcessFrame& frame, const std::string& criterion, const StageKey& stage,
                    Actions& actions, std::string_view value) {
  const std::string words = frame.item_words(criterion);
  if (frame.standard.criterion(criterion) == nullptr) return draw_named(ui, "item", {}, words);
  const Face face = ui.fonts.body_bold;
  const float end = value.empty() ? 0 : text_width(ui.fonts.body, value) + ui.metrics.gap2;
  const float width = std::ceil(room() - end);
  const Item made = item(ui, {.key = "item",
                              .role = Role::link,
                              .label = words,
                              .value = value,
                              .size = {room(), ui.metrics.px(26)},
                              .cut = text_width(face, words) > width,
                              .rounding = ui.metrics.radius_control});
  if (made.hovered)
    made.draw->AddRectFilled(made.rect.min, made.rect.max, ui.theme.soft, ui.metrics.radius_control);
  draw_fitted(*made.draw, face, {made.rect.min.x, std::round(made.rect.center().y - face.size / 2)},
              ui.theme.link, words, width);
  draw_text_right(*made.draw, ui.fonts.body,
                  {made.rect.max.x, std::round(made.rect.center().y - ui.fonts.body.size / 2)}, ui.theme.ink2,
                  value);
  if (made.pressed)
    actions.push_back(Go{.place = Place::assess,
                         .organization = frame.assessment.organization,
                         .stage = stage,
                         .criterion = criterion});
}

std::string panel_acts(Ui& ui, const Model& model, std::span<const PanelAct> acts) {
  std::string pressed;
  skip_down(ui.metrics.gap1);
  bool first = true;
  for (const PanelAct& act : acts) {
    const std::string label = model.tr("ui_process.do." + std::string(act.key));
    const Button spec{
        .key = act.key, .label = label, .small = true, .enabled = act.reason.empty(), .reason = act.reason};
    if (!first) beside(button_size(ui, spec).x, ui.metrics.gap1);
    first = false;
    if (button(ui, spec)) pressed = act.key;
  }
  return pressed;
}

namespace {

/// Of a kind of sentence: language keys "ui_process.sentence.<name>.{title,text,act}".
const char* name_of(SentenceForm::Kind kind) {
  static constexpr const char* k_names[] = {"", "respond", "answer", "withdraw", "revise"};
  return k_names[static_cast<std::size_t>(kind)];
}

session::Command command_of(const SentenceForm& form) {
  switch (form.kind) {
    case SentenceForm::Kind::respond:
      return session::RespondToFinding{form.id, form.text};
    case SentenceForm::Kind::answer:
      return session::AnswerObjection{form.id, form.text};
    case SentenceForm::Kind::withdraw:
      return session::WithdrawObjection{form.id, form.text};
    case SentenceForm::Kind::revise:
    case SentenceForm::Kind::none:
      break;
  }
  return session::RevisePlenary{form.id, form.text};
}

}  // namespace

void draw_sentence_form(Ui& ui, const Model& model, SentenceForm& form, Actions& actions) {
  if (form.kind == SentenceForm::Kind::none) return;
  const std::string area = std::string("ui_process.sentence.") + name_of(form.kind);
  const std::string title = model.tr(area + ".title"), words = model.tr(area + ".text"),
                    act = model.tr(area + ".act");
  Dialog dialog(ui, {.key = "sentence", .title = title, .text = words, .width = 40});
  text_area(ui, {.key = "words", .label = title, .max_letters = 2000, .is_first = true}, form.text);
  const session::Command command = command_of(form);
  const std::string reason = why_not(model, command);
  const DialogAnswer answer = dialog.buttons({.keep = model.words.plain("ui_process.keep"),
                                              .act = act,
                                              .act_enabled = reason.empty(),
                                              .reason = reason});
  if (answer == DialogAnswer::act) actions.push_back(Do{command});
  if (answer != DialogAnswer::none) form.kind = SentenceForm::Kind::none;
}

}  // namespace assessor::ui
