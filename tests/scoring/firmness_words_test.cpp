#include "i18n/firmness_words.h"

#include <catch2/catch.hpp>

#include "support/case_folder.h"
#include "support/standard_builder.h"

using namespace assessor;
using namespace assessor::scoring;
using namespace assessor::test;

namespace {

/// What is said of a firm level that so many of 10,000 draws keep, with so many sections.
i18n::FirmnessWords told(int sections, int kept, const std::string& language) {
  StandardBuilder builder;
  for (int i = 0; i < sections; ++i) {
    builder.section("S" + std::to_string(i), "1");
    builder.yes_no("C" + std::to_string(i));
  }
  builder.level("low", {});
  const Standard standard = builder.standard();
  const PreparedStandard prepared(standard);
  const Score now = score(prepared, sheet_of(standard));
  Firmness firm;
  firm.level = "low";
  firm.draws = 10000;
  firm.kept = kept;
  const auto words = i18n::load_catalog(k_source_folder / "assets" / "lang", language);
  REQUIRE(words);
  return i18n::firmness_words(standard, now, firm, *words);
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a firm level is said to stay in as many draws as kept it, and in all of them only then") {
  for (const char* language : {"id", "en"}) {
    CHECK(has(told(2, 9699, language).summary, "96 %"));
    CHECK(has(told(2, 9999, language).summary, "99 %"));
    CHECK(has(told(2, 10000, language).summary, "100 %"));
  }
}

TEST_CASE("with one section weights are not said to have been tried") {
  for (const char* language : {"id", "en"}) {
    const auto one = told(1, 10000, language);
    CHECK_FALSE(has(one.summary, "%"));
    REQUIRE(one.parts.front().lines.size() == 1);
    CHECK_FALSE(has(one.parts.front().lines.front().words, "10"));
    CHECK(told(2, 10000, language).parts.front().lines.size() == 2);
  }
}
