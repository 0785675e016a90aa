#include "app/desk_workspace.h"

#include <utility>

#include "app/desk_actions.h"
#include "app/desk_jobs.h"
#include "app/timetable.h"
#include "base/platform/files.h"
#include "base/platform/memory.h"
#include "base/platform/paths.h"
#include "base/text.h"
#include "cli/practice_workspace.h"
#include "store/new_workspace.h"

namespace assessor::app {

namespace {

namespace fs = std::filesystem;
constexpr std::uint64_t k_largest_standard = 5'000'000;

/// Who acts on this computer: as last time, else the only one, else whoever is called like the computer's
/// user. The practice workspace is there to be tried at once.
std::string person_at_start(const DeskState& state) {
  const auto& people = state.session()->state().people;
  for (const std::string& id : state.settings.persons) {
    const auto known = people.find(id);
    if (known != people.end() && !known->second.archived) return id;
  }
  std::string only, named, coordinator;
  int present = 0;
  for (const auto& [id, person] : people) {
    if (person.archived) continue;
    ++present;
    only = id;
    if (folded(person.name) == folded(user_name())) named = id;
    if (person.role == Role::coordinator && coordinator.empty()) coordinator = id;
  }
  if (present == 1) return only;
  return named.empty() && state.session()->state().office.sample ? coordinator : named;
}

Result<StandardPin> pin_shipped(session::Session& session, const std::string& standard) {
  ASSESSOR_TRY(const fs::path criteria, resource_folder("criteria"));
  ASSESSOR_TRY(const std::string bytes,
               read_file(criteria / "standards" / path_of(standard + ".json"), k_largest_standard));
  return session.pin_standard(bytes);
}

/// The first acts of a workspace: who, where, by which standard.
Result<void> found(session::Session& session, const ui::CreateWorkspace& wish) {
  ASSESSOR_CHECK(session.dispatch(session::AddPerson{wish.person}, {}));
  ASSESSOR_CHECK(session.dispatch(session::EditOffice{wish.office}, wish.person.id));
  if (!wish.standard.empty() && !wish.period.empty()) {
    ASSESSOR_TRY(const StandardPin pin, pin_shipped(session, wish.standard));
    ASSESSOR_CHECK(session.dispatch(session::OpenPeriod{wish.period, pin, {}, true}, wish.person.id));
  }
  return session.flush();
}

Result<void> make_folder(const fs::path& folder, const ui::CreateWorkspace& wish, const OpeningTerms& terms) {
  ASSESSOR_TRY(const auto store,
               store::Workspace::create(folder, {.person = user_name(), .now = terms.clock()}));
  ASSESSOR_TRY(const auto session, session::Session::open(*store, {terms.clock, {}, terms.today}));
  return found(*session, wish);
}

void forget_workspace(DeskState& state) {
  ++state.generation;
  ui::Desk& desk = state.desk;
  desk.workspace.clear();
  desk.person.clear();
  desk.seal = ui::SealState::none;
  desk.seal_error.reset();
  desk.preview = {};
  desk.standard.reset();
  desk.package.reset();
  desk.backups.clear();
  desk.check.reset();
  desk.paper_check.reset();
  desk.journal.reset();
  desk.handed_out.reset();
  desk.item_history.reset();
  desk.pictures.clear();
  desk.looked_at.reset();
  state.looked_at.reset();
  state.thumbnails.clear();
  state.thumbnails_asked.clear();
  state.handed_out.clear();
  state.preview_pictures.clear();
  state.preview_wanted.reset();
  state.inspected = {};
}

/// Ends session and store on a worker: that waits for the disk.
void let_go(DeskState& state) {
  const auto ended = std::make_shared<std::promise<void>>();
  state.left = ended->get_future().share();
  start_job<Nothing>(state, {.what = "close", .shown = false},
                     [left = take_off(state), ended](const JobControl&) -> Result<Nothing> {
                       left->session.reset();
                       left->store.reset();
                       ended->set_value();
                       return Nothing{};
                     },
                     {});
}

using Opener = std::function<Result<OpenedFolder>(const JobControl&)>;

/// The result travels as a pointer, because a std::function must be copyable.
void open_on_worker(DeskState& state, JobSpec spec, Opener opener) {
  if (!may_leave(state)) return;
  using Shared = std::shared_ptr<OpenedFolder>;
  spec.outlives_workspace = true;
  start_job<Shared>(
      state, std::move(spec),
      [opener = std::move(opener), left = state.left](const JobControl& control) -> Result<Shared> {
        if (left.valid()) left.wait();  // the same folder may be opened again
        ASSESSOR_TRY(OpenedFolder opened, opener(control));
        return std::make_shared<OpenedFolder>(std::move(opened));
      },
      [&state](const Shared& opened) { adopt(state, std::move(*opened)); });
}

}  // namespace

OpeningTerms opening_terms(const DeskState& state) {
  return {state.clock, state.today, state.hooks.wake};
}

Result<OpenedFolder> open_folder(const fs::path& folder, const OpeningTerms& terms) {
  OpenedFolder opened;
  ASSESSOR_TRY(opened.store, store::Workspace::open(folder, {.person = user_name(),
                                                             .now = terms.clock(),
                                                             .passphrase = terms.passphrase.get()}));
  ASSESSOR_TRY(opened.session, session::Session::open(*opened.store, {terms.clock, terms.wake, terms.today}));
  give_back_memory();
  return opened;
}

std::shared_ptr<OpenedFolder> take_off(DeskState& state) {
  auto taken = std::make_shared<OpenedFolder>();
  if (state.open) *taken = std::move(*state.open);
  state.open.reset();
  forget_workspace(state);
  return taken;
}

void adopt(DeskState& state, OpenedFolder opened) {
  if (state.open) let_go(state);
  ++state.generation;
  state.open = std::move(opened);
  const fs::path root = state.folder().root;
  state.desk.workspace = root;
  state.desk.person = person_at_start(state);
  const store::Guard& guard = state.open->store->guard();
  if (guard.sealed()) state.desk.seal = guard.readable() ? ui::SealState::unlocked : ui::SealState::locked;
  // What was said of it before it was opened with its passphrase.
  std::erase_if(state.desk.messages, [](const ui::Message& message) {
    return message.error && message.error->code == "workspace-sealed";
  });
  // Also whoever made the workspace: she was its only person then.
  if (!state.desk.person.empty()) remember_person(state.settings, state.desk.person);
  remember_workspace(state.settings, root);
  state.desk.recent = state.settings.recent_workspaces;
  keep_settings(state);
  if (const auto& reason = state.open->store->read_only_reason()) complain(state, *reason);
  for (const Error& problem : state.session()->problems()) complain(state, problem);
  state.next_backup = state.seconds + k_backup_interval;
  if (!state.session()->read_only()) back_up_quietly(state, "opening");
}

bool may_leave(DeskState& state) {
  if (!state.open || state.session()->read_only()) return true;
  if (state.session()->save_status().state != session::SaveStatus::State::failed) return true;
  say(state, ui::Message::Tone::trouble, "desk.leave_unsaved",
      {{"count", std::to_string(state.session()->save_status().waiting)}});
  return false;
}

void carry_out(DeskState& state, const ui::OpenWorkspace& action) {
  const auto whole = absolute_path(action.folder);
  if (!whole) return complain(state, whole.error());
  const fs::path folder = whole->lexically_normal();
  if (state.open && state.folder().root == folder) return;
  open_on_worker(
      state, {.what = "open", .params = {{"path", path_text(folder)}}},
      [folder, terms = opening_terms(state)](const JobControl&) { return open_folder(folder, terms); });
}

void carry_out(DeskState& state, const ui::CreateWorkspace& action) {
  open_on_worker(state, {.what = "create", .params = {{"path", path_text(action.folder)}}},
                 [action, terms = opening_terms(state)](const JobControl&) -> Result<OpenedFolder> {
                   ASSESSOR_CHECK(store::make_whole(action.folder, [&](const fs::path& beside) {
                     return make_folder(beside, action, terms);
                   }));
                   return open_folder(action.folder, terms);
                 });
}

void carry_out(DeskState& state, const ui::CreatePractice& action) {
  open_on_worker(
      state, {.what = "practice", .params = {{"path", path_text(action.folder)}}},
      [folder = action.folder, terms = opening_terms(state)](const JobControl&) -> Result<OpenedFolder> {
        ASSESSOR_TRY(const cli::DemoReport made, cli::build_practice_workspace({folder, terms.clock()}));
        return open_folder(made.folder, terms);
      });
}

void carry_out(DeskState& state, const ui::CloseWorkspace&) {
  if (state.open && may_leave(state)) let_go(state);
}

}  // namespace assessor::app
