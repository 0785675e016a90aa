#include <algorithm>
#include <memory>
#include <optional>

#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/selection.h"
#include "cli/text_table.h"
#include "session/act_name.h"
#include "session/journal_filter.h"

namespace assessor::cli {

namespace {

using exchange::JsonNode;
using session::Transaction;

struct Asked {
  Selection at;
  std::string person, command;
  std::optional<Date> from, to;
  std::optional<std::int64_t> limit;
};

constexpr std::int64_t k_usual_limit = 50;

Result<session::JournalFilter> filter_of(const Asked& asked, const session::WorkspaceState& state) {
  session::JournalFilter filter{{}, {}, asked.command, asked.from, asked.to};
  if (!asked.person.empty()) {
    ASSESSOR_TRY(filter.person, find_actor(state, asked.person));
  }
  if (!asked.at.organization.empty()) {
    ASSESSOR_TRY(const Organization* organization, find_organization(state, asked.at.organization));
    filter.organization = organization->id;
  }
  return filter;
}

Result<std::vector<Transaction>> found(const session::Session& session, const session::JournalFilter& filter,
                                       std::size_t limit) {
  return session::find_transactions(
      [&session](const session::HistoryQuery& query) { return session.history(query); },
      {filter, session.state()}, limit);
}

JsonNode node_of(const Transaction& transaction) {
  JsonNode node = JsonNode::object();
  node.add("sequence", JsonNode::whole(transaction.sequence));
  node.add("at", JsonNode::text(transaction.at.iso()));
  node.add("actor", JsonNode::text(transaction.actor));
  node.add("command", JsonNode::text(transaction.command));
  node.add("act", JsonNode::text(session::act_name(transaction)));
  if (!transaction.reason.empty()) node.add("reason", JsonNode::text(transaction.reason));
  if (transaction.undoes > 0) node.add("undoes", JsonNode::whole(transaction.undoes));
  JsonNode& keys = node.add("keys", JsonNode::list());
  for (const session::Change& change : transaction.changes) keys.add(JsonNode::text(change.key.text()));
  return node;
}

std::string actor_words(const session::WorkspaceState& state, const std::string& id) {
  const Person* person = state.person(id);
  return person == nullptr ? id : person->name;
}

void print_words(const Console& console, const session::WorkspaceState& state,
                 const std::vector<Transaction>& transactions) {
  TextTable table({{console.say("cli.journal.number"), true},
                   {console.say("cli.journal.day")},
                   {console.say("cli.journal.clock")},
                   {console.say("cli.journal.person")},
                   {console.say("cli.journal.command")},
                   {console.say("cli.journal.changes"), true},
                   {console.say("cli.journal.reason")}});
  const int offset = state.office.utc_offset_minutes;
  for (const Transaction& transaction : transactions)
    table.row({std::to_string(transaction.sequence), transaction.at.date_at(offset).iso(),
               transaction.at.clock_at(offset), actor_words(state, transaction.actor),
               session::act_name(transaction), std::to_string(transaction.changes.size()),
               transaction.reason});
  for (const std::string& line : table.lines("")) console.print(line);
}

Result<int> print_journal(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(const OpenedWorkspace opened, open_to_read(console, asked.at.workspace));
  ASSESSOR_TRY(const session::JournalFilter filter, filter_of(asked, opened.state()));
  const auto limit = static_cast<std::size_t>(std::max<std::int64_t>(asked.limit.value_or(k_usual_limit), 1));
  ASSESSOR_TRY(const auto transactions, found(*opened.session, filter, limit));
  if (!console.json()) {
    print_words(console, opened.state(), transactions);
    return k_done;
  }
  JsonNode root = JsonNode::object();
  ASSESSOR_TRY(const session::JournalHead head, opened.session->head());
  JsonNode& journal = root.add("journal", JsonNode::object());
  journal.add("count", JsonNode::whole(head.count));
  journal.add("hash", JsonNode::text(head.hash));
  JsonNode& list = root.add("transactions", JsonNode::list());
  for (const Transaction& transaction : transactions) list.add(node_of(transaction));
  console.print(root);
  return k_done;
}

Result<int> take_back(const Selection& at, const Console& console, bool again) {
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, at.workspace, at.as));
  const auto label =
      again ? opened.session->next_redo(opened.actor) : opened.session->next_undo(opened.actor);
  ASSESSOR_CHECK(again ? opened.session->redo(opened.actor) : opened.session->undo(opened.actor));
  ASSESSOR_CHECK(opened.session->flush());
  console.print(console.say(again ? "cli.journal.redone" : "cli.journal.undone",
                            {{"command", label ? label->command : std::string()}}));
  return k_done;
}

}  // namespace

Work declare_journal(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_workspace(syntax, asked->at);
  syntax.word("--organization", asked->at.organization, {"organization"});
  syntax.word("--person", asked->person, {"person", "journal_person"});
  syntax.word("--command", asked->command, {"command", "journal_command"});
  syntax.date("--from", asked->from);
  syntax.date("--to", asked->to);
  syntax.whole("--limit", asked->limit);
  return [asked](const Console& console) { return print_journal(*asked, console); };
}

Work declare_undo(Syntax& syntax) {
  auto at = std::make_shared<Selection>();
  declare_editing(syntax, *at);
  return [at](const Console& console) { return take_back(*at, console, false); };
}

Work declare_redo(Syntax& syntax) {
  auto at = std::make_shared<Selection>();
  declare_editing(syntax, *at);
  return [at](const Console& console) { return take_back(*at, console, true); };
}

}  // namespace assessor::cli
