#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/office_choice.h"
#include "cli/record_nodes.h"
#include "cli/selection.h"
#include "cli/signer_choice.h"
#include "cli/text_table.h"
#include "session/kelurahan.h"

namespace assessor::cli {

namespace {

using exchange::JsonNode;

/// What is changed in words; none stays as it is.
struct Line {
  const char* key;  ///< in JSON and, after "cli.office.", in the catalogs
  std::string Office::*field;
};
constexpr std::array k_lines{Line{"name", &Office::name},
                             Line{"short_name", &Office::short_name},
                             Line{"government", &Office::government},
                             Line{"address", &Office::address},
                             Line{"city", &Office::city},
                             Line{"letter_number", &Office::letter_number}};

struct Asked {
  Selection at;
  std::array<std::optional<std::string>, k_lines.size()> lines;
  std::vector<std::string> kelurahan, signers, parameters;
  std::string zone;
  std::optional<std::string> own_score;

  bool changes() const {
    bool any = !kelurahan.empty() || !signers.empty() || !parameters.empty() || !zone.empty() || own_score;
    for (const auto& line : lines) any = any || line.has_value();
    return any;
  }
};

/// An empty word alone empties the list.
std::vector<std::string> listed_in(const std::vector<std::string>& typed) {
  std::string all;
  for (const std::string& words : typed) all += words + "\n";
  return session::listed_places(all);
}

void take_zone(const std::string& typed, Office& office) {
  const auto zone = std::ranges::find(k_zones, typed, [](const Zone& one) { return std::string(one.name); });
  if (zone == k_zones.end()) return;
  office.zone_name = zone->name;
  office.utc_offset_minutes = zone->minutes;
}

Result<Office> changed(const Asked& asked, const session::Session& session) {
  Office office = session.state().office;
  for (std::size_t i = 0; i < k_lines.size(); ++i)
    if (asked.lines[i]) office.*k_lines[i].field = *asked.lines[i];
  if (!asked.kelurahan.empty()) office.kelurahan = listed_in(asked.kelurahan);
  take_zone(asked.zone, office);
  if (asked.own_score) {
    ASSESSOR_TRY(office.shows_own_score_before_sending, yes_or_no("--own-score", *asked.own_score));
  }
  if (!asked.signers.empty()) {
    ASSESSOR_TRY(office.signers, typed_signers(asked.signers, office.signers));
  }
  ASSESSOR_TRY(office.parameters,
               typed_parameters(asked.parameters, session.overview().standard, office.parameters));
  return office;
}

void print_json(const Console& console, const Office& office) {
  JsonNode root = JsonNode::object();
  for (const Line& line : k_lines) root.add(line.key, JsonNode::text(office.*line.field));
  JsonNode& places = root.add("kelurahan", JsonNode::list());
  for (const std::string& place : office.kelurahan) places.add(JsonNode::text(place));
  root.add("zone", JsonNode::text(office.zone_name));
  root.add("own_score", JsonNode::boolean(office.shows_own_score_before_sending));
  JsonNode& signers = root.add("signers", JsonNode::list());
  for (const Signer& signer : office.signers) signers.add(JsonNode::text(signer_words(signer)));
  JsonNode& parameters = root.add("parameters", JsonNode::object());
  for (const auto& [id, value] : office.parameters) parameters.add(id, JsonNode::text(value.shortest()));
  console.print(root);
}

void print_words(const Console& console, const Office& office) {
  TextTable table({{console.say("cli.office.field")}, {console.say("cli.office.value")}});
  const auto row = [&](const std::string& key, const std::string& value) {
    table.row({console.say("cli.office." + key), value.empty() ? console.say("cli.nothing") : value});
  };
  for (const Line& line : k_lines) row(line.key, office.*line.field);
  row("zone", office.zone_name);
  row("own_score", console.say(office.shows_own_score_before_sending ? "cli.office.yes" : "cli.office.no"));
  for (const Signer& signer : office.signers) row("signer", signer_words(signer));
  for (const auto& [id, value] : office.parameters) row("parameter", id + " = " + value.shortest());
  row("kelurahan", office.kelurahan.empty() ? std::string() : std::to_string(office.kelurahan.size()));
  for (const std::string& line : table.lines("")) console.print(line);
  for (const std::string& place : office.kelurahan) console.print("  " + place);
}

Result<int> show_or_set(const Asked& asked, const Console& console) {
  const auto tell = [&](const Office& office) {
    console.json() ? print_json(console, office) : print_words(console, office);
    return k_done;
  };
  if (!asked.changes()) {
    ASSESSOR_TRY(const OpenedWorkspace opened, open_to_read(console, asked.at.workspace));
    return tell(opened.state().office);
  }
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, asked.at.workspace, asked.at.as));
  ASSESSOR_TRY(const Office office, changed(asked, *opened.session));
  ASSESSOR_CHECK(opened.act(session::EditOffice{office}));
  return tell(opened.state().office);
}

}  // namespace

Work declare_workspace_office(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_editing(syntax, asked->at);
  syntax.word("--name", asked->lines[0]);
  syntax.word("--short-name", asked->lines[1]);
  syntax.word("--government", asked->lines[2]);
  syntax.word("--address", asked->lines[3]);
  syntax.word("--city", asked->lines[4], {"text", "office_city"});
  syntax.word("--letter-number", asked->lines[5], {"text", "letter_pattern"});
  syntax.words("--kelurahan", asked->kelurahan, {"text", "city_kelurahan"});
  std::vector<std::string> zones;
  for (const Zone& zone : k_zones) zones.emplace_back(zone.name);
  syntax.choice("--zone", asked->zone, std::move(zones));
  syntax.words("--signers", asked->signers, {"office_signer", "office_signers"});
  syntax.word("--own-score", asked->own_score, {"yes_no"});
  syntax.words("--parameter", asked->parameters, {"parameter"});
  return [asked](const Console& console) { return show_or_set(*asked, console); };
}

}  // namespace assessor::cli
