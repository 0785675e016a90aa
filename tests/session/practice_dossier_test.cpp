// The training case: assets/demo/dossier.json and its key.
#include <set>

#include "base/platform/files.h"
#include "exchange/answers_file.h"
#include "exchange/json_reader.h"
#include "scoring/score.h"
#include "support/practice_workspace.h"

using namespace assessor;
using exchange::JsonNode;

namespace {

std::string demo_file(const char* name) {
  return read_file(std::filesystem::path(ASSESSOR_SOURCE_DIR) / "assets/demo" / name, 1 << 20).value();
}

std::unique_ptr<const JsonNode> dossier() {
  exchange::Findings findings;
  auto root = exchange::read_json(demo_file("dossier.json"), findings);
  REQUIRE(root);
  return root;
}

AnswerSheet key_sheet() {
  const auto read =
      exchange::read_answers(demo_file("dossier-key.json"), test::shared_practice().plan.standard);
  for (const auto& finding : read.findings) INFO(finding.code << " " << finding.path);
  REQUIRE(read.sheet);
  return *read.sheet;
}

bool in_both_languages(const JsonNode& object, const char* key) {
  const JsonNode* text = object.member(key);
  return text != nullptr && text->member("id") != nullptr && text->member("en") != nullptr &&
         !text->member("id")->words.empty() && !text->member("en")->words.empty();
}

/// An answer as the dossier writes it: "y", "2", "5" or "7/12".
std::string word_of(const Answer& answer) {
  if (const auto* chosen = std::get_if<OptionChosen>(&answer.value))
    return chosen->option == "yes" ? "y" : chosen->option == "no" ? "n" : chosen->option;
  if (const auto* typed = std::get_if<NumberTyped>(&answer.value)) return typed->value.shortest();
  const auto& ratio = std::get<RatioTyped>(answer.value);
  return ratio.numerator.shortest() + "/" + ratio.denominator.shortest();
}

}  // namespace

TEST_CASE("each item of the training case has key, reason, usual mistake and question in both languages") {
  const auto root = dossier();
  const AnswerSheet key = key_sheet();
  const auto& items = root->member("items")->children;
  REQUIRE(items.size() == 12);
  CHECK(items[5].member("criterion")->words == "KE-02");
  for (const JsonNode& item : items) {
    const std::string criterion = item.member("criterion")->words;
    INFO(criterion);
    CHECK(word_of(key.answers.at(criterion)) == item.member("key")->words);
    CHECK(item.member("often")->member("answer")->words != item.member("key")->words);
    CHECK(in_both_languages(item, "reason"));
    CHECK(in_both_languages(item, "ask"));
    CHECK(in_both_languages(*item.member("often"), "why"));
  }
  CHECK(key.answers.size() == items.size());
}

TEST_CASE("every document of the training case is described and is used by an item") {
  const auto root = dossier();
  std::set<std::string> used;
  for (const JsonNode& item : root->member("items")->children)
    for (const JsonNode& document : item.member("documents")->children) used.insert(document.words);
  std::set<std::string> described;
  for (const JsonNode& document : root->member("documents")->children) {
    CHECK(in_both_languages(document, "title"));
    CHECK(in_both_languages(document, "text"));
    described.insert(document.member("id")->words);
  }
  CHECK(used == described);
}

TEST_CASE("the key of the training case counts as it stands, and its gate is not met") {
  const Standard& standard = test::shared_practice().plan.standard;
  const AnswerSheet key = key_sheet();
  const scoring::Score score = scoring::score(standard, key);
  for (const auto& [criterion, answer] : key.answers) {
    INFO(criterion);
    const auto& counted = score.criteria[standard.criterion_by_id.at(criterion)];
    CHECK(counted.points == counted.points_given);
  }
  CHECK(score.criteria[standard.criterion_by_id.at("KE-02")].gate_met == false);
  CHECK(score.criteria[standard.criterion_by_id.at("LY-03")].gate_met == true);
}
