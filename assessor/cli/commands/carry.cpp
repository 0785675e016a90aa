#include <algorithm>
#include <memory>

#include "cli/commands/carry.h"
#include "cli/exit_code.h"
#include "cli/listing.h"
#include "cli/selection.h"
#include "session/carried.h"
#include "session/value_text.h"

namespace assessor::cli {

namespace {

using exchange::JsonNode;
using session::Carried;

struct Asked {
  Selection at;
  std::vector<std::string> take;
};

std::string value_words(const Console& console, const Standard& standard, const Carried& one) {
  return session::value_text(standard, *standard.criterion(one.criterion), one.answer.value, console.format(),
                             console.language());
}

Result<int> print_proposals(const OpenedWorkspace& opened, const Console& console, const StageKey& stage) {
  const Standard& standard = *opened.session->standard_of(stage.assessment);
  JsonNode root = JsonNode::object();
  JsonNode& nodes = root.add("proposals", JsonNode::list());
  TextTable table({{console.say("cli.finding.item")},
                   {console.say("cli.carry.title")},
                   {console.say("cli.carry.value")},
                   {console.say("cli.carry.documents")}});
  for (const Carried& one : session::carried_answers(*opened.session, stage)) {
    const std::string value = value_words(console, standard, one);
    JsonNode node = JsonNode::object();
    node.add("criterion", JsonNode::text(one.criterion));
    node.add("value", JsonNode::text(value));
    node.add("documents", JsonNode::whole(static_cast<std::int64_t>(one.answer.evidence.size())));
    nodes.add(std::move(node));
    table.row({one.criterion, standard.criterion(one.criterion)->short_title.in(console.language()), value,
               std::to_string(one.answer.evidence.size())});
  }
  print_listing(console, root, table);
  return k_done;
}

Result<session::SetAnswers> confirmed(const OpenedWorkspace& opened, const StageKey& stage,
                                      const std::vector<std::string>& take) {
  const auto proposals = session::carried_answers(*opened.session, stage);
  session::SetAnswers command{stage, {}};
  for (const std::string& criterion : take) {
    const auto found = std::ranges::find(proposals, criterion, &Carried::criterion);
    if (found == proposals.end()) return fail("nothing-carried", {{"criterion", criterion}});
    command.answers.emplace(criterion, found->answer);
  }
  return command;
}

Result<int> carry(const Asked& asked, const Console& console) {
  if (asked.take.empty()) {
    ASSESSOR_TRY(const OpenedWorkspace opened, open_to_read(console, asked.at.workspace));
    ASSESSOR_TRY(const StageKey stage, find_stage(opened, asked.at));
    return print_proposals(opened, console, stage);
  }
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, asked.at.workspace, asked.at.as));
  ASSESSOR_TRY(const StageKey stage, find_stage(opened, asked.at));
  ASSESSOR_TRY(const session::SetAnswers command, confirmed(opened, stage, asked.take));
  ASSESSOR_CHECK(opened.act(command));
  console.print(console.say("cli.carry.taken", {{"count", std::to_string(command.answers.size())}}));
  return k_done;
}

}  // namespace

Work declare_answer_carry(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_editing(syntax, asked->at);
  declare_stage(syntax, asked->at);
  syntax.words("--take", asked->take, {"criterion", "carry_take"});
  return [asked](const Console& console) { return carry(*asked, console); };
}

}  // namespace assessor::cli
