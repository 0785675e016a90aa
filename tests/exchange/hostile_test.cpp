#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <random>

#include "exchange/answers_file.h"
#include "exchange/json_reader.h"
#include "exchange/json_writer.h"
#include "exchange/samples.h"
#include "exchange/standard_reader.h"

using namespace assessor;
using namespace assessor::exchange;
using namespace assessor::exchange::samples;
using Json = nlohmann::ordered_json;

namespace {

bool is_sound(const std::vector<LintFinding>& findings, bool was_read) {
  const bool wrong = std::any_of(findings.begin(), findings.end(),
                                 [](const auto& finding) { return finding.severity == Severity::error; });
  const bool placed = std::all_of(findings.begin(), findings.end(), [](const auto& finding) {
    return !finding.code.empty() && finding.path.starts_with("$") && finding.params.contains("line") &&
           finding.params.at("line") != "0";
  });
  return placed && wrong != was_read;
}

bool standard_is_sound(const std::string& bytes) {
  const StandardRead read = read_standard(bytes);
  return is_sound(read.findings, read.standard.has_value());
}

bool answers_are_sound(const std::string& bytes) {
  const AnswersRead read = read_answers(bytes, every_kind());
  if (!is_sound(read.findings, read.sheet.has_value())) return false;
  if (!read.sheet) return true;
  const std::string written = write_answers(*read.sheet);
  return read_answers(written, every_kind()).sheet == read.sheet;
}

/// The sample with some bits turned over; always the same ones.
std::vector<std::string> bit_flips(const std::string& bytes, int count) {
  std::mt19937 random(20261117);
  std::vector<std::string> broken;
  for (int i = 0; i < count; ++i) {
    std::string copy = bytes;
    for (unsigned flip = 0; flip <= random() % 4; ++flip) {
      copy[random() % copy.size()] ^= static_cast<char>(1U << (random() % 8));
    }
    broken.push_back(std::move(copy));
  }
  return broken;
}

std::vector<std::string> pointers_of(const std::string& bytes) {
  std::vector<std::string> pointers;
  const auto walk = [&](const auto& self, const Json& value, const std::string& at) -> void {
    if (!at.empty()) pointers.push_back(at);
    for (const auto& [key, child] : value.items()) {
      if (value.is_structured()) self(self, child, at + "/" + key);
    }
  };
  walk(walk, Json::parse(bytes), "");
  return pointers;
}

const std::vector<std::string> k_wrong_values = {"null", "true", "-7",   "1.5",
                                                 "\"\"", "[]",   "[[]]", R"({"x": {"id": null}})"};

/// Words that break programs: other scripts, marks that combine or turn direction, code, format strings.
const std::vector<std::string> k_naughty = {
    "",
    " ",
    "undefined",
    "null",
    "NaN",
    "-0",
    "1e309",
    "0x41",
    "1/0",
    "'; DROP TABLE assessments; --",
    "\" onmouseover=\"alert(1)",
    "<script>alert(1)</script>",
    "=1+1",
    "@SUM(A1)",
    "%s%n%d %x",
    "{0} {name} {{",
    "../../../etc/passwd",
    "C:\\CON\\nul",
    "$(reboot) `reboot`",
    "###id ### label##x",
    "Ω≈ç√∫˜µ≤≥÷",
    "田中さんにあげて下さい",
    "الكل في المجمو عة",
    "\u202Etest\u202C \u2066x\u2069",
    "Z\u0351\u036B\u0343\u036A\u0302\u036B\u033Dalgo",
    "👩🏽‍🦰 👨‍👩‍👧‍👦 🏳️‍🌈",
    "\uFEFFbom",
    "\u200Bzero\u00ADwidth",
    "\uFFFE \uFFFF \U0001F4A9 \U0010FFFF",
    "tab\tline\nend",
    "İıŞşĞğ ß ﬀ",
    "perpustakaan \"kutip\" \\ garis",
};

}  // namespace

TEST_CASE("what the JSON library accepts in silence is refused or kept exactly by our reader") {
  using Plain = nlohmann::json;
  // The library's own behaviour, so that a new version that changes it is noticed.
  CHECK(Plain::parse(R"({"a":1,"a":2})")["a"] == 2);
  CHECK(Plain::parse("123456789012345678901234567890").is_number_float());
  CHECK(Plain::parse("9223372036854775808").get<std::int64_t>() == std::numeric_limits<std::int64_t>::min());
  CHECK(Plain::parse("3.99").get<int>() == 3);
  CHECK(Plain::parse("true").get<int>() == 1);
  CHECK_THROWS_AS(Plain::parse("1e400"), Plain::out_of_range);
  CHECK_THROWS_AS(Plain::parse("\"\xFF\""), Plain::parse_error);
  CHECK(Plain::parse(R"("a\u0000b")").get<std::string>().size() == 3);
  CHECK_THROWS_AS(Plain::parse(R"("\ud800")"), Plain::parse_error);
  CHECK(Plain::parse("\xEF\xBB\xBF{}").is_object());

  const std::string k_number = "/answers/K3/number";
  const auto first_code = [&](const std::string& value) {
    std::string bytes = every_kind_answers();
    bytes.replace(bytes.find("\"2.50\""), 6, value);
    for (const LintFinding& finding : read_answers(bytes, every_kind()).findings) {
      if (finding.severity == Severity::error) return finding.code + " " + finding.path;
    }
    return std::string("read");
  };
  CHECK(first_code("1, \"number\": 2") == "json-duplicate-key $.answers.K3.number");
  CHECK(first_code("12345678901234567890123456789") == "read");
  CHECK(first_code("1234567890123456789012345678901") == "not-a-decimal $.answers.K3.number");
  CHECK(first_code("9223372036854775808") == "read");
  CHECK(first_code("3.99") == "not-exact $.answers.K3.number");
  CHECK(first_code("true") == "wrong-type $.answers.K3.number");
  CHECK(first_code("1e400") == "json-number-range $.answers.K3");
  CHECK(first_code("NaN") == "json-syntax $.answers.K3");
  CHECK(first_code("\"\xFF\"") == "not-utf8 $");
  CHECK(first_code("\"1\\u0000\"") == "control-character $.answers.K3.number");
  CHECK(first_code("\"\\ud800\"") == "json-syntax $.answers.K3");
}

TEST_CASE("three hundred standards with flipped bits are read or refused with places") {
  int refused = 0;
  for (const std::string& bytes : bit_flips(every_kind_standard(), 300)) {
    CHECK(standard_is_sound(bytes));
    refused += read_standard(bytes).standard ? 0 : 1;
  }
  CHECK(refused > 100);
}

TEST_CASE("three hundred answers files with flipped bits are read or refused with places") {
  for (const std::string& bytes : bit_flips(every_kind_answers(), 300)) CHECK(answers_are_sound(bytes));
}

TEST_CASE("files cut off anywhere are refused") {
  const std::string standard = every_kind_standard();
  const std::string answers = every_kind_answers();
  for (std::size_t length = 0; length + 2 < standard.size(); length += 97) {
    CHECK_FALSE(read_standard(standard.substr(0, length)).standard);
  }
  for (std::size_t length = 0; length + 2 < answers.size(); length += 13) {
    CHECK_FALSE(read_answers(answers.substr(0, length), every_kind()).sheet);
  }
}

TEST_CASE("a wrong value anywhere, and a missing one, is answered with findings") {
  std::size_t turn = 0;
  for (const std::string& pointer : pointers_of(every_kind_standard())) {
    INFO(pointer);
    CHECK(standard_is_sound(changed(every_kind_standard(), pointer, k_wrong_values[turn++ % 8])));
    if (turn % 3 == 0) CHECK(standard_is_sound(without(every_kind_standard(), pointer)));
  }
  for (const std::string& pointer : pointers_of(every_kind_answers())) {
    INFO(pointer);
    for (const std::string& value : k_wrong_values) {
      CHECK(answers_are_sound(changed(every_kind_answers(), pointer, value)));
    }
    CHECK(answers_are_sound(without(every_kind_answers(), pointer)));
  }
}

TEST_CASE("naughty words survive a round trip in every place for words") {
  for (const std::string& words : k_naughty) {
    INFO(words);
    const std::string quoted = Json(words).dump();
    std::string bytes = every_kind_answers();
    for (const char* pointer :
         {"/subject/name", "/rater", "/answers/K1/note", "/answers/K10/text", "/profile/host",
          "/documents/0/title", "/answers/K2/observed/place", "/sent_by/laptop"}) {
      bytes = changed(bytes, pointer, quoted);
    }
    const AnswersRead read = read_answers(bytes, every_kind());
    REQUIRE(read.sheet);
    CHECK(read.sheet->answers.at("K1").note == words);
    const std::string written = write_answers(*read.sheet);
    CHECK(Json::parse(written)["subject"]["name"] == words);
    CHECK(Json::parse(written)["sent_by"]["laptop"] == words);
    CHECK(read_answers(written, every_kind()).sheet == read.sheet);
  }
}

TEST_CASE("naughty words as ids and numbers are refused") {
  for (const std::string& words : k_naughty) {
    INFO(words);
    const std::string quoted = Json(words).dump();
    const bool is_id = words == "undefined" || words == "null" || words == "NaN" || words == "-0" ||
                       words == "1e309" || words == "0x41";
    const StandardRead read = read_standard(changed(every_kind_standard(), "/id", quoted));
    CHECK(read.standard.has_value() == is_id);
    const bool is_number = words == "-0";
    const std::string number = changed(every_kind_answers(), "/answers/K3/number", quoted);
    CHECK(read_answers(number, every_kind()).sheet.has_value() == is_number);
  }
}

TEST_CASE("very many findings end with a count") {
  std::string answers = every_kind_answers();
  std::string many;
  for (int i = 0; i < 5000; ++i) many += "\"X" + std::to_string(i) + "\": {}, ";
  answers.insert(answers.find("\"K1\""), many);
  const auto findings = read_answers(answers, every_kind()).findings;
  CHECK(problems_of(findings).size() == 1000);
  CHECK(findings.back().code == "too-many-findings");
  CHECK(findings.back().params.at("count") == "4000");
}
