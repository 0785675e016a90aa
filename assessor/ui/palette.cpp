#include "ui/palette.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "ui/icons.h"
#include "ui/item.h"
#include "ui/overlay.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace assessor::ui {

namespace {

constexpr std::size_t k_rows = 8;

bool holds_all(const std::string& text, const std::vector<std::string_view>& words) {
  return std::ranges::all_of(words,
                             [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

Rect palette_rect(const Ui& ui, std::size_t rows) {
  const float width = std::min(ui.metrics.ems(40), ui.metrics.window.x - 2 * ui.metrics.page);
  const auto shown = static_cast<float>(std::max<std::size_t>(rows, 1));
  const float height = ui.metrics.field + shown * ui.metrics.control + 4 * ui.metrics.gap1;
  const float top = std::min(ui.metrics.units(24), ui.metrics.window.y * 0.12f);
  return Rect::of({std::round((ui.metrics.window.x - width) / 2), std::round(top)}, {width, height});
}

bool draw_entry(Ui& ui, const PaletteEntry& entry, bool current) {
  const Item made = item(ui, {.key = entry.key,
                              .role = Role::option,
                              .label = entry.label,
                              .value = entry.note,
                              .size = {room(), ui.metrics.control},
                              .selected = current,
                              .clickable_only = true});
  const Color ground = current ? ui.theme.sel : made.hovered ? ui.theme.sunken : ui.theme.surface;
  made.draw->AddRectFilled(made.rect.min, made.rect.max, ground, ui.metrics.radius_control);
  const float size = ui.metrics.sign, pad = ui.metrics.units(2.75f), middle = made.rect.center().y;
  float x = made.rect.min.x + pad;
  draw_sign(*made.draw, entry.sign, {{x, std::round(middle - size / 2)}, size, ground}, ui.theme);
  if (entry.sign == Sign::none && entry.icon != nullptr)
    draw_text(*made.draw, ui.fonts.body, {x, std::round(middle - ui.fonts.body.size / 2)}, ui.theme.ink2,
              entry.icon);
  x += size + ui.metrics.gap2;
  const float right = made.rect.max.x - pad, note = text_width(ui.fonts.small, entry.note);
  draw_text_right(*made.draw, ui.fonts.small, {right, std::round(middle - ui.fonts.small.size / 2)},
                  ui.theme.ink2, entry.note);
  const Face face = current ? ui.fonts.body_bold : ui.fonts.body;
  draw_fitted(*made.draw, face, {x, std::round(middle - face.size / 2)}, ui.theme.ink, entry.label,
              std::ceil(right - note - ui.metrics.gap1 - x));
  return made.pressed;
}

/// The field; arrows move the cursor of the list while it is being typed in. True when Enter was pressed.
bool query_field(Ui& ui, PaletteState& state, const PaletteWords& words) {
  const FieldResult field = text_field(ui,
                                       {.key = "query",
                                        .placeholder = words.placeholder,
                                        .icon = icon::search,
                                        .shortcut = "Esc",
                                        .is_first = true},
                                       state.query);
  if (field.changed) state.cursor = 0;
  if (ui.take(Key::down, true)) ++state.cursor;
  if (ui.take(Key::up, true)) --state.cursor;
  return field.submitted;
}

}  // namespace

std::vector<std::size_t> palette_matches(std::span<const PaletteEntry> entries, std::string_view query,
                                         std::size_t most) {
  const std::string wanted = folded(query);
  std::vector<std::string_view> words;
  for (const std::string_view word : split(wanted, ' '))
    if (!word.empty()) words.push_back(word);
  std::vector<std::size_t> first, then;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const std::string label = folded(entries[i].label);
    if (!wanted.empty() && label.starts_with(wanted))
      first.push_back(i);
    else if (holds_all(label + " " + folded(entries[i].note), words))
      then.push_back(i);
  }
  first.insert(first.end(), then.begin(), then.end());
  if (first.size() > most) first.resize(most);
  return first;
}

int palette(Ui& ui, PaletteState& state, std::span<const PaletteEntry> entries, const PaletteWords& words) {
  if (!state.open) return -1;
  Overlay overlay(ui, "palette", Overlay::Dim::yes);
  std::vector<std::size_t> matches = palette_matches(entries, state.query, k_rows);
  const Rect rect = palette_rect(ui, matches.size());
  int chosen = -1;
  {
    const Panel panel(ui, {.key = "palette",
                           .rect = rect,
                           .fill = ui.theme.surface,
                           .rounding = ui.metrics.units(2.5f),
                           .pad_x = ui.metrics.gap1,
                           .pad_y = ui.metrics.gap1});
    panel.draw().AddRect(rect.min, rect.max, ui.theme.line2, ui.metrics.units(2.5f), 0, ui.metrics.stroke);
    const KeyScope scope(ui, "palette");
    const bool submitted = query_field(ui, state, words);
    // Letters and Enter may come in one frame: Enter means what fits the whole word.
    matches = palette_matches(entries, state.query, k_rows);
    state.cursor = std::clamp(state.cursor, 0, std::max(0, static_cast<int>(matches.size()) - 1));
    if (matches.empty()) text(ui, {.text = words.nothing, .color = ui.theme.ink3, .key = "nothing"});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    for (std::size_t i = 0; i < matches.size(); ++i)
      if (draw_entry(ui, entries[matches[i]], static_cast<int>(i) == state.cursor))
        chosen = static_cast<int>(matches[i]);
    ImGui::PopStyleVar();
    if (submitted && !matches.empty())
      chosen = static_cast<int>(matches[static_cast<std::size_t>(state.cursor)]);
  }
  if (chosen >= 0 || overlay.escaped() || overlay.clicked_outside(rect)) state = PaletteState();
  return chosen;
}

}  // namespace assessor::ui
