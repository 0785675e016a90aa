#include "exchange/standard_reader.h"

#include <catch2/catch.hpp>

#include "base/hash.h"
#include "exchange/samples.h"

using namespace assessor;
using namespace assessor::exchange;
using namespace assessor::exchange::samples;

namespace {

using Problems = std::vector<std::string>;

/// Errors and warnings of the sample after one change.
Problems problems_with(const std::string& pointer, const std::string& value) {
  return problems_of(read_standard(changed(every_kind_standard(), pointer, value)).findings);
}

Problems problems_without(const std::string& pointer) {
  return problems_of(read_standard(without(every_kind_standard(), pointer)).findings);
}

const std::string k_k1 = "/sections/0/items/1";
const std::string k_k3 = "/sections/0/items/3";
const std::string k_k1_path = "$.sections[0].items[1]";
const std::string k_k3_path = "$.sections[0].items[3]";

}  // namespace

TEST_CASE("a standard with every kind of answer, rule and catalogue reads without a problem") {
  const StandardRead read = read_standard(every_kind_standard());
  CHECK(problems_of(read.findings).empty());
  REQUIRE(read.standard);
  const Standard& standard = *read.standard;
  CHECK(standard.digest == "sha256:" + sha256(every_kind_standard()));
  CHECK(standard.criteria.size() == 11);
  CHECK(standard.sections.size() == 3);
  CHECK(standard.top_sections == std::vector<SectionIndex>{0, 1});
  CHECK_FALSE(standard.sections[1].weight);
  CHECK(standard.sections[2].parent == 1);
  CHECK(standard.scales[1].zero == 0);
  CHECK(standard.scales[1].highest == 20);
  CHECK(standard.criterion("K2")->weight == Rational::ratio(3, 2));
  CHECK(standard.criterion("K2")->code == "K2");
  CHECK(standard.stages[1].unsupported_max_share == Rational::ratio(1, 3));
  CHECK(standard.levels[2].requires_all.size() == 7);
  CHECK(standard.profile_by_id.at("budget") == 4);
}

TEST_CASE("bands are lower bounds that may be parameters") {
  const Criterion& years = *every_kind().criterion("K3");
  const auto& bands = std::get<NumberAnswer>(years.answer).bands;
  REQUIRE(bands.size() == 3);
  CHECK(bands[0].bound == Band::Bound::lowest);
  CHECK(bands[1].bound == Band::Bound::from);
  CHECK(bands[2].bound == Band::Bound::above);
  CHECK(bands[2].value.value == Rational::ratio(5, 2));
  const auto& funds = std::get<MoneyAnswer>(every_kind().criterion("K4")->answer).bands;
  CHECK(funds[1].value.parameter == 0);
  CHECK(funds[1].value.value == 3000000);
}

TEST_CASE("a missing short title is the beginning of the long one, a missing title the id") {
  const StandardRead read = read_standard(without(every_kind_standard(), "/levels/0/title"));
  CHECK(problems_of(read.findings) == Problems{"warning missing-key $.levels[0].title"});
  CHECK(read.standard.value().levels[0].title.in("en") == "low");
  CHECK(every_kind().criterion("K1")->short_title.in("id") == "Akta ada");
}

TEST_CASE("what every standard must have is an error where it is missing") {
  for (const char* key : {"format", "id", "version", "title", "sections"}) {
    CHECK_THAT(problems_without(std::string("/") + key),
               Catch::VectorContains("error missing-key $." + std::string(key)));
  }
  for (const char* key : {"status", "subject", "period", "scoring", "notice"}) {
    CHECK(problems_without(std::string("/") + key) == Problems{"warning missing-key $." + std::string(key)});
  }
  CHECK_THAT(problems_without("/languages"),
             Catch::VectorContains(std::string("error missing-key $.languages")));
  CHECK(problems_of(read_standard("[]").findings) == Problems{"error wrong-type $"});
  CHECK(problems_of(read_standard("{}").findings).size() > 5);
}

TEST_CASE("unknown keys are warnings at their place") {
  CHECK(problems_with("/colour", "1") == Problems{"warning unknown-key $.colour"});
  CHECK(problems_with(k_k1 + "/colour", "1") == Problems{"warning unknown-key " + k_k1_path + ".colour"});
  CHECK(problems_with("/stages/0/colour", "1") == Problems{"warning unknown-key $.stages[0].colour"});
  CHECK(problems_with("/$schema", "\"../schema.json\"").empty());
}

TEST_CASE("ids have a form and are unique in their kind") {
  CHECK(problems_with(k_k1 + "/id", "\"K 1\"").front() == "error id-form " + k_k1_path + ".id");
  CHECK(problems_with(k_k3 + "/id", "\"" + std::string(65, 'a') + "\"").front() ==
        "error id-form " + k_k3_path + ".id");
  CHECK(problems_with(k_k3 + "/id", "\"..\"").front() == "error id-form " + k_k3_path + ".id");
  CHECK(problems_with(k_k3 + "/id", "\"K1\"").front() == "error duplicate-id " + k_k3_path + ".id");
  CHECK(problems_with("/evidence/1/id", "\"E-1\"").front() == "error duplicate-id $.evidence[1].id");
  CHECK(problems_with("/stages/1/id", "\"self\"").front() == "error duplicate-id $.stages[1].id");
  CHECK(problems_with("/levels/1/id", "\"low\"").front() == "error duplicate-id $.levels[1].id");
  CHECK(problems_with("/scales/0/options/1/id", "\"no\"") ==
        Problems{"error duplicate-id $.scales[0].options[1].id"});
  CHECK(problems_with("/version", "\"../1\"") == Problems{"error id-form $.version"});
}

TEST_CASE("texts need the first language, miss the others and have limits") {
  CHECK(problems_with("/title", "{\"en\": \"Sample\"}") == Problems{"error language-missing $.title"});
  CHECK(problems_with("/title", "{\"id\": \"Contoh\"}") == Problems{"warning language-missing $.title"});
  CHECK(problems_with("/title", "{\"id\": \" \", \"en\": \"x\"}") ==
        Problems{"error language-missing $.title"});
  CHECK(problems_with("/title", "\"Contoh\"") == Problems{"error text-without-language $.title"});
  CHECK(problems_with("/title/ms", "\"Contoh\"") == Problems{"warning unknown-language $.title.ms"});
  CHECK(problems_with("/summary/id", "\"" + std::string(4001, 'a') + "\"") ==
        Problems{"error text-too-long $.summary.id"});
  CHECK(problems_with("/sections/0/short_title/id", "\"Lebih dari dua puluh dua huruf\"") ==
        Problems{"warning short-title-long $.sections[0].short_title.id"});
  CHECK(problems_with("/languages", "[\"id\", \"en\", \"id\"]") ==
        Problems{"error duplicate-id $.languages[2]"});
}

TEST_CASE("numbers are exact, in range and of the right type") {
  CHECK(problems_with(k_k1 + "/weight", "2.5") == Problems{"error not-exact " + k_k1_path + ".weight"});
  CHECK(problems_with(k_k1 + "/weight", "1e2") == Problems{"error not-exact " + k_k1_path + ".weight"});
  CHECK(problems_with(k_k1 + "/weight", "\"2,5\"") ==
        Problems{"error not-a-decimal " + k_k1_path + ".weight"});
  CHECK(problems_with(k_k1 + "/weight", "true") == Problems{"error wrong-type " + k_k1_path + ".weight"});
  CHECK(problems_with(k_k1 + "/weight", "-1") == Problems{"error weight-negative " + k_k1_path + ".weight"});
  CHECK(problems_with("/scoring/decimals", "\"2\"") == Problems{"error wrong-type $.scoring.decimals"});
  CHECK(problems_with("/scoring/decimals", "10") == Problems{"error out-of-range $.scoring.decimals"});
  CHECK(problems_with("/scoring/scale", "{\"min\": 100, \"max\": 0}").front() ==
        "error scale-order $.scoring.scale");
  CHECK(problems_with("/scoring/unanswered_at_most", "\"1.5\"") ==
        Problems{"error out-of-range $.scoring.unanswered_at_most"});
  CHECK(problems_with("/stages/1/unsupported_max_share", "\"4/3\"") ==
        Problems{"error out-of-range $.stages[1].unsupported_max_share"});
  CHECK(problems_with("/display/bins", "[40, 40]") == Problems{"error bins-order $.display.bins[1]"});
}

TEST_CASE("words of a closed list are held against it") {
  CHECK(problems_with("/status", "\"final\"") == Problems{"error unknown-word $.status"});
  CHECK(problems_with("/evidence/0/forms/0", "\"docx\"") ==
        Problems{"error unknown-word $.evidence[0].forms[0]"});
  CHECK(problems_with("/evidence/0/valid", "{\"months\": 1, \"until\": \"visit\"}") ==
        Problems{"error one-of $.evidence[0].valid"});
  CHECK(problems_with("/evidence/0/valid", "{\"until\": \"doomsday\"}") ==
        Problems{"error unknown-word $.evidence[0].valid.until"});
  CHECK(problems_with(k_k1 + "/methods", "[\"guess\"]") ==
        Problems{"error unknown-word " + k_k1_path + ".methods[0]"});
}

TEST_CASE("references must lead somewhere") {
  CHECK(problems_with(k_k1 + "/evidence", "[\"E-9\"]") ==
        Problems{"error unknown-evidence " + k_k1_path + ".evidence[0]"});
  CHECK(problems_with(k_k1 + "/answer/scale", "\"stars\"") ==
        Problems{"error unknown-scale " + k_k1_path + ".answer.scale"});
  CHECK(problems_with(k_k3 + "/applies_if", "{\"profile\": \"shoe\", \"is\": true}") ==
        Problems{"error unknown-question " + k_k3_path + ".applies_if.profile"});
  CHECK(problems_with("/levels/1/requires/1", "{\"rule\": \"luck\"}") ==
        Problems{"error unknown-rule $.levels[1].requires[1].rule"});
  CHECK(problems_with("/levels/2/requires/3", "{\"stage_in\": [\"moon\"]}").front() ==
        "error empty-list $.levels[2].requires[3]");
  CHECK(problems_with("/stages/1/inherits", "\"field\"") ==
        Problems{"error unknown-stage $.stages[1].inherits"});
  CHECK(problems_with("/facets/0/criteria", "[\"K99\"]").front() ==
        "error unknown-criterion $.facets[0].criteria[0]");
  CHECK(problems_with("/supersedes/map", "{\"OLD-1\": \"K99\"}") ==
        Problems{"error unknown-criterion $.supersedes.map['OLD-1']"});
}

TEST_CASE("conditions and rules are a closed vocabulary") {
  const std::string rule = "/levels/1/requires/0";
  const std::string path = "$.levels[1].requires[0]";
  CHECK(problems_with(rule, "{\"total >= 50\": true}") == Problems{"error unknown-rule " + path});
  CHECK(problems_with(rule, "{\"total_at_least\": 50, \"unless\": 1}") ==
        Problems{"error unknown-rule " + path + ".unless"});
  CHECK(problems_with(rule, "\"total_at_least 50\"") == Problems{"error wrong-type " + path});
  CHECK(problems_with(rule, "{\"all\": []}") == Problems{"error empty-list " + path});
  CHECK(problems_with(rule, "{\"at_least\": 3, \"of\": [{\"gates\": \"all\"}]}") ==
        Problems{"error out-of-range " + path + ".at_least"});
  CHECK(problems_with(rule, "{\"every_section_at_least\": 101}") ==
        Problems{"error out-of-range " + path + ".every_section_at_least"});
  CHECK(problems_with(rule, "{\"gates\": \"most\"}") == Problems{"error unknown-word " + path + ".gates"});
  CHECK(problems_with(rule, "{\"evidence_valid_on\": {\"profile\": \"class\"}, \"of\": [\"E-1\"]}") ==
        Problems{"error condition-type " + path + ".evidence_valid_on.profile"});
  const std::string applies = k_k3 + "/applies_if";
  const std::string applies_path = k_k3_path + ".applies_if";
  CHECK(problems_with(applies, "{\"profile\": \"served\", \"is\": \"yes\"}") ==
        Problems{"error wrong-type " + applies_path + ".is"});
  CHECK(problems_with(applies, "{\"profile\": \"members\", \"is\": 12}").empty());
  CHECK(problems_with(applies, "{\"profile\": \"members\", \"is\": 1.5}") ==
        Problems{"error not-exact " + applies_path + ".is"});
  CHECK(problems_with(applies, "{\"profile\": \"visit\", \"is\": \"2026-12-01\"}").empty());
  CHECK(problems_with(applies, "{\"profile\": \"fields\", \"at_least\": 2}").empty());
  CHECK(problems_with(applies, "{\"profile\": \"host\", \"at_least\": 2}") ==
        Problems{"error condition-type " + applies_path + ".at_least"});
  CHECK(problems_with(applies, "{\"profile\": \"served\", \"includes\": \"a\"}") ==
        Problems{"error condition-type " + applies_path + ".includes"});
  CHECK(problems_with(applies, "{\"profile\": \"class\", \"is\": \"z\"}") ==
        Problems{"error unknown-option " + applies_path + ".is"});
  CHECK(problems_with(applies, "{\"profile\": \"class\"}") == Problems{"error one-of " + applies_path});
  CHECK(problems_with(applies, "{\"criterion\": \"K1\", \"option\": [\"maybe\"]}") ==
        Problems{"error unknown-option " + applies_path + ".option[0]"});
  CHECK(problems_with(applies, "{\"criterion\": \"K1\", \"option\": [\"yes\"]}").empty());
}

TEST_CASE("an answer is of exactly one kind, an item a criterion, a section or a note") {
  CHECK(problems_with(k_k1 + "/answer", "{\"document\": {}, \"text\": {}}") ==
        Problems{"error one-of " + k_k1_path + ".answer",
                 "error weight-without-points " + k_k1_path + ".answer",
                 "error gate-without-points " + k_k1_path + ".gate",
                 "error unknown-points " + k_k1_path + ".advice['1']",
                 "error unknown-points " + k_k1_path + ".examples['0']"});
  CHECK(problems_with(k_k1 + "/items", "[]").front() == "error one-of " + k_k1_path);
  CHECK(problems_with(k_k3 + "/answer", "null").front() == "error one-of " + k_k3_path);
}

TEST_CASE("the digest of what is checked follows the question, not its dressing") {
  const auto digest = [](const std::string& bytes) {
    return read_standard(bytes).standard.value().criterion("K3")->check_digest;
  };
  const std::string own = digest(every_kind_standard());
  CHECK(own.size() == 64);
  const auto with = [&](const std::string& key, const std::string& value) {
    return digest(changed(every_kind_standard(), k_k3 + key, value));
  };
  CHECK(with("/weight", "4") == own);
  CHECK(with("/text/en", "\"Time\"") == own);
  CHECK(with("/guidance", R"({"id": "a", "en": "b"})") == own);
  CHECK(with("/answer/number/bands/1/from", "\"1.0\"") == own);
  CHECK(with("/text/id", "\"Waktu\"") != own);
  CHECK(with("/answer/number/bands/1/from", "2") != own);
  CHECK(with("/answer/number/bands/1", R"({"above": 1, "points": 1})") != own);
  CHECK(with("/gate", R"({"min_points": 1})") != own);
  CHECK(with("/evidence", "[\"E-1\"]") != own);
}
