#include <algorithm>

#include "base/text.h"
#include "session/double_entry.h"
#include "session/value_text.h"
#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/screens/assess_parts.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

std::string value_words(const Assessing& view, const Criterion& criterion,
                        const std::optional<AnswerValue>& value) {
  if (!value) return view.model.tr("ui_double_entry.blank");
  return session::value_text(view.standard, criterion, *value, view.model.format,
                             view.model.words.language());
}

std::string line_words(const Assessing& view, const session::EntryDifference& difference) {
  const Criterion& criterion = *view.standard.criterion(difference.criterion);
  return view.model.tr("ui_double_entry.line", {{"code", criterion.code},
                                                {"first", value_words(view, criterion, difference.first)},
                                                {"second", value_words(view, criterion, difference.second)}});
}

/// Tab leaves the field, so whoever types puts a blank between code and value.
std::string with_tabs(const std::string& typed) {
  std::string text;
  for (const std::string_view line : split(typed, '\n')) {
    std::string row(trimmed(line));
    if (const auto blank = row.find(' '); row.find('\t') == std::string::npos && blank != std::string::npos)
      row[blank] = '\t';
    text += row + "\n";
  }
  return text;
}

/// Lines that name no item or hold no value: they are no difference, they were not read.
void tell_unread(Dialog& dialog, const Assessing& view, const std::vector<session::PastedLine>& lines) {
  for (const session::PastedLine& line : lines)
    if (line.skipped && line.skipped->code != "cell-empty")
      dialog.fact(Sign::half, view.model.words.message(*line.skipped));
}

}  // namespace

void draw_double_entry_dialog(Ui& ui, const Assessing& view, AssessState& state, Actions& actions) {
  const Model& model = view.model;
  const std::string title = model.tr("ui_double_entry.title"), label = model.tr("ui_double_entry.typed");
  Dialog dialog(ui, {.key = "second", .title = title, .text = ui.word("ui_double_entry.text"), .width = 40});
  text_area(ui,
            {.key = "typed",
             .label = label,
             .placeholder = ui.word("ui_double_entry.hint"),
             .min_lines = 5,
             .max_lines = 8,
             .is_first = true},
            state.second_entry);
  const session::PasteSheet sheet{view.standard, view.sheet.answers, view.items, model.format};
  std::vector<session::EntryDifference> differences;
  if (!state.second_entry.empty()) {
    const auto lines = session::read_pasted(sheet, with_tabs(state.second_entry),
                                            view.items.empty() ? 0 : view.items.front());
    differences = session::compare_entries(sheet, lines);
    tell_unread(dialog, view, lines);
    if (differences.empty())
      dialog.fact(Sign::ok, model.tr("ui_double_entry.same", {{"count", std::to_string(view.items.size())}}));
    for (const session::EntryDifference& one : differences) dialog.fact(Sign::half, line_words(view, one));
  }
  const DialogAnswer answer = dialog.buttons({.keep = model.words.plain("ui_double_entry.close"),
                                              .act = model.words.plain("ui_double_entry.act"),
                                              .act_enabled = !differences.empty(),
                                              .reason = ui.word("ui_double_entry.nothing")});
  if (answer == DialogAnswer::act)
    look_at(view, view.standard.criterion_by_id.find(differences.front().criterion)->second, actions);
  if (answer != DialogAnswer::none) state.dialog = AssessDialog::none;
}

}  // namespace assessor::ui
