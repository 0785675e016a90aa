#include <memory>

#include "base/platform/files.h"
#include "base/platform/paths.h"
#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/text_table.h"
#include "store/backup.h"
#include "store/handover.h"
#include "store/workspace.h"

namespace assessor::cli {

namespace {

using exchange::JsonNode;

struct Asked {
  std::string workspace, backup, out;
  bool list = false;
};

Result<store::WorkspaceFolder> found_folder(const std::string& path) {
  store::WorkspaceFolder folder{path_of(path)};
  if (!is_folder(folder.root)) return fail("workspace-missing", {{"path", path}});
  return folder;
}

std::string name_of(const store::Backup& backup) {
  return path_text(backup.path.filename());
}

JsonNode node_of(const store::Backup& backup) {
  JsonNode node = JsonNode::object();
  node.add("name", JsonNode::text(name_of(backup)));
  node.add("at", JsonNode::text(backup.at.iso()));
  node.add("cause", JsonNode::text(backup.cause));
  node.add("act", JsonNode::whole(backup.act));
  return node;
}

Result<int> back_up(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(const auto folder, found_folder(asked.workspace));
  ASSESSOR_TRY(const store::Backup backup, store::make_backup(folder, {console.clock()(), "manual"}));
  if (console.json())
    console.print(node_of(backup));
  else
    console.print(console.say("cli.backup.made", {{"name", name_of(backup)}}));
  return k_done;
}

void print_list(const Console& console, const std::vector<store::Backup>& backups) {
  if (console.json()) {
    JsonNode root = JsonNode::object();
    JsonNode& list = root.add("backups", JsonNode::list());
    for (const store::Backup& backup : backups) list.add(node_of(backup));
    console.print(root);
    return;
  }
  TextTable table(
      {{console.say("cli.backup.name")}, {console.say("cli.backup.at")}, {console.say("cli.backup.cause")}});
  for (const store::Backup& backup : backups)
    table.row({name_of(backup), backup.at.iso(), console.say("cli.backup.cause." + backup.cause)});
  for (const std::string& line : table.lines("")) console.print(line);
}

/// A backup of the workspace by its name, or any file by its path.
std::filesystem::path backup_path(const store::WorkspaceFolder& folder, const std::string& typed) {
  const auto inside = folder.backups() / path_of(typed);
  return path_exists(inside) ? inside : path_of(typed);
}

Result<int> restore(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(const auto folder, found_folder(asked.workspace));
  if (asked.list) {
    ASSESSOR_TRY(const auto backups, store::list_backups(folder));
    print_list(console, backups);
    return k_done;
  }
  if (asked.backup.empty()) return fail("usage-missing", {{"option", "backup"}});
  ASSESSOR_CHECK(
      store::restore_backup(folder, backup_path(folder, asked.backup), {console.clock()(), "restore"}));
  console.print(console.say("cli.backup.restored", {{"name", asked.backup}}));
  return k_done;
}

Result<int> hand_over(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(const auto folder, found_folder(asked.workspace));
  store::HandoverOptions options;
  options.readme = console.say("cli.handover.readme");
  options.readme_name = console.say("cli.handover.readme_name");
  ASSESSOR_TRY(const store::Handover made, store::make_handover(folder, path_of(asked.out), options));
  if (console.json()) {
    JsonNode node = JsonNode::object();
    node.add("folder", JsonNode::text(asked.out));
    node.add("files", JsonNode::whole(static_cast<std::int64_t>(made.files)));
    node.add("bytes", JsonNode::whole(static_cast<std::int64_t>(made.bytes)));
    console.print(node);
  } else {
    console.print(
        console.say("cli.handover.made", {{"path", asked.out}, {"count", std::to_string(made.files)}}));
  }
  return k_done;
}

}  // namespace

Work declare_workspace_backup(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  syntax.place("workspace", asked->workspace);
  return [asked](const Console& console) { return back_up(*asked, console); };
}

Work declare_workspace_restore(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  syntax.place("workspace", asked->workspace);
  syntax.place("backup", asked->backup, false);
  syntax.flag("--list", asked->list);
  return [asked](const Console& console) { return restore(*asked, console); };
}

Work declare_workspace_hand_over(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  syntax.place("workspace", asked->workspace);
  syntax.word("--out", asked->out, {"folder", "out_folder", true});
  return [asked](const Console& console) { return hand_over(*asked, console); };
}

}  // namespace assessor::cli
