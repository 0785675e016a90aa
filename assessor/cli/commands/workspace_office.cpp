#include <array>
#include <memory>
#include <utility>

#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/selection.h"
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
  std::vector<std::string> kelurahan;

  bool changes() const {
    bool any = !kelurahan.empty();
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

Office changed(const Asked& asked, Office office) {
  for (std::size_t i = 0; i < k_lines.size(); ++i)
    if (asked.lines[i]) office.*k_lines[i].field = *asked.lines[i];
  if (!asked.kelurahan.empty()) office.kelurahan = listed_in(asked.kelurahan);
  return office;
}

void print_json(const Console& console, const Office& office) {
  JsonNode root = JsonNode::object();
  for (const Line& line : k_lines) root.add(line.key, JsonNode::text(office.*line.field));
  JsonNode& places = root.add("kelurahan", JsonNode::list());
  for (const std::string& place : office.kelurahan) places.add(JsonNode::text(place));
  console.print(root);
}

void print_words(const Console& console, const Office& office) {
  TextTable table({{console.say("cli.office.field")}, {console.say("cli.office.value")}});
  const auto row = [&](const std::string& key, const std::string& value) {
    table.row({console.say("cli.office." + key), value.empty() ? console.say("cli.nothing") : value});
  };
  for (const Line& line : k_lines) row(line.key, office.*line.field);
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
  ASSESSOR_CHECK(opened.act(session::EditOffice{changed(asked, opened.state().office)}));
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
  return [asked](const Console& console) { return show_or_set(*asked, console); };
}

}  // namespace assessor::cli
