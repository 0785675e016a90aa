#include <memory>
#include <optional>

#include "base/hash.h"
#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/listing.h"
#include "cli/process_acts.h"
#include "cli/record_nodes.h"
#include "cli/selection.h"
#include "i18n/process_words.h"
#include "session/proposed_plan.h"

namespace assessor::cli {

namespace {

using exchange::JsonNode;
using session::Key;
using session::RecordKind;

struct Asked {
  Selection at;
  std::string id, finding, effort, budget, state;
  std::optional<std::string> criterion, action, owner, completion, document;
  std::optional<Date> due, done_on;
  std::string way = "1";  ///< of those that `path` lists
  bool save = false;
};

void type_over(std::string& into, const std::optional<std::string>& typed) {
  if (typed) into = *typed;
}

FollowUp typed_over(FollowUp entry, const Asked& asked) {
  type_over(entry.criterion, asked.criterion);
  type_over(entry.action, asked.action);
  type_over(entry.owner, asked.owner);
  type_over(entry.completion, asked.completion);
  type_over(entry.document, asked.document);
  if (asked.due) entry.due = asked.due;
  if (asked.done_on) entry.done_on = asked.done_on;
  entry.effort = value_of(exchange::k_effort_words, asked.effort, entry.effort);
  entry.budget = value_of(exchange::k_budget_step_words, asked.budget, entry.budget);
  entry.state = value_of(exchange::k_follow_up_words, asked.state, entry.state);
  return entry;
}

Result<int> add(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, asked.at.workspace, asked.at.as));
  ASSESSOR_TRY(const Assessment* assessment, find_assessment(opened.state(), asked.at));
  FollowUp entry = typed_over({}, asked);
  entry.id = random_uuid();
  entry.assessment = assessment->id;
  entry.finding = asked.finding;
  if (!asked.finding.empty()) entry.source = FollowUpSource::finding;
  return act_and_show(opened, console, session::AddFollowUps{{entry}},
                      Key::of(RecordKind::follow_up, entry.id),
                      console.say("cli.rtl.added", {{"id", entry.id}}));
}

Result<int> edit(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, asked.at.workspace, asked.at.as));
  const FollowUp* entry = opened.state().follow_up(asked.id);
  if (entry == nullptr) return fail("follow-up-missing", {{"entry", asked.id}});
  return act_and_show(opened, console, session::EditFollowUp{typed_over(*entry, asked)},
                      Key::of(RecordKind::follow_up, asked.id), console.say("cli.rtl.changed"));
}

Result<int> remove(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, asked.at.workspace, asked.at.as));
  return act_and_show(opened, console, session::RemoveFollowUp{asked.id},
                      Key::of(RecordKind::follow_up, asked.id), console.say("cli.rtl.removed"));
}

void print_entries(const Console& console, const std::vector<FollowUp>& entries) {
  JsonNode root = JsonNode::object();
  JsonNode& nodes = root.add("entries", JsonNode::list());
  TextTable table({{console.say("cli.finding.item")},
                   {console.say("cli.rtl.action")},
                   {console.say("cli.rtl.owner")},
                   {console.say("cli.finding.due")},
                   {console.say("cli.rtl.effort")},
                   {console.say("cli.rtl.budget")},
                   {console.say("cli.objection.state")},
                   {console.say("cli.rtl.source")},
                   {"id"}});
  for (const FollowUp& entry : entries) {
    nodes.add(node_of(entry));
    table.row({entry.criterion, entry.action, entry.owner, entry.due ? entry.due->iso() : std::string(),
               words_of(console.words(), entry.effort), words_of(console.words(), entry.budget),
               words_of(console.words(), entry.state), words_of(console.words(), entry.source), entry.id});
  }
  print_listing(console, root, table);
}

Result<int> list(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(const OpenedWorkspace opened, open_to_read(console, asked.at.workspace, asked.at.as));
  ASSESSOR_TRY(const Assessment* assessment, find_assessment(opened.state(), asked.at));
  std::vector<FollowUp> entries;
  for (const FollowUp* entry : session::follow_ups_of(opened.state(), assessment->id))
    entries.push_back(*entry);
  print_entries(console, entries);
  return k_done;
}

Result<std::vector<FollowUp>> proposed(const OpenedWorkspace& opened, const Asked& asked,
                                       const std::string& language) {
  ASSESSOR_TRY(const Assessment* assessment, find_assessment(opened.state(), asked.at));
  ASSESSOR_TRY(std::vector<FollowUp> entries,
               session::proposed_plan(*opened.session, assessment->id, language,
                                      static_cast<std::size_t>(asked.way.front() - '0')));
  for (FollowUp& entry : entries) entry.id = random_uuid();
  return entries;
}

Result<int> propose(const Asked& asked, const Console& console) {
  if (!asked.save) {
    ASSESSOR_TRY(const OpenedWorkspace opened, open_to_read(console, asked.at.workspace, asked.at.as));
    ASSESSOR_TRY(std::vector<FollowUp> entries, proposed(opened, asked, console.language()));
    for (FollowUp& entry : entries) entry.id.clear();  // not there yet
    print_entries(console, entries);
    return k_done;
  }
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, asked.at.workspace, asked.at.as));
  ASSESSOR_TRY(const std::vector<FollowUp> entries, proposed(opened, asked, console.language()));
  ASSESSOR_CHECK(opened.act(session::AddFollowUps{entries}));
  print_entries(console, entries);
  return k_done;
}

void declare_contents(Syntax& syntax, Asked& asked) {
  syntax.word("--criterion", asked.criterion, {"criterion", "finding_criterion"});
  syntax.word("--action", asked.action, {"text", "rtl_action"});
  syntax.word("--owner", asked.owner, {"text", "rtl_owner"});
  syntax.date("--until", asked.due);
  declare_word(syntax, "--effort", asked.effort, exchange::k_effort_words);
  declare_word(syntax, "--budget-step", asked.budget, exchange::k_budget_step_words);
  declare_word(syntax, "--state", asked.state, exchange::k_follow_up_words);
  syntax.word("--completion", asked.completion, {"text", "rtl_completion"});
  syntax.word("--document", asked.document, {"document", "rtl_document"});
  syntax.date("--done-on", asked.done_on);
}

std::shared_ptr<Asked> declared_id(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_editing(syntax, asked->at);
  syntax.word("--id", asked->id, {"text", "record_id", true});
  return asked;
}

}  // namespace

Work declare_rtl_add(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_editing(syntax, asked->at);
  declare_assessment(syntax, asked->at);
  declare_contents(syntax, *asked);
  syntax.word("--finding", asked->finding, {"text", "rtl_finding"});
  return [asked](const Console& console) { return add(*asked, console); };
}

Work declare_rtl_edit(Syntax& syntax) {
  auto asked = declared_id(syntax);
  declare_contents(syntax, *asked);
  return [asked](const Console& console) { return edit(*asked, console); };
}

Work declare_rtl_remove(Syntax& syntax) {
  auto asked = declared_id(syntax);
  return [asked](const Console& console) { return remove(*asked, console); };
}

Work declare_rtl_propose(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_editing(syntax, asked->at);
  declare_assessment(syntax, asked->at);
  syntax.choice("--way", asked->way, {"1", "2", "3"});
  syntax.flag("--save", asked->save);
  return [asked](const Console& console) { return propose(*asked, console); };
}

Work declare_rtl_list(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_viewing(syntax, asked->at);
  declare_assessment(syntax, asked->at);
  return [asked](const Console& console) { return list(*asked, console); };
}

}  // namespace assessor::cli
