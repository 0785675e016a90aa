#include "i18n/catalog.h"

#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "support/temp_folder.h"

using namespace assessor;

TEST_CASE("a catalog is all files of its language; what is missing and what cannot be read are told apart") {
  const test::TempFolder lang;
  CHECK(i18n::load_catalog(lang.path(), "id").error().code == "lang-missing");
  REQUIRE(make_directories(lang / "id"));
  CHECK(i18n::load_catalog(lang.path(), "id").error().code == "lang-missing");
  REQUIRE(write_file_atomically(lang / "id" / "a.json", R"({"a.satu": "satu"})"));
  REQUIRE(write_file_atomically(lang / "id" / "b.json", R"({"b.dua": "dua"})"));
  REQUIRE(write_file_atomically(lang / "id" / "catatan.txt", "bukan katalog"));
  const auto both = i18n::load_catalog(lang.path(), "id");
  REQUIRE(both);
  CHECK(both->keys() == std::set<std::string>{"a.satu", "b.dua"});
  REQUIRE(write_file_atomically(lang / "id" / "c.json", "[1]"));
  CHECK(i18n::load_catalog(lang.path(), "id").error().code == "lang-damaged");
  REQUIRE(remove_file(lang / "id" / "c.json"));
  REQUIRE(make_directories(lang / "id" / "c.json"));
  CHECK(i18n::load_catalog(lang.path(), "id").error().code == "not-a-file");
}
