#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "base/hash.h"
#include "base/text.h"
#include "cli/commands/commands.h"
#include "cli/commands/organization_paste.h"
#include "cli/exit_code.h"
#include "cli/listing.h"
#include "cli/record_nodes.h"
#include "cli/selection.h"

namespace assessor::cli {

namespace {

using exchange::JsonNode;

/// What of F-01 was typed; what was not stays as it is.
struct Identity {
  std::optional<std::string> name, short_name, budget, address, kelurahan, kecamatan, host_body;
  std::optional<std::string> contact_name, contact_position, contact_phone, contact_email, note, consents;
  std::optional<std::int64_t> founded, members;
  std::vector<std::string> kelurahan_served, member_bodies;
};

void declare_identity(Syntax& syntax, Identity& identity) {
  syntax.word("--name", identity.name);
  syntax.word("--short-name", identity.short_name);
  syntax.whole("--founded", identity.founded);
  syntax.whole("--members", identity.members);
  syntax.word("--budget", identity.budget, {"budget"});
  syntax.word("--address", identity.address);
  syntax.word("--kelurahan", identity.kelurahan);
  syntax.word("--kecamatan", identity.kecamatan);
  syntax.words("--serves", identity.kelurahan_served, {"text"});
  syntax.word("--host-body", identity.host_body);
  syntax.words("--member-bodies", identity.member_bodies, {"text"});
  syntax.word("--contact", identity.contact_name);
  syntax.word("--position", identity.contact_position);
  syntax.word("--phone", identity.contact_phone);
  syntax.word("--email", identity.contact_email);
  syntax.word("--teaches", identity.consents, {"yes_no"});
  syntax.word("--note", identity.note);
}

void take(const std::optional<std::string>& typed, std::string& into) {
  if (typed) into = *typed;
}

void take(const std::optional<std::int64_t>& typed, std::optional<int>& into) {
  if (typed) into = static_cast<int>(std::clamp<std::int64_t>(*typed, 0, 100'000'000));
}

Result<void> fill(Organization& organization, const Identity& identity) {
  take(identity.name, organization.name);
  take(identity.short_name, organization.short_name);
  take(identity.founded, organization.founded);
  take(identity.members, organization.members);
  take(identity.address, organization.address);
  take(identity.kelurahan, organization.kelurahan);
  take(identity.kecamatan, organization.kecamatan);
  take(identity.host_body, organization.host_body);
  take(identity.contact_name, organization.contact_name);
  take(identity.contact_position, organization.contact_position);
  take(identity.contact_phone, organization.contact_phone);
  take(identity.contact_email, organization.contact_email);
  take(identity.note, organization.note);
  if (!identity.kelurahan_served.empty()) organization.kelurahan_served = identity.kelurahan_served;
  if (!identity.member_bodies.empty()) organization.member_bodies = identity.member_bodies;
  if (identity.budget) {
    ASSESSOR_TRY(organization.budget, budget_of(*identity.budget));
  }
  if (identity.consents) {
    ASSESSOR_TRY(organization.consents_to_teach, yes_or_no("--teaches", *identity.consents));
  }
  return {};
}

struct Asked {
  Selection at;
  Identity identity;
  std::string pasted;
  bool all = false, back = false, dry_run = false;
};

void print_one(const Console& console, const char* key, const Organization& organization) {
  if (console.json())
    console.print(node_of(organization));
  else
    console.print(console.say(key, {{"name", organization.name}, {"id", organization.id}}));
}

Result<int> add(const Asked& asked, const Console& console) {
  if (!asked.pasted.empty()) return paste_organizations({asked.at, asked.pasted, asked.dry_run}, console);
  if (!asked.identity.name) return fail("usage-missing", {{"option", "--name"}});
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, asked.at.workspace, asked.at.as));
  Organization organization;
  organization.id = random_uuid();
  ASSESSOR_CHECK(fill(organization, asked.identity));
  ASSESSOR_CHECK(opened.act(session::AddOrganizations{{organization}}));
  print_one(console, "cli.organization.added", organization);
  return k_done;
}

Result<int> edit(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, asked.at.workspace, asked.at.as));
  ASSESSOR_TRY(const Organization* found, find_organization(opened.state(), asked.at.organization));
  Organization organization = *found;
  ASSESSOR_CHECK(fill(organization, asked.identity));
  ASSESSOR_CHECK(opened.act(session::EditOrganization{organization}));
  print_one(console, "cli.organization.edited", organization);
  return k_done;
}

Result<int> archive(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, asked.at.workspace, asked.at.as));
  ASSESSOR_TRY(const Organization* found, find_organization(opened.state(), asked.at.organization));
  const std::string id = found->id;
  ASSESSOR_CHECK(opened.act(session::ArchiveOrganization{id, !asked.back}));
  print_one(console, asked.back ? "cli.organization.back" : "cli.organization.archived",
            *opened.state().organization(id));
  return k_done;
}

Result<int> list(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(const OpenedWorkspace opened, open_to_read(console, asked.at.workspace));
  JsonNode root = JsonNode::object();
  JsonNode& nodes = root.add("organizations", JsonNode::list());
  TextTable table(
      {{console.say("cli.organization.name")}, {console.say("cli.organization.kelurahan")}, {"id"}});
  std::vector<const Organization*> sorted;
  for (const auto& [id, organization] : opened.state().organizations)
    if (asked.all || !organization.archived) sorted.push_back(&organization);
  std::sort(sorted.begin(), sorted.end(),
            [](const auto* a, const auto* b) { return folded(a->name) < folded(b->name); });
  for (const Organization* organization : sorted) {
    nodes.add(node_of(*organization));
    table.row({organization->name, organization->kelurahan, organization->id});
  }
  print_listing(console, root, table);
  return k_done;
}

}  // namespace

Work declare_organization_add(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_editing(syntax, asked->at);
  syntax.word("--paste", asked->pasted, {"table"});
  syntax.flag("--dry-run", asked->dry_run);
  declare_identity(syntax, asked->identity);
  return [asked](const Console& console) { return add(*asked, console); };
}

Work declare_organization_edit(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_editing(syntax, asked->at);
  syntax.word("--organization", asked->at.organization, {"organization", nullptr, true});
  declare_identity(syntax, asked->identity);
  return [asked](const Console& console) { return edit(*asked, console); };
}

Work declare_organization_archive(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_editing(syntax, asked->at);
  syntax.word("--organization", asked->at.organization, {"organization", nullptr, true});
  syntax.flag("--back", asked->back);
  return [asked](const Console& console) { return archive(*asked, console); };
}

Work declare_organization_list(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_workspace(syntax, asked->at);
  syntax.flag("--all", asked->all);
  return [asked](const Console& console) { return list(*asked, console); };
}

}  // namespace assessor::cli
