#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

#include "app/desk_state.h"

namespace assessor::app {

/// What opening needs to know; a copy goes to the worker.
struct OpeningTerms {
  Clock clock;
  std::optional<Date> today;
  std::function<void()> wake;
  ui::Passphrase passphrase = {};  ///< of a sealed workspace; none: what is readable without
};
OpeningTerms opening_terms(const DeskState& state);

/// On a worker. Errors: those of store::Workspace::open and session::Session::open.
Result<OpenedFolder> open_folder(const std::filesystem::path& folder, const OpeningTerms& terms);
/// Puts it on the desk in place of the one that is open, and tells what is not whole.
void adopt(DeskState& state, OpenedFolder opened);
/// Takes the workspace off the desk; whoever gets it lets it go on a worker, because that waits for the disk.
std::shared_ptr<OpenedFolder> take_off(DeskState& state);
/// False, and told, while changes are not saved: letting the workspace go would lose them.
bool may_leave(DeskState& state);

/// Backup in the background.
void back_up_quietly(DeskState& state, const std::string& cause);

}  // namespace assessor::app
