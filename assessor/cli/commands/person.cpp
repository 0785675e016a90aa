#include <memory>

#include "base/hash.h"
#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/listing.h"
#include "cli/record_nodes.h"
#include "cli/selection.h"

namespace assessor::cli {

namespace {

using exchange::JsonNode;

struct Asked {
  Selection at;
  Person person;
  std::string role = "assessor";
};

Result<int> add(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, asked.at.workspace, asked.at.as));
  Person person = asked.person;
  person.id = random_uuid();
  ASSESSOR_TRY(person.role, role_of(asked.role));
  if (!asked.at.organization.empty()) {
    ASSESSOR_TRY(const Organization* organization, find_organization(opened.state(), asked.at.organization));
    person.organization = organization->id;
  }
  ASSESSOR_CHECK(opened.act(session::AddPerson{person}));
  if (console.json())
    console.print(node_of(person));
  else
    console.print(console.say("cli.person.added", {{"name", person.name}, {"id", person.id}}));
  return k_done;
}

Result<int> list(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(const OpenedWorkspace opened, open_to_read(console, asked.at.workspace));
  JsonNode root = JsonNode::object();
  JsonNode& nodes = root.add("people", JsonNode::list());
  TextTable table({{console.say("cli.person.name")},
                   {console.say("cli.person.initials")},
                   {console.say("cli.person.role")},
                   {"id"}});
  for (const auto& [id, person] : opened.state().people) {
    if (person.archived) continue;
    nodes.add(node_of(person));
    table.row({person.name, person.initials, console.say("cli.role." + role_word(person.role)), id});
  }
  print_listing(console, root, table);
  return k_done;
}

}  // namespace

Work declare_person_add(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_editing(syntax, asked->at);
  syntax.word("--name", asked->person.name, {"text", nullptr, true});
  syntax.word("--initials", asked->person.initials);
  syntax.word("--position", asked->person.position);
  syntax.word("--nip", asked->person.nip);
  syntax.word("--role", asked->role, {"role"});
  syntax.word("--organization", asked->at.organization, {"organization", "person_organization"});
  return [asked](const Console& console) { return add(*asked, console); };
}

Work declare_person_list(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_workspace(syntax, asked->at);
  return [asked](const Console& console) { return list(*asked, console); };
}

}  // namespace assessor::cli
