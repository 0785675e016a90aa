#include <algorithm>
#include <utility>

#include "app/desk_actions.h"
#include "app/desk_jobs.h"
#include "base/platform/files.h"
#include "base/platform/paths.h"
#include "base/platform/process.h"
#include "base/text.h"

namespace assessor::app {

namespace {

namespace fs = std::filesystem;

bool is_wanted(const FolderEntry& entry, const std::vector<std::string>& endings) {
  if (entry.name.starts_with(".") || entry.kind == EntryKind::other) return false;
  if (entry.kind == EntryKind::folder || endings.empty()) return true;
  const std::string name = folded(entry.name);
  return std::any_of(endings.begin(), endings.end(),
                     [&name](const std::string& ending) { return name.ends_with(folded(ending)); });
}

/// Folders first, then by name as people sort.
bool comes_before(const ui::FolderEntry& a, const ui::FolderEntry& b) {
  if (a.is_folder != b.is_folder) return a.is_folder;
  return folded(a.name) < folded(b.name);
}

ui::Folder read_folder(const fs::path& path, const std::vector<std::string>& endings) {
  ui::Folder folder;
  folder.path = path;
  if (const auto documents = documents_folder()) {
    folder.places.emplace_back("desk.place_documents", *documents);
    folder.places.emplace_back("desk.place_home", documents->parent_path());
  }
  const auto entries = list_folder(path);
  if (!entries) {
    folder.error = entries.error();
    return folder;
  }
  for (const FolderEntry& entry : *entries)
    if (is_wanted(entry, endings))
      folder.entries.push_back({entry.name, entry.kind == EntryKind::folder, entry.size});
  std::sort(folder.entries.begin(), folder.entries.end(), comes_before);
  return folder;
}

/// Where the person was last, else the documents, else their parent.
Result<fs::path> folder_to_show(const DeskState& state, const fs::path& wanted) {
  if (!wanted.empty()) {
    ASSESSOR_TRY(const fs::path whole, absolute_path(wanted));
    return whole.lexically_normal();
  }
  if (!state.desk.folder.path.empty()) return state.desk.folder.path;
  const auto documents = documents_folder();
  if (!documents) return temp_folder();
  return is_folder(*documents) ? *documents : documents->parent_path();
}

}  // namespace

void carry_out(DeskState& state, const ui::ListFolder& action) {
  const auto shown = folder_to_show(state, action.folder);
  if (!shown) return complain(state, shown.error());
  start_job<ui::Folder>(
      state, {.what = "folder", .shown = false, .outlives_workspace = true},
      [path = *shown, endings = action.endings](const JobControl&) -> Result<ui::Folder> {
        return read_folder(path, endings);
      },
      [&state](ui::Folder folder) { state.desk.folder = std::move(folder); });
}

void carry_out(DeskState& state, const ui::OpenFolder& action) {
  start_job<Nothing>(state, {.what = "open_folder", .shown = false, .outlives_workspace = true},
                     [folder = action.folder](const JobControl&) -> Result<Nothing> {
                       ASSESSOR_CHECK(open_externally(folder));
                       return Nothing{};
                     },
                     {});
}

}  // namespace assessor::app
