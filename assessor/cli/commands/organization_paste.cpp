#include "cli/commands/organization_paste.h"

#include <istream>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "base/hash.h"
#include "base/platform/files.h"
#include "base/text.h"
#include "cli/exit_code.h"
#include "exchange/organization_rows.h"

namespace assessor::cli {

namespace {

using exchange::JsonNode;
using exchange::OrganizationRead;

constexpr std::uint64_t k_largest_table = 2'000'000;

Result<std::string> read_source(const Console& console, const std::string& source) {
  if (source != "-") return read_file(path_of(source), k_largest_table);
  return std::string(std::istreambuf_iterator<char>(console.in()), {});
}

enum class Outcome { added, known, refused };

/// What becomes of one row.
struct RowResult {
  std::size_t line;
  Outcome outcome;
  std::string name;
  std::optional<Error> error;
};

/// Names that the workspace has already, so that a longer table can be pasted again.
std::set<std::string> known_names(const session::WorkspaceState& state) {
  std::set<std::string> names;
  for (const auto& [id, organization] : state.organizations) names.insert(folded(organization.name));
  return names;
}

std::vector<RowResult> sorted_out(const std::vector<OrganizationRead>& rows, std::set<std::string> names,
                                  session::AddOrganizations& command) {
  std::vector<RowResult> results;
  for (const OrganizationRead& row : rows) {
    if (!row.organization) {
      results.push_back({row.line, Outcome::refused, {}, row.organization.error()});
      continue;
    }
    Organization organization = *row.organization;
    const bool fresh = names.insert(folded(organization.name)).second;
    results.push_back({row.line, fresh ? Outcome::added : Outcome::known, organization.name, {}});
    if (!fresh) continue;
    organization.id = random_uuid();
    command.organizations.push_back(std::move(organization));
  }
  return results;
}

std::string word_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::added:
      return "added";
    case Outcome::known:
      return "known";
    case Outcome::refused:
      return "refused";
  }
  return {};
}

void print_json(const Console& console, const std::vector<RowResult>& results, bool written) {
  JsonNode root = JsonNode::object();
  root.add("written", JsonNode::boolean(written));
  JsonNode& rows = root.add("rows", JsonNode::list());
  for (const RowResult& result : results) {
    JsonNode& node = rows.add(JsonNode::object());
    node.add("line", JsonNode::whole(static_cast<std::int64_t>(result.line)));
    node.add("result", JsonNode::text(word_of(result.outcome)));
    node.add("name", JsonNode::text(result.name));
    if (!result.error) continue;
    node.add("code", JsonNode::text(result.error->code));
    node.add("message", JsonNode::text(console.words().message(*result.error)));
  }
  console.print(root);
}

void print_words(const Console& console, const std::vector<RowResult>& results, const char* verdict) {
  for (const RowResult& result : results) {
    const std::string message = result.error ? console.words().message(*result.error) : std::string();
    console.print(
        console.say("cli.paste." + word_of(result.outcome),
                    {{"line", std::to_string(result.line)}, {"name", result.name}, {"message", message}}));
  }
  console.print(console.say(verdict));
}

}  // namespace

Result<int> paste_organizations(const PasteRequest& request, const Console& console) {
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, request.at.workspace, request.at.as));
  ASSESSOR_TRY(const std::string text, read_source(console, request.source));
  ASSESSOR_TRY(const auto rows, exchange::read_organization_rows(text));
  session::AddOrganizations command;
  const auto results = sorted_out(rows, known_names(opened.state()), command);
  bool sound = true;
  for (const RowResult& result : results) sound = sound && result.outcome != Outcome::refused;
  const bool write = sound && !request.dry_run;
  if (write) ASSESSOR_CHECK(opened.act(command));
  const char* verdict = write ? "cli.paste.written" : sound ? "cli.paste.dry_run" : "cli.paste.nothing";
  if (console.json())
    print_json(console, results, write);
  else
    print_words(console, results, verdict);
  return sound ? k_done : k_does_not_hold;
}

}  // namespace assessor::cli
