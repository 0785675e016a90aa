// Double entry: a second person types the same paper sheet, and only what differs is shown.
#include <memory>

#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/listing.h"
#include "cli/rule_words.h"
#include "cli/selection.h"
#include "cli/typed_source.h"
#include "exchange/answer_nodes.h"
#include "session/double_entry.h"
#include "session/value_text.h"

namespace assessor::cli {

namespace {

using exchange::JsonNode;
using session::EntryDifference;

struct Asked {
  Selection at;
  std::string file;
};

std::vector<CriterionIndex> applicable_items(const scoring::Score& score) {
  std::vector<CriterionIndex> items;
  for (CriterionIndex i = 0; i < score.criteria.size(); ++i)
    if (score.criteria[i].applies) items.push_back(i);
  return items;
}

JsonNode value_node(const std::optional<AnswerValue>& value) {
  if (!value) return {};
  Answer answer;
  answer.value = *value;
  return exchange::answer_node(answer);
}

class Listing {
 public:
  Listing(const Console& console, const Standard& standard) : m_console(console), m_standard(standard) {}

  void add(const EntryDifference& difference) {
    const Criterion& criterion = *m_standard.criterion(difference.criterion);
    JsonNode node = JsonNode::object();
    node.add("criterion", JsonNode::text(criterion.id));
    node.add("first", value_node(difference.first));
    node.add("second", value_node(difference.second));
    m_nodes.add(std::move(node));
    m_table.row({criterion_words(m_console, m_standard, criterion.id), words_of(criterion, difference.first),
                 words_of(criterion, difference.second)});
  }
  void print() const {
    JsonNode root = JsonNode::object();
    root.add("differences", m_nodes);
    print_listing(m_console, root, m_table);
  }

 private:
  std::string words_of(const Criterion& criterion, const std::optional<AnswerValue>& value) const {
    if (!value) return m_console.say("cli.nothing");
    return session::value_text(m_standard, criterion, *value, m_console.format(), m_console.language());
  }
  const Console& m_console;
  const Standard& m_standard;
  JsonNode m_nodes = JsonNode::list();
  TextTable m_table{{{m_console.say("cli.compare.criterion")},
                     {m_console.say("cli.check_entry.first")},
                     {m_console.say("cli.check_entry.second")}}};
};

/// Lines that name no item or hold no value are told apart: they are no difference, they were not read.
bool print_unread(const Console& console, const std::vector<session::PastedLine>& lines) {
  bool any = false;
  for (const session::PastedLine& line : lines) {
    if (!line.skipped || line.skipped->code == "cell-empty") continue;
    any = true;
    console.complain(*line.skipped);
  }
  return any;
}

Result<int> check(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(const OpenedWorkspace opened, open_to_read(console, asked.at.workspace, asked.at.as));
  ASSESSOR_TRY(const StageKey stage, find_stage(opened, asked.at));
  ASSESSOR_TRY(const std::string text, read_source(console, asked.file));
  const Standard& standard = *opened.session->standard_of(stage.assessment);
  const scoring::Score* score = opened.session->score_of(stage);
  if (score == nullptr) return fail("stage-not-open", {{"stage", stage.stage}, {"state", "missing"}});
  const auto items = applicable_items(*score);
  const session::PasteSheet sheet{standard, opened.state().answers_of(stage), items, console.format()};
  const auto lines = session::read_pasted(sheet, text, items.empty() ? 0 : items.front());
  const auto differences = session::compare_entries(sheet, lines);
  Listing listing(console, standard);
  for (const EntryDifference& difference : differences) listing.add(difference);
  const bool unread = print_unread(console, lines);
  if (console.json() || !differences.empty())
    listing.print();
  else if (!unread)
    console.print(console.say("cli.check_entry.same", {{"count", std::to_string(items.size())}}));
  return differences.empty() && !unread ? k_done : k_does_not_hold;
}

}  // namespace

Work declare_answer_check(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_viewing(syntax, asked->at);
  syntax.place("typed", asked->file);
  declare_stage(syntax, asked->at);
  return [asked](const Console& console) { return check(*asked, console); };
}

}  // namespace assessor::cli
