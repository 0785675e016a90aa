#include "app/desk.h"

#include <algorithm>
#include <utility>

#include "app/desk_jobs.h"
#include "app/desk_privacy.h"
#include "app/desk_workspace.h"
#include "app/timetable.h"
#include "base/platform/files.h"
#include "base/platform/paths.h"

namespace assessor::app {

namespace {

namespace fs = std::filesystem;
using session::SaveStatus;

void back_up_hourly(DeskState& state) {
  if (state.session()->read_only()) return;
  const Turn turn = turn_at(state.seconds, state.next_backup, k_backup_interval);
  state.next_backup = turn.next;
  if (turn.due) back_up_quietly(state, "hourly");
  state.hooks.wake_in(turn.wait);
}

/// What somebody else wrote meanwhile.
void look_again(DeskState& state) {
  if (!state.session()->read_only()) return;
  const Turn turn = turn_at(state.seconds, state.next_refresh, k_refresh_interval);
  state.next_refresh = turn.next;
  if (turn.due) {
    const auto changed = state.session()->refresh();
    if (!changed) complain(state, changed.error());
  }
  state.hooks.wake_in(turn.wait);
}

/// What the person at this computer may not see yet is in nothing that is shown, also not in what a worker
/// read for whoever sat here before.
void look_as_person(DeskState& state) {
  state.session()->view_as(state.desk.person);
  const session::Veil& veil = state.session()->veil();
  if (veil.empty()) return;
  const auto cover = [&veil](auto& read) {
    if (!read) return;
    for (session::Transaction& transaction : read->transactions) veil.cover(transaction);
  };
  cover(state.desk.journal);
  cover(state.desk.item_history);
}

/// Closes when all is saved. What cannot be saved is told first; whoever asks again then leaves without it.
void close_when_saved(DeskState& state) {
  const SaveStatus status = state.open ? state.session()->save_status() : SaveStatus{};
  if (status.state == SaveStatus::State::saving) return;
  if (status.state == SaveStatus::State::failed && !state.told_unsaved) {
    state.told_unsaved = true;
    state.closing = false;
    say(state, ui::Message::Tone::trouble, "desk.close_unsaved", {{"count", std::to_string(status.waiting)}});
    return;
  }
  state.hooks.close();
}

void note_saved(DeskState& state) {
  if (state.told_unsaved && state.session()->save_status().state == SaveStatus::State::saved)
    state.told_unsaved = false;
}

/// The outcome of a change of the records.
void settle(DeskState& state, const Result<void>& done) {
  if (!done) complain(state, done.error());
}

/// False, and told, when changes could not be signed with anybody's name.
bool has_person(DeskState& state) {
  if (!state.open) return false;
  if (!state.desk.person.empty() || state.session()->state().people.empty()) return true;
  say(state, ui::Message::Tone::attention, "desk.person_needed");
  return false;
}

}  // namespace

void begin_frame(DeskState& state, DeskMoment moment) {
  state.seconds = moment.seconds;
  state.desk.dropped = std::move(moment.dropped);
  read_progress(state);
  state.workers.drain();
  if (state.open) {
    look_as_person(state);
    back_up_hourly(state);
    look_again(state);
    note_saved(state);
  }
  if (moment.wants_to_close) state.closing = true;
  if (state.closing) close_when_saved(state);
}

void carry_out(DeskState& state, const ui::Actions& actions) {
  for (const ui::Action& action : actions)
    std::visit([&state](const auto& one) { carry_out(state, one); }, action);
}

void carry_out(DeskState&, const ui::Go&) {}  // the shell has gone there already

void carry_out(DeskState& state, const ui::Do& action) {
  if (!has_person(state) || holds_back(state, action)) return;
  const Result<void> done = state.session()->dispatch(action.command, state.desk.person);
  settle(state, done);
  if (done && std::holds_alternative<session::Erase>(action.command))
    say(state, ui::Message::Tone::attention, "desk.erased");
}

void carry_out(DeskState& state, const ui::Undo&) {
  if (has_person(state)) settle(state, state.session()->undo(state.desk.person));
}

void carry_out(DeskState& state, const ui::Redo&) {
  if (has_person(state)) settle(state, state.session()->redo(state.desk.person));
}

void carry_out(DeskState& state, const ui::RetrySaving&) {
  if (state.open) state.session()->retry_saving();
}

void carry_out(DeskState& state, const ui::CancelJob& action) {
  state.workers.cancel(action.job);
  std::erase_if(state.desk.jobs, [&action](const ui::Job& job) {
    return job.id == action.job && job.state != ui::Job::State::running;
  });
}

void carry_out(DeskState& state, const ui::DismissMessage& action) {
  std::erase_if(state.desk.messages, [&action](const ui::Message& one) { return one.id == action.message; });
}

void carry_out(DeskState& state, const ui::Quit&) {
  state.closing = true;
  close_when_saved(state);
}

}  // namespace assessor::app
