// The seal of a workspace: opened with its passphrase, put on, taken off, changed.

#include <utility>

#include "app/desk_actions.h"
#include "app/desk_jobs.h"
#include "app/desk_workspace.h"
#include "store/sealing.h"

namespace assessor::app {

namespace {

/// The workspace open again, and what kept it from becoming what was wanted.
struct Reopened {
  std::shared_ptr<OpenedFolder> opened;
  std::optional<Error> problem;
};

/// What is done to a workspace that is open nowhere, and the passphrases that open it afterwards.
struct SealWork {
  std::function<Result<void>(const store::WorkspaceFolder&)> act;
  ui::Passphrase before, after;  ///< when it did not come about, when it did; none: it is not sealed
};

Result<Reopened> carry_through(OpenedFolder& left, const SealWork& work, OpeningTerms terms) {
  const store::WorkspaceFolder folder = left.store->folder();
  if (auto saved = left.session->flush(); !saved) return tl::unexpected(std::move(saved).error());
  left.session.reset();
  left.store.reset();
  Reopened reopened;
  const Result<void> done = work.act(folder);
  if (!done) reopened.problem = done.error();
  terms.passphrase = done ? work.after : work.before;
  Result<OpenedFolder> opened = open_folder(folder.root, terms);
  if (!opened && opened.error().code == "passphrase-wrong") {
    terms.passphrase = nullptr;  // a wrong present one: open as far as that goes, and ask
    opened = open_folder(folder.root, terms);
  }
  if (!opened) return tl::unexpected(opened.error());
  reopened.opened = std::make_shared<OpenedFolder>(std::move(*opened));
  return reopened;
}

void with_workspace_closed(DeskState& state, const std::string& what, SealWork work) {
  if (!state.open || !may_leave(state)) return;
  if (state.session()->read_only())
    return complain(state, state.session()->dispatch(session::EditOffice{}, {}).error());
  start_job<Reopened>(
      state, {.what = what, .outlives_workspace = true},
      [left = take_off(state), work = std::move(work), terms = opening_terms(state)](const JobControl&) {
        return carry_through(*left, work, terms);
      },
      [&state, what](const Reopened& reopened) {
        if (!state.open) adopt(state, std::move(*reopened.opened));
        if (reopened.problem) return complain(state, *reopened.problem);
        say(state, ui::Message::Tone::good, "desk_seal." + what);
      });
}

store::SealOptions options_of(const DeskState& state) {
  return {state.clock()};
}

}  // namespace

void carry_out(DeskState& state, const ui::Unlock& action) {
  if (!state.open || state.desk.seal != ui::SealState::locked) return;
  state.desk.seal_error.reset();
  OpeningTerms terms = opening_terms(state);
  terms.passphrase = action.passphrase;
  using Opened = std::shared_ptr<Result<OpenedFolder>>;
  start_job<Opened>(
      state, {.what = "unlock"},
      [folder = state.folder().root, terms](const JobControl&) -> Result<Opened> {
        return std::make_shared<Result<OpenedFolder>>(open_folder(folder, terms));
      },
      [&state](const Opened& opened) {
        if (*opened)
          adopt(state, std::move(**opened));
        else
          state.desk.seal_error = opened->error();
      });
}

void carry_out(DeskState& state, const ui::SealWorkspace& action) {
  const auto seal = [action,
                     options = options_of(state)](const store::WorkspaceFolder& folder) -> Result<void> {
    ASSESSOR_CHECK(store::seal_workspace(folder, *action.passphrase, options).map([](const auto&) {}));
    if (!action.remove_plain_backups) return {};
    return store::remove_plain_backups(folder).map([](std::size_t) {});
  };
  with_workspace_closed(state, "seal", {seal, {}, action.passphrase});
}

void carry_out(DeskState& state, const ui::UnsealWorkspace& action) {
  const auto unseal = [action, options = options_of(state)](const store::WorkspaceFolder& folder) {
    return store::unseal_workspace(folder, *action.passphrase, options);
  };
  with_workspace_closed(state, "unseal", {unseal, action.passphrase, {}});
}

void carry_out(DeskState& state, const ui::ChangePassphrase& action) {
  const auto change = [action, options = options_of(state)](const store::WorkspaceFolder& folder) {
    return store::change_passphrase(folder, *action.present, *action.wanted, options);
  };
  with_workspace_closed(state, "change_passphrase", {change, action.present, action.wanted});
}

void carry_out(DeskState& state, const ui::RemovePlainBackups&) {
  if (!state.open || state.session()->read_only()) return;
  start_job<std::size_t>(
      state, {.what = "remove_plain", .shown = false},
      [folder = state.folder()](const JobControl&) { return store::remove_plain_backups(folder); },
      [&state](std::size_t count) {
        say(state, ui::Message::Tone::good, "desk_seal.removed_plain", {{"count", std::to_string(count)}});
        carry_out(state, ui::ListBackups{});
      });
}

}  // namespace assessor::app
