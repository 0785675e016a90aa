#include <algorithm>

#include "report/readiness/parts.h"

namespace assessor::report {

namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : ", ") + word;
  return all.empty() ? "–" : all;
}

/// Titles of the fields that both serve.
std::vector<std::string> fields_of(const Manuscript& script, const PeerResult& peer) {
  std::vector<std::string> titles;
  for (const ProfileQuestion& question : script.standard.profile)
    for (const ProfileOption& option : question.options)
      if (std::find(peer.fields.begin(), peer.fields.end(), option.id) != peer.fields.end())
        titles.push_back(script.in_language(option.title));
  return titles;
}

Row peer_row(const Manuscript& script, const PeerResult& peer, std::size_t number) {
  const std::string name = peer.name.empty()
                               ? script.say("report.peers.unnamed", {{"number", std::to_string(number)}})
                               : peer.name;
  std::vector<std::string> alike, teaches;
  for (const std::string& trait : peer.alike) alike.push_back(script.say("report.peers.trait." + trait));
  for (const SectionIndex section : peer.teaches) teaches.push_back(script.standard.sections[section].code);
  return {Row::Kind::body,
          {{bold(name)},
           {plain(joined(fields_of(script, peer)))},
           {plain(joined(alike))},
           {plain(joined(teaches))}}};
}

}  // namespace

void add_peers(Manuscript& script) {
  script.chapter("report.peers.heading");
  if (script.input.peers.empty()) return script.paragraph("report.peers.none");
  script.paragraph("report.peers.opening");
  Table table;
  table.columns = {{script.say("report.peers.name")},
                   {script.say("report.peers.fields")},
                   {script.say("report.peers.alike")},
                   {script.say("report.peers.teaches"), Column::Width::fit}};
  for (std::size_t i = 0; i < script.input.peers.size(); ++i)
    table.rows.push_back(peer_row(script, script.input.peers[i], i + 1));
  script.add(std::move(table));
}

}  // namespace assessor::report
