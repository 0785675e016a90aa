#include <memory>

#include "cli/commands/commands.h"
#include "cli/due_dates.h"
#include "cli/exit_code.h"
#include "cli/pinned_standard.h"
#include "cli/record_nodes.h"
#include "cli/selection.h"

namespace assessor::cli {

namespace {

struct Asked {
  Selection at;
  std::string standard;
  std::vector<std::string> due;  ///< "self=2026-10-31"
  bool not_current = false;
};

Result<int> open_period(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, asked.at.workspace, asked.at.as));
  ASSESSOR_TRY(const Standard* standard, find_standard(*opened.session, asked.standard));
  ASSESSOR_TRY(auto due, due_dates(asked.due));
  ASSESSOR_CHECK(opened.act(
      session::OpenPeriod{asked.at.period, session::pin_of(*standard), std::move(due), !asked.not_current}));
  const Period& period = *opened.state().period(asked.at.period);
  if (console.json())
    console.print(node_of(period));
  else
    console.print(console.say("cli.period.opened", {{"period", period.id},
                                                    {"standard", standard->title.in(console.language())},
                                                    {"version", standard->version}}));
  return k_done;
}

}  // namespace

Work declare_period_open(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_editing(syntax, asked->at);
  syntax.place("period", asked->at.period);
  syntax.word("--standard", asked->standard, {"standard", "pinned_standard"});
  syntax.words("--due", asked->due, {"due"});
  syntax.flag("--not-current", asked->not_current);
  return [asked](const Console& console) { return open_period(*asked, console); };
}

}  // namespace assessor::cli
