#include <memory>

#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/listing.h"
#include "cli/process_acts.h"
#include "cli/selection.h"
#include "session/worklist_words.h"

namespace assessor::cli {

namespace {

using exchange::JsonNode;
using session::Task;

JsonNode node_of_task(const Task& task, const session::TaskSentences& said) {
  JsonNode node = JsonNode::object();
  node.add("kind", JsonNode::text(std::string(name_of(task.kind))));
  node.add("title", JsonNode::text(said.title));
  node.add("detail", JsonNode::text(said.detail));
  JsonNode& organizations = node.add("organizations", JsonNode::list());
  for (const std::string& id : task.organizations) organizations.add(JsonNode::text(id));
  if (!task.stage_id.empty()) node.add("stage", JsonNode::text(task.stage_id));
  if (!task.document.empty()) node.add("document", JsonNode::text(task.document));
  if (task.days_left) node.add("days_left", JsonNode::whole(*task.days_left));
  return node;
}

/// What Beranda shows, the most urgent first.
Result<int> list_tasks(const Selection& at, const Console& console) {
  ASSESSOR_TRY(const OpenedWorkspace opened, open_to_read(console, at.workspace, at.as));
  JsonNode root = JsonNode::object();
  JsonNode& nodes = root.add("tasks", JsonNode::list());
  TextTable table({{console.say("cli.tasks.task")},
                   {console.say("cli.tasks.detail")},
                   {console.say("cli.calendar.left")}});
  for (const Task& task : opened.session->worklist()) {
    const auto said = session::task_words(task, *opened.session, console.words());
    nodes.add(node_of_task(task, said));
    table.row({said.title, said.detail, task.days_left ? days_words(console, *task.days_left) : ""});
  }
  print_listing(console, root, table);
  return k_done;
}

}  // namespace

Work declare_workspace_tasks(Syntax& syntax) {
  auto at = std::make_shared<Selection>();
  declare_viewing(syntax, *at);
  return [at](const Console& console) { return list_tasks(*at, console); };
}

}  // namespace assessor::cli
