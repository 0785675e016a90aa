#include "cli/commands/organization_paste.h"

#include <algorithm>
#include <vector>

#include "cli/exit_code.h"
#include "cli/typed_source.h"
#include "session/paste_organizations.h"

namespace assessor::cli {

namespace {

using exchange::JsonNode;
using RowResult = session::PastedOrganization;
using Outcome = RowResult::Outcome;

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
  ASSESSOR_TRY(const session::PastedOrganizations pasted, session::paste_organizations(opened.state(), text));
  const bool sound =
      std::ranges::none_of(pasted.rows, [](const RowResult& row) { return row.outcome == Outcome::refused; });
  const bool write = sound && !request.dry_run;
  if (write) ASSESSOR_CHECK(opened.act(pasted.command));
  const char* verdict = write ? "cli.paste.written" : sound ? "cli.paste.dry_run" : "cli.paste.nothing";
  if (console.json())
    print_json(console, pasted.rows, write);
  else
    print_words(console, pasted.rows, verdict);
  return sound ? k_done : k_does_not_hold;
}

}  // namespace assessor::cli
