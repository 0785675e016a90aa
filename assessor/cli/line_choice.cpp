#include "cli/line_choice.h"

#include <algorithm>

#include "base/text.h"
#include "cli/selection.h"

namespace assessor::cli {

namespace {

using session::LineKind;
using session::ReferenceLine;

std::string known_by(const ReferenceLine& line) {
  const bool named = line.kind == LineKind::benchmark || line.kind == LineKind::organization;
  return named ? line.name : line.key;
}

std::string listed(const std::string& before, const std::string& word) {
  return before.empty() ? word : before + ", " + word;
}

/// All that there are for an organization; none where it has no sent score.
Result<std::vector<ReferenceLine>> lines_of(const session::Session& session,
                                            const session::Overview& overview,
                                            const std::string& organization, const LinesAsked& asked,
                                            std::set<std::string>& left_out) {
  session::Peers peers = session::peers_of(session.state(), overview, organization);
  ASSESSOR_TRY(left_out, peers_left_out(session.state(), peers, asked.peers));
  const session::OrganizationRow* own = overview.row(organization);
  if (own == nullptr || own->score == nullptr) return std::vector<ReferenceLine>{};
  return session::reference_lines(session, overview, *own, session::without(std::move(peers), left_out));
}

}  // namespace

void declare_lines(Syntax& syntax, LinesAsked& asked, const char* help) {
  syntax.words("--benchmark", asked.lines, {"benchmark", help});
  syntax.words("--peer", asked.peers, {"organization", "peer"});
}

Result<const ReferenceLine*> find_line(const std::vector<ReferenceLine>& lines, const std::string& typed) {
  std::string known;
  for (const ReferenceLine& line : lines) {
    if (line.key == typed || (!line.name.empty() && folded(line.name) == folded(typed))) return &line;
    known = listed(known, known_by(line));
  }
  return fail("line-unknown", {{"line", typed}, {"lines", known.empty() ? "–" : known}});
}

Result<std::set<std::string>> peers_left_out(const session::WorkspaceState& state,
                                             const session::Peers& peers,
                                             const std::vector<std::string>& asked) {
  std::set<std::string> left_out;
  if (asked.empty()) return left_out;
  std::string names;
  for (const session::Peer& peer : peers.nearest) {
    left_out.insert(peer.organization);
    const Organization* organization = state.organization(peer.organization);
    if (organization != nullptr) names = listed(names, organization->name);
  }
  const std::set<std::string> all = left_out;
  for (const std::string& typed : asked) {
    ASSESSOR_TRY(const Organization* organization, find_organization(state, typed));
    if (!all.contains(organization->id))
      return fail("peer-unknown", {{"peer", organization->name}, {"peers", names.empty() ? "–" : names}});
    left_out.erase(organization->id);
  }
  return left_out;
}

Result<ChosenLines> choose_lines(const session::Session& session, const session::Overview& overview,
                                 const std::string& organization, const LinesAsked& asked) {
  ChosenLines chosen;
  ASSESSOR_TRY(const auto lines, lines_of(session, overview, organization, asked, chosen.left_out));
  const auto first = std::ranges::find(lines, LineKind::benchmark, &ReferenceLine::kind);
  if (asked.lines.empty() && first != lines.end()) chosen.keys.push_back(first->key);
  for (const std::string& typed : asked.lines) {
    const auto found = find_line(lines, typed);
    if (found)
      chosen.keys.push_back((*found)->key);
    else
      chosen.missing.push_back(typed);
  }
  return chosen;
}

Result<ChosenLines> choose_all_lines(const session::Session& session, const session::Overview& overview,
                                     const std::string& organization, const LinesAsked& asked) {
  ASSESSOR_TRY(ChosenLines chosen, choose_lines(session, overview, organization, asked));
  if (chosen.missing.empty()) return chosen;
  ASSESSOR_TRY(const auto lines, lines_of(session, overview, organization, asked, chosen.left_out));
  return tl::unexpected(find_line(lines, chosen.missing.front()).error());
}

}  // namespace assessor::cli
