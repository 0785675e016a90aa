#include <memory>

#include "base/platform/files.h"
#include "cli/commands/commands.h"
#include "cli/crest.h"
#include "cli/exit_code.h"
#include "cli/selection.h"

namespace assessor::cli {

namespace {

struct Asked {
  Selection at;
  std::string file;
  bool remove = false;
};

Result<int> set_crest(const Asked& asked, const Console& console) {
  if (asked.remove != asked.file.empty()) return fail("usage-missing", {{"option", "--file | --remove"}});
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, asked.at.workspace, asked.at.as));
  Office office = opened.state().office;
  office.crest.clear();
  if (!asked.remove) {
    ASSESSOR_TRY(office.crest, store_crest(opened.vault(), path_of(asked.file)));
  }
  ASSESSOR_CHECK(opened.act(session::EditOffice{office}));
  if (!console.json()) {
    console.print(console.say(asked.remove ? "cli.crest.removed" : "cli.crest.set"));
    return k_done;
  }
  exchange::JsonNode root = exchange::JsonNode::object();
  root.add("crest", exchange::JsonNode::text(office.crest));
  console.print(root);
  return k_done;
}

}  // namespace

Work declare_workspace_crest(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_editing(syntax, asked->at);
  syntax.word("--file", asked->file, {"file", "crest_file"});
  syntax.flag("--remove", asked->remove);
  return [asked](const Console& console) { return set_crest(*asked, console); };
}

}  // namespace assessor::cli
