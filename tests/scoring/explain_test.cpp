#include "scoring/explain.h"

#include <catch2/catch.hpp>

#include "i18n/catalog.h"
#include "support/case_folder.h"

using namespace assessor;
using namespace assessor::scoring;
using namespace assessor::test;

namespace {

void each(const Explanation& explanation, const std::function<void(const Explanation&)>& look) {
  look(explanation);
  for (const Explanation& part : explanation.parts) each(part, look);
}

Rational sum_of_parts(const Explanation& explanation, const std::string& prefix) {
  Rational sum;
  for (const Explanation& part : explanation.parts) {
    if (part.code.starts_with(prefix) && part.value) sum += *part.value;
  }
  return sum;
}

const Explanation* find(const Explanation& explanation, const std::string& code) {
  if (explanation.code == code) return &explanation;
  for (const Explanation& part : explanation.parts) {
    if (const Explanation* found = find(part, code)) return found;
  }
  return nullptr;
}

void check_sentence(const i18n::Catalog& catalog, const Explanation& explanation) {
  INFO(explanation.code);
  REQUIRE(catalog.has(explanation_key(explanation)));
  for (const std::string& name : i18n::placeholders(catalog.plain(explanation_key(explanation)))) {
    INFO(name);
    CHECK(explanation.params.contains(name));
  }
}

/// The sentences with which the command line lists what a level still asks for.
void check_words(const i18n::Catalog& catalog, const UnmetRule& rule) {
  INFO(rule.rule);
  CHECK(catalog.has("cli.unmet." + rule.rule));
  for (const UnmetRule& part : rule.parts) check_words(catalog, part);
}

}  // namespace

TEST_CASE("every explanation of every case is a sentence with all its numbers, in both languages") {
  for (const char* language : {"id", "en"}) {
    const auto catalog = i18n::load_catalog(k_source_folder / "assets" / "lang", language);
    REQUIRE(catalog);
    for (const Case& folder : all_cases()) {
      INFO(folder.name);
      const Score result = score(folder.standard, folder.sheet, folder.previous);
      const auto check = [&](const Explanation& explanation) { check_sentence(*catalog, explanation); };
      each(explain_total(folder.standard, folder.sheet, result), check);
      each(explain_level(folder.standard, folder.sheet, result, folder.previous), check);
      for (const Finding& finding : result.findings) {
        INFO(finding.code);
        CHECK((finding.critical || catalog->has("finding." + finding.code)));
      }
      if (!result.next_level) continue;
      for (const UnmetRule& rule : result.next_level->unmet) check_words(*catalog, rule);
    }
  }
}

TEST_CASE("the numbers of an explanation add up at every step") {
  for (const Case& folder : all_cases()) {
    INFO(folder.name);
    const Score result = score(folder.standard, folder.sheet, folder.previous);
    const Explanation whole = explain_total(folder.standard, folder.sheet, result);
    if (!result.total) continue;
    CHECK(sum_of_parts(whole, "section") == *result.total - folder.standard.scoring.min);
    each(whole, [&](const Explanation& part) {
      if (part.code != "section") return;
      CHECK(sum_of_parts(part, "criterion") + sum_of_parts(part, "section") == *part.value);
    });
  }
}

TEST_CASE("an explanation names the document that keeps an answer from counting") {
  const Case folder = case_of("top-needs-recent");
  const Score result = score(folder.standard, folder.sheet);
  const Explanation why = explain_criterion(folder.standard, folder.sheet, result, 0);
  CHECK(why.code == "criterion-capped-top");
  CHECK(why.params.at("points_given") == "3");
  CHECK(why.params.at("points") == "2");
  const Explanation* document = find(why, "document-expired");
  REQUIRE(document != nullptr);
  CHECK(document->params.at("until") == "2026-11-16");
}

TEST_CASE("a level is explained by all its rules, those that hold and those that do not") {
  const Case folder = case_of("lplpp-v4");
  const Score result = score(folder.standard, folder.sheet);
  const Explanation level = explain_level(folder.standard, folder.sheet, result);
  CHECK(level.code == "level-reached");
  CHECK(level.params.at("level") == "developing");
  REQUIRE(level.parts.size() == 5);
  const Explanation& next = level.parts[3];
  CHECK(next.holds == false);
  REQUIRE(next.parts.size() == 4);
  CHECK(next.parts[0].holds == true);
  CHECK(next.parts[1].code == "rule-gates");
  CHECK(next.parts[1].holds == false);
  CHECK(next.parts[1].params.at("has") == "23");
  CHECK(next.parts[1].parts.size() == 24);
}

TEST_CASE("a sample is told beside its observation and gives no points") {
  Case folder = case_of("observation-counts");
  const CriterionIndex item = folder.standard.criterion_by_id.at("A-1");
  const Score with = score(folder.standard, folder.sheet);
  const Explanation told = explain_criterion(folder.standard, folder.sheet, with, item);
  const Explanation* sample = find(told, "sample");
  REQUIRE(sample != nullptr);
  CHECK(sample->params ==
        std::map<std::string, std::string>{
            {"hits", "1"}, {"size", "10"}, {"percent", "10"}, {"lower", "1"}, {"upper", "41"}});
  folder.sheet.answers["A-1"].observed->sample.reset();
  const Score without = score(folder.standard, folder.sheet);
  CHECK(with.criteria[item].points == without.criteria[item].points);
  CHECK(find(explain_criterion(folder.standard, folder.sheet, without, item), "sample") == nullptr);
}
