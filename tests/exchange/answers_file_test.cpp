#include "exchange/answers_file.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "exchange/samples.h"

using namespace assessor;
using namespace assessor::exchange;
using namespace assessor::exchange::samples;
using Catch::Matchers::VectorContains;

namespace {

AnswersRead read(const std::string& bytes) {
  return read_answers(bytes, every_kind());
}

std::vector<std::string> lines_of(const std::string& bytes) {
  return lines(read(bytes).findings);
}

/// The findings of the sample after one change, without the notes on its unknown keys.
std::vector<std::string> problems_with(const std::string& pointer, const std::string& value) {
  return problems_of(read(changed(every_kind_answers(), pointer, value)).findings);
}

using Problems = std::vector<std::string>;

}  // namespace

TEST_CASE("every kind of answer is read exactly") {
  const AnswersRead result = read(every_kind_answers());
  REQUIRE(result.sheet);
  const AnswerSheet& sheet = *result.sheet;
  CHECK(sheet.answers.at("K1").value == AnswerValue(OptionChosen{"yes"}));
  CHECK(sheet.answers.at("K3").value == AnswerValue(NumberTyped{Rational::ratio(5, 2)}));
  CHECK(sheet.answers.at("K4").value == AnswerValue(MoneyTyped{3000000}));
  CHECK(sheet.answers.at("K5").value == AnswerValue(RatioTyped{7, 10}));
  CHECK(sheet.answers.at("K7").value == AnswerValue(DocumentState::incomplete));
  CHECK(sheet.answers.at("K8").value == AnswerValue(DateTyped{Date::of(2026, 3, 31)}));
  CHECK(sheet.answers.at("K9").value == AnswerValue(ItemsChecked{{"a", "c"}}));
  CHECK(sheet.answers.at("K11").unknown);
  CHECK_FALSE(sheet.answers.at("K11").answered());
  CHECK(sheet.answers.at("K2").observed->method == "interview");
  CHECK(sheet.answers.at("K2").observed->sample == Sample{7, 10});
  CHECK(sheet.answers.at("K2").inherited);
  CHECK(std::get<Rational>(sheet.profile.at("budget")) == 34500000);
  CHECK(sheet.parameters.at("wage") == 3100000);
  CHECK(sheet.documents.size() == 2);
  CHECK(sheet.benchmark->practices.at("K1").what.in("id") == "Akta dipajang");
}

TEST_CASE("what is written reads back equal and writes the same bytes again") {
  const AnswersRead first = read(every_kind_answers());
  REQUIRE(first.sheet);
  const std::string written = write_answers(*first.sheet);
  const AnswersRead second = read(written);
  REQUIRE(second.sheet);
  CHECK(*second.sheet == *first.sheet);
  CHECK(write_answers(*second.sheet) == written);
}

TEST_CASE("unknown keys are noted, kept at their place and keep their letters") {
  const AnswersRead result = read(every_kind_answers());
  for (const char* path : {"$.standard.digest", "$.subject.colour", "$.answers.K1.mood",
                           "$.answers.K1.evidence[1].x", "$.answers.K2.observed.weather",
                           "$.documents[0].shelf", "$.benchmark.grade", "$.practices.K1.mood", "$.sent_by"}) {
    CHECK(has_line(result.findings, std::string("note unknown-key ") + path));
  }
  const std::string written = write_answers(result.sheet.value());
  CHECK(written.find("1.50") != std::string::npos);
  CHECK(written.find("123456789012345678901234567890") != std::string::npos);
  const auto json = nlohmann::json::parse(written);
  CHECK(json["standard"]["digest"] == "sha256:ab");
  CHECK(json["subject"]["colour"] == "blue");
  CHECK(json["answers"]["K2"]["observed"]["weather"] == "rain");
  CHECK(json["documents"][0]["shelf"] == 3);
  CHECK(json["benchmark"]["grade"] == "gold");
  CHECK(json["practices"]["K1"]["mood"] == 1);
  CHECK(json["sent_by"]["laptop"] == "tua");
}

TEST_CASE("the file itself has to be an answers file of this standard") {
  CHECK(lines_of("[]") == Problems{"error wrong-type $"});
  CHECK(lines_of("{") == Problems{"error json-syntax $"});
  CHECK(problems_with("/format", "2") == Problems{"error out-of-range $.format"});
  CHECK(problems_with("/standard/version", "\"1.0.0\"") == Problems{"error other-standard $.standard"});
  CHECK(problems_with("/stage", "\"moon\"") == Problems{"error unknown-stage $.stage"});
  CHECK(problems_with("/date", "\"2026-02-30\"") == Problems{"error not-a-date $.date"});
  CHECK(problems_with("/period", "\"2026-S1\"") == Problems{"warning period-form $.period"});
  CHECK(lines_of("{\"format\": 1}").size() == 6);
}

TEST_CASE("an unknown criterion, option, item, document or question is an error at its path") {
  CHECK(problems_with("/answers/XX-01", "{}") == Problems{"error unknown-criterion $.answers['XX-01']"});
  CHECK(problems_with("/answers/K1/option", "\"maybe\"") ==
        Problems{"error unknown-option $.answers.K1.option"});
  CHECK(problems_with("/answers/K9/checked", "[\"a\", \"z\"]") ==
        Problems{"error unknown-item $.answers.K9.checked[1]"});
  CHECK(problems_with("/answers/K9/checked", "[\"a\", \"a\"]") ==
        Problems{"error duplicate-id $.answers.K9.checked[1]"});
  CHECK(problems_with("/answers/K1/evidence", "[\"doc-9\"]") ==
        Problems{"error unknown-document $.answers.K1.evidence[0]"});
  CHECK(problems_with("/answers/K1/evidence", "[{\"pages\": \"1\"}]") ==
        Problems{"error missing-key $.answers.K1.evidence[0].document"});
  CHECK(problems_with("/documents/1/evidence", "\"E-9\"") ==
        Problems{"error unknown-evidence $.documents[1].evidence"});
  CHECK(problems_with("/documents/1/id", "\"doc-1\"").size() == 2);
  CHECK(problems_with("/profile/shoe", "1") == Problems{"error unknown-question $.profile.shoe"});
  CHECK(problems_with("/profile/class", "\"c\"") == Problems{"error unknown-option $.profile.class"});
  CHECK(problems_with("/parameters/rent", "1") == Problems{"error unknown-parameter $.parameters.rent"});
  CHECK(problems_with("/practices/K99", "{}") == Problems{"error unknown-criterion $.practices.K99"});
}

TEST_CASE("a value of the wrong kind or type is an error at its path") {
  CHECK(problems_with("/answers/K1", "{\"number\": 1}") == Problems{"error answer-kind $.answers.K1.number"});
  CHECK(problems_with("/answers/K3", "{\"option\": \"yes\"}") ==
        Problems{"error answer-kind $.answers.K3.option"});
  CHECK(problems_with("/answers/K3/number", "2.5") == Problems{"error not-exact $.answers.K3.number"});
  CHECK(problems_with("/answers/K3/number", "1e1") == Problems{"error not-exact $.answers.K3.number"});
  CHECK(problems_with("/answers/K3/number", "\"2,5\"") ==
        Problems{"error not-a-decimal $.answers.K3.number"});
  CHECK(problems_with("/answers/K3/number", "\"5/2\"") ==
        Problems{"error not-a-decimal $.answers.K3.number"});
  CHECK(problems_with("/answers/K3/number", "true") == Problems{"error wrong-type $.answers.K3.number"});
  CHECK(problems_with("/answers/K4/money", "\"1.5\"") ==
        Problems{"error money-not-whole $.answers.K4.money"});
  CHECK(problems_with("/answers/K7/document", "\"ok\"") ==
        Problems{"error unknown-word $.answers.K7.document"});
  CHECK(problems_with("/answers/K9/checked", "\"a\"") == Problems{"error wrong-type $.answers.K9.checked"});
  CHECK(problems_with("/answers/K10/text", "5") == Problems{"error wrong-type $.answers.K10.text"});
  CHECK(problems_with("/profile/served", "\"true\"") == Problems{"error wrong-type $.profile.served"});
  CHECK(problems_with("/profile/members", "1.0") == Problems{"error not-exact $.profile.members"});
  CHECK(problems_with("/profile/fields", "[]") == Problems{"warning too-few-choices $.profile.fields"});
  CHECK(problems_with("/answers/K1/observed", "{\"method\": \"guess\"}") ==
        Problems{"error unknown-word $.answers.K1.observed.method"});
}

TEST_CASE("a sample is two whole counts, with no more hits than units") {
  const auto sample = [](const char* value) { return problems_with("/answers/K2/observed/x-sample", value); };
  const std::string at = "$.answers.K2.observed['x-sample']";
  CHECK(sample(R"({"hits": 0, "size": 1})").empty());
  CHECK(sample(R"({"hits": 3, "size": 2})") == Problems{"error out-of-range " + at + ".hits"});
  CHECK(sample(R"({"hits": 0, "size": 0})") == Problems{"error out-of-range " + at + ".size"});
  CHECK(sample(R"({"hits": -1, "size": 2})") == Problems{"error out-of-range " + at + ".hits"});
  CHECK(sample(R"({"hits": 1, "size": 1000001})") == Problems{"error out-of-range " + at + ".size"});
  CHECK(sample(R"({"hits": 1.5, "size": 2})").size() == 1);
  CHECK(sample(R"({"size": 2})") == Problems{"error missing-key " + at + ".hits"});
  CHECK(sample("7") == Problems{"error wrong-type " + at});
  CHECK(sample(R"({"hits": 1, "size": 2, "names": []})") == Problems{"warning unknown-key " + at + ".names"});
}

TEST_CASE("a ratio above one is refused only where the standard refuses it") {
  CHECK(problems_with("/answers/K5", R"({"numerator": "11", "denominator": "10"})") ==
        Problems{"error ratio-above $.answers.K5.numerator"});
  CHECK(problems_with("/answers/K5", R"({"numerator": "0", "denominator": "0"})").empty());
  CHECK(problems_with("/answers/K5", R"({"numerator": "3", "denominator": "0"})") ==
        Problems{"warning ratio-above $.answers.K5.numerator"});
  CHECK(problems_with("/answers/K6", R"({"numerator": "11", "denominator": "10"})").empty());
  CHECK(problems_with("/answers/K6", R"({"numerator": "-1", "denominator": "10"})") ==
        Problems{"error ratio-negative $.answers.K6.numerator"});
  CHECK(problems_with("/answers/K6", R"({"numerator": "1"})") ==
        Problems{"error missing-key $.answers.K6.denominator"});
}

TEST_CASE("not applicable needs a reason and a criterion that allows it") {
  CHECK(problems_with("/answers/K5", R"({"not_applicable": "tidak ada petugas"})").empty());
  CHECK(problems_with("/answers/K5", R"({"not_applicable": " "})") ==
        Problems{"error reason-missing $.answers.K5.not_applicable"});
  CHECK(problems_with("/answers/K1", R"({"not_applicable": "malas"})") ==
        Problems{"warning na-not-allowed $.answers.K1.not_applicable"});
  CHECK(problems_with("/answers/K5", R"({"not_applicable": "x", "numerator": 1, "denominator": 2})") ==
        Problems{"error answer-twice $.answers.K5.not_applicable"});
}

TEST_CASE("all findings come at once, in the order of the file") {
  std::string bytes = changed(every_kind_answers(), "/stage", "\"moon\"");
  bytes = changed(bytes, "/answers/K1/option", "\"maybe\"");
  bytes = changed(bytes, "/documents/0/evidence", "\"E-9\"");
  std::vector<std::string> errors;
  for (const LintFinding& finding : read(bytes).findings) {
    if (finding.severity == Severity::error) errors.push_back(finding.path);
  }
  CHECK(errors == std::vector<std::string>{"$.stage", "$.answers.K1.option", "$.documents[0].evidence"});
}

TEST_CASE("practices without a benchmark are refused") {
  CHECK_THAT(lines_of(without(every_kind_answers(), "/benchmark")),
             VectorContains(std::string("error practices-without-benchmark $.practices")));
}

TEST_CASE("evidence that names clients is flagged when a file of it is stored") {
  const std::string file = "\"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\"";
  CHECK(problems_with("/documents/1/file", file) ==
        Problems{"warning client-evidence-stored $.documents[1].file"});
  CHECK(problems_with("/documents/0/file", "\"sha256:xyz\"") ==
        Problems{"warning file-digest-form $.documents[0].file"});
}

TEST_CASE("the heading of a file says which standard and subject it is for") {
  const AnswersHeadingRead result = read_answers_heading(every_kind_answers());
  REQUIRE(result.heading);
  CHECK(result.heading->standard_version == "2.0.0");
  CHECK(result.heading->subject_id == "0b0c");
  CHECK(result.heading->stage == "field");
  CHECK_FALSE(read_answers_heading("[1]").heading);
}
