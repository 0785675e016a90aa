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

TEST_CASE("an error may tell of a finding, in that finding's own sentence") {
  i18n::Catalog catalog("id");
  REQUIRE(catalog.add(R"({"error.a": "{path}, baris {line}: {finding} Masih ada {more}.",
                          "error.a.one": "{path}, baris {line}: {finding}",
                          "error.b": "{path} kosong.",
                          "finding.f": "{path} tidak dikenal."})"));
  Error error{"a",
              {{"path", "x.json"},
               {"line", "7"},
               {"count", "3"},
               {"more", "2"},
               {"finding", "f"},
               {"finding.path", "KL-99"}},
              {}};
  CHECK(catalog.message(error) == "x.json, baris 7: KL-99 tidak dikenal. Masih ada 2.");
  error.params["count"] = "1";
  CHECK(catalog.message(error) == "x.json, baris 7: KL-99 tidak dikenal.");
  error.params["finding"] = "b";
  CHECK(catalog.message(error) == "x.json, baris 7: KL-99 kosong.");
}

TEST_CASE("roles that stand in an error by their ids are told by their names") {
  i18n::Catalog words("id");
  REQUIRE(words.add(R"({"error.refused": "Yang dapat: {roles}.", "role.panel": "tim pleno",
                        "role.assessor": "penilai"})"));
  CHECK(words.message({"refused", {{"roles", "panel,assessor"}}, {}}) == "Yang dapat: tim pleno, penilai.");
}
