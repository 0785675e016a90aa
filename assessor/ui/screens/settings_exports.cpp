#include <algorithm>

#include "ui/item.h"
#include "ui/screens/journal_words.h"
#include "ui/screens/organization_act.h"
#include "ui/screens/settings_parts.h"
#include "ui/signs.h"
#include "ui/widgets/card.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

/// Asks once, and again when a job has ended: it may have handed something out.
void ask_for_handed_out(const SettingsPart& part) {
  int ended = 0;
  for (const Job& job : part.model.desk.jobs)
    if (job.state != Job::State::running) ended = std::max(ended, job.id);
  if (part.state.journal.handed_out_after == ended) return;
  part.state.journal.handed_out_after = ended;
  part.actions.push_back(ReadHandedOut{});
}

/// "F-07 Rekap nilai dan profil", "Paket tahap"; of a kind that a later version prints, its id.
std::string kind_words(const Model& model, const std::string& kind) {
  for (const std::string area : {"ui_report.kind.", "ui_handed_out.kind."})
    if (model.words.has(area + kind)) return model.tr(area + kind);
  return kind;
}

void draw_file(const SettingsPart& part, const Columns& columns, const HandedOut& file, std::size_t number) {
  const std::string when = moment_words(part.model, file.at), kind = kind_words(part.model, file.kind),
                    subject = shown_name(part.model, file.subject);
  const Item row = table_row(part.ui, columns,
                             {.key = "file-" + std::to_string(number),
                              .label = kind + ", " + subject + ", " + file.file,
                              .height = part.ui.metrics.control_small,
                              .still = true});
  table_cell(part.ui, columns, row.rect, 0, {.text = when, .small = true, .color = part.ui.theme.ink2});
  table_cell(part.ui, columns, row.rect, 1, {.text = file.person, .small = true});
  table_cell(part.ui, columns, row.rect, 2, {.text = kind, .small = true});
  table_cell(part.ui, columns, row.rect, 3, {.text = subject, .small = true});
  table_cell(part.ui, columns, row.rect, 4, {.text = file.file, .small = true});
}

void draw_files(const SettingsPart& part, const std::vector<HandedOut>& files) {
  const Column columns[] = {{.key = "when", .title = part.word("ui_journal.when"), .share = 2.2f},
                            {.key = "who", .title = part.word("ui_journal.who"), .share = 1},
                            {.key = "kind", .title = part.word("ui_handed_out.kind"), .share = 1.9f},
                            {.key = "subject", .title = part.word("ui_handed_out.subject"), .share = 2.2f},
                            {.key = "file", .title = part.word("ui_handed_out.file"), .share = 2}};
  const Columns spans = lay_out(columns, ImGui::GetCursorScreenPos().x, room());
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
  table_head(part.ui, spans, columns, {});
  const std::size_t shown = rows_shown(part, "handed_out", files.size());
  for (std::size_t i = 0; i < shown; ++i) draw_file(part, spans, files[i], i);
  ImGui::PopStyleVar();
  offer_rest(part, "handed_out", files.size());
}

}  // namespace

void draw_handed_out(const SettingsPart& part) {
  ask_for_handed_out(part);
  const FlowCard card(part.ui, "handed_out", part.word("ui_handed_out.title"));
  const auto& list = part.model.desk.handed_out;
  if (!list) {
    text(part.ui, {.text = part.word("ui_handed_out.reading"), .color = part.ui.theme.ink2});
    return;
  }
  if (list->unreadable > 0)
    text(part.ui,
         {.text = part.model.tr("ui_handed_out.unreadable", {{"count", std::to_string(list->unreadable)}}),
          .color = part.ui.theme.ink2,
          .wraps = true,
          .key = "unreadable"});
  if (list->rows.empty())
    sign_line(part.ui, Sign::blank, part.word("ui_handed_out.none"), part.ui.theme.surface);
  else
    draw_files(part, list->rows);
}

}  // namespace assessor::ui
