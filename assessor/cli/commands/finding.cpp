#include <memory>
#include <optional>

#include "base/hash.h"
#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/listing.h"
#include "cli/process_acts.h"
#include "cli/record_nodes.h"
#include "cli/rule_words.h"
#include "cli/selection.h"
#include "i18n/process_words.h"
#include "session/proposed_plan.h"

namespace assessor::cli {

namespace {

using exchange::JsonNode;
using session::FindingLine;
using session::Key;
using session::RecordKind;

struct Asked {
  Selection at;
  std::string id, kind, text;
  std::optional<std::string> criterion;
  std::optional<Date> due;
  std::vector<std::string> documents;
};

/// What was typed over what stands there.
Finding typed_over(Finding finding, const Asked& asked) {
  finding.kind = value_of(exchange::k_finding_words, asked.kind, finding.kind);
  if (!asked.text.empty()) finding.text = asked.text;
  if (asked.criterion) finding.criterion = *asked.criterion;
  if (asked.due) finding.due = asked.due;
  if (!asked.documents.empty()) finding.references.clear();
  for (const std::string& typed : asked.documents) finding.references.push_back(typed_reference(typed));
  return finding;
}

Result<Finding> found(const OpenedWorkspace& opened, const std::string& id) {
  const Finding* finding = opened.state().finding(id);
  if (finding == nullptr) return fail("finding-missing", {{"finding", id}});
  return *finding;
}

Result<int> add(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, asked.at.workspace, asked.at.as));
  ASSESSOR_TRY(const StageKey stage, find_stage(opened, asked.at));
  Finding finding = typed_over({}, asked);
  finding.id = random_uuid();
  finding.assessment = stage.assessment;
  finding.stage = stage.stage;
  return act_and_show(opened, console, session::AddFinding{finding}, Key::of(RecordKind::finding, finding.id),
                      console.say("cli.finding.added",
                                  {{"kind", words_of(console.words(), finding.kind)}, {"id", finding.id}}));
}

Result<int> edit(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, asked.at.workspace, asked.at.as));
  ASSESSOR_TRY(const Finding finding, found(opened, asked.id));
  return act_and_show(opened, console, session::EditFinding{typed_over(finding, asked)},
                      Key::of(RecordKind::finding, asked.id), console.say("cli.finding.changed"));
}

Result<int> respond(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, asked.at.workspace, asked.at.as));
  return act_and_show(opened, console, session::RespondToFinding{asked.id, asked.text},
                      Key::of(RecordKind::finding, asked.id), console.say("cli.finding.responded"));
}

Result<int> remove(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, asked.at.workspace, asked.at.as));
  return act_and_show(opened, console, session::RemoveFinding{asked.id},
                      Key::of(RecordKind::finding, asked.id), console.say("cli.finding.removed"));
}

std::string text_of(const Console& console, const Standard& standard, const FindingLine& line) {
  if (!line.by_itself) return line.finding.text;
  return console.say("process.finding.gate",
                     {{"item", criterion_words(console, standard, line.finding.criterion)}});
}

JsonNode node_of_line(const Console& console, const Standard& standard, const FindingLine& line) {
  JsonNode node = line.by_itself ? JsonNode::object() : node_of(line.finding);
  node.add("by_itself", JsonNode::boolean(line.by_itself));
  if (!line.by_itself) return node;
  node.add("stage", JsonNode::text(line.finding.stage));
  node.add("criterion", JsonNode::text(line.finding.criterion));
  node.add("kind", JsonNode::text("nonconformity"));
  node.add("text", JsonNode::text(text_of(console, standard, line)));
  return node;
}

Result<int> list(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(const OpenedWorkspace opened, open_to_read(console, asked.at.workspace, asked.at.as));
  ASSESSOR_TRY(const Assessment* assessment, find_assessment(opened.state(), asked.at));
  const Standard* standard = opened.session->standard_of(assessment->id);
  if (standard == nullptr) return fail("standard-missing", {{"digest", assessment->standard.digest}});
  const auto lines = session::current_findings(*opened.session, *standard, assessment->id);
  JsonNode root = JsonNode::object();
  JsonNode& nodes = root.add("findings", JsonNode::list());
  TextTable table({{console.say("cli.finding.kind")},
                   {console.say("cli.finding.item")},
                   {console.say("cli.finding.text")},
                   {console.say("cli.finding.due")},
                   {"id"}});
  for (const FindingLine& line : lines) {
    nodes.add(node_of_line(console, *standard, line));
    table.row({words_of(console.words(), line.finding.kind), line.finding.criterion,
               text_of(console, *standard, line),
               line.finding.due ? line.finding.due->iso() : console.say("cli.nothing"), line.finding.id});
  }
  print_listing(console, root, table);
  return k_done;
}

void declare_contents(Syntax& syntax, Asked& asked) {
  declare_word(syntax, "--kind", asked.kind, exchange::k_finding_words);
  syntax.word("--text", asked.text, {"text", "finding_text"});
  syntax.word("--criterion", asked.criterion, {"criterion", "finding_criterion"});
  syntax.date("--until", asked.due);
  syntax.words("--documents", asked.documents, {"document", "finding_documents"});
}

std::shared_ptr<Asked> declared_id(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_editing(syntax, asked->at);
  syntax.word("--id", asked->id, {"text", "record_id", true});
  return asked;
}

}  // namespace

Work declare_finding_add(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_editing(syntax, asked->at);
  declare_stage(syntax, asked->at);
  declare_contents(syntax, *asked);
  return [asked](const Console& console) -> Result<int> {
    if (asked->kind.empty()) return fail("usage-missing", {{"option", "--kind"}});
    return add(*asked, console);
  };
}

Work declare_finding_edit(Syntax& syntax) {
  auto asked = declared_id(syntax);
  declare_contents(syntax, *asked);
  return [asked](const Console& console) { return edit(*asked, console); };
}

Work declare_finding_respond(Syntax& syntax) {
  auto asked = declared_id(syntax);
  syntax.word("--text", asked->text, {"text", "finding_response", true});
  return [asked](const Console& console) { return respond(*asked, console); };
}

Work declare_finding_remove(Syntax& syntax) {
  auto asked = declared_id(syntax);
  return [asked](const Console& console) { return remove(*asked, console); };
}

Work declare_finding_list(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_viewing(syntax, asked->at);
  declare_assessment(syntax, asked->at);
  return [asked](const Console& console) { return list(*asked, console); };
}

}  // namespace assessor::cli
