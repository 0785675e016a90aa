#include <algorithm>
#include <cmath>

#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/screens/assess_parts.h"
#include "ui/screens/journal_words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

using session::Change;
using session::Transaction;

constexpr float k_least_height = 880;  ///< at 100 %: below, the card itself needs the room
constexpr std::size_t k_most_lines = 6;

struct HistoryLine {
  const Transaction* act = nullptr;
  const Change* change = nullptr;
};

const Answer* answer_of(const std::optional<session::Record>& record) {
  return record ? std::get_if<Answer>(&*record) : nullptr;
}

/// Only reason, note or evidence.
bool keeps_value(const Change& change) {
  const Answer *before = answer_of(change.before), *after = answer_of(change.after);
  return before != nullptr && after != nullptr && before->value == after->value;
}

/// A reason is recorded word by word: of a row of such changes by one person only the newest is shown.
bool goes_on(const HistoryLine& newer, const HistoryLine& older) {
  return newer.act->actor == older.act->actor && newer.change->key == older.change->key &&
         keeps_value(*newer.change) && keeps_value(*older.change);
}

bool is_of_item(const Assessing& view, const Change& change) {
  return change.key.kind == session::RecordKind::answer && change.key.parts.front() == view.key.assessment &&
         change.key.parts.back() == view.criterion().id;
}

std::vector<HistoryLine> lines_of(const Assessing& view, const ItemHistory& history) {
  std::vector<HistoryLine> lines;
  for (const Transaction& act : history.transactions)
    for (const Change& change : act.changes) {
      const HistoryLine line{&act, &change};
      const bool shown = is_of_item(view, change) && (lines.empty() || !goes_on(lines.back(), line));
      if (shown && lines.size() < k_most_lines) lines.push_back(line);
    }
  return lines;
}

/// Asked once for each state of the records, when all of it is on disk.
void ask(const Assessing& view, AssessState& state, Actions& actions) {
  const session::Session& session = *view.model.session;
  if (session.save_status().state != session::SaveStatus::State::saved) return;
  ReadItemHistory wish{view.criterion().id, {}, session.state().revision};
  for (const StageColumn& column : view.columns) wish.stages.push_back(column.key);
  if (state.history_asked == wish) return;
  state.history_asked = wish;
  actions.push_back(wish);
}

std::string stage_words(const Assessing& view, const Change& change) {
  for (const StageColumn& column : view.columns)
    if (column.key == change.key.stage_key()) return stage_name(view.model, *column.stage);
  return change.key.stage_key().stage;
}

void draw_line(Ui& ui, const Assessing& view, const HistoryLine& line, std::size_t number) {
  const std::string when = moment_words(view.model, line.act->at),
                    who = actor_words(view.model, line.act->actor), where = stage_words(view, *line.change),
                    what = keeps_value(*line.change) ? view.model.tr("ui_assess.history.words")
                                                     : change_words(view.model, *line.change);
  const Rect row = Rect::of(ImGui::GetCursorScreenPos(), {room(), ui.metrics.px(22)});
  const float shares[] = {0.34f, 0.26f, 0.16f, 0.24f};
  const std::string* words[] = {&when, &who, &where, &what};
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  float x = row.min.x;
  for (std::size_t i = 0; i < 4; ++i) {
    const float width = std::floor(row.width() * shares[i]);
    const Face face = i == 3 ? ui.fonts.small_bold : ui.fonts.small;
    draw_fitted(draw, face, {x, std::round(row.center().y - face.size / 2)},
                i == 3 ? ui.theme.ink : ui.theme.ink2, *words[i], width - ui.metrics.gap1);
    x += width;
  }
  record_text(ui, "line-" + std::to_string(number), row, when + ", " + who + ", " + where + ": " + what,
              false);
  place({row.min.x, row.max.y});
}

}  // namespace

void draw_item_history(Ui& ui, const Assessing& view, AssessState& state, Actions& actions) {
  if (ui.metrics.window.y / ui.metrics.zoom < k_least_height) return;
  ask(view, state, actions);
  const auto& history = view.model.desk.item_history;
  if (!history || history->wish.criterion != view.criterion().id) return;
  const auto lines = lines_of(view, *history);
  if (lines.empty()) return;
  const KeyScope scope(ui, "history");
  skip_down(ui.metrics.gap1);
  text(ui, {.text = ui.word("ui_assess.history"), .style = TextStyle::small_bold, .key = "title"});
  for (std::size_t i = 0; i < lines.size(); ++i) draw_line(ui, view, lines[i], i);
  ImGui::Dummy({1, ui.metrics.units(1)});
}

}  // namespace assessor::ui
