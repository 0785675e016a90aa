#include <memory>

#include "base/platform/files.h"
#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/passphrase.h"
#include "store/sealing.h"

namespace assessor::cli {

namespace {

using exchange::JsonNode;

struct Asked {
  std::string workspace, new_passphrase_file;
  bool remove_plain_backups = false;
};

store::SealOptions options_of(const Console& console) {
  return {console.clock()()};
}

/// The one to seal with: that of the file given for every command, or typed twice.
Result<Secret> wanted_passphrase(const Console& console) {
  return given_file(console).empty() ? new_passphrase(console, {}) : present_passphrase(console);
}

/// What is left in the open: older backups. Told, or removed when asked for.
Result<void> settle_backups(const Asked& asked, const Console& console, JsonNode& node) {
  const store::WorkspaceFolder folder{path_of(asked.workspace)};
  if (asked.remove_plain_backups) {
    ASSESSOR_TRY(const std::size_t removed, store::remove_plain_backups(folder));
    node.add("plain_backups_removed", JsonNode::whole(static_cast<std::int64_t>(removed)));
    if (!console.json()) console.print(console.say("cli.seal.removed", {{"count", std::to_string(removed)}}));
  }
  ASSESSOR_TRY(const auto plain, store::plain_backups(folder));
  JsonNode& list = node.add("plain_backups", JsonNode::list());
  for (const auto& path : plain) list.add(JsonNode::text(path_text(path.filename())));
  if (console.json() || plain.empty()) return {};
  console.print(console.say("cli.seal.plain_backups", {{"count", std::to_string(plain.size())}}));
  for (const auto& path : plain) console.print("- " + path_text(path.filename()));
  console.print(console.say("cli.seal.remove_hint", {{"path", asked.workspace}}));
  return {};
}

Result<int> seal(const Asked& asked, const Console& console) {
  const store::WorkspaceFolder folder{path_of(asked.workspace)};
  ASSESSOR_TRY(const bool sealed, store::is_sealed(folder));
  if (sealed && !asked.remove_plain_backups) return fail("workspace-already-sealed");
  JsonNode node = JsonNode::object();
  if (!sealed) {
    ASSESSOR_TRY(const Secret passphrase, wanted_passphrase(console));
    ASSESSOR_TRY(const store::SealReport report,
                 store::seal_workspace(folder, passphrase, options_of(console)));
    const auto files = static_cast<std::int64_t>(report.files);
    node.add("files", JsonNode::whole(files));
    if (!console.json()) console.print(console.say("cli.seal.done", {{"files", std::to_string(files)}}));
  }
  ASSESSOR_CHECK(settle_backups(asked, console, node));
  if (console.json()) console.print(node);
  return k_done;
}

Result<int> unseal(const Asked& asked, const Console& console) {
  const store::WorkspaceFolder folder{path_of(asked.workspace)};
  ASSESSOR_TRY(const bool sealed, store::is_sealed(folder));
  if (!sealed) return fail("workspace-not-sealed");
  ASSESSOR_TRY(const Secret passphrase, present_passphrase(console));
  ASSESSOR_CHECK(store::unseal_workspace(folder, passphrase, options_of(console)));
  console.print(console.say("cli.seal.opened"));
  return k_done;
}

Result<int> change(const Asked& asked, const Console& console) {
  const store::WorkspaceFolder folder{path_of(asked.workspace)};
  ASSESSOR_TRY(const bool sealed, store::is_sealed(folder));
  if (!sealed) return fail("workspace-not-sealed");
  ASSESSOR_TRY(const Secret present, present_passphrase(console));
  ASSESSOR_TRY(const Secret wanted, new_passphrase(console, asked.new_passphrase_file));
  ASSESSOR_CHECK(store::change_passphrase(folder, present, wanted, options_of(console)));
  console.print(console.say("cli.seal.changed"));
  return k_done;
}

}  // namespace

Work declare_workspace_seal(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  syntax.place("workspace", asked->workspace);
  syntax.flag("--remove-plain-backups", asked->remove_plain_backups);
  return [asked](const Console& console) { return seal(*asked, console); };
}

Work declare_workspace_unseal(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  syntax.place("workspace", asked->workspace);
  return [asked](const Console& console) { return unseal(*asked, console); };
}

Work declare_workspace_passphrase(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  syntax.place("workspace", asked->workspace);
  syntax.word("--new-passphrase-file", asked->new_passphrase_file, {"file"});
  return [asked](const Console& console) { return change(*asked, console); };
}

}  // namespace assessor::cli
