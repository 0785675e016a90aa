#include <memory>

#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/record_nodes.h"
#include "cli/selection.h"

namespace assessor::cli {

namespace {

struct Asked {
  Selection at;
  std::string document;
  bool back = false;
};

Result<int> archive(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, asked.at.workspace, asked.at.as));
  ASSESSOR_TRY(const std::string id, find_document(opened.state(), asked.document));
  ASSESSOR_CHECK(opened.act(session::ArchiveDocument{id, !asked.back}));
  const EvidenceDocument& record = *opened.state().document(id);
  if (console.json())
    console.print(node_of(record));
  else
    console.print(console.say(asked.back ? "cli.document.back" : "cli.document.archived",
                              {{"title", record.document.title}}));
  return k_done;
}

}  // namespace

Work declare_document_archive(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_editing(syntax, asked->at);
  syntax.word("--document", asked->document, {"document", nullptr, true});
  syntax.flag("--back", asked->back);
  return [asked](const Console& console) { return archive(*asked, console); };
}

}  // namespace assessor::cli
