#include <array>
#include <memory>
#include <optional>

#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/record_nodes.h"
#include "cli/selection.h"

namespace assessor::cli {

namespace {

struct Line {
  const char* option;
  std::string Person::*field;
};
constexpr std::array k_lines{Line{"--name", &Person::name}, Line{"--initials", &Person::initials},
                             Line{"--position", &Person::position}, Line{"--nip", &Person::nip}};

/// What was not typed stays as it is.
struct Asked {
  Selection at;
  std::string person;
  std::array<std::optional<std::string>, k_lines.size()> lines;
  std::optional<std::string> role, organization;
  bool archive = false, back = false;
};

Result<Person> changed(const Asked& asked, const session::WorkspaceState& state, Person person) {
  for (std::size_t i = 0; i < k_lines.size(); ++i)
    if (asked.lines[i]) person.*k_lines[i].field = *asked.lines[i];
  if (asked.role) {
    ASSESSOR_TRY(person.role, role_of(*asked.role));
  }
  if (asked.organization && asked.organization->empty()) person.organization.clear();
  if (asked.organization && !asked.organization->empty()) {
    ASSESSOR_TRY(const Organization* organization, find_organization(state, *asked.organization));
    person.organization = organization->id;
  }
  return person;
}

const char* outcome_key(const Asked& asked) {
  if (asked.archive) return "cli.person.archived";
  return asked.back ? "cli.person.back" : "cli.person.edited";
}

Result<int> edit(const Asked& asked, const Console& console) {
  if (asked.archive && asked.back) return fail("usage-one-of", {{"options", "--archive, --back"}});
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, asked.at.workspace, asked.at.as));
  ASSESSOR_TRY(const Person* found, find_person(opened.state(), asked.person));
  const std::string id = found->id;
  ASSESSOR_TRY(const Person person, changed(asked, opened.state(), *found));
  if (person != *found) ASSESSOR_CHECK(opened.act(session::EditPerson{person}));
  if (asked.archive || asked.back) ASSESSOR_CHECK(opened.act(session::ArchivePerson{id, asked.archive}));
  const Person& now = *opened.state().person(id);
  if (console.json())
    console.print(node_of(now));
  else
    console.print(console.say(outcome_key(asked), {{"name", now.name}}));
  return k_done;
}

}  // namespace

Work declare_person_edit(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_editing(syntax, asked->at);
  syntax.word("--person", asked->person, {"person", "edited_person", true});
  for (std::size_t i = 0; i < k_lines.size(); ++i) syntax.word(k_lines[i].option, asked->lines[i]);
  syntax.word("--role", asked->role, {"role", "edited_role"});
  syntax.word("--organization", asked->organization, {"organization", "person_organization"});
  syntax.flag("--archive", asked->archive);
  syntax.flag("--back", asked->back);
  return [asked](const Console& console) { return edit(*asked, console); };
}

}  // namespace assessor::cli
