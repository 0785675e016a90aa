#include "exchange/findings.h"

#include <catch2/catch.hpp>

using namespace assessor;
using exchange::LintFinding;
using exchange::Severity;

namespace {

LintFinding finding(const std::string& code, Severity severity, const std::string& line) {
  return {code, "$.answers", severity, {{"line", line}, {"column", "5"}, {"id", "KL-99"}}};
}

}  // namespace

TEST_CASE("who tells one error only tells the first finding, its place and how many more there are") {
  const Error error =
      exchange::first_of({finding("note", Severity::warning, "2"), finding("first", Severity::error, "12"),
                          finding("second", Severity::error, "40")},
                         "file-has-findings", {{"path", "x.json"}});
  CHECK(error.code == "file-has-findings");
  CHECK(error.params.at("path") == "x.json");
  CHECK(error.params.at("finding") == "first");
  CHECK(error.params.at("line") == "12");
  CHECK(error.params.at("column") == "5");
  CHECK(error.params.at("finding.id") == "KL-99");
  CHECK(error.params.at("count") == "2");
  CHECK(error.params.at("more") == "1");
}

TEST_CASE("a file that could not be read at all has its one finding at its beginning") {
  const Error error =
      exchange::first_of({{"file-missing", "$", Severity::error, {{"path", "x.json"}}}}, "refused");
  CHECK(error.params.at("line") == "1");
  CHECK(error.params.at("count") == "1");
  CHECK(error.params.at("more") == "0");
  CHECK(error.params.at("finding.path") == "x.json");
}
