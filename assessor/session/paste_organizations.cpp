#include "session/paste_organizations.h"

#include <set>
#include <utility>

#include "base/hash.h"
#include "base/text.h"
#include "exchange/organization_rows.h"

namespace assessor::session {

namespace {

std::set<std::string> known_names(const WorkspaceState& state) {
  std::set<std::string> names;
  for (const auto& [id, organization] : state.organizations) names.insert(folded(organization.name));
  return names;
}

}  // namespace

Result<PastedOrganizations> paste_organizations(const WorkspaceState& state, std::string_view text) {
  using Outcome = PastedOrganization::Outcome;
  ASSESSOR_TRY(const auto read, exchange::read_organization_rows(text));
  std::set<std::string> names = known_names(state);
  PastedOrganizations pasted;
  for (const exchange::OrganizationRead& row : read) {
    if (!row.organization) {
      pasted.rows.push_back({row.line, Outcome::refused, {}, row.organization.error()});
      continue;
    }
    Organization organization = *row.organization;
    const bool fresh = names.insert(folded(organization.name)).second;
    pasted.rows.push_back(
        {row.line, fresh ? Outcome::added : Outcome::known, organization.name, std::nullopt});
    if (!fresh) continue;
    organization.id = random_uuid();
    pasted.command.organizations.push_back(std::move(organization));
  }
  return pasted;
}

}  // namespace assessor::session
