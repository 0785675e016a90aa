#include <algorithm>
#include <memory>
#include <optional>
#include <set>

#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/selection.h"
#include "cli/text_table.h"

namespace assessor::cli {

namespace {

using exchange::JsonNode;
using session::RecordKind;
using session::Transaction;

struct Asked {
  Selection at;
  std::string person, command;
  std::optional<Date> from, to;
  std::optional<std::int64_t> limit;
};

constexpr std::int64_t k_usual_limit = 50;
constexpr std::size_t k_page = 500;

/// What a transaction must be to be shown.
struct Filter {
  std::string person, command;
  std::optional<Date> from, to;
  int offset_minutes = 0;
  bool by_organization = false;
  std::set<std::string> ids;  ///< of the organization: itself, its assessments, its documents

  bool touches(const session::Key& key) const {
    if (key.parts.empty()) return false;
    return ids.contains(key.kind == RecordKind::answer || key.kind == RecordKind::stage ||
                                key.kind == RecordKind::sheet
                            ? key.stage_key().assessment
                            : key.parts.front());
  }

  bool takes(const Transaction& transaction) const {
    const Date day = transaction.at.date_at(offset_minutes);
    const bool near = (!from || day >= *from) && (!to || day <= *to) &&
                      (person.empty() || transaction.actor == person) &&
                      (command.empty() || transaction.command == command);
    if (!near || !by_organization) return near;
    return std::any_of(transaction.changes.begin(), transaction.changes.end(),
                       [&](const session::Change& change) { return touches(change.key); });
  }
};

std::set<std::string> ids_of(const session::WorkspaceState& state, const std::string& organization) {
  std::set<std::string> ids = {organization};
  for (const auto& [id, assessment] : state.assessments)
    if (assessment.organization == organization) ids.insert(id);
  for (const auto& [id, document] : state.documents)
    if (document.organization == organization) ids.insert(id);
  return ids;
}

Result<Filter> filter_of(const Asked& asked, const session::WorkspaceState& state) {
  Filter filter{{}, asked.command, asked.from, asked.to, state.office.utc_offset_minutes, false, {}};
  if (!asked.person.empty()) {
    ASSESSOR_TRY(filter.person, find_actor(state, asked.person));
  }
  if (asked.at.organization.empty()) return filter;
  ASSESSOR_TRY(const Organization* organization, find_organization(state, asked.at.organization));
  filter.by_organization = true;
  filter.ids = ids_of(state, organization->id);
  return filter;
}

/// Newest first, page after page, until enough fit.
Result<std::vector<Transaction>> found(const session::Session& session, const Filter& filter,
                                       std::size_t limit) {
  std::vector<Transaction> all;
  session::HistoryQuery query;
  query.limit = k_page;
  while (all.size() < limit) {
    ASSESSOR_TRY(const auto page, session.history(query));
    for (const Transaction& transaction : page)
      if (all.size() < limit && filter.takes(transaction)) all.push_back(transaction);
    if (page.size() < k_page) break;
    query.before = page.back().sequence;
  }
  return all;
}

JsonNode node_of(const Transaction& transaction) {
  JsonNode node = JsonNode::object();
  node.add("sequence", JsonNode::whole(transaction.sequence));
  node.add("at", JsonNode::text(transaction.at.iso()));
  node.add("actor", JsonNode::text(transaction.actor));
  node.add("command", JsonNode::text(transaction.command));
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
               transaction.at.clock_at(offset), actor_words(state, transaction.actor), transaction.command,
               std::to_string(transaction.changes.size()), transaction.reason});
  for (const std::string& line : table.lines("")) console.print(line);
}

Result<int> print_journal(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(const OpenedWorkspace opened, open_to_read(console, asked.at.workspace));
  ASSESSOR_TRY(const Filter filter, filter_of(asked, opened.state()));
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
