#include <memory>

#include "base/platform/files.h"
#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/opened_workspace.h"
#include "cli/text_table.h"
#include "store/export_log.h"

namespace assessor::cli {

namespace {

using exchange::JsonNode;

struct Asked {
  std::string workspace;
};

void print_words(const Console& console, const store::ExportLog& log, int offset) {
  TextTable table({{console.say("cli.journal.day")},
                   {console.say("cli.journal.clock")},
                   {console.say("cli.journal.person")},
                   {console.say("cli.exports.organization")},
                   {console.say("cli.exports.file")}});
  for (const store::ExportNote& note : log.notes)
    table.row(
        {note.at.date_at(offset).iso(), note.at.clock_at(offset), note.person, note.organization, note.file});
  for (const std::string& line : table.lines("")) console.print(line);
  if (log.notes.empty()) console.print(console.say("cli.exports.none"));
  if (log.unreadable > 0)
    console.remark(console.say("cli.exports.unreadable", {{"count", std::to_string(log.unreadable)}}));
}

void print_json(const Console& console, const store::ExportLog& log) {
  JsonNode root = JsonNode::object();
  root.add("unreadable", JsonNode::whole(static_cast<std::int64_t>(log.unreadable)));
  JsonNode& all = root.add("exports", JsonNode::list());
  for (const store::ExportNote& note : log.notes) {
    JsonNode& node = all.add(JsonNode::object());
    node.add("at", JsonNode::text(note.at.iso()));
    node.add("person", JsonNode::text(note.person));
    node.add("kind", JsonNode::text(note.what));
    node.add("format", JsonNode::text(note.format));
    node.add("organization", JsonNode::text(note.organization));
    node.add("period", JsonNode::text(note.period));
    node.add("file", JsonNode::text(note.file));
    node.add("sha256", JsonNode::text(note.sha256));
  }
  console.print(root);
}

Result<int> list_exports(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(const OpenedWorkspace opened, open_to_read(console, asked.workspace));
  ASSESSOR_TRY(const store::ExportLog log,
               store::read_export_log(opened.store->folder(), opened.store->guard()));
  if (console.json())
    print_json(console, log);
  else
    print_words(console, log, opened.state().office.utc_offset_minutes);
  return k_done;
}

}  // namespace

Work declare_workspace_exports(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  syntax.place("workspace", asked->workspace);
  return [asked](const Console& console) { return list_exports(*asked, console); };
}

}  // namespace assessor::cli
