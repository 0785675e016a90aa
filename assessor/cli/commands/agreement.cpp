#include <memory>

#include "cli/commands/commands.h"
#include "cli/difference_words.h"
#include "cli/exit_code.h"
#include "cli/record_nodes.h"
#include "cli/selection.h"
#include "cli/typed_values.h"
#include "session/agreement.h"
#include "session/apart.h"

namespace assessor::cli {

namespace {

struct Asked {
  Selection at;
  std::vector<std::string> items;
  std::string reason, text, person;
  bool withdraw = false;
};

/// The stage's own record, which two rate apart.
Result<StageKey> find_apart(const OpenedWorkspace& opened, const Selection& at) {
  ASSESSOR_TRY(const StageKey stage, find_stage(opened, at));
  StageKey own = session::by_rater(stage, {});
  if (!session::rated_apart(opened.state(), own)) return fail("stage-not-apart", {{"stage", own.stage}});
  return own;
}

Result<int> show(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(const OpenedWorkspace opened, open_to_read(console, asked.at.workspace, asked.at.as));
  ASSESSOR_TRY(const StageKey stage, find_apart(opened, asked.at));
  print_differences(console, *opened.session, stage);
  return k_done;
}

/// "KL-01" takes the proposed value, "KL-01=2" another one.
Result<session::SettleDifference> settlement(const Standard& standard, const StageKey& stage,
                                             const std::string& typed, const std::string& reason) {
  session::SettleDifference command{stage, typed, {}, reason};
  if (typed.find('=') == std::string::npos) return command;
  ASSESSOR_TRY(const auto assignment, split_assignment(typed));
  command.criterion = assignment.first;
  ASSESSOR_TRY(command.value, typed_answer_value(standard, assignment.first, assignment.second));
  return command;
}

Result<int> agree(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, asked.at.workspace, asked.at.as));
  ASSESSOR_TRY(const StageKey stage, find_apart(opened, asked.at));
  const Standard& standard = *opened.session->standard_of(stage.assessment);
  for (const std::string& typed : asked.items) {
    ASSESSOR_TRY(const auto command, settlement(standard, stage, typed, asked.reason));
    ASSESSOR_CHECK(opened.act(command));
  }
  print_differences(console, *opened.session, stage);
  return k_done;
}

Result<int> write_note(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, asked.at.workspace, asked.at.as));
  ASSESSOR_TRY(const StageKey stage, find_apart(opened, asked.at));
  ASSESSOR_CHECK(opened.act(session::WriteMinorityNote{stage, asked.text}));
  if (console.json())
    console.print(node_of(*opened.state().stage(session::by_rater(stage, opened.actor))));
  else
    console.print(console.say("cli.note.written"));
  return k_done;
}

Result<int> declare(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, asked.at.workspace, asked.at.as));
  std::string person = opened.actor;
  if (!asked.person.empty()) {
    ASSESSOR_TRY(person, find_actor(opened.state(), asked.person));
  }
  ASSESSOR_TRY(const Organization* organization, find_organization(opened.state(), asked.at.organization));
  const std::string name = organization->name;
  if (!asked.withdraw && asked.reason.empty()) return fail("usage-missing", {{"option", "--reason"}});
  const std::string reason = asked.withdraw ? std::string() : asked.reason;
  ASSESSOR_CHECK(opened.act(session::DeclareConflict{person, organization->id, reason}));
  if (console.json())
    console.print(node_of(*opened.state().person(person)));
  else
    console.print(
        console.say(asked.withdraw ? "cli.conflict.withdrawn" : "cli.conflict.declared", {{"name", name}}));
  return k_done;
}

}  // namespace

Work declare_stage_show_differences(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_viewing(syntax, asked->at);
  declare_stage(syntax, asked->at);
  return [asked](const Console& console) { return show(*asked, console); };
}

Work declare_stage_agree(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_editing(syntax, asked->at);
  syntax.places("agreed", asked->items);
  declare_stage(syntax, asked->at);
  syntax.word("--reason", asked->reason, {"text", "agree_reason"});
  return [asked](const Console& console) { return agree(*asked, console); };
}

Work declare_stage_note(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_editing(syntax, asked->at);
  declare_stage(syntax, asked->at);
  syntax.word("--text", asked->text, {"text", "minority_note", true});
  return [asked](const Console& console) { return write_note(*asked, console); };
}

Work declare_person_conflict(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_editing(syntax, asked->at);
  syntax.word("--organization", asked->at.organization, {"organization", nullptr, true});
  syntax.word("--person", asked->person, {"person", "conflict_person"});
  syntax.word("--reason", asked->reason, {"text", "conflict_reason"});
  syntax.flag("--withdraw", asked->withdraw);
  return [asked](const Console& console) { return declare(*asked, console); };
}

}  // namespace assessor::cli
