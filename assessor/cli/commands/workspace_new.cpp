#include <memory>
#include <utility>

#include "base/hash.h"
#include "base/platform/files.h"
#include "base/platform/paths.h"
#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/opened_workspace.h"
#include "cli/standard_files.h"
#include "store/new_workspace.h"

namespace assessor::cli {

namespace {

struct Asked {
  std::string folder, office, city, person;
  std::vector<std::string> standards;
};

/// All files are read before the folder is made, so that a standard with errors leaves nothing behind.
Result<std::vector<std::string>> read_standards(const Console& console, const Asked& asked) {
  std::vector<std::string> bytes;
  for (const std::string& path : asked.standards) {
    ASSESSOR_CHECK(load_standard(console, path).map([](const Standard&) {}));
    ASSESSOR_TRY(StandardFile file, read_standard_file(path));
    bytes.push_back(std::move(file.bytes));
  }
  return bytes;
}

Result<void> introduce(OpenedWorkspace& opened, const Asked& asked) {
  if (!asked.person.empty()) {
    Person person;
    person.id = random_uuid();
    person.name = asked.person;
    person.role = Role::coordinator;
    ASSESSOR_CHECK(opened.act(session::AddPerson{person}));
    opened.actor = person.id;
  }
  if (asked.office.empty() && asked.city.empty()) return {};
  Office office = opened.state().office;
  office.name = asked.office;
  office.city = asked.city;
  return opened.act(session::EditOffice{office});
}

Result<void> make_in(const std::filesystem::path& folder, const Asked& asked,
                     const std::vector<std::string>& standards, const Console& console) {
  OpenedWorkspace opened;
  ASSESSOR_TRY(opened.store, store::Workspace::create(folder, {user_name(), console.clock()(), false}));
  ASSESSOR_TRY(opened.session, session::Session::open(*opened.store, {console.clock(), {}, console.today()}));
  ASSESSOR_CHECK(introduce(opened, asked));
  for (const std::string& bytes : standards)
    ASSESSOR_CHECK(opened.session->pin_standard(bytes).map([](const StandardPin&) {}));
  return {};
}

Result<int> make_workspace(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(const auto standards, read_standards(console, asked));
  ASSESSOR_CHECK(store::make_whole(path_of(asked.folder), [&](const std::filesystem::path& beside) {
    return make_in(beside, asked, standards, console);
  }));
  if (console.json()) {
    exchange::JsonNode node = exchange::JsonNode::object();
    node.add("workspace", exchange::JsonNode::text(asked.folder));
    node.add("standards", exchange::JsonNode::whole(static_cast<std::int64_t>(standards.size())));
    console.print(node);
    return k_done;
  }
  console.print(console.say("cli.workspace.made", {{"path", asked.folder}}));
  if (standards.empty()) console.print(console.say("cli.workspace.needs_standard", {{"path", asked.folder}}));
  return k_done;
}

}  // namespace

Work declare_workspace_new(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  syntax.place("folder", asked->folder);
  syntax.words("--standard", asked->standards, {"file", "pin_standard"});
  syntax.word("--office", asked->office);
  syntax.word("--city", asked->city);
  syntax.word("--person", asked->person, {"text", "first_person"});
  return [asked](const Console& console) { return make_workspace(*asked, console); };
}

}  // namespace assessor::cli
