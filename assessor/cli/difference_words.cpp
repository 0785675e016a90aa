#include "cli/difference_words.h"

#include <array>

#include "cli/rule_words.h"
#include "cli/text_table.h"
#include "exchange/answer_nodes.h"
#include "session/apart.h"
#include "session/value_text.h"

namespace assessor::cli {

namespace {

using exchange::JsonNode;
using scoring::Contrast;
using scoring::Difference;

std::string contrast_word(Contrast contrast) {
  static constexpr std::array<std::string_view, 5> k_words{"gate", "two-options", "far", "unmeasured",
                                                           "near"};
  return std::string(k_words[static_cast<std::size_t>(contrast)]);
}

JsonNode maybe_exact(const std::optional<Rational>& value) {
  return value ? exchange::exact(*value) : JsonNode{};
}

/// Both sheets, beside each other.
class Differences {
 public:
  Differences(const Console& console, const session::Session& session, const StageKey& stage)
      : m_console(console),
        m_session(session),
        m_stage(stage),
        m_standard(*session.standard_of(stage.assessment)),
        m_raters(session::raters_of(session.state(), stage)),
        m_agreement(session.agreement_of(stage)) {}

  JsonNode node() const {
    JsonNode root = JsonNode::object();
    JsonNode& raters = root.add("raters", JsonNode::list());
    for (const std::string& rater : m_raters) raters.add(rater_node(rater));
    if (m_agreement == nullptr) return root;
    JsonNode& list = root.add("differences", JsonNode::list());
    for (const Difference& difference : m_agreement->differences) list.add(node_of(difference));
    root.add("open", JsonNode::whole(static_cast<std::int64_t>(m_agreement->open.size())));
    root.add("range", range_node());
    root.add("summary", summary_node());
    return root;
  }

  void print() const {
    if (m_agreement == nullptr) return print_waiting();
    print_table();
    const i18n::Format& format = m_console.format();
    const scoring::AgreementSummary& summary = m_agreement->summary;
    say("cli.differences.summary", {{"compared", format.whole(summary.compared)},
                                    {"equal", format.whole(summary.equal)},
                                    {"near", format.whole(summary.within_one)}});
    say("cli.differences.open", {{"count", std::to_string(m_agreement->open.size())}});
    if (m_agreement->settled()) return;
    say("cli.differences.range",
        {{"lowest", total(m_agreement->range.lowest)}, {"highest", total(m_agreement->range.highest)}});
  }

 private:
  void say(const char* key, const i18n::Params& params) const { m_console.print(m_console.say(key, params)); }

  JsonNode rater_node(const std::string& rater) const {
    JsonNode node = JsonNode::object();
    node.add("id", JsonNode::text(rater));
    node.add("name", JsonNode::text(name_of(rater)));
    const StageRecord* record = m_session.state().stage(session::by_rater(m_stage, rater));
    node.add("sent", exchange::date_or_null(record == nullptr ? std::nullopt : record->sent));
    if (record != nullptr && !record->minority_note.empty())
      node.add("minority_note", JsonNode::text(record->minority_note));
    return node;
  }

  JsonNode node_of(const Difference& difference) const {
    const Criterion& criterion = m_standard.criteria[difference.criterion];
    JsonNode node = JsonNode::object();
    node.add("criterion", JsonNode::text(criterion.id));
    node.add("contrast", JsonNode::text(contrast_word(difference.contrast)));
    node.add("needs", JsonNode::text(difference.confirms_lower() ? "confirmation" : "value-and-reason"));
    JsonNode& points = node.add("points", JsonNode::list());
    for (const auto& each : difference.points) points.add(maybe_exact(each));
    JsonNode& values = node.add("values", JsonNode::list());
    for (const std::string& rater : m_raters) values.add(value_node(answer_of(rater, criterion)));
    if (difference.confirms_lower())
      node.add("proposed", value_node(answer_of(m_raters[difference.lower], criterion)));
    node.add("effect_exact", exchange::exact(difference.effect));
    node.add("moves_level", JsonNode::boolean(difference.moves_level));
    const Answer* settled = m_session.state().answer(m_stage, criterion.id);
    node.add("settled", settled == nullptr ? JsonNode{} : value_node(*settled));
    if (settled != nullptr) exchange::add_words(node, "reason", settled->reason);
    return node;
  }

  static JsonNode value_node(const Answer& answer) {
    Answer bare;
    bare.value = answer.value;
    return exchange::answer_node(bare);
  }

  JsonNode range_node() const {
    const scoring::AgreedRange& range = m_agreement->range;
    JsonNode node = JsonNode::object();
    node.add("lowest_exact", maybe_exact(range.lowest));
    node.add("highest_exact", maybe_exact(range.highest));
    node.add("level_lowest", JsonNode::text_or_null(range.level_lowest.value_or("")));
    node.add("level_highest", JsonNode::text_or_null(range.level_highest.value_or("")));
    return node;
  }

  JsonNode summary_node() const {
    const scoring::AgreementSummary& summary = m_agreement->summary;
    JsonNode node = JsonNode::object();
    node.add("compared", JsonNode::whole(summary.compared));
    node.add("equal", JsonNode::whole(summary.equal));
    node.add("within_one", JsonNode::whole(summary.within_one));
    node.add("kappa_exact", maybe_exact(summary.kappa));
    return node;
  }

  void print_waiting() const {
    for (const std::string& rater : session::waiting_for(m_session.state(), m_stage))
      say("cli.differences.waiting", {{"person", name_of(rater)}});
  }

  void print_table() const {
    if (m_agreement->differences.empty()) return;
    TextTable table({{m_console.say("cli.compare.criterion")},
                     {name_of(m_raters[0])},
                     {name_of(m_raters[1])},
                     {m_console.say("cli.differences.needs")},
                     {m_console.say("cli.differences.settled")}});
    for (const Difference& difference : m_agreement->differences) {
      const Criterion& criterion = m_standard.criteria[difference.criterion];
      const Answer* settled = m_session.state().answer(m_stage, criterion.id);
      table.row({criterion_words(m_console, m_standard, criterion.id),
                 words_of(criterion, answer_of(m_raters[0], criterion)),
                 words_of(criterion, answer_of(m_raters[1], criterion)),
                 m_console.say("cli.contrast." + contrast_word(difference.contrast)),
                 settled == nullptr ? m_console.say("cli.nothing") : words_of(criterion, *settled)});
    }
    for (const std::string& line : table.lines()) m_console.print(line);
  }

  std::string words_of(const Criterion& criterion, const Answer& answer) const {
    const std::string words =
        session::value_text(m_standard, criterion, answer.value, m_console.format(), m_console.language());
    return words.empty() ? m_console.say("cli.nothing") : words;
  }

  Answer answer_of(const std::string& rater, const Criterion& criterion) const {
    const Answer* answer = m_session.state().answer(session::by_rater(m_stage, rater), criterion.id);
    return answer == nullptr ? Answer{} : *answer;
  }

  std::string name_of(const std::string& person) const {
    const Person* found = m_session.state().person(person);
    return found == nullptr ? person : found->name;
  }

  std::string total(const std::optional<Rational>& value) const {
    return value ? m_console.format().number(*value, m_standard.scoring.decimals)
                 : m_console.say("cli.nothing");
  }

  const Console& m_console;
  const session::Session& m_session;
  const StageKey& m_stage;
  const Standard& m_standard;
  const std::vector<std::string>& m_raters;
  const scoring::Agreement* m_agreement;
};

}  // namespace

void print_differences(const Console& console, const session::Session& session, const StageKey& stage) {
  const Differences differences(console, session, stage);
  if (console.json())
    console.print(differences.node());
  else
    differences.print();
}

}  // namespace assessor::cli
