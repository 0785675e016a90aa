#include <algorithm>

#include "base/platform/files.h"
#include "ui/icons.h"
#include "ui/scopes.h"
#include "ui/screens/journal_words.h"
#include "ui/screens/settings_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

FilePickerSpec handing_spec(const SettingsPart& part) {
  return {.key = "hand_over",
          .title = part.word("ui_settings.hand_over.pick"),
          .text = part.word("ui_settings.hand_over.pick_text"),
          .act = part.word("ui_settings.hand_over.act"),
          .wanted = FilePickerSpec::Wanted::folder};
}

void draw_backup(const SettingsPart& part, const Columns& columns, const Backup& backup) {
  const KeyScope scope(part.ui, backup.name);
  const std::string made = moment_words(part.model, backup.made),
                    size = size_in_words(part.model, backup.size);
  const Item row = table_row(
      part.ui, columns,
      {.key = "row", .label = made, .height = part.ui.metrics.control, .still = true, .holds_items = true});
  const std::string state =
      part.model.tr(backup.sound ? "ui_settings.backup.sound" : "ui_settings.backup.unread");
  table_cell(part.ui, columns, row.rect, 0, {.text = made});
  table_cell(part.ui, columns, row.rect, 1,
             {.text = state, .small = true, .sign = backup.sound ? Sign::ok : Sign::un});
  table_cell(part.ui, columns, row.rect, 2, {.text = size, .small = true, .color = part.ui.theme.ink2});
  const Button restore{
      .key = "restore",
      .label = part.word("ui_settings.backup.restore"),
      .small = true,
      .enabled = backup.sound && !part.model.session->read_only(),
      .reason = part.word(backup.sound ? "ui_settings.read_only" : "ui_settings.backup.unread")};
  const Button remove{.key = "remove",
                      .label = part.word("ui_settings.backup.remove"),
                      .small = true,
                      .enabled = !part.model.session->read_only(),
                      .reason = part.word("ui_settings.read_only")};
  const ImVec2 wide = button_size(part.ui, restore), other = button_size(part.ui, remove),
               after = ImGui::GetCursorScreenPos();
  const float right = row.rect.max.x - other.x;
  place({right - part.ui.metrics.gap1 - wide.x, row.rect.center().y - wide.y / 2});
  if (button(part.ui, restore)) part.state.restoring = backup.name;
  place({right, row.rect.center().y - other.y / 2});
  if (button(part.ui, remove)) part.state.removing_backup = backup.name;
  place(after);
}

void draw_backups(const SettingsPart& part) {
  const FlowCard card(part.ui, "backups", part.word("ui_settings.backups"));
  text(part.ui, {.text = part.word("ui_settings.backups.text"), .color = part.ui.theme.ink2, .wraps = true});
  if (part.model.desk.backups.empty()) {
    sign_line(part.ui, Sign::blank, part.word("ui_settings.backups.none"), part.ui.theme.surface);
    return;
  }
  const Column columns[] = {{.key = "made", .share = 2},
                            {.key = "state", .share = 1.4f},
                            {.key = "size", .share = 1},
                            {.key = "acts", .width = part.ui.metrics.ems(14)}};
  const Columns spans = lay_out(columns, ImGui::GetCursorScreenPos().x, room());
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
  for (const Backup& backup : part.model.desk.backups) draw_backup(part, spans, backup);
  ImGui::PopStyleVar();
}

void ask_restore(const SettingsPart& part) {
  std::string& name = part.state.restoring;
  if (name.empty()) return;
  const auto found = std::ranges::find(part.model.desk.backups, name, &Backup::name);
  Dialog dialog(part.ui, {.key = "restore",
                          .title = part.word("ui_settings.restore.ask"),
                          .text = part.word("ui_settings.restore.text")});
  if (found != part.model.desk.backups.end()) dialog.fact(Sign::wait, moment_words(part.model, found->made));
  const DialogAnswer answer = dialog.buttons({.keep = part.word("ui_settings.restore.keep"),
                                              .act = part.word("ui_settings.restore.act"),
                                              .removes = true});
  if (answer == DialogAnswer::act) part.actions.push_back(RestoreBackup{name});
  if (answer != DialogAnswer::none) name.clear();
}

/// A second sentence where nothing could be restored any more.
void ask_removal(const SettingsPart& part) {
  std::string& name = part.state.removing_backup;
  if (name.empty()) return;
  const std::vector<Backup>& backups = part.model.desk.backups;
  const auto found = std::ranges::find(backups, name, &Backup::name);
  if (found == backups.end()) return name.clear();
  const std::string title =
      part.model.tr("ui_settings.remove.ask", {{"moment", moment_words(part.model, found->made)}});
  Dialog dialog(part.ui,
                {.key = "remove", .title = title, .text = part.word("ui_settings.remove.text"), .width = 40});
  if (found->sound && std::ranges::count_if(backups, &Backup::sound) == 1)
    dialog.fact(Sign::un, part.word("ui_settings.remove.last"), "last");
  const DialogAnswer answer = dialog.buttons({.keep = part.word("ui_settings.remove.keep"),
                                              .act = part.word("ui_settings.remove.act"),
                                              .removes = true});
  if (answer == DialogAnswer::act) part.actions.push_back(RemoveBackup{name});
  if (answer != DialogAnswer::none) name.clear();
}

void draw_folder(const SettingsPart& part) {
  const FlowCard card(part.ui, "folder", part.word("ui_settings.folder"));
  text(part.ui, {.text = path_text(part.model.desk.workspace), .wraps = true, .key = "path"});
  text(part.ui, {.text = part.word("ui_settings.folder.text"), .color = part.ui.theme.ink2, .wraps = true});
  skip_down(part.ui.metrics.gap1);
  const Button check{.key = "check", .label = part.word("ui_settings.check"), .icon = icon::shield};
  const Button hand{.key = "hand", .label = part.word("ui_settings.hand_over"), .icon = icon::export_out};
  const Button close{.key = "close", .label = part.word("ui_settings.close")};
  if (button(part.ui, check)) part.actions.push_back(CheckWorkspace{});
  beside(button_size(part.ui, hand).x, part.ui.metrics.gap1);
  if (button(part.ui, hand)) open_file_picker(part.state.handing_over, handing_spec(part), part.actions);
  beside(button_size(part.ui, close).x, part.ui.metrics.gap1);
  if (button(part.ui, close)) part.actions.push_back(CloseWorkspace{});
}

}  // namespace

void draw_backup_settings(const SettingsPart& part) {
  if (!part.state.backups_listed) part.actions.push_back(ListBackups{});
  part.state.backups_listed = true;
  if (part.pressed == "back_up") part.actions.push_back(BackUp{});
  draw_backups(part);
  draw_folder(part);
  draw_check_card(part);
  draw_seal_card(part);
  ask_restore(part);
  ask_removal(part);
  ask_about_seal(part);
  if (const auto chosen =
          file_picker(part.ui, part.model, part.state.handing_over, handing_spec(part), part.actions))
    part.actions.push_back(HandOver{chosen->front()});
}

}  // namespace assessor::ui
