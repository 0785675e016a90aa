#pragma once

#include <memory>
#include <string>

#include "cli/console.h"
#include "session/session.h"
#include "store/vault.h"
#include "store/workspace.h"

namespace assessor::cli {

/// A workspace and a session on it; the session ends first.
struct OpenedWorkspace {
  std::unique_ptr<store::Workspace> store;
  std::unique_ptr<session::Session> session;
  std::string actor;                 ///< person id; empty while the workspace knows no people
  const Console* console = nullptr;  ///< where it speaks

  const session::WorkspaceState& state() const { return session->state(); }
  store::Vault vault() const { return store->vault(); }
  /// Does it and waits until it is durable. What it adds that looks like personal data is named on standard
  /// error and, unless the person said --anyway, refused: personal-data-found {count}.
  Result<void> act(const session::Command& command);
};

/// Of a sealed workspace without its passphrase only the readable part is there, which is told.
/// Takes no lock, so it works beside whoever edits. Shows what the person of `as` may see; empty: what anyone
/// may. Error: usage-person-unknown {person}.
Result<OpenedWorkspace> open_to_read(const Console& console, const std::string& path,
                                     const std::string& as = {});
/// As the person of `as` (id, initials or name); empty: the only one, or the one called like the computer's
/// user. Errors: why it can only be read (locked …), usage-person-unknown {person}, usage-person-needed.
Result<OpenedWorkspace> open_to_write(const Console& console, const std::string& path, const std::string& as);

/// By id, initials or name, also one who is archived where nobody else is called so. Error:
/// usage-person-unknown {person}.
Result<const Person*> find_person(const session::WorkspaceState& state, const std::string& typed);
/// Who acts. Empty where nobody is known yet.
Result<std::string> find_actor(const session::WorkspaceState& state, const std::string& as);

}  // namespace assessor::cli
