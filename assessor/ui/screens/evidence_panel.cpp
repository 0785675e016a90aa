#include <algorithm>
#include <cmath>

#include "ui/icons.h"
#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/screens/evidence_list.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

const char* icon_of(const EvidenceDocument& document) {
  if (document.document.seen_on_site) return icon::eye;
  if (!document.document.url.empty()) return icon::link;
  if (document.media_type.starts_with("image/")) return icon::picture;
  return document.media_type == "application/pdf" ? icon::file_pdf : icon::file;
}

/// The first page or the photo, or the sign of the kind while there is none.
void draw_picture(Ui& ui, const Model& model, const EvidenceDocument& document) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const auto found = model.desk.pictures.find(document.document.file);
  const bool has = found != model.desk.pictures.end() && found->second.texture != nullptr;
  const Rect box = Rect::of(ImGui::GetCursorScreenPos(), {room(), ui.metrics.px(has ? 150 : 64)});
  draw.AddRectFilled(box.min, box.max, ui.theme.sunken, ui.metrics.radius_card);
  if (has) {
    const Picture& picture = found->second;
    const float scale = std::min(box.width() / static_cast<float>(std::max(1, picture.width)),
                                 box.height() / static_cast<float>(std::max(1, picture.height)));
    const ImVec2 half{static_cast<float>(picture.width) * scale / 2,
                      static_cast<float>(picture.height) * scale / 2};
    const ImVec2 center = box.center();
    draw.AddImage(picture.texture, {center.x - half.x, center.y - half.y},
                  {center.x + half.x, center.y + half.y});
  } else {
    draw_text_centered(draw, ui.fonts.body, {box.center().x, box.center().y - ui.fonts.body.size / 2},
                       ui.theme.ink2, icon_of(document));
  }
  place({box.min.x, box.max.y + ui.metrics.gap1});
}

/// Whether it counts still, on as many lines as that takes.
void draw_standing(Ui& ui, const ShownDocument& shown) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float size = ui.metrics.sign, indent = size + ui.metrics.gap1;
  draw_sign(*ImGui::GetWindowDrawList(), shown.sign,
            {{at.x, std::round(at.y + (ui.fonts.body.leading - size) / 2)}, size, ui.theme.surface},
            ui.theme);
  place({at.x + indent, at.y});
  text(ui, {.text = shown.standing, .width = room(), .wraps = true, .key = "standing"});
  place({at.x, ImGui::GetCursorScreenPos().y});
}

void draw_fact(Ui& ui, const std::string& name, const std::string& value) {
  if (value.empty()) return;
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float column = ui.metrics.px(114);
  draw_fitted(draw, ui.fonts.small, at, ui.theme.ink2, name, column - ui.metrics.px(4));
  const float high = draw_wrapped(draw, ui.fonts.small, {at.x + column, at.y}, ui.theme.ink, value,
                                  {.width = room() - column, .max_lines = 3});
  record_text(ui, name, Rect::of(at, {room(), high}), value, false);
  place({at.x, at.y + std::max(high, ui.metrics.leading_small) + ui.metrics.px(4)});
}

std::string date_words(const Model& model, const std::optional<Date>& date) {
  return date ? model.format.date(*date) : std::string();
}

void draw_facts(Ui& ui, const Model& model, const ShownDocument& shown) {
  const EvidenceDocument& evidence = *shown.document;
  const Document& document = evidence.document;
  const auto fact = [&](const char* field, const std::string& value) {
    draw_fact(ui, model.tr("ui_evidence.field." + std::string(field)), value);
  };
  constexpr const char* k_sensitivities[] = {"none", "staff", "redacted", "client"};
  if (shown.kind != nullptr) {
    fact("kind", document.evidence + " " + model.tr(shown.kind->title));
    fact("sensitivity", model.tr("ui_evidence.sensitivity." +
                                 std::string(k_sensitivities[static_cast<int>(shown.kind->sensitivity)])));
  }
  fact("date", date_words(model, document.date));
  fact("reviewed", date_words(model, document.reviewed));
  fact("valid_until", date_words(model, document.valid_until));
  fact("url", document.url);
  if (!evidence.file_name.empty()) fact("file", evidence.file_name + ", " + size_words(model, evidence.size));
  fact("caption", evidence.caption);
}

/// The items that the document supports; each leads there.
void draw_served(Ui& ui, const Model& model, const ShownDocument& shown, Actions& actions) {
  divider(ui);
  text(ui, {.text = model.tr("ui_evidence.serves", {{"count", std::to_string(shown.criteria.size())}}),
            .style = TextStyle::small_bold});
  const session::OrganizationRow* row = model.session->overview().row(shown.document->organization);
  if (row == nullptr || row->standard == nullptr) return;
  const Group group(ui, "serves", Arrows::vertical);
  for (const CriterionIndex index : shown.criteria) {
    const Criterion& criterion = row->standard->criteria[index];
    const std::string words = model.tr(criterion.short_title);
    const Item made = item(ui, {.key = criterion.id,
                                .role = Role::link,
                                .label = criterion.code + " " + words,
                                .size = {room(), ui.metrics.px(26)},
                                .rounding = ui.metrics.radius_control});
    const float y = std::round(made.rect.center().y - ui.fonts.small.size / 2);
    if (made.hovered)
      made.draw->AddRectFilled(made.rect.min, made.rect.max, ui.theme.soft, ui.metrics.radius_control);
    draw_text(*made.draw, ui.fonts.small_bold, {made.rect.min.x + ui.metrics.px(4), y}, ui.theme.link,
              criterion.code);
    draw_fitted(*made.draw, ui.fonts.small, {made.rect.min.x + ui.metrics.px(60), y}, ui.theme.ink, words,
                made.rect.width() - ui.metrics.px(60));
    if (made.pressed)
      actions.push_back(Go{.place = Place::assess,
                           .organization = shown.document->organization,
                           .stage = serving_stage(model, shown.document->organization),
                           .criterion = criterion.id});
  }
}

/// What can be done with it, above the items it serves, which may be many.
DocumentAnswer draw_acts(Ui& ui, const Model& model, const EvidenceDocument& evidence) {
  DocumentAnswer answer = DocumentAnswer::none;
  bool first = true;
  const auto press = [&](const char* key, DocumentAnswer meant) {
    const std::string label = model.tr("ui_evidence.do." + std::string(key));
    const Button spec{.key = key, .label = label, .small = true};
    if (!first) beside(button_size(ui, spec).x, ui.metrics.gap1);
    first = false;
    if (button(ui, spec)) answer = meant;
  };
  const bool has_file = !evidence.document.file.empty();
  if (has_file) press("open", DocumentAnswer::open);
  if (!has_file && !evidence.document.url.empty()) press("copy", DocumentAnswer::open);
  if (evidence.archived) {
    press("bring_back", DocumentAnswer::bring_back);
    return answer;
  }
  press("edit", DocumentAnswer::edit);
  press("archive", DocumentAnswer::archive);
  if (has_file && evidence.media_type.starts_with("image/")) press("cover", DocumentAnswer::cover);
  return answer;
}

}  // namespace

DocumentAnswer draw_document_panel(Ui& ui, const Model& model, const ShownDocument& shown, Actions& actions) {
  draw_picture(ui, model, *shown.document);
  text(
      ui,
      {.text = shown.document->document.title, .style = TextStyle::body_bold, .wraps = true, .key = "title"});
  draw_standing(ui, shown);
  draw_facts(ui, model, shown);
  skip_down(ui.metrics.gap1);
  const DocumentAnswer answer = draw_acts(ui, model, *shown.document);
  skip_down(ui.metrics.gap1);
  draw_served(ui, model, shown, actions);
  return answer;
}

}  // namespace assessor::ui
