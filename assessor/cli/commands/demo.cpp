#include <memory>

#include "base/platform/files.h"
#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/practice_workspace.h"

namespace assessor::cli {

namespace {

Result<int> make_demo(const std::string& folder, const Console& console) {
  ASSESSOR_TRY(const DemoReport made, build_practice_workspace({path_of(folder), console.clock()()}));
  if (console.json()) {
    exchange::JsonNode node = exchange::JsonNode::object();
    node.add("workspace", exchange::JsonNode::text(folder));
    node.add("today", exchange::JsonNode::text(made.today.iso()));
    node.add("organizations", exchange::JsonNode::whole(made.counts.organizations));
    node.add("documents", exchange::JsonNode::whole(made.counts.documents));
    console.print(node);
    return k_done;
  }
  console.print(console.say("cli.demo.made", {{"path", folder},
                                              {"organizations", std::to_string(made.counts.organizations)},
                                              {"documents", std::to_string(made.counts.documents)},
                                              {"date", console.format().date(made.today)}}));
  return k_done;
}

}  // namespace

Work declare_demo(Syntax& syntax) {
  auto folder = std::make_shared<std::string>();
  syntax.place("folder", *folder);
  return [folder](const Console& console) { return make_demo(*folder, console); };
}

}  // namespace assessor::cli
