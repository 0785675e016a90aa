#include <memory>

#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/report_templates.h"
#include "cli/selection.h"
#include "cli/signer_choice.h"
#include "cli/text_table.h"
#include "domain/signing.h"

namespace assessor::cli {

namespace {

using exchange::JsonNode;

struct Asked {
  Selection at;
  std::string kind, letterhead;
  std::vector<std::string> signers;
  bool usual = false;

  bool changes() const { return usual || !signers.empty() || !letterhead.empty(); }
};

/// Empty: as the paper's template says.
std::string letterhead_of(const Office& office, const std::string& kind) {
  const auto found = office.letterheads.find(kind);
  return found == office.letterheads.end() ? std::string() : letterhead_word(found->second);
}

void print_table(const Console& console, const Office& office) {
  TextTable table({{console.say("cli.signers.kind")},
                   {console.say("cli.signers.letterhead")},
                   {console.say("cli.signers.signers")}});
  for (const std::string& kind : paper_kinds()) {
    std::string words;
    for (const Signer& signer : those_who_sign(office, kind))
      words += (words.empty() ? "" : "; ") + signer_words(signer);
    const std::string letterhead = letterhead_of(office, kind);
    table.row({kind, letterhead.empty() ? console.say("cli.signers.usual") : letterhead,
               words.empty() ? "–" : words});
  }
  for (const std::string& line : table.lines("")) console.print(line);
}

void print_json(const Console& console, const Office& office) {
  JsonNode root = JsonNode::object();
  for (const std::string& kind : paper_kinds()) {
    JsonNode& paper = root.add(kind, JsonNode::object());
    paper.add("letterhead", JsonNode::text(letterhead_of(office, kind)));
    JsonNode& signers = paper.add("signers", JsonNode::list());
    for (const Signer& signer : those_who_sign(office, kind))
      signers.add(JsonNode::text(signer_words(signer)));
  }
  console.print(root);
}

Result<Office> changed(const Asked& asked, Office office) {
  if (asked.kind.empty()) return fail("usage-missing", {{"option", "--kind"}});
  if (is_city_kind(asked.kind) && asked.letterhead == letterhead_word(LetterheadOf::organization))
    return fail("usage-city-kind", {{"kind", asked.kind}});
  if (asked.usual) {
    office.letterheads.erase(asked.kind);
    give_paper(office, asked.kind, {});
  }
  if (const auto whose = letterhead_named(asked.letterhead)) office.letterheads[asked.kind] = *whose;
  if (asked.signers.empty()) return office;
  ASSESSOR_TRY(const auto signers, signers_named(office, asked.signers));
  give_paper(office, asked.kind, signers);
  return office;
}

Result<int> tell(const Console& console, const Office& office) {
  if (console.json())
    print_json(console, office);
  else
    print_table(console, office);
  return k_done;
}

Result<int> show_or_set(const Asked& asked, const Console& console) {
  if (!asked.changes()) {
    ASSESSOR_TRY(const OpenedWorkspace opened, open_to_read(console, asked.at.workspace));
    return tell(console, opened.state().office);
  }
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, asked.at.workspace, asked.at.as));
  ASSESSOR_TRY(Office office, changed(asked, opened.state().office));
  ASSESSOR_CHECK(opened.act(session::EditOffice{std::move(office)}));
  return tell(console, opened.state().office);
}

}  // namespace

Work declare_workspace_signers(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_editing(syntax, asked->at);
  syntax.choice("--kind", asked->kind, paper_kinds());
  syntax.words("--signer", asked->signers, {"signer"});
  syntax.choice("--letterhead", asked->letterhead, letterhead_words());
  syntax.flag("--usual", asked->usual);
  return [asked](const Console& console) { return show_or_set(*asked, console); };
}

}  // namespace assessor::cli
