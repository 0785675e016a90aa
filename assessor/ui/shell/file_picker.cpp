#include "ui/shell/file_picker.h"

#include <algorithm>
#include <cmath>

#include "base/platform/files.h"
#include "ui/icons.h"
#include "ui/scopes.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace assessor::ui {

namespace {

using Wanted = FilePickerSpec::Wanted;
using Paths = std::vector<std::filesystem::path>;

constexpr std::uint64_t k_kilo = 1024;

struct Picking {
  const Model& model;
  FilePickerState& state;
  const FilePickerSpec& spec;
  Actions& actions;
  bool chosen_at_once = false;  ///< a file was opened: nothing more to confirm

  void list(const std::filesystem::path& folder) const {
    actions.push_back(ListFolder{folder, spec.endings});
  }
};

/// Another folder came in: nothing of the last one stays marked.
void follow_folder(Picking& picking) {
  FilePickerState& state = picking.state;
  const std::filesystem::path& now = picking.model.desk.folder.path;
  if (state.shown == now) return;
  state.shown = now;
  state.address = path_text(now);
  state.marked.clear();
}

void go_above(Picking& picking) {
  const std::filesystem::path above = picking.model.desk.folder.path.parent_path();
  if (!above.empty()) picking.list(above);
}

void draw_address(Ui& ui, Picking& picking) {
  const std::string name = picking.model.tr("ui_files.above");
  if (button(ui, {.key = "above", .icon = icon::arrow_up, .name = name, .small = true})) go_above(picking);
  ImGui::SameLine(0, ui.metrics.gap1);
  const FieldResult field = text_field(
      ui, {.key = "address", .label = picking.model.words.plain("ui_files.address"), .icon = icon::folder},
      picking.state.address);
  if (field.submitted) picking.list(path_of(picking.state.address));
}

void draw_places(Ui& ui, Picking& picking, Rect area) {
  const Panel panel(ui, {.key = "places", .rect = area, .fill = ui.theme.surface, .scrolls = true});
  const Group group(ui, "places", Arrows::vertical);
  for (const auto& [name, path] : picking.model.desk.folder.places) {
    const std::string words = picking.model.tr(name);
    const Button place{.key = name,
                       .label = words,
                       .style = ButtonStyle::text,
                       .small = true,
                       .width = room() - ui.metrics.gap1};
    if (button(ui, place)) picking.list(path);
  }
}

void press_entry(Picking& picking, const FolderEntry& entry) {
  if (entry.is_folder) {
    picking.list(picking.model.desk.folder.path / path_of(entry.name));
    return;
  }
  std::set<std::string>& marked = picking.state.marked;
  const bool was_marked = marked.contains(entry.name);
  if (picking.spec.wanted == Wanted::files) {
    was_marked ? void(marked.erase(entry.name)) : void(marked.insert(entry.name));
    return;
  }
  marked = {entry.name};
  picking.chosen_at_once = was_marked;
}

void draw_entry(Ui& ui, Picking& picking, const Columns& columns, const FolderEntry& entry, float height) {
  const bool marked = picking.state.marked.contains(entry.name);
  const std::string size = entry.is_folder ? std::string() : size_in_words(picking.model, entry.size);
  const Item made = table_row(
      ui, columns,
      {.key = entry.name, .label = entry.name, .value = size, .height = height, .selected = marked});
  const char* sign = entry.is_folder ? icon::folder : marked ? icon::check : icon::file;
  table_cell(ui, columns, made.rect, 0, {.text = sign, .color = ui.theme.ink2});
  table_cell(ui, columns, made.rect, 1, {.text = entry.name, .bold = marked});
  table_cell(ui, columns, made.rect, 2, {.text = size, .small = true, .color = ui.theme.ink2});
  if (made.pressed) press_entry(picking, entry);
}

void draw_entries(Ui& ui, Picking& picking, Rect area) {
  const Folder& folder = picking.model.desk.folder;
  const Panel panel(ui, {.key = "entries",
                         .rect = area,
                         .fill = ui.theme.surface,
                         .pad_x = ui.metrics.stroke,
                         .scrolls = true});
  std::vector<const FolderEntry*> shown;
  for (const FolderEntry& entry : folder.entries)
    if (entry.is_folder || picking.spec.wanted != Wanted::folder) shown.push_back(&entry);
  if (shown.empty()) {
    pad_content(ui.metrics.gap2, ui.metrics.gap2, ui.metrics.gap2);
    const std::string words =
        folder.error ? picking.model.words.message(*folder.error) : picking.model.tr("ui_files.nothing");
    text(ui, {.text = words, .color = ui.theme.ink2, .wraps = true, .key = "nothing"});
    return;
  }
  const Column columns[] = {{.key = "sign", .width = ui.metrics.ems(2)},
                            {.key = "name"},
                            {.key = "size", .width = ui.metrics.ems(5), .align = 1}};
  const Columns spans = lay_out(columns, ImGui::GetCursorScreenPos().x, room() - ui.metrics.units(2));
  row_list(
      ui, {.key = "entries", .count = static_cast<int>(shown.size()), .row_height = ui.metrics.row},
      [&](int row) { return shown[static_cast<std::size_t>(row)]->name; },
      [&](int row) {
        draw_entry(ui, picking, spans, *shown[static_cast<std::size_t>(row)], ui.metrics.row);
      });
}

void draw_folder(Ui& ui, Picking& picking) {
  const float most = ui.metrics.window.y - ui.metrics.ems(17), least = ui.metrics.row * 3;
  const ImVec2 start = ImGui::GetCursorScreenPos();
  Rect area = Rect::of(start, {room(), std::round(std::clamp(most, least, ui.metrics.ems(20)))});
  const Rect whole = area;
  if (ui.metrics.width_class != WidthClass::narrow)
    draw_places(ui, picking, area.cut_left(ui.metrics.ems(9), ui.metrics.gap1));
  ImGui::GetWindowDrawList()->AddRect(area.min, area.max, ui.theme.line2, ui.metrics.radius_control, 0,
                                      ui.metrics.stroke);
  draw_entries(ui, picking, area.inset(ui.metrics.stroke));
  place(start);
  ImGui::Dummy(whole.size());
}

std::string summary(const Picking& picking) {
  if (picking.spec.wanted == Wanted::folder)
    return picking.model.tr("ui_files.this_folder", {{"folder", path_text(picking.state.shown)}});
  if (picking.state.marked.empty()) return picking.model.tr("ui_files.none_marked");
  return picking.model.tr("ui_files.marked", {{"count", std::to_string(picking.state.marked.size())}});
}

Paths result_of(const Picking& picking) {
  const std::filesystem::path& folder = picking.state.shown;
  if (picking.spec.wanted == Wanted::folder) return {folder};
  Paths paths;
  for (const std::string& name : picking.state.marked) paths.push_back(folder / path_of(name));
  return paths;
}

bool can_choose(const Picking& picking) {
  if (picking.spec.wanted != Wanted::folder) return !picking.state.marked.empty();
  return !picking.state.shown.empty() && !picking.model.desk.folder.error;
}

}  // namespace

std::string size_in_words(const Model& model, std::uint64_t bytes) {
  const bool mega = bytes >= k_kilo * k_kilo;
  const auto amount = static_cast<std::int64_t>(
      std::max<std::uint64_t>(1, (bytes + k_kilo - 1) / k_kilo / (mega ? k_kilo : 1)));
  return model.tr(mega ? "ui_files.megabytes" : "ui_files.kilobytes", {{"size", model.format.whole(amount)}});
}

void open_file_picker(FilePickerState& state, const FilePickerSpec& spec, Actions& actions,
                      const std::filesystem::path& folder) {
  state = {};
  state.open = true;
  actions.push_back(ListFolder{folder, spec.endings});
}

std::optional<Paths> file_picker(Ui& ui, const Model& model, FilePickerState& state,
                                 const FilePickerSpec& spec, Actions& actions) {
  if (!state.open) return std::nullopt;
  Picking picking{model, state, spec, actions};
  follow_folder(picking);
  Dialog dialog(ui, {.key = spec.key, .title = spec.title, .text = spec.text, .width = 50});
  draw_address(ui, picking);
  draw_folder(ui, picking);
  text(ui, {.text = summary(picking), .color = ui.theme.ink2, .key = "summary"});
  if (!ui.is_typing() && ui.take(Key::backspace)) go_above(picking);
  const DialogAnswer answer = dialog.buttons({.keep = model.words.plain("ui_files.cancel"),
                                              .act = spec.act,
                                              .act_enabled = can_choose(picking),
                                              .reason = model.words.plain("ui_files.none_marked")});
  if (answer == DialogAnswer::none && !picking.chosen_at_once) return std::nullopt;
  state.open = false;
  if (answer == DialogAnswer::keep) return std::nullopt;
  return result_of(picking);
}

}  // namespace assessor::ui
