#include <memory>

#include "cli/commands/commands.h"
#include "cli/due_dates.h"
#include "cli/exit_code.h"
#include "cli/record_nodes.h"
#include "cli/selection.h"

namespace assessor::cli {

namespace {

struct Asked {
  Selection at;
  std::vector<std::string> due, no_due;
  bool close = false, reopen = false, current = false;

  bool changes_period() const { return close || reopen || !due.empty() || !no_due.empty(); }
};

/// The period's due days as they are, but for those that were typed.
Result<session::EditPeriod> changed(const Asked& asked, const session::Session& session,
                                    const Period& period) {
  ASSESSOR_TRY(const auto typed, due_dates(asked.due));
  session::EditPeriod edited{period.id, period.due, asked.close || (period.closed && !asked.reopen)};
  const Standard* standard = session.standards().of(period.standard);
  for (const std::string& stage : asked.no_due) {
    if (standard != nullptr && standard->stage(stage) == nullptr)
      return fail("stage-unknown", {{"stage", stage}});
    edited.due.erase(stage);
  }
  for (const auto& [stage, day] : typed) edited.due[stage] = day;
  return edited;
}

void tell(const Asked& asked, const Console& console, const OpenedWorkspace& opened, const Period& period) {
  if (console.json()) {
    exchange::JsonNode node = node_of(period);
    node.add("current", exchange::JsonNode::boolean(opened.state().office.current_period == period.id));
    console.print(node);
    return;
  }
  const auto say = [&](bool asked_for, const char* key) {
    if (asked_for) console.print(console.say(key, {{"period", period.id}}));
  };
  say(!asked.close && !asked.reopen && !asked.current, "cli.period.edited");
  say(asked.close, "cli.period.closed");
  say(asked.reopen, "cli.period.reopened");
  say(asked.current, "cli.period.current");
}

Result<int> edit_period(const Asked& asked, const Console& console) {
  if (asked.close && asked.reopen) return fail("usage-one-of", {{"options", "--close, --reopen"}});
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, asked.at.workspace, asked.at.as));
  ASSESSOR_TRY(const std::string id, find_period(opened.state(), asked.at.period));
  if (asked.changes_period()) {
    ASSESSOR_TRY(const auto edited, changed(asked, *opened.session, *opened.state().period(id)));
    ASSESSOR_CHECK(opened.act(edited));
  }
  if (asked.current) {
    Office office = opened.state().office;
    office.current_period = id;
    ASSESSOR_CHECK(opened.act(session::EditOffice{office}));
  }
  tell(asked, console, opened, *opened.state().period(id));
  return k_done;
}

}  // namespace

Work declare_period_edit(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_editing(syntax, asked->at);
  syntax.word("--period", asked->at.period, {"period"});
  syntax.words("--due", asked->due, {"due"});
  syntax.words("--no-due", asked->no_due, {"stage"});
  syntax.flag("--close", asked->close);
  syntax.flag("--reopen", asked->reopen);
  syntax.flag("--current", asked->current);
  return [asked](const Console& console) { return edit_period(*asked, console); };
}

}  // namespace assessor::cli
