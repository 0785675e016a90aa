#include <memory>
#include <optional>

#include "base/hash.h"
#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/listing.h"
#include "cli/process_acts.h"
#include "cli/record_nodes.h"
#include "cli/rule_words.h"
#include "cli/selection.h"
#include "cli/typed_values.h"
#include "i18n/process_words.h"
#include "session/objection_window.h"

namespace assessor::cli {

namespace {

using exchange::JsonNode;
using session::Key;
using session::ObjectionWindow;
using session::RecordKind;

struct Asked {
  Selection at;
  std::string id, criterion, reason, text, verdict, value;
  std::optional<Date> on;
  bool accepted = false;
  std::vector<std::string> documents;
};

Result<int> hand_over(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, asked.at.workspace, asked.at.as));
  ASSESSOR_TRY(const StageKey stage, find_stage(opened, asked.at));
  const Date on = asked.on.value_or(opened.session->today());
  const Standard& standard = *opened.session->standard_of(stage.assessment);
  const int days = standard.stage(stage.stage)->objection_days;
  const char* sentence = asked.accepted ? "cli.objection.accepted_result" : "cli.objection.handed_over";
  return act_and_show(opened, console, session::HandOverResult{stage, on, asked.accepted},
                      Key::hand_over(stage),
                      console.say(sentence, {{"stage", stage_words(console, standard, stage.stage)},
                                             {"until", console.format().date(add_days(on, days))}}));
}

Result<int> raise(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, asked.at.workspace, asked.at.as));
  ASSESSOR_TRY(const StageKey stage, find_stage(opened, asked.at));
  const session::RaiseObjection command{random_uuid(), stage, asked.criterion, asked.reason, asked.documents};
  return act_and_show(
      opened, console, command, Key::of(RecordKind::objection, command.id),
      console.say("cli.objection.raised", {{"criterion", asked.criterion}, {"id", command.id}}));
}

Result<int> answer(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, asked.at.workspace, asked.at.as));
  return act_and_show(opened, console, session::AnswerObjection{asked.id, asked.text},
                      Key::of(RecordKind::objection, asked.id), console.say("cli.objection.answered"));
}

Result<int> withdraw(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, asked.at.workspace, asked.at.as));
  return act_and_show(opened, console, session::WithdrawObjection{asked.id, asked.reason},
                      Key::of(RecordKind::objection, asked.id), console.say("cli.objection.withdrawn"));
}

Result<AnswerValue> typed_value(const OpenedWorkspace& opened, const Asked& asked) {
  if (asked.value.empty()) return AnswerValue{};
  const Objection* objection = opened.state().objection(asked.id);
  if (objection == nullptr) return fail("objection-missing", {{"objection", asked.id}});
  const Standard* standard = opened.session->standard_of(objection->assessment);
  if (standard == nullptr) return fail("assessment-missing", {{"assessment", objection->assessment}});
  return typed_answer_value(*standard, objection->criterion, asked.value);
}

Result<int> decide(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, asked.at.workspace, asked.at.as));
  ASSESSOR_TRY(AnswerValue value, typed_value(opened, asked));
  const bool accepted = asked.verdict == "accepted";
  return act_and_show(opened, console,
                      session::DecideObjection{asked.id, accepted, std::move(value), asked.reason},
                      Key::of(RecordKind::objection, asked.id),
                      console.say(accepted ? "cli.objection.decided_for" : "cli.objection.decided_against"));
}

JsonNode node_of_window(const ObjectionWindow& window) {
  JsonNode node = JsonNode::object();
  node.add("stage", JsonNode::text(window.stage.stage));
  node.add("days", JsonNode::whole(window.days));
  node.add("handed_over", JsonNode::text_or_null(window.handed_over ? window.handed_over->iso() : ""));
  node.add("last_day", JsonNode::text_or_null(window.last_day ? window.last_day->iso() : ""));
  if (window.last_day) node.add("days_left", JsonNode::whole(window.days_left));
  node.add("accepted", JsonNode::boolean(window.accepted));
  node.add("running", JsonNode::boolean(window.running()));
  return node;
}

std::string window_words(const Console& console, const Standard& standard, const ObjectionWindow& window) {
  const std::string stage = stage_words(console, standard, window.stage.stage);
  if (!window.handed_over) return console.say("cli.objection.window.waiting", {{"stage", stage}});
  if (window.accepted) return console.say("cli.objection.window.accepted", {{"stage", stage}});
  return console.say("cli.objection.window.days", {{"stage", stage},
                                                   {"until", console.format().date(*window.last_day)},
                                                   {"left", days_words(console, window.days_left)}});
}

Result<int> list(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(const OpenedWorkspace opened, open_to_read(console, asked.at.workspace));
  ASSESSOR_TRY(const Assessment* assessment, find_assessment(opened.state(), asked.at));
  const Standard* standard = opened.session->standard_of(assessment->id);
  if (standard == nullptr) return fail("standard-missing", {{"digest", assessment->standard.digest}});
  JsonNode root = JsonNode::object();
  JsonNode& windows = root.add("windows", JsonNode::list());
  for (const ObjectionWindow& window :
       session::objection_windows(opened.state(), *standard, assessment->id, opened.session->today())) {
    windows.add(node_of_window(window));
    if (!console.json()) console.print(window_words(console, *standard, window));
  }
  JsonNode& nodes = root.add("objections", JsonNode::list());
  TextTable table({{console.say("cli.objection.day")},
                   {console.say("cli.finding.item")},
                   {console.say("cli.objection.state")},
                   {console.say("cli.objection.reason")},
                   {"id"}});
  for (const Objection* one : session::objections_of(opened.state(), assessment->id)) {
    nodes.add(node_of(*one));
    table.row(
        {one->raised.iso(), one->criterion, words_of(console.words(), one->state), one->reason, one->id});
  }
  print_listing(console, root, table);
  return k_done;
}

std::shared_ptr<Asked> declared_id(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_editing(syntax, asked->at);
  syntax.word("--id", asked->id, {"text", "record_id", true});
  return asked;
}

std::shared_ptr<Asked> declared_stage(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_editing(syntax, asked->at);
  declare_stage(syntax, asked->at);
  return asked;
}

}  // namespace

Work declare_objection_hand_over(Syntax& syntax) {
  auto asked = declared_stage(syntax);
  syntax.date("--on", asked->on);
  syntax.flag("--accepted", asked->accepted);
  return [asked](const Console& console) { return hand_over(*asked, console); };
}

Work declare_objection_raise(Syntax& syntax) {
  auto asked = declared_stage(syntax);
  syntax.word("--criterion", asked->criterion, {"criterion", "objection_criterion", true});
  syntax.word("--reason", asked->reason, {"text", "objection_reason", true});
  syntax.words("--documents", asked->documents, {"document", "objection_documents"});
  return [asked](const Console& console) { return raise(*asked, console); };
}

Work declare_objection_answer(Syntax& syntax) {
  auto asked = declared_id(syntax);
  syntax.word("--text", asked->text, {"text", "objection_answer", true});
  return [asked](const Console& console) { return answer(*asked, console); };
}

Work declare_objection_decide(Syntax& syntax) {
  auto asked = declared_id(syntax);
  syntax.choice("--verdict", asked->verdict, {"accepted", "rejected"});
  syntax.word("--value", asked->value, {"text", "objection_value"});
  syntax.word("--reason", asked->reason, {"text", "decision_reason", true});
  return [asked](const Console& console) -> Result<int> {
    if (asked->verdict.empty()) return fail("usage-missing", {{"option", "--verdict"}});
    return decide(*asked, console);
  };
}

Work declare_objection_withdraw(Syntax& syntax) {
  auto asked = declared_id(syntax);
  syntax.word("--reason", asked->reason, {"text", "withdraw_reason", true});
  return [asked](const Console& console) { return withdraw(*asked, console); };
}

Work declare_objection_list(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_workspace(syntax, asked->at);
  declare_assessment(syntax, asked->at);
  return [asked](const Console& console) { return list(*asked, console); };
}

}  // namespace assessor::cli
