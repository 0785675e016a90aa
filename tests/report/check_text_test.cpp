#include <map>

#include <catch2/catch.hpp>

#include "report/check_text.h"

using namespace assessor;
using namespace assessor::report;

namespace {

CheckText sample() {
  return {"0b0c-1",           "field",
          "ready-to-propose", Rational::ratio(707, 10),
          "0123456789abcdef", "fedcba9876543210",
          "00ff00ff00ff00ff", 4213};
}

const std::string k_sample =
    "ASESOR1 0b0c-1 field ready-to-propose 707/10 0123456789abcdef fedcba9876543210 00ff00ff00ff00ff 4213";

}  // namespace

TEST_CASE("a check text is written as its header says and read back the same") {
  CHECK(text_of(sample()) == k_sample);
  const auto read = parse_check_text(" " + k_sample + "\r\n");
  REQUIRE(read);
  CHECK(*read == sample());
}

TEST_CASE("a check text copied from a page may go over several lines") {
  std::string text = k_sample;
  text[text.find("fedc") - 1] = '\n';
  const auto read = parse_check_text(text);
  REQUIRE(read);
  CHECK(*read == sample());
}

TEST_CASE("a sheet without level and total is read back without them") {
  CheckText check = sample();
  check.level.reset();
  check.total.reset();
  const auto read = parse_check_text(text_of(check));
  REQUIRE(read);
  CHECK(*read == check);
  CHECK_FALSE(*read == sample());
}

TEST_CASE("a digest is printed by its first 16 digits") {
  CHECK(short_digest("sha256:0123456789abcdef0123") == "0123456789abcdef");
  CHECK(short_digest("0123456789abcdef0123") == "0123456789abcdef");
}

TEST_CASE("a broken check text names the word that could not be read") {
  const std::string tail = " 0123456789abcdef fedcba9876543210 00ff00ff00ff00ff 4213";
  const std::map<std::string, std::string> broken = {
      {"", "mark"},
      {"garbage", "mark"},
      {"ASESOR12 a b c 1" + tail, "mark"},
      {std::string(600, 'A'), "mark"},
      {"ASESOR1", "words"},
      {k_sample + " more", "words"},
      {"ASESOR1 a/b field l 1/1" + tail, "assessment"},
      {"ASESOR1 a f\xc3\xa9 l 1/1" + tail, "stage"},
      {"ASESOR1 a  l 1/1" + tail, "stage"},
      {"ASESOR1 a field l; 1/1" + tail, "level"},
      {"ASESOR1 a field l 1/0" + tail, "total"},
      {"ASESOR1 a field l NaN" + tail, "total"},
      {"ASESOR1 a field l 70.7" + tail, "total"},
      {"ASESOR1 a field l 2/4" + tail, "total"},
      {"ASESOR1 a field l 1/1 0123456789ABCDEF fedcba9876543210 00ff00ff00ff00ff 1", "standard"},
      {"ASESOR1 a field l 1/1 0123456789abcdef fedc 00ff00ff00ff00ff 1", "answers"},
      {"ASESOR1 a field l 1/1 0123456789abcdef fedcba9876543210 zzff00ff00ff00ff 1", "head"},
      {k_sample + "x", "count"},
      {"ASESOR1 a field l 1/1 0123456789abcdef fedcba9876543210 00ff00ff00ff00ff -1", "count"},
  };
  for (const auto& [text, part] : broken) {
    INFO(text);
    const auto read = parse_check_text(text);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == "check-text-invalid");
    CHECK(read.error().params.at("part") == part);
  }
}
