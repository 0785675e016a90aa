#include <memory>
#include <optional>

#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/process_acts.h"
#include "cli/rule_words.h"
#include "cli/score_text.h"
#include "cli/selection.h"
#include "cli/typed_values.h"

namespace assessor::cli {

namespace {

/// What was typed beside the values; it goes to every criterion named.
struct Asked {
  Selection at;
  std::vector<std::string> assignments, evidence;
  std::optional<std::string> note, reason;
  bool discuss = false;
  std::optional<Date> observed_on;
  std::string place, method, observed, sample;
};

bool has_observation(const Asked& asked) {
  return asked.observed_on || !asked.place.empty() || !asked.method.empty() || !asked.observed.empty() ||
         !asked.sample.empty();
}

Result<void> set_value(const Standard& standard, const std::string& criterion, const std::string& typed,
                       Answer& answer) {
  answer.unknown = typed == "unknown" || typed == "?";
  answer.value = {};
  if (answer.unknown) return {};
  ASSESSOR_TRY(answer.value, typed_answer_value(standard, criterion, typed));
  return {};
}

Result<void> set_rest(const Asked& asked, Answer& answer) {
  if (asked.note) answer.note = *asked.note;
  if (asked.reason) answer.reason = *asked.reason;
  answer.discuss = answer.discuss || asked.discuss;
  if (!asked.evidence.empty()) answer.evidence.clear();
  for (const std::string& typed : asked.evidence) {
    const DocumentReference reference = typed_reference(typed);
    answer.evidence.push_back({reference.document, reference.pages, {}, {}});
  }
  if (!has_observation(asked)) return {};
  answer.observed = Observation{asked.observed_on, asked.place, asked.method, asked.observed, {}};
  if (asked.sample.empty()) return {};
  ASSESSOR_TRY(answer.observed->sample, typed_sample(asked.sample));
  return {};
}

Result<std::map<std::string, Answer>> answers_of(const OpenedWorkspace& opened, const StageKey& stage,
                                                 const Asked& asked) {
  const Standard& standard = *opened.session->standard_of(stage.assessment);
  std::map<std::string, Answer> answers;
  for (const std::string& word : asked.assignments) {
    ASSESSOR_TRY(const auto assignment, split_assignment(word));
    const auto& [criterion, typed] = assignment;
    if (standard.criterion(criterion) == nullptr)
      return fail("criterion-unknown", {{"criterion", criterion}});
    const Answer* there = opened.state().answer(stage, criterion);
    Answer answer = there == nullptr || typed.empty() ? Answer{} : *there;
    if (!typed.empty()) {
      ASSESSOR_CHECK(set_value(standard, criterion, typed, answer));
      ASSESSOR_CHECK(set_rest(asked, answer));
    }
    answers.insert_or_assign(criterion, std::move(answer));
  }
  return answers;
}

void print_result(const Console& console, const OpenedWorkspace& opened, const StageKey& stage,
                  std::size_t count) {
  const scoring::Score* score = opened.session->score_of(stage);
  if (console.json()) {
    exchange::JsonNode node = exchange::JsonNode::object();
    node.add("set", exchange::JsonNode::whole(static_cast<std::int64_t>(count)));
    node.add("answered", exchange::JsonNode::whole(score == nullptr ? 0 : score->answered));
    node.add("applicable", exchange::JsonNode::whole(score == nullptr ? 0 : score->applicable));
    console.print(node);
    return;
  }
  console.print(console.say("cli.answer.set", {{"count", std::to_string(count)}}));
  if (score == nullptr) return;
  console.print(console.say("cli.answer.progress", {{"answered", std::to_string(score->answered)},
                                                    {"applicable", std::to_string(score->applicable)}}));
}

Result<int> set_answers(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, asked.at.workspace, asked.at.as));
  ASSESSOR_TRY(const StageKey stage, find_stage(opened, asked.at));
  ASSESSOR_TRY(auto answers, answers_of(opened, stage, asked));
  const std::size_t count = answers.size();
  ASSESSOR_CHECK(opened.act(session::SetAnswers{stage, std::move(answers)}));
  print_result(console, opened, stage, count);
  return k_done;
}

}  // namespace

Work declare_answer_set(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_editing(syntax, asked->at);
  syntax.places("answers", asked->assignments);
  declare_stage(syntax, asked->at);
  syntax.words("--evidence", asked->evidence, {"document", "answer_evidence"});
  syntax.word("--note", asked->note);
  syntax.word("--reason", asked->reason, {"text", "change_reason"});
  syntax.flag("--discuss", asked->discuss);
  syntax.date("--observed-on", asked->observed_on);
  syntax.word("--place", asked->place);
  syntax.choice("--method", asked->method, {"observe", "interview", "document"});
  syntax.word("--observed", asked->observed);
  syntax.word("--sample", asked->sample);
  return [asked](const Console& console) { return set_answers(*asked, console); };
}

}  // namespace assessor::cli
