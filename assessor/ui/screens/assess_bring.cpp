#include <algorithm>
#include <cmath>
#include <set>

#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/screens/assess_parts.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

struct Needed {
  std::size_t kind = 0;
  int used = 0;  ///< by so many items of the section
  bool there = false;
};

bool has_document(const Assessing& view, const std::string& kind) {
  return std::ranges::any_of(view.model.session->state().documents, [&](const auto& entry) {
    const EvidenceDocument& document = entry.second;
    return document.organization == view.sheet.subject_id && !document.archived &&
           document.document.evidence == kind;
  });
}

std::vector<Needed> needed(const Assessing& view) {
  std::vector<Needed> list;
  for (const CriterionIndex item : view.items) {
    const Criterion& criterion = view.standard.criteria[item];
    if (criterion.section != view.criterion().section) continue;
    for (const EvidenceNeed& need : criterion.evidence)
      for (const std::size_t kind : need.kinds) {
        const auto known = std::ranges::find(list, kind, &Needed::kind);
        if (known != list.end())
          ++known->used;
        else
          list.push_back({kind, 1, has_document(view, view.standard.evidence[kind].id)});
      }
  }
  return list;
}

void draw_needed(Ui& ui, const Assessing& view, const Needed& entry) {
  const EvidenceKind& kind = view.standard.evidence[entry.kind];
  const ImVec2 start = ImGui::GetCursorScreenPos();
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  draw.AddLine(start, {start.x + room(), start.y}, ui.theme.line, ui.metrics.stroke);
  draw_sign(draw, entry.there ? Sign::ok : Sign::blank,
            {{start.x, start.y + ui.metrics.px(8)}, ui.metrics.sign, ui.theme.surface}, ui.theme);
  const float left = start.x + ui.metrics.px(25);
  place({left, start.y + ui.metrics.px(6)});
  const Rect name = text(ui, {.text = kind.id + " " + view.model.tr(kind.title), .wraps = true});
  place({left, name.max.y});
  const std::string words = view.model.tr(entry.there ? "ui_assess.bring.there" : "ui_assess.bring.later",
                                          {{"count", std::to_string(entry.used)}});
  text(ui, {.text = words, .style = TextStyle::small, .color = ui.theme.ink2});
  place({start.x, ImGui::GetCursorScreenPos().y + ui.metrics.px(4)});
}

void draw_promise(Ui& ui, const Assessing& view, Rect area) {
  const std::string title = view.model.tr("ui_assess.hidden.title");
  const std::string words = view.model.tr("ui_assess.hidden.text");
  const float pad = ui.metrics.px(12);
  const float height = ui.metrics.leading_body + ui.metrics.units(1) + 2 * pad +
                       wrapped_height(ui.fonts.small, words, area.width() - 2 * pad);
  const float y = std::max(ImGui::GetCursorScreenPos().y + ui.metrics.gap2, area.max.y - height);
  const Rect box = Rect::of({area.min.x, y}, {area.width(), height});
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  draw.AddRectFilled(box.min, box.max, ui.theme.info_soft, ui.metrics.radius_card);
  const Rect inner = box.inset(pad);
  draw_sign(draw, Sign::wait, {inner.min, ui.metrics.px(15), ui.theme.info_soft}, ui.theme);
  draw_fitted(draw, ui.fonts.small_bold, {inner.min.x + ui.metrics.px(22), inner.min.y}, ui.theme.ink, title,
              inner.width() - ui.metrics.px(22));
  draw_wrapped(draw, ui.fonts.small,
               {inner.min.x, inner.min.y + ui.metrics.leading_body + ui.metrics.units(1)}, ui.theme.ink2,
               words, {.width = inner.width()});
  place(box.min);
  ImGui::Dummy(box.size());
  record_text(ui, "hidden", box, words, false);
}

}  // namespace

void draw_bring_panel(Ui& ui, const Assessing& view, Rect area) {
  const Panel panel(ui, {.key = "bring",
                         .rect = area,
                         .fill = ui.theme.surface,
                         .pad_x = ui.metrics.gap3,
                         .pad_y = ui.metrics.gap2,
                         .scrolls_by_key = true,
                         .label = ui.word("ui_assess.bring.title")});
  const KeyScope scope(ui, "bring");
  panel.draw().AddLine({area.min.x + 0.5f, area.min.y}, {area.min.x + 0.5f, area.max.y}, ui.theme.line,
                       ui.metrics.stroke);
  text(ui, {.text = ui.word("ui_assess.bring.title"), .style = TextStyle::small_bold});
  skip_down(ui.metrics.units(1));
  for (const Needed& entry : needed(view)) draw_needed(ui, view, entry);
  Rect rest = area.inset(ui.metrics.gap3, ui.metrics.gap2);
  rest.max.x = rest.min.x + room();
  draw_promise(ui, view, rest);
}

}  // namespace assessor::ui
