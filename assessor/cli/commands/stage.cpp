#include <memory>

#include "cli/blocker_words.h"
#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/record_nodes.h"
#include "cli/rule_words.h"
#include "cli/score_text.h"
#include "cli/selection.h"

namespace assessor::cli {

namespace {

using People = std::vector<std::string>;  // ids

struct Asked {
  Selection at;
  std::string reason;
  std::vector<std::string> criteria, raters;
  std::string rater;
};

/// The ids of people as typed.
Result<People> found_people(const OpenedWorkspace& opened, const std::vector<std::string>& typed) {
  People ids;
  for (const std::string& name : typed) {
    ASSESSOR_TRY(std::string id, find_actor(opened.state(), name));
    ids.push_back(std::move(id));
  }
  return ids;
}

/// A command of the process on one stage: what it does, and what is said afterwards.
template <class Make>
Result<int> act_on_stage(const Asked& asked, const Console& console, const char* done, Make make) {
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, asked.at.workspace, asked.at.as));
  ASSESSOR_TRY(StageKey stage, find_stage(opened, asked.at));
  if (!asked.rater.empty()) {
    ASSESSOR_TRY(stage.rater, find_actor(opened.state(), asked.rater));
  }
  ASSESSOR_TRY(const People raters, found_people(opened, asked.raters));
  const Result<void> acted = opened.act(make(stage, raters));
  if (!acted) {
    if (acted.error().code == "stage-blocked") tell_blockers(console, *opened.session, stage);
    return tl::unexpected(acted.error());
  }
  if (console.json()) {
    console.print(node_of(*opened.state().stage(stage)));
    return k_done;
  }
  const Standard& standard = *opened.session->standard_of(stage.assessment);
  console.print(console.say(done, {{"stage", stage_words(console, standard, stage.stage)}}));
  const scoring::Score* sent = opened.session->sent_score(stage);
  if (sent != nullptr && opened.state().stage(stage)->state == StageState::sent)
    console.print(console.say("cli.stage.result", {{"total", total_words(console, standard, *sent)},
                                                   {"level", reached_words(console, standard, *sent)}}));
  return k_done;
}

std::shared_ptr<Asked> declared(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_editing(syntax, asked->at);
  declare_stage(syntax, asked->at);
  return asked;
}

}  // namespace

Work declare_stage_open(Syntax& syntax) {
  auto asked = declared(syntax);
  syntax.words("--raters", asked->raters, {"person", "raters"});
  return [asked](const Console& console) {
    return act_on_stage(*asked, console, "cli.stage.opened",
                        [](const StageKey& stage, const People& raters) -> session::Command {
                          if (raters.empty()) return session::OpenStage{stage};
                          return session::OpenApart{stage, raters};
                        });
  };
}

Work declare_stage_send(Syntax& syntax) {
  return [asked = declared(syntax)](const Console& console) {
    return act_on_stage(*asked, console, "cli.stage.sent",
                        [](const StageKey& stage, const People&) { return session::SendStage{stage}; });
  };
}

Work declare_stage_return(Syntax& syntax) {
  auto asked = declared(syntax);
  syntax.word("--reason", asked->reason, {"text", "return_reason", true});
  syntax.word("--rater", asked->rater, {"person", "rater"});
  return [asked](const Console& console) {
    return act_on_stage(*asked, console, "cli.stage.returned", [&](const StageKey& stage, const People&) {
      return session::ReturnStage{stage, asked->reason};
    });
  };
}

Work declare_stage_close(Syntax& syntax) {
  return [asked = declared(syntax)](const Console& console) {
    return act_on_stage(*asked, console, "cli.stage.closed",
                        [](const StageKey& stage, const People&) { return session::CloseStage{stage}; });
  };
}

Work declare_stage_inherit(Syntax& syntax) {
  auto asked = declared(syntax);
  syntax.words("--criteria", asked->criteria, {"criterion", "inherit_criteria"});
  return [asked](const Console& console) {
    return act_on_stage(*asked, console, "cli.stage.inherited", [&](const StageKey& stage, const People&) {
      return session::CopyInherited{stage, asked->criteria};
    });
  };
}

}  // namespace assessor::cli
