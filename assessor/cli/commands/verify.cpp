#include <memory>

#include "base/platform/files.h"
#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/opened_workspace.h"
#include "cli/paper_check.h"

namespace assessor::cli {

namespace {

using exchange::JsonNode;

struct Asked {
  std::string workspace, text;
};

void print_json(const Console& console, const PaperVerdict& verdict) {
  JsonNode root = JsonNode::object();
  root.add("holds", JsonNode::boolean(verdict.holds()));
  root.add("assessment", JsonNode::text(verdict.printed.assessment));
  root.add("stage", JsonNode::text(verdict.printed.stage));
  root.add("organization", JsonNode::text(verdict.organization));
  root.add("erased_since", JsonNode::boolean(verdict.erased));
  root.add("later_entries", JsonNode::whole(verdict.later));
  JsonNode& findings = root.add("findings", JsonNode::list());
  for (const PaperFinding& finding : verdict.findings) {
    JsonNode& node = findings.add(JsonNode::object());
    node.add("code", JsonNode::text(finding.code));
    node.add("printed", JsonNode::text(finding.printed));
    node.add("found", JsonNode::text(finding.found));
    node.add("message", JsonNode::text(console.say(finding.sentence)));
  }
  console.print(root);
}

Result<int> verify(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(const report::CheckText printed, report::parse_check_text(asked.text));
  ASSESSOR_TRY(const OpenedWorkspace opened, open_to_read(console, asked.workspace));
  PaperVerdict verdict = compare_sheet(*opened.session, printed);
  ASSESSOR_CHECK(compare_records(
      store::WorkspaceFolder{path_of(asked.workspace)}, {},
      [&](const session::HistoryQuery& query) { return opened.session->history(query); }, verdict));
  if (console.json())
    print_json(console, verdict);
  else
    for (const i18n::Sentence& line : sentences_of(verdict)) console.print(console.say(line));
  return verdict.holds() ? k_done : k_does_not_hold;
}

}  // namespace

Work declare_verify(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  syntax.place("workspace", asked->workspace);
  syntax.place("check_text", asked->text);
  return [asked](const Console& console) { return verify(*asked, console); };
}

}  // namespace assessor::cli
