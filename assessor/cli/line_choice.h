#pragma once

#include <set>
#include <string>
#include <vector>

#include "cli/syntax.h"
#include "session/reference_lines.h"

namespace assessor::cli {

/// Which reference lines are to stand beside a result, as typed.
struct LinesAsked {
  std::vector<std::string> lines;  ///< keys or names of lines
  std::vector<std::string> peers;  ///< organizations that make the median of the peers; empty: all peers
};

/// --benchmark, with a help of its own because what it means without words differs, and --peer.
void declare_lines(Syntax& syntax, LinesAsked& asked, const char* help);

/// By key or name. Error: line-unknown {line, lines}.
Result<const session::ReferenceLine*> find_line(const std::vector<session::ReferenceLine>& lines,
                                                const std::string& typed);

/// The peers of an organization that make no median because others were asked for. Errors: those of
/// find_organization; peer-unknown {peer, peers}.
Result<std::set<std::string>> peers_left_out(const session::WorkspaceState& state,
                                             const session::Peers& peers,
                                             const std::vector<std::string>& asked);

struct ChosenLines {
  std::vector<std::string> keys;     ///< of lines that there are
  std::set<std::string> left_out;    ///< peers that make no median
  std::vector<std::string> missing;  ///< typed, but this organization has no such line
};

/// Without words the first benchmark, where there is one. Errors: those of peers_left_out.
Result<ChosenLines> choose_lines(const session::Session& session, const session::Overview& overview,
                                 const std::string& organization, const LinesAsked& asked);
/// The same for one organization, that must have all. Errors: the above, line-unknown {line, lines}.
Result<ChosenLines> choose_all_lines(const session::Session& session, const session::Overview& overview,
                                     const std::string& organization, const LinesAsked& asked);

}  // namespace assessor::cli
