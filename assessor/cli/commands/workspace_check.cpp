#include <memory>
#include <optional>

#include "base/platform/files.h"
#include "cli/check_words.h"
#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/passphrase.h"
#include "store/check.h"

namespace assessor::cli {

namespace {

using exchange::JsonNode;

struct Asked {
  std::string workspace, head;
  std::optional<std::int64_t> count;
};

JsonNode node_of(const Console& console, const store::CheckFinding& finding) {
  JsonNode node = JsonNode::object();
  node.add("code", JsonNode::text(finding.code));
  node.add("severity", JsonNode::text(finding.harmless ? "note" : "error"));
  node.add("message", JsonNode::text(console.say(sentence_of(finding))));
  JsonNode& params = node.add("params", JsonNode::object());
  for (const auto& [name, value] : finding.params) params.add(name, JsonNode::text(value));
  return node;
}

void print_json(const Console& console, const store::CheckReport& report) {
  JsonNode root = JsonNode::object();
  root.add("whole", JsonNode::boolean(report.whole()));
  JsonNode& head = root.add("journal", JsonNode::object());
  head.add("count", JsonNode::whole(report.head.count));
  head.add("hash", JsonNode::text(report.head.hash));
  root.add("records", JsonNode::whole(static_cast<std::int64_t>(report.records)));
  root.add("evidence_files", JsonNode::whole(static_cast<std::int64_t>(report.evidence_files)));
  root.add("standards", JsonNode::whole(static_cast<std::int64_t>(report.standards)));
  root.add("sealed", JsonNode::boolean(report.sealed));
  root.add("sealed_values_unseen", JsonNode::whole(static_cast<std::int64_t>(report.sealed_values)));
  root.add("sealed_files_unseen", JsonNode::whole(static_cast<std::int64_t>(report.sealed_files)));
  root.add("erased_values", JsonNode::whole(static_cast<std::int64_t>(report.erased_values)));
  JsonNode& findings = root.add("findings", JsonNode::list());
  for (const auto& finding : report.findings) findings.add(node_of(console, finding));
  console.print(root);
}

void print_words(const Console& console, const store::CheckReport& report) {
  for (const auto& finding : report.findings) console.print("- " + console.say(sentence_of(finding)));
  for (const i18n::Sentence& line : outcome_of(report)) console.print(console.say(line));
  for (const i18n::Sentence& line : facts_of(report)) console.print(console.say(line));
}

Result<int> check(const Asked& asked, const Console& console) {
  if (asked.head.empty() != !asked.count) return fail("usage-head-and-count");
  store::CheckOptions options;
  if (asked.count) options.printed = store::PrintedHead{asked.head, *asked.count};
  const store::WorkspaceFolder folder{path_of(asked.workspace)};
  if (!path_exists(folder.database())) return fail("workspace-missing", {{"path", asked.workspace}});
  ASSESSOR_TRY(const Secret passphrase, passphrase_for(console, folder));
  if (!passphrase.empty()) options.passphrase = &passphrase;
  ASSESSOR_TRY(const store::CheckReport report, store::check_workspace(folder, options));
  if (console.json())
    print_json(console, report);
  else
    print_words(console, report);
  return report.whole() ? k_done : k_does_not_hold;
}

}  // namespace

Work declare_workspace_check(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  syntax.place("workspace", asked->workspace);
  syntax.word("--head", asked->head, {"hash"});
  syntax.whole("--count", asked->count);
  return [asked](const Console& console) { return check(*asked, console); };
}

}  // namespace assessor::cli
