#include <algorithm>

#include "cli/city_tables.h"

namespace assessor::cli {

using session::Overview;

namespace {

std::string option_words(const Console& console, const Standard& standard, const std::string& field) {
  if (const ProfileQuestion* question = standard.question("fields"))
    for (const ProfileOption& option : question->options)
      if (option.id == field) return option.title.in(console.language());
  return field;
}

FlatCell fields_cell(const Console& console, const Standard& standard,
                     const std::vector<std::string>& fields) {
  std::string shown;
  for (const std::string& field : fields)
    shown += (shown.empty() ? "" : ", ") + option_words(console, standard, field);
  return FlatCell::list(fields, shown);
}

std::vector<FlatCell> peer_cells(const Console& console, const Overview& overview,
                                 const std::string& organization, const session::Peer& peer) {
  std::vector<FlatCell> cells{FlatCell::text(organization), FlatCell::text(overview.row(organization)->name),
                              FlatCell::text(peer.organization),
                              FlatCell::text(overview.row(peer.organization)->name)};
  if (peer.distance) {
    const std::string decimal = peer.distance->decimal(2);
    cells.push_back(FlatCell::text(decimal, console.format().decimal(decimal)));
    cells.push_back(FlatCell::text(peer.distance->fraction()));
  } else {
    cells.resize(cells.size() + 2);
  }
  cells.push_back(fields_cell(console, *overview.standard, peer.shared_fields));
  for (const session::PeerReason& reason : peer.reasons) {
    const std::string code(name_of(reason.likeness));
    cells.push_back(FlatCell::text(code, console.say("cli.likeness." + code)));
  }
  return cells;
}

}  // namespace

FlatTable peers_table(const Console& console, const Overview& overview,
                      const std::vector<session::Peers>& all) {
  FlatTable table({{"organization_id", false, false},
                   {"organization"},
                   {"peer_id", false, false},
                   {"peer"},
                   {"distance", true},
                   {"distance_exact", false, false},
                   {"shared_fields"},
                   {"size"},
                   {"age"},
                   {"budget"},
                   {"district"}});
  for (const session::Peers& peers : all)
    for (std::size_t i = 0; i < std::min(peers.nearest.size(), session::k_shown_peers); ++i)
      table.row(peer_cells(console, overview, peers.organization, peers.nearest[i]));
  return table;
}

}  // namespace assessor::cli
