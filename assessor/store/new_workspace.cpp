#include "store/new_workspace.h"

#include "base/hash.h"
#include "base/platform/files.h"
#include "base/platform/paths.h"

namespace assessor::store {

namespace {

using std::filesystem::path;

/// Absolute and without a slash at its end, so that its neighbour is not inside it.
Result<path> without_end(const path& folder) {
  ASSESSOR_TRY(const path named, absolute_path(folder));
  const path whole = named.lexically_normal();
  return whole.has_filename() ? whole : whole.parent_path();
}

Result<void> check_target(const path& folder) {
  if (!path_exists(folder)) return {};
  ASSESSOR_TRY(const std::vector<FolderEntry> entries, list_folder(folder));
  return entries.empty() ? Result<void>{} : fail("folder-not-empty", {{"path", path_text(folder)}});
}

Result<void> move_into_place(const path& made, const path& folder) {
  if (path_exists(folder)) ASSESSOR_CHECK(remove_file(folder));
  return move_file(made, folder);
}

}  // namespace

Result<void> make_whole(const path& folder, const std::function<Result<void>(const path&)>& make) {
  ASSESSOR_TRY(const path place, without_end(folder));
  ASSESSOR_CHECK(check_target(place));
  path beside = place;
  beside += ".new-" + random_hex(4);
  Result<void> made = make(beside);
  if (made) made = move_into_place(beside, place);
  if (made) return {};
  if (auto removed = remove_folder(beside); !removed) return removed;
  return made;
}

}  // namespace assessor::store
