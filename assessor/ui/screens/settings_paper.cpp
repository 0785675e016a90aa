// Setelan, the journal: the text of a printed code is compared with the workspace.

#include "base/text.h"
#include "ui/screens/settings_parts.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace assessor::ui {

namespace {

constexpr std::size_t k_most_letters = 600;

/// The answer belongs to the text that it was given for; an edited one has none yet.
void draw_answer(const SettingsPart& part) {
  const auto& check = part.model.desk.paper_check;
  if (!check || check->text != part.state.journal.paper) return;
  sign_line(part.ui, check->holds ? Sign::ok : Sign::wait,
            part.word(check->holds ? "ui_journal.paper.same" : "ui_journal.paper.other"),
            part.ui.theme.surface);
  std::size_t line = 0;
  for (const i18n::Sentence& sentence : check->sentences)
    text(part.ui, {.text = part.model.tr(sentence.key, sentence.params),
                   .wraps = true,
                   .key = "answer-" + std::to_string(++line)});
}

}  // namespace

void ask_about_paper(const SettingsPart& part) {
  SettingsState::JournalPart& journal = part.state.journal;
  if (!journal.asks_paper) return;
  Dialog dialog(part.ui, {.key = "paper",
                          .title = part.word("ui_journal.paper"),
                          .text = part.word("ui_journal.paper.text"),
                          .width = 44});
  const std::string_view label = part.word("ui_journal.paper.code");
  text(part.ui, {.text = label, .style = TextStyle::small_bold});
  text_area(part.ui,
            {.key = "code", .label = label, .max_lines = 5, .max_letters = k_most_letters, .is_first = true},
            journal.paper);
  draw_answer(part);
  const bool typed = !trimmed(journal.paper).empty(), locked = part.model.desk.seal == SealState::locked;
  const DialogAnswer answer =
      dialog.buttons({.keep = part.word("ui_journal.close"),
                      .act = part.word("ui_journal.paper.compare"),
                      .act_enabled = typed && !locked,
                      .reason = part.word(locked ? "error.workspace-sealed" : "ui_journal.paper.empty")});
  if (answer == DialogAnswer::act) part.actions.push_back(CheckPaper{journal.paper});
  if (answer == DialogAnswer::keep) journal.asks_paper = false;
}

}  // namespace assessor::ui
