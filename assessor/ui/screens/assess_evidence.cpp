#include <algorithm>
#include <cmath>

#include "scoring/evidence.h"
#include "ui/icons.h"
#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/screens/assess_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace assessor::ui {

namespace {

const char* icon_of(const EvidenceDocument* kept, const Document& document) {
  if (document.seen_on_site && document.file.empty()) return icon::eye;
  if (!document.url.empty()) return icon::link;
  if (kept == nullptr) return icon::file;
  if (kept->media_type.starts_with("image/")) return icon::picture;
  if (kept->media_type == "application/pdf") return icon::file_pdf;
  return kept->media_type.find("sheet") != std::string::npos ? icon::file_excel : icon::file_word;
}

struct Fact {
  Sign sign = Sign::ok;
  std::string words;
};

/// "hal. 3–4, berlaku", "kedaluwarsa sejak 3 Juni 2026".
Fact fact_of(const Assessing& view, const Document& document, const EvidenceLink& link) {
  using Standing = scoring::DocumentStanding;
  const EvidenceKind* kind = view.standard.evidence_kind(document.evidence);
  if (document.seen_on_site) return {Sign::ok, view.model.tr("ui_assess.document.seen")};
  if (kind == nullptr) return {Sign::half, view.model.tr("ui_assess.document.other")};
  const auto validity =
      scoring::validity_on(view.standard, *kind, document, view.sheet.date, view.sheet.period);
  const std::string until = validity.until ? view.model.format.date(*validity.until) : std::string();
  Fact fact{validity.counts() ? Sign::ok : Sign::half, {}};
  if (validity.standing == Standing::expired)
    fact.words = view.model.tr("ui_assess.document.expired", {{"date", until}});
  else if (validity.counts())
    fact.words = view.model.tr("ui_assess.document.holds");
  else
    fact.words = view.model.tr("ui_assess.document.undated");
  if (!link.pages.empty())
    fact.words = view.model.tr("ui_assess.document.pages", {{"pages", link.pages}}) + fact.words;
  return fact;
}

bool is_link(const Document& document) {
  return document.file.empty() && !document.url.empty();
}

/// A file is opened, a link copied; of what was only seen there is nothing to open, so it is told.
void open_evidence(const Document& document, AssessState& state, Actions& actions) {
  if (!document.file.empty()) {
    actions.push_back(OpenDocument{document.id});
  } else if (is_link(document)) {
    actions.push_back(CopyText{document.url});
  } else {
    state.told = document.id;
    state.dialog = AssessDialog::told;
  }
}

void draw_tile(Ui& ui, const Assessing& view, Rect rect, const Document& document, const EvidenceLink& link,
               AssessState& state, Actions& actions) {
  const Fact fact = fact_of(view, document, link);
  const std::string act = is_link(document) ? view.model.tr("ui_evidence.do.copy") : std::string();
  const float square = ui.metrics.px(34), left = ui.metrics.px(52);
  place(rect.min);
  const Item made = item(ui, {.key = document.id,
                              .label = document.title,
                              .value = fact.words,
                              .hint = act,
                              .size = rect.size(),
                              .cut = text_width(ui.fonts.small, document.title) > rect.width() - left,
                              .rounding = ui.metrics.radius_card});
  ImDrawList& draw = *made.draw;
  draw.AddRectFilled(rect.min, rect.max, made.hovered ? ui.theme.soft : ui.theme.surface,
                     ui.metrics.radius_card);
  draw.AddRect(rect.min, rect.max, ui.theme.line, ui.metrics.radius_card, 0, ui.metrics.stroke);
  const Rect spot =
      Rect::of({rect.min.x + ui.metrics.px(8), std::round(rect.center().y - square / 2)}, {square, square});
  draw.AddRectFilled(spot.min, spot.max, ui.theme.info_soft, ui.metrics.radius_control);
  const char* icon = icon_of(view.model.session->state().document(document.id), document);
  draw_text_centered(draw, ui.fonts.body, {spot.center().x, spot.center().y - ui.fonts.body.size / 2},
                     ui.theme.info, icon);
  const float x = rect.min.x + left, width = rect.max.x - x - ui.metrics.gap1;
  const float top = std::round(rect.center().y - ui.metrics.leading_body);
  draw_fitted(draw, ui.fonts.small, {x, top + ui.metrics.px(2)}, ui.theme.ink, document.title, width);
  const float sign = ui.metrics.px(13), y = top + ui.metrics.leading_body;
  draw_sign(draw, fact.sign, {{x, y + ui.metrics.px(3)}, sign, ui.theme.surface}, ui.theme);
  draw_fitted(draw, ui.fonts.small, {x + sign + ui.metrics.px(5), y + ui.metrics.px(2)}, ui.theme.ink2,
              fact.words, width - sign - ui.metrics.px(5));
  if (made.hovered && !act.empty()) ui.tip(made.rect, document.title + ": " + act);
  if (made.pressed) open_evidence(document, state, actions);
}

bool draw_add_tile(Ui& ui, const Assessing& view, Rect rect) {
  place(rect.min);
  const std::string words = view.model.tr("ui_assess.evidence.add");
  const Item made = item(ui, {.key = "add",
                              .label = words,
                              .hint = view.locked.empty() ? std::string_view("F3") : view.locked,
                              .size = rect.size(),
                              .enabled = view.locked.empty(),
                              .rounding = ui.metrics.radius_card});
  if (made.hovered) made.draw->AddRectFilled(rect.min, rect.max, ui.theme.soft, ui.metrics.radius_card);
  draw_dashed_rect(*made.draw, rect, ui.theme.line2,
                   {4 * ui.metrics.stroke, 3 * ui.metrics.stroke, ui.metrics.stroke});
  const std::string shown = std::string(icon::plus) + "  " + words;
  draw_text_centered(*made.draw, ui.fonts.small_bold,
                     {rect.center().x, std::round(rect.center().y - ui.fonts.small_bold.size / 2)},
                     view.locked.empty() ? ui.theme.link : ui.theme.on_disabled,
                     fitted(ui.fonts.small_bold, shown, rect.width() - ui.metrics.gap1));
  return made.pressed;
}

/// "E-18 Kode etik dan lembar tanda tangan petugas": what the criterion asks for.
std::string asked_words(const Assessing& view) {
  std::string words;
  for (const EvidenceNeed& need : view.criterion().evidence)
    for (const std::size_t kind : need.kinds) {
      const EvidenceKind& asked = view.standard.evidence[kind];
      words += (words.empty() ? "" : "; ") + asked.id + " " + view.model.tr(asked.title);
    }
  return words;
}

std::vector<std::pair<const Document*, const EvidenceLink*>> linked(const Assessing& view) {
  std::vector<std::pair<const Document*, const EvidenceLink*>> found;
  for (const EvidenceLink& link : view.answer_of(view.at).evidence)
    for (const Document& document : view.sheet.documents)
      if (document.id == link.document) found.emplace_back(&document, &link);
  return found;
}

}  // namespace

void draw_evidence_strip(Ui& ui, const Assessing& view, AssessState& state, Actions& actions) {
  take_dropped(view, state);
  const ImVec2 start = ImGui::GetCursorScreenPos();
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const std::string title = view.model.tr("ui_assess.evidence.title");
  draw_text(draw, ui.fonts.small_bold, start, ui.theme.ink, title);
  const float left = std::ceil(text_width(ui.fonts.small_bold, title)) + ui.metrics.gap1;
  draw_fitted(draw, ui.fonts.small, {start.x + left, start.y}, ui.theme.ink2, asked_words(view),
              room() - left);
  const float top = start.y + ui.metrics.leading_small + ui.metrics.units(1);
  const bool low = ui.metrics.height_class == HeightClass::low;
  const float height = ui.metrics.px(low ? 44 : 54), gap = ui.metrics.px(10), width = room();
  const float add = ui.metrics.px(118);
  const auto documents = linked(view);
  const float columns = ui.metrics.width_class == WidthClass::narrow ? 2 : 3;
  const float tile = std::floor((width - add - columns * gap) / columns);
  const Group group(ui, "evidence", Arrows::grid);
  float x = start.x, y = top;
  const auto next_place = [&](float wide) {
    if (x + wide > start.x + width + 1) x = start.x, y += height + gap;
    const Rect rect = Rect::of({x, y}, {wide, height});
    x += wide + gap;
    return rect;
  };
  for (const auto& [document, link] : documents)
    draw_tile(ui, view, next_place(tile), *document, *link, state, actions);
  if (draw_add_tile(ui, view, next_place(add))) state.dialog = AssessDialog::documents;
  place({start.x, start.y});
  ImGui::Dummy({width, y + height - start.y});
  skip_down(ui.metrics.units(1));
}

namespace {

void open_visit(const Ui& ui, const Assessing& view, AssessState& state, const std::string& method) {
  const auto& observed = view.answer_of(view.at).observed;
  Observation now = observed.value_or(Observation{});
  // The place is that of the item looked at before, as long as nothing else was noted.
  if (!observed)
    for (const auto& [id, answer] : view.sheet.answers)
      if (answer.observed && now.place.empty()) now.place = answer.observed->place;
  const auto typed = [&](int Sample::*count) {
    return typed_number(ui, now.sample ? std::optional(Rational((*now.sample).*count)) : std::nullopt);
  };
  state.visit = {typed_date(ui, now.date ? now.date : std::optional(view.sheet.date)),
                 now.place,
                 method.empty() ? now.method : method,
                 now.text,
                 typed(&Sample::size),
                 typed(&Sample::hits)};
  state.dialog = AssessDialog::visit;
}

void draw_methods(Ui& ui, const Assessing& view, AssessState& state, Actions& actions) {
  const Answer& answer = view.answer_of(view.at);
  const Group group(ui, "methods", Arrows::horizontal);
  bool first = true;
  for (const std::string method : {"document", "interview", "observe"}) {
    if (!first) ImGui::SameLine(0, ui.metrics.gap1);
    first = false;
    const bool on = answer.observed && answer.observed->method == method;
    const std::string label = view.model.tr("ui_assess.method." + method);
    if (!filter_chip(ui, {.key = method, .label = label, .on = on, .ticked = true})) continue;
    if (!view.locked.empty()) continue;
    if (!on) {
      open_visit(ui, view, state, method);
      continue;
    }
    Answer changed = answer;
    changed.observed.reset();
    give_answer(view, view.at, std::move(changed), actions);
  }
}

/// "17 Nov, Sekretariat" and what was counted there; the whole sentence stands in its dialog.
std::string visit_words(const Model& model, const Observation& observed) {
  i18n::Params params{{"date", model.format.short_date(*observed.date)}, {"place", observed.place}};
  if (!observed.sample) return model.tr("ui_assess.visit.seen", params);
  params["hits"] = model.format.whole(observed.sample->hits);
  params["size"] = model.format.whole(observed.sample->size);
  return model.tr("ui_assess.visit.seen_sample", params);
}

void draw_visit_words(Ui& ui, const Assessing& view, AssessState& state) {
  const auto& observed = view.answer_of(view.at).observed;
  if (!observed) return;
  const bool whole = observed->date && !observed->place.empty() && !observed->method.empty();
  const std::string words =
      whole ? visit_words(view.model, *observed) : view.model.tr("ui_assess.visit.half");
  const Button link{.key = "visit", .label = words, .style = ButtonStyle::link, .small = true};
  beside(std::min(button_size(ui, link).x, room()), ui.metrics.gap3);
  if (button(ui, link)) open_visit(ui, view, state, {});
}

void draw_row_label(Ui& ui, const std::string& words, float height) {
  const ImVec2 start = ImGui::GetCursorScreenPos();
  draw_text(*ImGui::GetWindowDrawList(), ui.fonts.small,
            {start.x, std::round(start.y + (height - ui.fonts.small.size) / 2)}, ui.theme.ink2, words);
  place({start.x + ui.metrics.px(86), start.y});
}

}  // namespace

void draw_visit_rows(Ui& ui, const Assessing& view, AssessState& state, Actions& actions) {
  const float left = ImGui::GetCursorScreenPos().x;
  if (!view.own && view.stage.observation_counts) {
    draw_row_label(ui, view.model.tr("ui_assess.methods"), ui.metrics.chip);
    draw_methods(ui, view, state, actions);
    draw_visit_words(ui, view, state);
    place({left, ImGui::GetCursorScreenPos().y + ui.metrics.units(1)});
  }
  const std::string label = view.model.tr("ui_assess.note");
  draw_row_label(ui, label, ui.metrics.field);
  const FieldResult typed =
      text_field(ui, {.key = "note", .label = label, .enabled = view.locked.empty(), .reason = view.locked},
                 state.draft.note.text);
  if (!take_held(typed, state.draft.note)) return;
  Answer answer = view.answer_of(view.at);
  answer.note = state.draft.note.text;
  give_answer(view, view.at, std::move(answer), actions);
}

}  // namespace assessor::ui
