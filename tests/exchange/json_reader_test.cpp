#include "exchange/json_reader.h"

#include <catch2/catch.hpp>

using namespace assessor::exchange;

namespace {

struct Read {
  std::unique_ptr<const JsonNode> root;
  std::vector<LintFinding> findings;
};

Read read(std::string_view bytes, const JsonLimits& limits = {}) {
  Findings findings;
  auto root = read_json(bytes, findings, limits);
  return {std::move(root), findings.take()};
}

/// "code path line:column" of the only finding.
std::string only_finding(std::string_view bytes) {
  const Read result = read(bytes);
  if (result.findings.size() != 1) return std::to_string(result.findings.size()) + " findings";
  const LintFinding& found = result.findings.front();
  return found.code + " " + found.path + " " + found.params.at("line") + ":" + found.params.at("column");
}

std::string nested(std::size_t depth) {
  return std::string(depth, '[') + std::string(depth, ']');
}

}  // namespace

TEST_CASE("a tree keeps the order of members and the letters of numbers") {
  const Read result = read(R"({"b": 1, "a": [-0, 1.10, 1e3, 123456789012345678901234567890], "c": null})");
  REQUIRE(result.root);
  CHECK(result.findings.empty());
  REQUIRE(result.root->children.size() == 3);
  CHECK(result.root->children[0].key == "b");
  const auto& numbers = result.root->member("a")->children;
  CHECK(numbers[0].words == "-0");
  CHECK(numbers[1].words == "1.10");
  CHECK(numbers[1].is(JsonNode::Kind::fraction));
  CHECK(numbers[2].is(JsonNode::Kind::fraction));
  CHECK(numbers[3].words == "123456789012345678901234567890");
  CHECK(numbers[3].is(JsonNode::Kind::integer));
  CHECK(result.root->member("c")->is(JsonNode::Kind::null));
  CHECK(result.root->member("d") == nullptr);
}

TEST_CASE("every value knows its line, its column in letters and its path") {
  const Read result = read("{\n  \"é\": 1, \"answers\": {\n    \"KL-01\": [true, \"x\"]}}");
  REQUIRE(result.root);
  const JsonNode& answers = *result.root->member("answers");
  CHECK(answers.line == 2);
  CHECK(answers.column == 22);
  const JsonNode& second = answers.member("KL-01")->children[1];
  CHECK(second.line == 3);
  CHECK(second.column == 21);
  CHECK(path_of(second) == "$.answers['KL-01'][1]");
  CHECK(path_of(*result.root) == "$");
}

TEST_CASE("a byte order mark is skipped") {
  const Read result = read("\xEF\xBB\xBF{\"a\": 1}");
  REQUIRE(result.root);
  CHECK(result.root->member("a")->column == 7);
}

TEST_CASE("a repeated name is refused at its place, and the rest is still read") {
  CHECK(only_finding(R"({"a": 1, "a": 2})") == "json-duplicate-key $.a 1:10");
  CHECK(read(R"({"a": 1, "a": {"b": 1, "b": {"c": [1, {"c": 2, "c": 3}]}}, "a": 1})").findings.size() == 4);
  const Read result = read(R"({"a": 1, "a": [2], "b": 3})");
  REQUIRE(result.root);
  CHECK(result.root->children.size() == 2);
  CHECK(result.root->member("a")->words == "1");
}

TEST_CASE("what JSON does not allow is refused with its place") {
  CHECK(only_finding("") == "json-syntax $ 1:1");
  CHECK(only_finding("   ") == "json-syntax $ 1:4");
  CHECK(only_finding("{\"a\": [1,\n 2,]}") == "json-syntax $.a 2:4");
  CHECK(only_finding("{\"a\": 01}") == "json-syntax $ 1:8");
  CHECK(only_finding("[1] []") == "json-syntax $ 1:5");
  CHECK(only_finding("[NaN]") == "json-syntax $ 1:2");
  CHECK(only_finding("{\"a\": \"\\ud800\"}") == "json-syntax $ 1:14");
  CHECK(only_finding("{\"a\": \"\\udc00x\"}") == "json-syntax $ 1:13");
  CHECK(only_finding("[\"tab\there\"]") == "json-syntax $ 1:6");
  CHECK(only_finding("[1] // words") == "json-syntax $ 1:5");
  CHECK(only_finding("[1e400]") == "json-number-range $ 1:6");
}

TEST_CASE("broken UTF-8 and control characters are refused, also when escaped") {
  CHECK(only_finding("[\"a\xFF\"]") == "not-utf8 $ 1:4");
  CHECK(only_finding("[\"\xED\xA0\x80\"]") == "not-utf8 $ 1:3");
  CHECK(only_finding(std::string_view("[1]\0[2]", 7)) == "control-character $ 1:4");
  CHECK(only_finding("[1, \"a\\u0000b\"]") == "control-character $[1] 1:5");
  CHECK(only_finding("{\"a\\u0007\": 1}").starts_with("control-character $['a"));
  CHECK(only_finding("[\"\\u007f\"]") == "control-character $[0] 1:2");
  CHECK(read("[\"a\\n\\tb\"]").findings.empty());
}

TEST_CASE("nesting stops at 32 levels, so that 100,000 levels do no harm") {
  CHECK(read(nested(32)).root);
  CHECK(only_finding(nested(33)).starts_with("json-too-deep $[0][0]"));
  CHECK(only_finding(nested(100'000)).starts_with("json-too-deep"));
  CHECK(only_finding(std::string(100'000, '[')).starts_with("json-too-deep"));
  std::string objects;
  for (int i = 0; i < 100'000; ++i) objects += "{\"a\":";
  CHECK(only_finding(objects).starts_with("json-too-deep"));
}

TEST_CASE("a file over five million bytes is not read") {
  const std::string large = "[\"" + std::string(10'000'000, 'a') + "\"]";
  CHECK(only_finding(large) == "file-too-large $ 1:1");
}

TEST_CASE("long strings, long names and very many values are refused") {
  CHECK(read("[\"" + std::string(65'536, 'a') + "\"]").root);
  CHECK(only_finding("[\"" + std::string(65'537, 'a') + "\"]") == "json-string-too-long $[0] 1:2");
  CHECK(only_finding("{\"" + std::string(65'537, 'a') + "\": 1}").starts_with("json-string-too-long"));
  CHECK(only_finding("[" + std::string(65'537, '1') + "]").starts_with("json-"));
  std::string many = "[1";
  for (int i = 0; i < 1'000'000; ++i) many += ",1";
  CHECK(only_finding(many + "]").starts_with("json-too-many-values $ 1:"));
}
