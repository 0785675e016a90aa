#include "session/journal_name.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "i18n/catalog.h"

using namespace assessor;

TEST_CASE("every name of an act in the journal is there once and has words in both languages") {
  const auto names = session::journal_names();
  CHECK(std::ranges::is_sorted(names));
  CHECK(std::ranges::adjacent_find(names) == names.end());
  for (const char* name : {"set-answers", "lock-plenary", "erase", "undo", "redo"})
    CHECK(std::ranges::count(names, std::string_view(name)) == 1);
  // Covering a picture is an erasure in the journal.
  CHECK(std::ranges::count(names, std::string_view("cover-picture")) == 0);
  const std::filesystem::path source = ASSESSOR_SOURCE_DIR;
  for (const char* language : {"id", "en"}) {
    const auto words = i18n::load_catalog(source / "assets" / "lang", language);
    REQUIRE(words);
    for (const std::string_view name : names) {
      INFO(language << " " << name);
      CHECK(words->has("command." + std::string(name)));
    }
  }
}
