#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "base/platform/files.h"
#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/opened_workspace.h"
#include "cli/printed_check.h"
#include "session/journey.h"
#include "store/check.h"

namespace assessor::cli {

namespace {

using exchange::JsonNode;

struct Asked {
  std::string workspace, text;
};

struct Finding {
  std::string code, printed, found, message;
};

struct Verdict {
  std::vector<Finding> findings;
  const Assessment* assessment = nullptr;
  std::int64_t later = 0;  ///< journal entries since the paper was printed
  bool erased = false;     ///< since then words of the sheet were erased, or parts of a picture covered
};

Finding difference(const Console& console, const std::string& code, const std::string& printed,
                   const std::string& found) {
  return {code, printed, found, console.say("cli.verify." + code, {{"printed", printed}, {"found", found}})};
}

/// The sheet that the text is about, against the sheet as it was sent.
void compare_sheet(const Console& console, const session::Session& session, const report::CheckText& printed,
                   Verdict& verdict) {
  const auto add = [&](const std::string& code, const std::string& on_paper, const std::string& here) {
    verdict.findings.push_back(difference(console, code, on_paper, here));
  };
  verdict.assessment = session.state().assessment(printed.assessment);
  if (verdict.assessment == nullptr) return add("assessment-unknown", printed.assessment, "");
  const auto now = check_of(session, session::own_key(printed.assessment, printed.stage), {});
  if (!now) return add("stage-not-sent", printed.stage, "");
  for (const report::CheckDifference& one : report::differences(printed, *now))
    add(one.part + "-differs", one.printed, one.found);
}

/// Records, pinned standards and journal; whether the evidence files are there says nothing about a paper.
Result<void> check_records(const Asked& asked, const Console& console, const report::CheckText& printed,
                           Verdict& verdict) {
  store::CheckOptions options;
  options.printed = store::PrintedHead{printed.head, printed.count};
  ASSESSOR_TRY(const store::CheckReport report,
               store::check_workspace(store::WorkspaceFolder{path_of(asked.workspace)}, options));
  for (const store::CheckFinding& finding : report.findings)
    if (!finding.harmless && !finding.code.starts_with("evidence-"))
      verdict.findings.push_back(
          {finding.code, "", "", console.say("cli.check." + finding.code, finding.params)});
  verdict.later = report.head.count - printed.count;
  return {};
}

bool touches(const session::Transaction& transaction, const session::Key& key) {
  return std::any_of(transaction.changes.begin(), transaction.changes.end(),
                     [&](const session::Change& change) { return change.key == key; });
}

/// Among the newest `entries` of the journal. An erasure changes the digest of a sheet, and nothing that its
/// score rests on.
Result<bool> erased_since(session::Session& session, const StageKey& stage, std::int64_t entries) {
  const session::Key sheet = session::Key::sheet(stage);
  for (session::HistoryQuery query; entries > 0;) {
    ASSESSOR_TRY(const auto page, session.history(query));
    if (page.empty()) return false;
    for (const session::Transaction& transaction : page) {
      if (entries <= 0) return false;
      if (session::is_erasure(transaction.command) && touches(transaction, sheet)) return true;
      entries -= static_cast<std::int64_t>(transaction.changes.size());
    }
    query.before = page.back().sequence;
  }
  return false;
}

std::string organization_of(const session::WorkspaceState& state, const Verdict& verdict) {
  const Organization* organization =
      verdict.assessment == nullptr ? nullptr : state.organization(verdict.assessment->organization);
  return organization == nullptr ? std::string() : organization->name;
}

void print_json(const Console& console, const Verdict& verdict, const std::string& organization,
                const report::CheckText& printed) {
  JsonNode root = JsonNode::object();
  root.add("holds", JsonNode::boolean(verdict.findings.empty()));
  root.add("assessment", JsonNode::text(printed.assessment));
  root.add("stage", JsonNode::text(printed.stage));
  root.add("organization", JsonNode::text(organization));
  root.add("erased_since", JsonNode::boolean(verdict.erased));
  root.add("later_entries", JsonNode::whole(verdict.later));
  JsonNode& findings = root.add("findings", JsonNode::list());
  for (const Finding& finding : verdict.findings) {
    JsonNode& node = findings.add(JsonNode::object());
    node.add("code", JsonNode::text(finding.code));
    node.add("printed", JsonNode::text(finding.printed));
    node.add("found", JsonNode::text(finding.found));
    node.add("message", JsonNode::text(finding.message));
  }
  console.print(root);
}

void print_words(const Console& console, const Verdict& verdict, const std::string& organization,
                 const report::CheckText& printed) {
  if (verdict.assessment != nullptr)
    console.print(console.say(
        "cli.verify.about",
        {{"organization", organization}, {"period", verdict.assessment->period}, {"stage", printed.stage}}));
  for (const Finding& finding : verdict.findings) console.print("- " + finding.message);
  console.print(console.say(verdict.findings.empty() ? "cli.verify.holds" : "cli.verify.differs"));
  if (verdict.erased) console.print(console.say("cli.verify.erased"));
  if (verdict.findings.empty() && verdict.later > 0)
    console.print(console.say("cli.verify.later", {{"count", std::to_string(verdict.later)}}));
  console.print(console.say("cli.verify.no_signature"));
}

Result<int> verify(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(const report::CheckText printed, report::parse_check_text(asked.text));
  ASSESSOR_TRY(const OpenedWorkspace opened, open_to_read(console, asked.workspace));
  Verdict verdict;
  compare_sheet(console, *opened.session, printed, verdict);
  ASSESSOR_CHECK(check_records(asked, console, printed, verdict));
  ASSESSOR_TRY(
      verdict.erased,
      erased_since(*opened.session, session::own_key(printed.assessment, printed.stage), verdict.later));
  const std::string organization = organization_of(opened.state(), verdict);
  if (console.json())
    print_json(console, verdict, organization, printed);
  else
    print_words(console, verdict, organization, printed);
  return verdict.findings.empty() ? k_done : k_does_not_hold;
}

}  // namespace

Work declare_verify(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  syntax.place("workspace", asked->workspace);
  syntax.place("check_text", asked->text);
  return [asked](const Console& console) { return verify(*asked, console); };
}

}  // namespace assessor::cli
