#include "cli/commands/practice_cards.h"

#include <algorithm>
#include <memory>

#include "base/platform/files.h"
#include "base/text.h"
#include "cli/benchmark_choice.h"
#include "cli/exit_code.h"
#include "cli/flat_table.h"
#include "cli/practice_words.h"
#include "cli/selection.h"
#include "cli/standard_files.h"
#include "exchange/practice_cards.h"
#include "session/practice_card.h"

namespace assessor::cli {

namespace {

using exchange::JsonNode;
using session::BenchmarkRecord;

constexpr std::uint64_t k_largest_file = 5'000'000;
constexpr std::size_t k_members = exchange::k_practice_members.size();

struct Asked {
  Selection at;
  std::string benchmark, criterion, file;
  std::array<std::optional<std::string>, k_members> words;  ///< as exchange::k_practice_members
  bool csv = false;
};

Result<const Standard*> standard_of(const session::Session& session, const BenchmarkRecord& benchmark) {
  return pinned_here(session.standards(), benchmark.sheet.standard_id, benchmark.sheet.standard_version);
}

Result<const Criterion*> find_criterion(const Standard& standard, const std::string& typed) {
  if (const Criterion* criterion = standard.criterion(typed)) return criterion;
  return fail("criterion-unknown", {{"criterion", typed}});
}

JsonNode node_of(const BenchmarkRecord& benchmark, const std::string& criterion, const Practice& practice) {
  JsonNode node = JsonNode::object();
  node.add("benchmark", JsonNode::text(benchmark.id));
  node.add("name", JsonNode::text(benchmark.name));
  node.add("criterion", JsonNode::text(criterion));
  node.add("card", exchange::practice_node(practice));
  return node;
}

void print_card(const Console& console, const BenchmarkRecord& benchmark, const Standard& standard,
                const std::string& id, const Practice& practice) {
  const Criterion* criterion = standard.criterion(id);
  const std::string title =
      criterion == nullptr ? id : criterion->code + " " + criterion->short_title.in(console.language());
  console.print(benchmark.name + ", " + title);
  for (const std::string& line : practice_words(console, practice)) console.print("  " + line);
}

/// A practice card and where it stands.
struct Card {
  const BenchmarkRecord* benchmark = nullptr;
  const Standard* standard = nullptr;
  std::string criterion;
  const Practice* practice = nullptr;
};

/// All, of one benchmark, or of one item.
Result<std::vector<Card>> cards_asked_for(const Asked& asked, const OpenedWorkspace& opened) {
  const BenchmarkRecord* only = nullptr;
  if (!asked.benchmark.empty()) {
    ASSESSOR_TRY(only, find_benchmark(opened.state(), asked.benchmark));
  }
  std::vector<Card> cards;
  for (const auto& [id, benchmark] : opened.state().benchmarks) {
    if ((only != nullptr && only != &benchmark) || !benchmark.sheet.benchmark) continue;
    ASSESSOR_TRY(const Standard* standard, standard_of(*opened.session, benchmark));
    if (!asked.criterion.empty())
      ASSESSOR_CHECK(find_criterion(*standard, asked.criterion).map([](const auto*) {}));
    for (const auto& [criterion, practice] : benchmark.sheet.benchmark->practices)
      if (asked.criterion.empty() || criterion == asked.criterion)
        cards.push_back({&benchmark, standard, criterion, &practice});
  }
  return cards;
}

/// In the language of the command: a row a card, a column a field of it.
FlatTable table_of(const Console& console, const std::vector<Card>& cards) {
  std::vector<FlatColumn> columns{{.key = "benchmark"}, {.key = "name"}, {.key = "criterion"}};
  for (const exchange::PracticeMember& member : exchange::k_practice_members)
    columns.push_back({.key = std::string(member.key)});
  FlatTable table(std::move(columns));
  for (const Card& card : cards) {
    std::vector<FlatCell> cells{FlatCell::text(card.benchmark->id), FlatCell::text(card.benchmark->name),
                                FlatCell::text(card.criterion)};
    for (const exchange::PracticeMember& member : exchange::k_practice_members)
      cells.push_back(FlatCell::text((card.practice->*member.words).in(console.language())));
    table.row(std::move(cells));
  }
  return table;
}

Result<int> print_cards(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(const OpenedWorkspace opened, open_to_read(console, asked.at.workspace));
  ASSESSOR_TRY(const std::vector<Card> cards, cards_asked_for(asked, opened));
  if (console.json()) {
    JsonNode root = JsonNode::object();
    JsonNode& nodes = root.add("cards", JsonNode::list());
    for (const Card& card : cards) nodes.add(node_of(*card.benchmark, card.criterion, *card.practice));
    console.print(root);
  } else if (asked.csv) {
    print_csv(console, table_of(console, cards));
  } else if (cards.empty()) {
    console.print(console.say("cli.card.none"));
  } else {
    for (const Card& card : cards)
      print_card(console, *card.benchmark, *card.standard, card.criterion, *card.practice);
  }
  return k_done;
}

/// The cards of a file; those of other criteria stay as they are.
Result<exchange::Practices> cards_in(const Asked& asked, const Console& console, const Standard& standard) {
  ASSESSOR_TRY(const std::string bytes, read_file(path_of(asked.file), k_largest_file));
  exchange::PracticesRead read = exchange::read_practice_cards(bytes, standard);
  if (!read.practices) return tell_findings(console, asked.file, read.findings);
  return std::move(*read.practices);
}

/// One card from the words typed: a word that was not typed stays, an empty one goes.
Result<exchange::Practices> card_typed(const Asked& asked, const Console& console, const Standard& standard,
                                       const BenchmarkRecord& benchmark) {
  ASSESSOR_TRY(const Criterion* criterion, find_criterion(standard, asked.criterion));
  const auto& cards = benchmark.sheet.benchmark->practices;
  const auto before = cards.find(criterion->id);
  Practice practice = before == cards.end() ? Practice{} : before->second;
  for (std::size_t i = 0; i < k_members; ++i) {
    Text& text = practice.*exchange::k_practice_members[i].words;
    if (asked.words[i])
      text = session::with_words(text, std::string(trimmed(*asked.words[i])), console.words().language(),
                                 standard.languages.front());
  }
  return exchange::Practices{{criterion->id, std::move(practice)}};
}

bool says_something(const Asked& asked) {
  return std::ranges::any_of(asked.words, [](const auto& words) { return words.has_value(); });
}

Result<int> set_card(const Asked& asked, const Console& console) {
  if (asked.file.empty() == asked.criterion.empty() || asked.file.empty() != says_something(asked))
    return fail("usage-card-or-file");
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, asked.at.workspace, asked.at.as));
  ASSESSOR_TRY(const BenchmarkRecord* found, find_benchmark(opened.state(), asked.benchmark));
  BenchmarkRecord benchmark = *found;
  if (!benchmark.sheet.benchmark) return fail("benchmark-without-consent");
  ASSESSOR_TRY(const Standard* standard, standard_of(*opened.session, benchmark));
  ASSESSOR_TRY(const auto cards, asked.file.empty() ? card_typed(asked, console, *standard, benchmark)
                                                    : cards_in(asked, console, *standard));
  for (const auto& [criterion, practice] : cards) {
    if (practice.what.empty()) return fail("card-without-what", {{"criterion", criterion}});
    benchmark.sheet.benchmark->practices[criterion] = practice;
  }
  ASSESSOR_CHECK(opened.act(session::AddBenchmark{benchmark}));
  if (!console.json()) {
    console.print(
        console.say("cli.card.set", {{"count", std::to_string(cards.size())}, {"name", benchmark.name}}));
    return k_done;
  }
  JsonNode root = JsonNode::object();
  JsonNode& nodes = root.add("cards", JsonNode::list());
  for (const auto& [criterion, practice] : cards) nodes.add(node_of(benchmark, criterion, practice));
  console.print(root);
  return k_done;
}

}  // namespace

Work declare_benchmark_cards(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_workspace(syntax, asked->at);
  syntax.word("--benchmark", asked->benchmark, {"benchmark", "card_benchmark"});
  syntax.word("--criterion", asked->criterion, {"criterion", "card_criterion"});
  syntax.flag("--csv", asked->csv);
  return [asked](const Console& console) { return print_cards(*asked, console); };
}

Work declare_benchmark_set_card(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_editing(syntax, asked->at);
  syntax.word("--benchmark", asked->benchmark, {"benchmark", "card_benchmark", true});
  syntax.word("--criterion", asked->criterion, {"criterion", "card_criterion"});
  constexpr std::array<Wording, k_members> k_wordings{{{"text", "card_what"},
                                                       {"text", "card_evidence"},
                                                       {"text", "card_duration"},
                                                       {"text", "card_cost"},
                                                       {"text", "card_who"}}};
  constexpr std::array<const char*, k_members> k_options{"--what", "--evidence", "--duration", "--cost",
                                                         "--who"};
  for (std::size_t i = 0; i < k_members; ++i) syntax.word(k_options[i], asked->words[i], k_wordings[i]);
  syntax.word("--from", asked->file, {"file", "card_file"});
  return [asked](const Console& console) { return set_card(*asked, console); };
}

}  // namespace assessor::cli
