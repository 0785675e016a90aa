#include "ui/theme.h"

#include "ui/metrics.h"

namespace assessor::ui {

Color faded(Color color, float alpha) {
  const auto opacity = static_cast<float>((color >> IM_COL32_A_SHIFT) & 255) * alpha;
  return (color & ~IM_COL32_A_MASK) | (static_cast<Color>(opacity + 0.5f) << IM_COL32_A_SHIFT);
}

Theme light_theme() {
  return {
      .dark = false,
      .bg = rgb(0xF6F4EF),
      .surface = rgb(0xFFFFFF),
      .sunken = rgb(0xEEEBE4),
      .line = rgb(0xDDD8CE),
      .line2 = rgb(0x857C70),
      .ink = rgb(0x221C28),
      .ink2 = rgb(0x544D5E),
      .ink3 = rgb(0x6A6373),
      .pri = rgb(0x5B2B70),
      .pri_hover = rgb(0x482059),
      .pri_press = rgb(0x37164A),
      .on_pri = rgb(0xFFFFFF),
      .link = rgb(0x5B2B70),
      .mark = rgb(0x5B2B70),
      .interval = rgb(0xE3D3EC),
      .soft = rgb(0xF3ECF7),
      .sel = rgb(0xE3D3EC),
      .rail = rgb(0x351F40),
      .rail_on = rgb(0x4B3158),
      .rail_ink = rgb(0xEFE6F4),
      .rail_ink2 = rgb(0xC9B6D3),
      .gold = rgb(0xE9BE5A),
      .ok = rgb(0x0B6558),
      .ok_soft = rgb(0xDFF1EC),
      .part = rgb(0x8A6000),
      .part_fill = rgb(0xE2A312),
      .part_soft = rgb(0xFBF0D3),
      .un = rgb(0x982C0A),
      .un_soft = rgb(0xFBE6DC),
      .info = rgb(0x1D5794),
      .info_soft = rgb(0xE2EDF8),
      .na = rgb(0x58606F),
      .na_soft = rgb(0xEAECF0),
      .focus = rgb(0x1469C7),
      .focus_on_rail = rgb(0x6FB1FF),
      .range = rgb(0xD6D0C4),
      .range_in = rgb(0xBDB5A7),
      .median = rgb(0x3B3443),
      .disabled = rgb(0xE7E3DB),
      .on_disabled = rgb(0x7C7486),
      .heat = {rgb(0xEDA86C), rgb(0xF5C998), rgb(0xFBE7CB), rgb(0xDCEDE8), rgb(0xA9D6CC), rgb(0x6DB5A6)},
      .heat_ink = rgb(0x221C28),
      .level_discs = {{{rgb(0xFFFFFF), rgb(0x857C70), rgb(0x221C28)},
                       {rgb(0xE3D3EC), rgb(0xE3D3EC), rgb(0x221C28)},
                       {rgb(0xA679BC), rgb(0xA679BC), rgb(0x1E1026)},
                       {rgb(0x5B2B70), rgb(0x5B2B70), rgb(0xFFFFFF)},
                       {rgb(0x5B2B70), rgb(0xE9BE5A), rgb(0xFFFFFF)}}},
  };
}

Theme dark_theme() {
  return {
      .dark = true,
      .bg = rgb(0x17131B),
      .surface = rgb(0x221D28),
      .sunken = rgb(0x1C1821),
      .line = rgb(0x3B3443),
      .line2 = rgb(0x85799A),
      .ink = rgb(0xF3EEF6),
      .ink2 = rgb(0xCBC2D2),
      .ink3 = rgb(0xA79CB1),
      .pri = rgb(0x8C57A8),
      .pri_hover = rgb(0x945FB0),
      .pri_press = rgb(0x7A4895),
      .on_pri = rgb(0xFFFFFF),
      .link = rgb(0xD3B0E4),
      .mark = rgb(0xBC8FD4),
      .interval = rgb(0x5F4470),
      .soft = rgb(0x33263D),
      .sel = rgb(0x4A3459),
      .rail = rgb(0x120E16),
      .rail_on = rgb(0x33263D),
      .rail_ink = rgb(0xF3EEF6),
      .rail_ink2 = rgb(0xB3A6BD),
      .gold = rgb(0xE9BE5A),
      .ok = rgb(0x5ECDB7),
      .ok_soft = rgb(0x153630),
      .part = rgb(0xEDBE4F),
      .part_fill = rgb(0xEDBE4F),
      .part_soft = rgb(0x3C300F),
      .un = rgb(0xF59A72),
      .un_soft = rgb(0x43230F),
      .info = rgb(0x8DBCF0),
      .info_soft = rgb(0x1A2F47),
      .na = rgb(0xA5AFBE),
      .na_soft = rgb(0x2C3038),
      .focus = rgb(0x6FB1FF),
      .focus_on_rail = rgb(0x6FB1FF),
      .range = rgb(0x4A4253),
      .range_in = rgb(0x63586F),
      .median = rgb(0xE6DDEC),
      .disabled = rgb(0x2E2835),
      .on_disabled = rgb(0x8B8095),
      .heat = {rgb(0x8A4B17), rgb(0x6B431D), rgb(0x4B3822), rgb(0x20403B), rgb(0x1F5A51), rgb(0x27756A)},
      .heat_ink = rgb(0xF3EEF6),
      .level_discs = {{{rgb(0x221D28), rgb(0x85799A), rgb(0xF3EEF6)},
                       {rgb(0x4A3459), rgb(0x4A3459), rgb(0xF3EEF6)},
                       {rgb(0x7A5A8C), rgb(0x7A5A8C), rgb(0xFFFFFF)},
                       {rgb(0xBC8FD4), rgb(0xBC8FD4), rgb(0x17131B)},
                       {rgb(0xBC8FD4), rgb(0xE9BE5A), rgb(0x17131B)}}},
  };
}

namespace {

void set_sizes(ImGuiStyle& style, const Metrics& metrics) {
  style.WindowPadding = {0, 0};
  style.WindowRounding = 0;
  style.WindowBorderSize = 0;
  style.ChildRounding = 0;
  style.ChildBorderSize = 0;
  style.PopupRounding = metrics.units(2.5f);
  style.PopupBorderSize = metrics.stroke;
  style.FramePadding = {metrics.units(2.5f), metrics.units(2)};
  style.FrameRounding = metrics.radius_control;
  style.FrameBorderSize = 0;
  style.ItemSpacing = {metrics.units(2), metrics.units(2)};
  style.ItemInnerSpacing = {metrics.units(2), metrics.units(1)};
  style.IndentSpacing = metrics.units(4);
  style.ScrollbarSize = metrics.units(2.5f);
  style.ScrollbarRounding = metrics.units(1.25f);
  style.CellPadding = {metrics.units(2), metrics.units(1)};
  style.TouchExtraPadding = {0, 0};
}

void set_color(ImGuiStyle& style, int which, Color color) {
  style.Colors[which] = ImGui::ColorConvertU32ToFloat4(color);
}

void set_colors(ImGuiStyle& style, const Theme& theme) {
  const Color none = IM_COL32_BLACK_TRANS;
  for (int which = 0; which < ImGuiCol_COUNT; ++which) set_color(style, which, theme.sel);
  set_color(style, ImGuiCol_Text, theme.ink);
  set_color(style, ImGuiCol_TextDisabled, theme.ink3);
  set_color(style, ImGuiCol_WindowBg, theme.bg);
  set_color(style, ImGuiCol_ChildBg, none);
  set_color(style, ImGuiCol_PopupBg, theme.surface);
  set_color(style, ImGuiCol_Border, theme.line2);
  set_color(style, ImGuiCol_BorderShadow, none);
  for (const int which : {ImGuiCol_FrameBg, ImGuiCol_FrameBgHovered, ImGuiCol_FrameBgActive,
                          ImGuiCol_ScrollbarBg, ImGuiCol_NavHighlight, ImGuiCol_ResizeGrip})
    set_color(style, which, none);
  set_color(style, ImGuiCol_ScrollbarGrab, theme.range);
  set_color(style, ImGuiCol_ScrollbarGrabHovered, theme.range_in);
  set_color(style, ImGuiCol_ScrollbarGrabActive, theme.line2);
  set_color(style, ImGuiCol_CheckMark, theme.pri);
  set_color(style, ImGuiCol_Separator, theme.line);
  set_color(style, ImGuiCol_TextSelectedBg, theme.dark ? theme.interval : theme.sel);
  set_color(style, ImGuiCol_ModalWindowDimBg, faded(theme.dark ? rgb(0x000000) : theme.ink, 0.4f));
}

}  // namespace

void apply_style(const Theme& theme, const Metrics& metrics) {
  ImGuiStyle& style = ImGui::GetStyle();
  style = ImGuiStyle();
  set_sizes(style, metrics);
  set_colors(style, theme);
}

}  // namespace assessor::ui
