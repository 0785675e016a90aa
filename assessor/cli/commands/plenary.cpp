#include <memory>
#include <optional>

#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/process_acts.h"
#include "cli/record_nodes.h"
#include "cli/rule_words.h"
#include "cli/selection.h"
#include "session/decision_check.h"
#include "session/lock.h"

namespace assessor::cli {

namespace {

using exchange::JsonNode;
using session::DecisionCheck;
using session::Key;
using session::RecordKind;

struct Asked {
  Selection at;
  std::string decision, number, reason, text;
  std::optional<Date> on;
  std::vector<std::string> present;
  std::optional<std::int64_t> revision;
};

struct Scope {
  OpenedWorkspace opened;
  std::string assessment;
};

Result<Scope> scope_to_write(const Asked& asked, const Console& console) {
  Scope scope;
  ASSESSOR_TRY(scope.opened, open_to_write(console, asked.at.workspace, asked.at.as));
  ASSESSOR_TRY(const Assessment* assessment, find_assessment(scope.opened.state(), asked.at));
  scope.assessment = assessment->id;
  return scope;
}

Result<int> lock(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(Scope scope, scope_to_write(asked, console));
  const int revision = session::last_revision(scope.opened.state(), scope.assessment) + 1;
  const Date on = asked.on.value_or(scope.opened.session->today());
  return act_and_show(
      scope.opened, console,
      session::LockPlenary{scope.assessment, asked.decision, asked.number, on, asked.present},
      Key::decision({scope.assessment, revision}),
      console.say("cli.plenary.locked", {{"number", asked.number}, {"revision", std::to_string(revision)}}));
}

Result<int> revise(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(Scope scope, scope_to_write(asked, console));
  return act_and_show(scope.opened, console, session::RevisePlenary{scope.assessment, asked.reason},
                      Key::of(RecordKind::plenary, scope.assessment), console.say("cli.plenary.opened"));
}

Result<int> record_ministry(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(Scope scope, scope_to_write(asked, console));
  const MinistryDecision decision{asked.on.value_or(scope.opened.session->today()), asked.number, asked.text};
  return act_and_show(scope.opened, console, session::RecordMinistryDecision{scope.assessment, decision},
                      Key::of(RecordKind::plenary, scope.assessment), console.say("cli.plenary.ministry"));
}

/// All that is known of a plenary, and the revision that was asked for.
struct Shown {
  const session::WorkspaceState& state;
  const Standard& standard;
  std::string assessment;
  int revision = 0, last = 0;
  const PlenaryDecision& decision;
  DecisionCheck check;
};

JsonNode node_of_check(const DecisionCheck& check) {
  JsonNode node = JsonNode::object();
  node.add("standard", JsonNode::boolean(check.standard));
  node.add("answers", JsonNode::boolean(check.answers));
  node.add("documents", JsonNode::boolean(check.documents));
  node.add("total", JsonNode::boolean(check.total));
  return node;
}

JsonNode node_of_shown(const Shown& shown) {
  JsonNode root = JsonNode::object();
  root.add("locked", JsonNode::boolean(session::is_locked(shown.state, shown.assessment)));
  root.add("revisions", JsonNode::whole(shown.last));
  root.add("revision", JsonNode::whole(shown.revision));
  root.add("plenary", node_of(*shown.state.plenary(shown.assessment)));
  root.add("decision", node_of(shown.decision));
  root.add("check", node_of_check(shown.check));
  return root;
}

std::string joined(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
  return all;
}

void print_decision(const Console& console, const Shown& shown) {
  const PlenaryDecision& made = shown.decision;
  const auto line = [&](const char* key, const std::string& words) {
    if (!words.empty()) console.print(console.say(key) + ": " + words);
  };
  console.print(console.say("cli.plenary.heading", {{"revision", std::to_string(shown.revision)},
                                                    {"last", std::to_string(shown.last)},
                                                    {"number", made.number},
                                                    {"date", console.format().date(made.on)}}));
  line("cli.plenary.decision", made.decision);
  line("cli.plenary.level",
       made.level.empty() ? console.say("cli.nothing") : level_words(console, shown.standard, made.level));
  if (made.total)
    line("cli.plenary.total", console.format().number(*made.total, shown.standard.scoring.decimals));
  line("cli.plenary.present", joined(made.present));
  line("cli.plenary.reason", made.reason);
  line("cli.plenary.digest.standard", made.standard.digest);
  line("cli.plenary.digest.answers", made.answers_digest);
  line("cli.plenary.digest.documents", made.documents_digest);
  console.print(console.say(shown.check.whole() ? "cli.plenary.whole" : "cli.plenary.differs"));
}

void print_standing(const Console& console, const Shown& shown) {
  const Plenary& plenary = *shown.state.plenary(shown.assessment);
  if (!plenary.locked())
    console.print(console.say("cli.plenary.correcting", {{"reason", plenary.correction}}));
  if (!plenary.ministry) return;
  console.print(
      console.say("cli.plenary.ministry_said", {{"number", plenary.ministry->number},
                                                {"date", console.format().date(plenary.ministry->on)},
                                                {"text", plenary.ministry->text}}));
}

Result<int> show(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(const OpenedWorkspace opened, open_to_read(console, asked.at.workspace));
  ASSESSOR_TRY(const Assessment* assessment, find_assessment(opened.state(), asked.at));
  const Standard* standard = opened.session->standard_of(assessment->id);
  if (standard == nullptr) return fail("standard-missing", {{"digest", assessment->standard.digest}});
  const int last = session::last_revision(opened.state(), assessment->id);
  const int wanted = static_cast<int>(asked.revision.value_or(last));
  const PlenaryDecision* decision = opened.state().decision({assessment->id, wanted});
  if (decision == nullptr && !asked.revision) return fail("plenary-not-locked");
  if (decision == nullptr) return fail("plenary-no-revision", {{"revision", std::to_string(wanted)}});
  const Shown shown{opened.state(),
                    *standard,
                    assessment->id,
                    wanted,
                    last,
                    *decision,
                    session::check_decision(*decision, opened.session->standards())};
  if (console.json()) {
    console.print(node_of_shown(shown));
  } else {
    print_decision(console, shown);
    print_standing(console, shown);
  }
  return shown.check.whole() ? k_done : k_does_not_hold;
}

std::shared_ptr<Asked> declared(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_editing(syntax, asked->at);
  declare_assessment(syntax, asked->at);
  return asked;
}

}  // namespace

Work declare_plenary_lock(Syntax& syntax) {
  auto asked = declared(syntax);
  syntax.word("--decision", asked->decision, {"text", "plenary_decision", true});
  syntax.word("--number", asked->number, {"text", "plenary_number", true});
  syntax.words("--present", asked->present, {"person", "plenary_present"});
  syntax.date("--on", asked->on);
  return [asked](const Console& console) { return lock(*asked, console); };
}

Work declare_plenary_revise(Syntax& syntax) {
  auto asked = declared(syntax);
  syntax.word("--reason", asked->reason, {"text", "revise_reason", true});
  return [asked](const Console& console) { return revise(*asked, console); };
}

Work declare_plenary_ministry(Syntax& syntax) {
  auto asked = declared(syntax);
  syntax.word("--number", asked->number, {"text", "ministry_number", true});
  syntax.word("--text", asked->text, {"text", "ministry_text"});
  syntax.date("--on", asked->on);
  return [asked](const Console& console) { return record_ministry(*asked, console); };
}

Work declare_plenary_show(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_workspace(syntax, asked->at);
  declare_assessment(syntax, asked->at);
  syntax.whole("--revision", asked->revision);
  return [asked](const Console& console) { return show(*asked, console); };
}

}  // namespace assessor::cli
