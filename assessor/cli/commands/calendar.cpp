#include <memory>

#include "base/platform/files.h"
#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/listing.h"
#include "cli/process_acts.h"
#include "cli/selection.h"
#include "session/deadline_words.h"

namespace assessor::cli {

namespace {

using exchange::JsonNode;
using session::Deadline;

struct Asked {
  Selection at;
  std::string out;
};

JsonNode node_of_deadline(const Deadline& one, const std::string& words) {
  JsonNode node = JsonNode::object();
  node.add("kind", JsonNode::text(std::string(name_of(one.kind))));
  node.add("on", JsonNode::text(one.on.iso()));
  node.add("days_left", JsonNode::whole(one.days_left));
  node.add("organization", JsonNode::text(one.organization));
  node.add("what", JsonNode::text(words));
  return node;
}

void print_deadlines(const Console& console, const session::Session& session,
                     const std::vector<Deadline>& found) {
  JsonNode root = JsonNode::object();
  JsonNode& nodes = root.add("deadlines", JsonNode::list());
  TextTable table({{console.say("cli.calendar.day")},
                   {console.say("cli.calendar.left")},
                   {console.say("cli.calendar.organization")},
                   {console.say("cli.calendar.what")}});
  for (const Deadline& one : found) {
    const std::string what =
        session::deadline_words(one, session.state(), session.standards(), console.words());
    nodes.add(node_of_deadline(one, what));
    table.row({one.on.iso(), days_words(console, one.days_left),
               session.state().organization(one.organization)->name, what});
  }
  print_listing(console, root, table);
}

Result<int> print_calendar(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(const OpenedWorkspace opened, open_to_read(console, asked.at.workspace));
  const session::Session& session = *opened.session;
  std::vector<Deadline> found = session::deadlines(session.state(), session.standards(), session.today());
  if (!asked.at.organization.empty()) {
    ASSESSOR_TRY(const Organization* only, find_organization(session.state(), asked.at.organization));
    std::erase_if(found, [&](const Deadline& one) { return one.organization != only->id; });
  }
  if (asked.out.empty()) {
    print_deadlines(console, session, found);
    return k_done;
  }
  ASSESSOR_CHECK(write_file_atomically(
      path_of(asked.out),
      session::deadline_calendar(found, session.state(), session.standards(), console.words())));
  console.print(
      console.say("cli.calendar.written", {{"count", std::to_string(found.size())}, {"file", asked.out}}));
  return k_done;
}

}  // namespace

Work declare_calendar(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_workspace(syntax, asked->at);
  syntax.word("--organization", asked->at.organization, {"organization"});
  syntax.word("--out", asked->out, {"file", "calendar_out"});
  return [asked](const Console& console) { return print_calendar(*asked, console); };
}

}  // namespace assessor::cli
