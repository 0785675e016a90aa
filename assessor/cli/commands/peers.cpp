#include <memory>

#include "cli/city_tables.h"
#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/selection.h"

namespace assessor::cli {

namespace {

using exchange::JsonNode;
using session::Overview;
using session::Peers;
using session::TeachingPair;

struct Asked {
  Selection at;
  bool csv = false;
  bool teach = false;  ///< as CSV the second table
};

struct Found {
  Overview overview;
  std::vector<Peers> peers;
  std::vector<TeachingPair> pairs;
};

/// Of one organization, or of all that can be matched.
Result<Found> find(const OpenedWorkspace& opened, const Selection& at) {
  ASSESSOR_TRY(const std::string period, find_period(opened.state(), at.period));
  Found found{session::build_overview(*opened.session, period), {}, {}};
  if (found.overview.standard == nullptr)
    return fail("standard-missing", {{"digest", opened.state().period(period)->standard.digest}});
  std::string only;
  if (!at.organization.empty()) {
    ASSESSOR_TRY(const Organization* organization, find_organization(opened.state(), at.organization));
    only = organization->id;
  }
  for (const session::OrganizationRow& row : found.overview.rows)
    if (only.empty() || row.organization == only)
      found.peers.push_back(session::peers_of(opened.state(), found.overview, row.organization));
  for (const TeachingPair& pair : session::teaching_pairs(opened.state(), found.overview))
    if (only.empty() || pair.teacher == only || pair.learner == only) found.pairs.push_back(pair);
  return found;
}

void print_json(const Console& console, const Found& found, const FlatTable& peers, const FlatTable& pairs) {
  JsonNode root = JsonNode::object();
  root.add("period", JsonNode::text(found.overview.period));
  root.add("peers", peers.json());
  JsonNode& unmatched = root.add("profile_missing", JsonNode::list());
  for (const Peers& one : found.peers)
    if (!one.profile_known) unmatched.add(JsonNode::text(one.organization));
  root.add("teach", pairs.json());
  console.print(root);
}

void print_words(const Console& console, const Found& found, const FlatTable& peers, const FlatTable& pairs) {
  for (const std::string& line : peers.lines(console)) console.print(line);
  for (const Peers& one : found.peers)
    if (!one.profile_known)
      console.print(
          console.say("cli.peers.profile_missing", {{"name", found.overview.row(one.organization)->name}}));
  console.print("");
  console.print(console.say("cli.peers.teach"));
  if (found.pairs.empty()) return console.print(console.say("cli.peers.no_teachers"));
  for (const std::string& line : pairs.lines(console)) console.print(line);
}

Result<int> print_peers(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(const OpenedWorkspace opened, open_to_read(console, asked.at.workspace));
  ASSESSOR_TRY(const Found found, find(opened, asked.at));
  const FlatTable peers = peers_table(console, found.overview, found.peers);
  const FlatTable pairs = teaching_table(console, found.overview, found.pairs);
  if (console.json())
    print_json(console, found, peers, pairs);
  else if (asked.csv)
    print_csv(console, asked.teach ? pairs : peers);
  else
    print_words(console, found, peers, pairs);
  const bool one = !asked.at.organization.empty();
  return one && (found.peers.empty() || !found.peers.front().profile_known) ? k_does_not_hold : k_done;
}

}  // namespace

Work declare_peers(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_workspace(syntax, asked->at);
  syntax.word("--organization", asked->at.organization, {"organization"});
  syntax.word("--period", asked->at.period, {"period"});
  syntax.flag("--csv", asked->csv);
  syntax.flag("--teach", asked->teach);
  return [asked](const Console& console) { return print_peers(*asked, console); };
}

}  // namespace assessor::cli
