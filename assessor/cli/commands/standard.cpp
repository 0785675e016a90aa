#include <memory>

#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/listing.h"
#include "cli/selection.h"
#include "cli/standard_files.h"

namespace assessor::cli {

namespace {

using exchange::JsonNode;

struct Asked {
  Selection at;
  std::string file;
};

std::string status_of(const Standard& standard) {
  switch (standard.status) {
    case StandardStatus::official:
      return "official";
    case StandardStatus::proposal:
      return "proposal";
    case StandardStatus::draft:
      return "draft";
  }
  return {};
}

JsonNode node_of(const Console& console, const Standard& standard) {
  JsonNode node = JsonNode::object();
  node.add("id", JsonNode::text(standard.id));
  node.add("version", JsonNode::text(standard.version));
  node.add("digest", JsonNode::text(standard.digest));
  node.add("status", JsonNode::text(status_of(standard)));
  node.add("title", JsonNode::text(standard.title.in(console.language())));
  return node;
}

/// Findings first, then the bytes are kept for ever.
Result<int> add(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(const Standard standard, load_standard(console, asked.file));
  ASSESSOR_TRY(const StandardFile file, read_standard_file(asked.file));
  for (const auto& finding : file.findings)
    if (finding.severity == exchange::Severity::warning)
      console.remark(line_of(console, asked.file, finding));
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, asked.at.workspace, asked.at.as));
  ASSESSOR_CHECK(opened.session->pin_standard(file.bytes).map([](const StandardPin&) {}));
  if (console.json())
    console.print(node_of(console, standard));
  else
    console.print(console.say("cli.standard.added", {{"title", standard.title.in(console.language())},
                                                     {"version", standard.version},
                                                     {"digest", standard.digest}}));
  return k_done;
}

Result<int> list(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(const OpenedWorkspace opened, open_to_read(console, asked.at.workspace));
  JsonNode root = JsonNode::object();
  JsonNode& nodes = root.add("standards", JsonNode::list());
  TextTable table({{"id"},
                   {console.say("cli.standard.version")},
                   {console.say("cli.standard.status")},
                   {console.say("cli.standard.title")}});
  for (const Standard* standard : opened.session->standards().all()) {
    nodes.add(node_of(console, *standard));
    table.row({standard->id, standard->version, console.say("cli.status." + status_of(*standard)),
               standard->title.in(console.language())});
  }
  print_listing(console, root, table);
  return k_done;
}

}  // namespace

Work declare_standard_add(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_editing(syntax, asked->at);
  syntax.place("standard_file", asked->file);
  return [asked](const Console& console) { return add(*asked, console); };
}

Work declare_standard_list(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_workspace(syntax, asked->at);
  return [asked](const Console& console) { return list(*asked, console); };
}

}  // namespace assessor::cli
