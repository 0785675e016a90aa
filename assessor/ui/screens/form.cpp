#include "ui/screens/form.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "base/text.h"
#include "ui/item.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

constexpr float k_most_field_ems = 30;

constexpr std::array<const char*, 5> k_roles = {"coordinator", "assessor", "organization", "panel",
                                                "trainer"};

/// The first letter of a word, all of its bytes.
std::string first_letter(std::string_view word) {
  std::size_t end = 1;
  while (end < word.size() && (static_cast<unsigned char>(word[end]) & 0xC0) == 0x80) ++end;
  return std::string(word.substr(0, end));
}

}  // namespace

void form_label(Ui& ui, std::string_view label, float ems) {
  if (ui.metrics.width_class == WidthClass::narrow) {
    text(ui, {.text = label, .color = ui.theme.ink2});
    return;
  }
  const ImVec2 start = ImGui::GetCursorScreenPos();
  const float width = ui.metrics.ems(ems);
  const ImVec2 pos{start.x, std::round(start.y + (ui.metrics.field - ui.fonts.body.size) / 2)};
  const bool whole = draw_fitted(*ImGui::GetWindowDrawList(), ui.fonts.body, pos, ui.theme.ink2, label,
                                 width - ui.metrics.gap1);
  record_text(ui, label, Rect::of(pos, {width, ui.fonts.body.size}), label, !whole);
  place({start.x + width, start.y});
}

float form_width(const Ui& ui) {
  return std::min(room(), ui.metrics.ems(k_most_field_ems));
}

FieldResult form_text(Ui& ui, const FormText& spec, std::string& value) {
  form_label(ui, spec.label);
  return text_field(ui,
                    {.key = spec.key,
                     .label = spec.label,
                     .placeholder = spec.placeholder,
                     .width = form_width(ui),
                     .error = spec.error,
                     .max_letters = spec.max_letters,
                     .is_first = spec.is_first},
                    value);
}

int form_select(Ui& ui, std::string_view key, std::string_view label, std::span<const Option> options,
                int chosen) {
  form_label(ui, label);
  return select(ui,
                {.key = key, .label = label, .options = options, .chosen = chosen, .width = form_width(ui)});
}

int form_segments(Ui& ui, std::string_view key, std::string_view label, std::span<const Segment> segments,
                  int chosen) {
  form_label(ui, label);
  return segmented(ui, key, segments, chosen);
}

bool form_zone(Ui& ui, const Model& model, Office& office) {
  std::vector<Segment> segments;
  for (const Zone& zone : k_zones) segments.push_back({zone.name, zone.name});
  const auto found = std::ranges::find(k_zones, office.utc_offset_minutes, &Zone::minutes);
  const int before = found == k_zones.end() ? -1 : static_cast<int>(found - k_zones.begin());
  const int now = form_segments(ui, "zone", model.words.plain("ui_form.zone"), segments, before);
  if (now == before) return false;
  office.zone_name = k_zones[static_cast<std::size_t>(now)].name;
  office.utc_offset_minutes = k_zones[static_cast<std::size_t>(now)].minutes;
  return true;
}

std::string role_words(const Model& model, assessor::Role role) {
  return model.tr(std::string("ui_form.role.") + k_roles[static_cast<std::size_t>(role)]);
}

bool form_role(Ui& ui, const Model& model, assessor::Role& role) {
  std::array<std::string, k_roles.size()> words;
  std::vector<Option> options;
  for (std::size_t i = 0; i < k_roles.size(); ++i) {
    words[i] = role_words(model, static_cast<assessor::Role>(i));
    options.push_back({k_roles[i], words[i]});
  }
  const int before = static_cast<int>(role);
  const int now = form_select(ui, "role", model.words.plain("ui_form.role"), options, before);
  role = static_cast<assessor::Role>(now);
  return now != before;
}

std::string initials_of(std::string_view name) {
  std::vector<std::string_view> words;
  for (const std::string_view word : split(name, ' '))
    if (!word.empty()) words.push_back(word);
  if (words.empty()) return {};
  const std::string first = first_letter(words.front());
  return words.size() == 1 ? first : first + first_letter(words.back());
}

}  // namespace assessor::ui
