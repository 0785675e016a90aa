#include "cli/opened_workspace.h"

#include <utility>
#include <vector>

#include "base/platform/files.h"
#include "base/platform/paths.h"
#include "base/text.h"
#include "cli/passphrase.h"
#include "cli/personal_words.h"

namespace assessor::cli {

namespace {

using session::Session;
using session::WorkspaceState;

Result<OpenedWorkspace> open(const Console& console, const std::string& path, bool read_only) {
  OpenedWorkspace opened;
  opened.console = &console;
  store::OpenOptions options{user_name(), console.clock()(), read_only};
  ASSESSOR_TRY(const Secret passphrase, passphrase_for(console, {path_of(path)}));
  if (!passphrase.empty()) options.passphrase = &passphrase;
  ASSESSOR_TRY(opened.store, store::Workspace::open(path_of(path), options));
  if (read_only && !opened.store->guard().readable()) console.remark(console.say("cli.seal.hidden"));
  ASSESSOR_TRY(opened.session, Session::open(*opened.store, {console.clock(), {}, console.today()}));
  for (const Error& problem : opened.session->problems()) console.complain(problem);
  return opened;
}

bool is_called(const Person& person, const std::string& name) {
  return person.id == name || folded(person.initials) == folded(name) || folded(person.name) == folded(name);
}

std::vector<const Person*> people_called(const WorkspaceState& state, const std::string& name,
                                         bool archived = false) {
  std::vector<const Person*> found;
  for (const auto& [id, person] : state.people)
    if (person.archived == archived && is_called(person, name)) found.push_back(&person);
  return found;
}

/// A command that is refused anyway is refused for its own reason.
Result<void> guard_personal(const OpenedWorkspace& opened, const session::Command& command) {
  const auto planned = session::plan(opened.session->context(opened.actor), command);
  if (!planned) return {};
  const auto places = session::personal_in(*planned);
  for (const auto& place : places) opened.console->remark(words_of(*opened.console, place));
  if (places.empty() || opened.console->anyway()) return {};
  return fail("personal-data-found", {{"count", std::to_string(places.size())}});
}

const Person* only_person(const WorkspaceState& state) {
  const Person* only = nullptr;
  for (const auto& [id, person] : state.people) {
    if (person.archived) continue;
    if (only != nullptr) return nullptr;
    only = &person;
  }
  return only;
}

}  // namespace

Result<void> OpenedWorkspace::act(const session::Command& command) {
  ASSESSOR_CHECK(guard_personal(*this, command));
  ASSESSOR_CHECK(session->dispatch(command, actor));
  return session->flush();
}

Result<OpenedWorkspace> open_to_read(const Console& console, const std::string& path, const std::string& as) {
  ASSESSOR_TRY(OpenedWorkspace opened, open(console, path, true));
  if (as.empty()) return opened;
  ASSESSOR_TRY(opened.actor, find_actor(opened.state(), as));
  opened.session->view_as(opened.actor);
  return opened;
}

Result<OpenedWorkspace> open_to_write(const Console& console, const std::string& path,
                                      const std::string& as) {
  ASSESSOR_TRY(OpenedWorkspace opened, open(console, path, false));
  if (const auto& reason = opened.store->read_only_reason()) return tl::unexpected(*reason);
  ASSESSOR_TRY(opened.actor, find_actor(opened.state(), as));
  opened.session->view_as(opened.actor);
  return opened;
}

Result<const Person*> find_person(const WorkspaceState& state, const std::string& typed) {
  auto found = people_called(state, typed);
  if (found.empty()) found = people_called(state, typed, true);
  if (typed.empty() || found.size() != 1) return fail("usage-person-unknown", {{"person", typed}});
  return found.front();
}

Result<std::string> find_actor(const WorkspaceState& state, const std::string& as) {
  if (!as.empty()) {
    const auto found = people_called(state, as);
    if (found.size() == 1) return found.front()->id;
    return fail("usage-person-unknown", {{"person", as}});
  }
  if (state.people.empty()) return std::string();
  if (const Person* only = only_person(state)) return only->id;
  const auto here = people_called(state, user_name());
  if (here.size() == 1) return here.front()->id;
  return fail("usage-person-needed");
}

}  // namespace assessor::cli
